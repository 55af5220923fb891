package rasid.cli.rules;

import java.io.PrintWriter;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.page.PageReading;
import rasid.cli.page.TryReport;
import rasid.cli.terminal.Screen;
import rasid.control.Refusal;
import rasid.control.ShowRepeated;
import rasid.control.WhyNot;
import rasid.control.WhyNot.State;
import rasid.extract.page.Familiar;
import rasid.model.Content;
import rasid.model.Source;

/// `rasid why RULE PAGE`: why a rule has hit an article, or has not, step by step from the feed to the part of the rule
/// that is not met. It ends with 0 where the rule meets the text, with 1 otherwise.
@Command(
        name = "why",
        description = "Tells why a rule has hit an article or has not: told, fetched, extracted, read, met.",
        mixinStandardHelpOptions = true)
public final class WhyCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "RULE", description = "a rule's id, or WATCHLIST/ID")
    private String rule = "";

    @Parameters(
            index = "1",
            paramLabel = "URL|FILE|ARTICLE-ID",
            description = "an address, a page that was saved, or the number of a stored article")
    private String page = "";

    @Option(names = "--address", paramLabel = "URL", description = "where a saved page comes from")
    private @Nullable URI address;

    @Option(names = "--source", paramLabel = "ID", description = "the source that a page is of")
    private @Nullable String source;

    @Option(names = "--full", description = "print the whole text, not only what hit")
    private boolean full;

    @Override
    protected int run(Access access, PrintWriter out) throws InterruptedException {
        WhyNot.Answer answer = ask(access, out);
        for (WhyNot.Step step : answer.steps()) {
            String mark = switch (step.state()) {
                case OK -> "ok";
                case FAILED -> "NO";
                case UNKNOWN -> "?";
            };
            out.println(Screen.line("%-3s %-10s %s".formatted(mark, step.name(), said(step.said()))));
        }
        Content content = answer.content();
        if (content != null && (full || !answer.spans().isEmpty())) {
            new TryReport(out, Screen.coloured(environment()), full).text(content, answer.spans());
        }
        boolean met =
                !answer.spans().isEmpty() && answer.steps().stream().noneMatch(step -> step.state() == State.FAILED);
        return met ? 0 : 1;
    }

    private WhyNot.Answer ask(Access access, PrintWriter out) throws InterruptedException {
        if (page.matches("\\d{1,18}")) {
            return access.ask(new WhyNot(rule, Long.parseLong(page), "", null));
        }
        if (!PageReading.isAddress(page)) {
            return access.ask(new WhyNot(rule, 0, address == null ? "" : address.toString(), read(access)));
        }
        String asked = PageReading.address(page).toString();
        WhyNot.Answer known = access.ask(new WhyNot(rule, 0, asked, null));
        if (known.content() != null) {
            return known;
        }
        try {
            WhyNot.Page now = read(access);
            out.println("No article is stored of it. It was fetched now, to be tried:");
            return access.ask(new WhyNot(rule, 0, asked, now));
        } catch (Refusal e) {
            out.println(e.getMessage());
            return known;
        }
    }

    private WhyNot.Page read(Access access) throws InterruptedException {
        PageReading got = PageReading.of(
                folders().read(environment()),
                page,
                address,
                source,
                from -> new Familiar(access.ask(new ShowRepeated(from.id())).pages()));
        return new WhyNot.Page(
                got.address(),
                got.source().map(Source::id).orElse(null),
                got.read().content());
    }

    /// The isolates that a step sets around a text of the page stay, and nothing else that could do harm.
    private static String said(String said) {
        StringBuilder shown = new StringBuilder();
        for (String part : said.split("(?<=\u2069)|(?=\u2068)", -1)) {
            boolean isolated = part.startsWith("\u2068");
            shown.append(isolated ? Screen.apart(Screen.clean(part)) : Screen.piece(part));
        }
        return shown.toString();
    }
}
