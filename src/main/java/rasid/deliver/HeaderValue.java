package rasid.deliver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The one way into a header: every value of every header comes from here, so that no headline, name or
/// address, whatever it holds, can end its line, start another header or turn the direction of what stands
/// around it.
final class HeaderValue {
    /// They become 52 characters, 64 with `=?UTF-8?B?` and `?=`: RFC 2047 §2 wants encoded words within 75, and
    /// the first must fit on a line with `Subject: `.
    private static final int OCTETS_OF_A_WORD = 39;
    /// RFC 5322 §2.1.1: a line should have at most 78 characters, and must have at most 998.
    private static final int LINE = 76;

    private static final int LONGEST_PLAIN_WORD = 60;

    private HeaderValue() {}

    /// Words for people, as one line: encoded after RFC 2047 where they are not plain ASCII.
    static String text(String words) {
        String line = oneLine(words);
        return isPlain(line) ? line : encoded(line);
    }

    /// The display name before an address or a list's id (RFC 5322 `phrase`).
    static String phrase(String words) {
        String line = oneLine(words);
        if (!isPlain(line)) {
            return encoded(line);
        }
        return line.matches("[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*")
                ? line
                : '"' + line.replaceAll("([\"\\\\])", "\\\\$1") + '"';
    }

    /// What programs read, made by ourselves: it is right or we have a bug.
    /// @throws IllegalArgumentException unless all of it is printable ASCII
    static String token(String header, String value) {
        if (value.isBlank() || !value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("%s cannot be %s".formatted(header, oneLine(value)));
        }
        return value;
    }

    /// `words` on one line: a control character or line separator is a space, embeddings and overrides of
    /// direction are dropped (isolates stay when each one is closed), and so is what is no character.
    static String oneLine(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean isolatesClose = isolatesClose(words);
        words.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c == ' ' || c == 0x2028 || c == 0x2029) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (isHarmless(c) && (isolatesClose || !isIsolate(c))) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    /// A whole header line, folded (RFC 5322 §2.2.3), its CRLF included.
    static String line(String header, String value) {
        StringBuilder line = new StringBuilder(header).append(':');
        int column = line.length();
        for (String word : value.split(" ", -1)) {
            if (column + 1 + word.length() > LINE && column > header.length() + 1) {
                line.append("\r\n");
                column = 0;
            }
            line.append(' ').append(word);
            column += 1 + word.length();
        }
        return line.append("\r\n").toString();
    }

    /// A text that holds `=?` would be read as an encoded word, and a line is folded only where a space is.
    private static boolean isPlain(String line) {
        if (line.contains("=?") || !line.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return false;
        }
        return List.of(line.split(" ")).stream().allMatch(word -> word.length() <= LONGEST_PLAIN_WORD);
    }

    private static String encoded(String line) {
        List<String> words = new ArrayList<>();
        int from = 0;
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            int more = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS_OF_A_WORD) {
                words.add(encodedWord(line.substring(from, at)));
                from = at;
                octets = 0;
            }
            octets += more;
            at += Character.charCount(c);
        }
        words.add(encodedWord(line.substring(from)));
        return String.join(" ", words);
    }

    private static String encodedWord(String part) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static boolean isHarmless(int c) {
        boolean turnsDirection = c >= 0x202A && c <= 0x202E;
        boolean isNoCharacter = (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE || c == 0xFEFF;
        return !turnsDirection && !isNoCharacter;
    }

    private static boolean isIsolate(int c) {
        return c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isolatesClose(String words) {
        int open = 0;
        for (int at = 0; at < words.length() && open >= 0; at++) {
            char c = words.charAt(at);
            open += c == 0x2069 ? -1 : isIsolate(c) ? 1 : 0;
        }
        return open == 0;
    }
}
