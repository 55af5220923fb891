package rasid.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows in columns for a terminal. Where the rows are wider than it, the widest columns give way.
/// For one thread.
public final class Table {
    private static final String GAP = "  ";
    private static final int LEAST = 10;

    private final List<List<String>> rows = new ArrayList<>();

    /// One column for each heading.
    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /// As many cells as there are headings; what comes from pages is made harmless here.
    public void row(String... cells) {
        rows.add(Arrays.stream(cells).map(Screen::clean).toList());
    }

    /// Whether there is no row beside the headings.
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /// Prints headings and rows.
    ///
    /// @param width of the terminal; 0 leaves every row as long as it is
    public void print(PrintWriter out, int width) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Screen.width(row.get(i)));
            }
        }
        if (width > 0) {
            fit(widths, width - GAP.length() * (widths.length - 1));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = Screen.cut(row.get(i), widths[i]);
                line.append(i == 0 ? "" : GAP).append(Screen.apart(cell));
                if (i < widths.length - 1) {
                    line.repeat(' ', widths[i] - Screen.width(cell));
                }
            }
            out.println(Screen.line(line.toString()).stripTrailing());
        }
    }

    private static void fit(int[] widths, int room) {
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] >= widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                return;
            }
            widths[widest]--;
        }
    }
}
