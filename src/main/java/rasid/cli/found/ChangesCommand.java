package rasid.cli.found;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.command.Times;
import rasid.cli.page.PageReading;
import rasid.cli.terminal.Screen;
import rasid.control.ShowChanges;
import rasid.control.Wire;
import rasid.model.Edit;

/// `rasid changes URL|ARTICLE-ID`: what a site changed in an article since it was first read: its headline, numbers
/// such as a toll, and paragraphs that were changed, added or removed.
@Command(
        name = "changes",
        description = "Tells what was changed in an article since it was first read: headline, numbers, paragraphs.",
        mixinStandardHelpOptions = true)
public final class ChangesCommand extends DataCommand {
    @Parameters(paramLabel = "URL|ARTICLE-ID", description = "an address, or the number of a stored article")
    private String article = "";

    @Option(names = "--jsonl", description = "one line of JSON instead")
    private boolean json;

    @Mixin
    private Times times = new Times();

    @Override
    protected int run(Access access, PrintWriter out) throws InterruptedException {
        boolean number = article.matches("\\d{1,18}");
        ShowChanges.Answer answer = access.ask(
                number
                        ? new ShowChanges(Long.parseLong(article), "")
                        : new ShowChanges(0, PageReading.address(article).toString()));
        if (json) {
            out.println(Wire.json(answer));
            return 0;
        }
        out.println(Screen.line("%s  %s".formatted(Screen.apart(Screen.clean(answer.title())), answer.address())));
        out.println(Screen.line("Article %d of %s, first read %s"
                .formatted(
                        answer.article(), Screen.apart(Screen.clean(answer.sourceName())), times.at(answer.seenAt()))));
        answer.versions().forEach(version -> print(version, out));
        if (answer.versions().isEmpty()) {
            out.println("Nothing was changed since, as far as its feeds have told.");
        }
        answer.failing().forEach(failing -> out.println("The page is not served any more: " + Screen.clean(failing)));
        return 0;
    }

    private void print(ShowChanges.Version version, PrintWriter out) {
        Edit edit = version.edit();
        out.println();
        out.println("Version %d, read %s".formatted(version.version(), times.at(version.seenAt())));
        if (version.origin() != null) {
            out.println(
                    switch (version.origin()) {
                        case PAGE -> "  the page's own text; before, it was the feed's, or completed with it";
                        case BOTH -> "  the page's text, completed with what the feed says";
                        case FEED -> "  what the feed says";
                    });
            return;
        }
        if (edit.headlineChanged()) {
            out.println("  headline");
            paragraph("-", edit.title().before(), out);
            paragraph("+", edit.title().after(), out);
        }
        for (Edit.NumberChange number : edit.numbers()) {
            out.println(Screen.line("  number    %s -> %s  %s"
                    .formatted(
                            Screen.apart(number.before()),
                            Screen.apart(number.after()),
                            Screen.apart(Screen.clean(number.of())))));
        }
        for (Edit.Change change : edit.changed()) {
            out.println("  changed");
            paragraph("-", change.before(), out);
            paragraph("+", change.after(), out);
        }
        some("added", "+", edit.added(), out);
        some("removed", "-", edit.removed(), out);
        if (edit.none()) {
            out.println("  nothing that a reader sees");
        }
    }

    private static void some(String what, String sign, List<String> paragraphs, PrintWriter out) {
        for (String paragraph : paragraphs) {
            out.println("  " + what);
            paragraph(sign, paragraph, out);
        }
    }

    private static void paragraph(String sign, String text, PrintWriter out) {
        out.println(Screen.line("    %s %s".formatted(sign, Screen.apart(Screen.clean(text)))));
    }
}
