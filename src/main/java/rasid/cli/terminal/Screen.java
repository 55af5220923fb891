package rasid.cli.terminal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.io.Console;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Text as a terminal shows it: how many columns it takes, and how it stays in its place among others.
///
/// Arabic in a line turns what stands beside it around, in terminals that know bidi. So each text that
/// is not Latin alone stands between First Strong Isolate and Pop Directional Isolate (UAX #9), and a
/// line that holds one begins with a left-to-right mark. None of the three takes a column.
public final class Screen {
    private static final char FSI = '\u2068';
    private static final char PDI = '\u2069';
    private static final char LRM = '\u200E';
    private static final String ELLIPSIS = "…";
    private static final int USUAL_WIDTH = 100;

    private Screen() {}

    /// How many columns the terminal has; 0 where the output goes elsewhere, and nothing is to be cut.
    public static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("\\d{1,4}")) {
            return Integer.parseInt(columns);
        }
        return onTerminal() ? USUAL_WIDTH : 0;
    }

    /// Whether input and output are a terminal.
    public static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// Whether words may be marked by colour: on a terminal, unless `NO_COLOR` is set.
    public static boolean coloured(Map<String, String> environment) {
        return onTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// `text` as one line that cannot do anything to the terminal: pages may hold escape sequences, and
    /// bidi overrides.
    public static String clean(String text) {
        return piece(text).strip();
    }

    /// As [#clean], but a space at either end stays: `text` is part of a line.
    public static String piece(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space) {
                if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!controls(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean controls(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> c < 0x200C || c > 0x200F;
            default -> false;
        };
    }

    /// The columns that `text` takes: two for a wide letter (UAX #11), none for a mark or a sign that
    /// nobody sees.
    public static int width(String text) {
        return text.codePoints().map(Screen::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int eastAsian = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return eastAsian == UCharacter.EastAsianWidth.WIDE || eastAsian == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /// `text` in at most `columns`, with an ellipsis where it was cut; no letter loses its marks.
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = 0;
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (width(text.substring(0, next)) > columns - 1) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// `text` kept apart from what stands beside it, where it has letters that run from right to left.
    public static String apart(String text) {
        return isRtl(text) ? FSI + text + PDI : text;
    }

    /// `line` as it stands, running from left to right whatever it begins with.
    public static String line(String line) {
        return isRtl(line) ? LRM + line : line;
    }

    private static boolean isRtl(String text) {
        return text.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
        });
    }
}
