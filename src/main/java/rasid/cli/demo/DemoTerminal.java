package rasid.cli.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import rasid.Journal.Counts;
import rasid.Journal.Event;
import rasid.config.Config;
import rasid.model.Watchlist;
import rasid.store.Hits;

/// What the demo tells on the terminal: a line for each thing that happened, and where to look. Thread-safe.
final class DemoTerminal implements AutoCloseable {
    private final PrintWriter out;
    private final Path data;
    private final Path config;

    DemoTerminal(PrintWriter out, Path data, Path config) {
        this.out = out;
        this.data = data;
        this.config = config;
    }

    void begin(Config read) {
        String watchlists = String.join(
                ", ", read.watchlists().stream().map(Watchlist::name).toList());
        line(
                "Three small news sites are served on 127.0.0.2 to 127.0.0.4; the watchlist \"%s\" watches %d sources there."
                        .formatted(isolated(watchlists), read.sources().size()));
        line("");
    }

    void tell(Event event) {
        switch (event) {
            case Event.FeedRead(String feed, Counts c) -> line(feed(feed, c));
            case Event.FeedFailed(String feed, String reason) -> line("failed  %-24s %s".formatted(feed, reason));
            case Event.FeedElsewhere(String feed, String address) ->
                line("moved   %-24s a page stands there; read %s, which it names".formatted(feed, address));
            case Event.PageFailed(String _, String address, String reason) ->
                line("failed  %s: %s".formatted(address, reason));
            case Event.DigestClosed(String watchlist, int hits, int _) ->
                line("closed  the digest of %s: %s".formatted(watchlist, count(hits, "hit")));
            case Event.ConfigTaken(int _, int _, int rules) ->
                line("edited  the configuration is in force: %s".formatted(count(rules, "rule")));
            case Event.ConfigRefused(int faults) ->
                line("faulty  the edited configuration has %s; the last good one stays. bin/rasid check tells them"
                        .formatted(count(faults, "fault")));
            case Event.MailSent(var kind, String subject) ->
                line("sent    %-6s  %s".formatted(kind.name().toLowerCase(Locale.ROOT), isolated(subject)));
            case Event.MailNotSent(var kind, boolean refused, String reason) ->
                line("%s %s: %s"
                        .formatted(refused ? "refused" : "later  ", kind.name().toLowerCase(Locale.ROOT), reason));
        }
    }

    private static String feed(String feed, Counts c) {
        return "polled  %-24s %s, %d stored, %s%s"
                .formatted(
                        feed,
                        c.told() + " new",
                        c.stored(),
                        count(c.hits(), "hit"),
                        c.failed() == 0 ? "" : ", %d failed".formatted(c.failed()));
    }

    void sum(Hits.Count count) {
        line("");
        line("In the database now: %s, %s in %s."
                .formatted(
                        count(count.articles(), "article"),
                        count(count.hits(), "hit"),
                        count.stories() == 1 ? "1 story" : count.stories() + " stories"));
        line("Where to look:");
        line("  %s    the mails; open them in any mail program".formatted(data.resolve("mail")));
        line("  %s    what is watched; edit it and run the demo again".formatted(config.resolve("watchlists")));
        line("  %s    what the daemon did".formatted(data.resolve("logs").resolve("rasid.log")));
    }

    void runsOn() {
        line("");
        line("It runs on and polls every minute; edits are taken over within seconds. Ctrl-C ends it.");
    }

    private synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    private static String count(int number, String noun) {
        return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /// Text of a page between First Strong Isolate and Pop Directional Isolate, so that Arabic does not turn the
    /// line around.
    private static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }

    @Override
    public void close() {
        out.flush();
    }
}
