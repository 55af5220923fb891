package rasid.cli.page;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rasid.cli.terminal.Screen;
import rasid.cli.terminal.Table;
import rasid.extract.PageView;

/// Prints a page from top to bottom as it was read, for `rasid try --outline`: each run of text with what it is, where
/// it stands, and whether it was kept or why not. What a report of a badly read page needs.
final class OutlineReport {
    /// Columns that a text is cut to where nothing else cuts it, unless the whole is asked for.
    private static final int ENOUGH = 60;

    private final PrintWriter out;
    private final int width;
    private final boolean full;

    OutlineReport(PrintWriter out, int width, boolean full) {
        this.out = out;
        this.width = width;
        this.full = full;
    }

    void print(PageView view) {
        out.println();
        fact("Title from", view.titleFrom());
        fact("Date from", view.read().published() == null ? "nowhere" : date(view));
        fact("Authors from", view.authorsFrom());
        fact("Text from", view.bodyFrom());
        SelectorReport.print(view.selectors(), out);
        List<PageView.Part> parts = view.parts();
        out.println();
        var table = new Table("", "KEPT", "KIND", "LETTERS", "LINKS", "BOX", "WHY NOT", "TEXT");
        Map<String, Integer> left = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            PageView.Part part = parts.get(i);
            table.row(
                    Integer.toString(i + 1),
                    part.headline() ? "title" : part.kept() ? "yes" : "-",
                    part.kind(),
                    Integer.toString(part.length()),
                    "%d%%".formatted(Math.round(part.linked() * 100)),
                    part.box(),
                    part.headline() ? "" : part.why(),
                    full ? part.text() : Screen.cut(Screen.clean(part.text()), ENOUGH));
            if (!part.kept() && !part.headline()) {
                left.merge(part.why(), 1, Integer::sum);
            }
        }
        if (parts.isEmpty()) {
            // The text is no part of what the page shows.
            return;
        }
        table.print(out, full ? 0 : width);
        long kept = parts.stream().filter(PageView.Part::kept).count();
        out.println("%d of %d runs of text kept".formatted(kept, parts.size()));
        left.forEach((why, count) -> out.println("  %d left out: %s".formatted(count, why)));
    }

    private static String date(PageView view) {
        var published = view.read().published();
        return published == null
                ? ""
                : (published.ahead(Instant.now())
                                ? "%s, which is not believed: it lies in the future"
                                : "%s, about %.0f %% sure")
                        .formatted(
                                published
                                        .source()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                published.confidence() * 100);
    }

    private void fact(String name, String value) {
        out.println(Screen.line("%-13s %s".formatted(name + ":", Screen.apart(Screen.clean(value)))));
    }
}
