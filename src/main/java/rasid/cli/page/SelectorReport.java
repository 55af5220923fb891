package rasid.cli.page;

import java.io.PrintWriter;
import java.util.List;
import rasid.cli.terminal.Screen;
import rasid.extract.page.SelectorUse;

/// Prints what the selectors of a source did on one of its pages.
public final class SelectorReport {
    private static final int ENOUGH = 60;

    private SelectorReport() {}

    /// Prints nothing where no selector was tried.
    public static void print(List<SelectorUse> uses, PrintWriter out) {
        for (SelectorUse use : uses) {
            out.println(Screen.line("  %-3s extract.%-6s %s: %s"
                    .formatted(
                            use.inVain() ? "NO" : "ok",
                            use.name(),
                            Screen.apart(Screen.clean(use.selector())),
                            said(use))));
        }
    }

    private static String said(SelectorUse use) {
        String elements = use.elements() == 1 ? "1 element" : "%d elements".formatted(use.elements());
        if (use.name().equals("remove")) {
            return use.elements() == 0 ? "selects nothing here" : "took away " + elements;
        }
        if (use.inVain()) {
            return use.elements() == 0
                    ? "selects nothing here: the page is read as any other"
                    : "%s without %s: the page is read as any other"
                            .formatted(elements, use.name().equals("date") ? "a date" : "text");
        }
        return "%s, %s".formatted(elements, Screen.apart(Screen.cut(Screen.clean(use.found()), ENOUGH)));
    }
}
