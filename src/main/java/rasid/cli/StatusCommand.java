package rasid.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.command.Times;
import rasid.cli.terminal.Screen;
import rasid.cli.terminal.Table;
import rasid.control.GetStatus;
import rasid.control.GetStatus.FeedLine;
import rasid.control.Premises;
import rasid.control.Wire;
import rasid.model.Fault;
import rasid.model.Moments;
import rasid.model.Notice;
import rasid.store.Overview;

/// `rasid status`: whether the daemon runs, which faults last, how each feed fares, when digests are due, which mails
/// wait and why. It ends with 0 also where faults last.
@Command(
        name = "status",
        description =
                "Tells what runs: last and next polls, what is late or failing, mails that wait, faults that last.",
        mixinStandardHelpOptions = true)
public final class StatusCommand extends DataCommand {
    @Option(names = "--json", description = "as one JSON object")
    private boolean json;

    @Mixin
    private Times times = new Times();

    @Override
    protected int run(Access access, PrintWriter out) throws InterruptedException {
        GetStatus.Answer status = access.ask(new GetStatus());
        if (json) {
            out.println(Wire.json(status));
            return 0;
        }
        running(out, status.running(), status.at());
        out.printf(
                "%s, %s, %s in %s.%n",
                count(status.holds().articles(), "article"),
                count(status.holds().hits(), "hit"),
                count(status.holds().stories(), "story", "stories"),
                folders().data());
        faults(out, status.faults());
        feeds(out, status);
        digests(out, status);
        mails(out, status);
        return 0;
    }

    private void running(PrintWriter out, Premises.@Nullable Running running, Instant now) {
        if (running == null) {
            out.printf(
                    "No daemon runs on %s. Start it with bin/rasid run%n",
                    folders().data());
            return;
        }
        out.printf(
                "The daemon runs: process %d, since %s (%s). Configuration as of %s. Times are those of %s.%n",
                running.pid(),
                times.at(running.startedAt()),
                lasts(Duration.between(running.startedAt(), now)),
                times.at(running.configAt()),
                times.zone());
    }

    private void faults(PrintWriter out, List<Notice> faults) {
        for (Notice fault : faults) {
            out.println();
            out.printf(
                    "FAULT since %s: %s%n",
                    times.at(fault.begunAt()), Screen.line(Screen.clean(Moments.written(fault.summary(), times::at))));
            Moments.written(fault.detail(), times::at)
                    .lines()
                    .map(line -> " ".repeat(indent(line)) + Screen.clean(line))
                    .filter(line -> !line.isBlank())
                    .forEach(line -> out.println(Screen.line("  " + line)));
        }
    }

    /// Blanks in front of a line: a rule is shown with a caret below it.
    private static int indent(String line) {
        return Math.min(line.length() - line.stripLeading().length(), 150);
    }

    private void feeds(PrintWriter out, GetStatus.Answer status) {
        List<FeedLine> feeds = status.feeds();
        long failing = feeds.stream().filter(line -> line.feed().failures() > 0).count();
        long late = feeds.stream().filter(FeedLine::late).count();
        out.println();
        long faulty = feeds.stream().filter(line -> !line.faults().isEmpty()).count();
        out.printf(
                "%s: %d failing, %d late%s%n",
                count(feeds.size(), "feed"),
                failing,
                late,
                faulty == 0 ? "" : ", %d read with faults: bin/rasid sources --faulty tells".formatted(faulty));
        Table table = new Table("FEED", "SOURCE", "STATE", "LAST POLL", "LAST READ", "NEXT", "OWED", "OUTCOME");
        for (FeedLine line : feeds) {
            Overview.FeedState feed = line.feed();
            table.row(
                    feed.id(),
                    line.name(),
                    state(line),
                    Times.from(feed.lastPolledAt(), status.at()),
                    Times.from(feed.lastReadAt(), status.at()),
                    feed.polling() ? "-" : Times.from(feed.nextPollAt(), status.at()),
                    feed.pagesOwed() == 0 ? "-" : Integer.toString(feed.pagesOwed()),
                    feed.outcome());
        }
        if (!table.isEmpty()) {
            table.print(out, width());
        }
    }

    private static String state(FeedLine line) {
        Overview.FeedState feed = line.feed();
        String failing = feed.failures() > 0 ? "failing %d×".formatted(feed.failures()) : "";
        String faults = line.faults().stream().map(Fault::word).distinct().collect(Collectors.joining(", "));
        String state = Stream.of(failing, faults, feed.polling() ? "polling" : line.late() ? "late" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return state.isEmpty() ? "ok" : state;
    }

    private void digests(PrintWriter out, GetStatus.Answer status) {
        Table table = new Table("DIGEST", "LAST CLOSED", "NEXT", "HITS WAITING");
        for (Overview.DigestState digest : status.digests()) {
            table.row(
                    digest.watchlist(),
                    times.at(digest.closedAt()),
                    "%s (%s)"
                            .formatted(times.at(digest.nextDigestAt()), Times.from(digest.nextDigestAt(), status.at())),
                    Integer.toString(digest.hits()));
        }
        if (!table.isEmpty()) {
            out.println();
            table.print(out, width());
        }
    }

    private static void mails(PrintWriter out, GetStatus.Answer status) {
        Map<GetStatus.Why, Long> why = status.waiting().stream()
                .collect(Collectors.groupingBy(GetStatus.Waiting::why, LinkedHashMap::new, Collectors.counting()));
        String reasons = why.entrySet().stream()
                .map(e -> "%d %s".formatted(e.getValue(), e.getKey().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        out.println();
        out.printf(
                "Mails: %d owed%s, %d sent, %d refused%s%n",
                status.mails().owed(),
                reasons.isEmpty() ? "" : " (" + reasons + ")",
                status.mails().sent(),
                status.mails().refused(),
                status.mails().refused()
                                        + why.getOrDefault(GetStatus.Why.FAILING, 0L)
                                        + why.getOrDefault(GetStatus.Why.HELD, 0L)
                                > 0
                        ? "; bin/rasid outbox tells why"
                        : "");
    }

    private static String lasts(Duration length) {
        String text = Times.length(length);
        return text.isEmpty() ? "0 s" : text;
    }

    private static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    private static String count(long number, String noun, String many) {
        return "%d %s".formatted(number, number == 1 ? noun : many);
    }
}
