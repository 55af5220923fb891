package rasid.compose;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes out of a page's words what could break a mail: line ends in a header, control characters, and the bidi
/// embeddings and overrides that turn the words after them around.
final class Harmless {
    static final String ELLIPSIS = "…";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private Harmless() {}

    /// `text` as one line with single spaces, without a sign that controls anything.
    static String line(String text) {
        return piece(text).strip();
    }

    /// As [#line], but a space at either end stays: `text` is part of a line.
    static String piece(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
                if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!controls(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /// As [#piece], but every blank stays, so that what stands below one another keeps its columns.
    static String asItStands(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (!controls(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /// Controls, lone surrogates, noncharacters, and the format characters other than the joiners and the two
    /// direction marks that honest Arabic, Persian and Kurdish text needs.
    private static boolean controls(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> c < 0x200C || c > 0x200F;
            default -> (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        };
    }

    /// `text`, or as many of its whole words as fit into `max` UTF-16 units together with the ellipsis behind them.
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = wordEnd(text, max - ELLIPSIS.length());
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// The last end of a word at or before `at`; `at` itself, moved off the middle of a letter, where that would
    /// leave less than half, as in scripts that write no spaces.
    static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        int end = at;
        while (end > at / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end > at / 2 ? end : letterStart(text, at);
    }

    /// The first start of a word at or after `at`, as long as one comes within 30 units.
    static int wordStart(String text, int at) {
        if (at <= 0) {
            return 0;
        }
        for (int i = at; i < Math.min(text.length(), at + 30); i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return letterStart(text, at);
    }

    private static int letterStart(String text, int at) {
        int start = Math.max(0, at);
        while (start > 0
                && start < text.length()
                && (Character.isLowSurrogate(text.charAt(start)) || isMark(text.codePointAt(start)))) {
            start--;
        }
        return start;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x200D;
    }

    /// `address` as a link that is safe to write and to follow; empty for anything but http and https.
    static Optional<String> link(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean web = (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        return web ? Optional.of(address.toASCIIString()) : Optional.empty();
    }

    /// `code` where it has the form of a language tag, for HTML's `lang`.
    static Optional<String> language(String code) {
        return LANGUAGE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
