package rasid.cli.terminal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes rows for spreadsheets (RFC 4180: comma, quotes doubled, CR LF).
///
/// A headline may begin with `=`, and a spreadsheet would run it: such a cell gets an apostrophe in front, which
/// spreadsheets take for "this is text".
public final class Csv {
    private Csv() {}

    /// One row with its line end; null is an empty cell.
    public static String row(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell(cell.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 2);
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(clean::appendCodePoint);
        String harmless = isFormula(text) ? "'" + clean : clean.toString();
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == ';' || c == '\t');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    /// What spreadsheets take for a formula: also behind blanks and signs that nobody sees, and in full width.
    private static boolean isFormula(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT)
                .limit(1)
                .anyMatch(c -> "=+-@|%＝＋－＠".indexOf(c) >= 0);
    }
}
