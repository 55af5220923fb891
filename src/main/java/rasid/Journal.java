package rasid;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import rasid.config.Problem;
import rasid.deliver.SendResult;
import rasid.model.Delivery;
import rasid.store.Outage;

/// Says what has happened: one log line for each finished job, and the same as an [Event] for whoever
/// watches.
public final class Journal {
    private static final Logger log = LoggerFactory.getLogger("rasid");
    private final Consumer<Event> watcher;

    Journal(Consumer<Event> watcher) {
        this.watcher = watcher;
    }

    /// A finished job, for the terminal of the demo and, later, for the console.
    public sealed interface Event {
        /// A feed was read, or told that nothing is new.
        record FeedRead(String feed, Counts counts) implements Event {}

        /// A feed could not be read.
        record FeedFailed(String feed, String reason) implements Event {}

        /// A page stands in the place of a feed; the feed that it names was read. The source should name that one.
        record FeedElsewhere(String feed, String address) implements Event {}

        /// A page that a feed told of could not be read.
        record PageFailed(String feed, String address, String reason) implements Event {}

        /// A digest's window was closed and its mails are owed.
        record DigestClosed(String watchlist, int hits, int mails) implements Event {}

        /// An edited configuration is in force.
        record ConfigTaken(int newFeeds, int goneFeeds, int rules) implements Event {}

        /// An edited configuration is faulty and changes nothing.
        record ConfigRefused(int faults) implements Event {}

        /// A mail left.
        record MailSent(Delivery.Kind kind, String subject) implements Event {}

        /// A mail did not leave; it is tried again, or was refused for good.
        record MailNotSent(Delivery.Kind kind, boolean refused, String reason) implements Event {}
    }

    /// What one poll brought.
    ///
    /// @param told items that were new or edited
    /// @param stored articles stored, in a first or a further version
    /// @param failed pages that could not be read
    public record Counts(int told, int stored, int hits, int failed) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(told + more.told, stored + more.stored, hits + more.hits, failed + more.failed);
        }
    }

    void feedRead(String feed, Counts counts) {
        log.atInfo()
                .addKeyValue("feed", feed)
                .addKeyValue("new", counts.told())
                .addKeyValue("stored", counts.stored())
                .addKeyValue("hits", counts.hits())
                .addKeyValue("failed", counts.failed())
                .log("feed read");
        watcher.accept(new Event.FeedRead(feed, counts));
    }

    void feedFailed(String feed, int failures, String reason) {
        log.atWarn()
                .addKeyValue("feed", feed)
                .addKeyValue("failures", failures)
                .addKeyValue("reason", reason)
                .log("feed not read");
        watcher.accept(new Event.FeedFailed(feed, reason));
    }

    /// A feed's address has moved for good.
    void feedMoved(String feed, URI to) {
        log.atWarn().addKeyValue("feed", feed).addKeyValue("to", to).log("feed moved for good");
    }

    /// Everything in a feed was new since it was looked at last.
    void overrun(String feed, String remark, boolean missed) {
        log.atLevel(missed ? Level.WARN : Level.INFO)
                .addKeyValue("feed", feed)
                .addKeyValue("remark", remark)
                .log("feed overrun");
    }

    /// A page stands in the place of the feed, and the feed that it names was read instead.
    void feedElsewhere(String feed, String address) {
        log.atWarn().addKeyValue("feed", feed).addKeyValue("address", address).log("feed read elsewhere");
        watcher.accept(new Event.FeedElsewhere(feed, address));
    }

    /// Further paragraphs are known to be the site's own: they are left out of its articles from now on, and what has
    /// hit through them stays.
    void habitLearnt(String source, int paragraphs) {
        log.atInfo()
                .addKeyValue("source", source)
                .addKeyValue("paragraphs", paragraphs)
                .log("site repeats paragraphs");
    }

    void pageFailed(String feed, String address, boolean givenUp, String reason) {
        log.atWarn()
                .addKeyValue("feed", feed)
                .addKeyValue("page", address)
                .addKeyValue("givenUp", givenUp)
                .addKeyValue("reason", reason)
                .log("page not read");
        watcher.accept(new Event.PageFailed(feed, address, reason));
    }

    /// Pages that had hit were looked at again.
    void lookedAgain(String feed, Recheck.Looks looks) {
        log.atInfo()
                .addKeyValue("feed", feed)
                .addKeyValue("pages", looks.looked())
                .addKeyValue("changed", looks.changed())
                .addKeyValue("gone", looks.gone())
                .addKeyValue("failed", looks.failed())
                .addKeyValue("hits", looks.hits())
                .log("pages looked at again");
    }

    void digestClosed(String watchlist, int hits, int mails) {
        log.atInfo()
                .addKeyValue("watchlist", watchlist)
                .addKeyValue("hits", hits)
                .addKeyValue("mails", mails)
                .log("digest closed");
        watcher.accept(new Event.DigestClosed(watchlist, hits, mails));
    }

    void mailSent(Delivery delivery, String subject) {
        log.atInfo()
                .addKeyValue("delivery", delivery.id().value())
                .addKeyValue("kind", delivery.kind())
                .addKeyValue("attempt", delivery.attempt())
                .log("mail sent");
        watcher.accept(new Event.MailSent(delivery.kind(), subject));
    }

    void mailLater(Delivery delivery, String reason) {
        log.atWarn()
                .addKeyValue("delivery", delivery.id().value())
                .addKeyValue("kind", delivery.kind())
                .addKeyValue("attempt", delivery.attempt())
                .addKeyValue("reason", reason)
                .log("mail not sent yet");
        watcher.accept(new Event.MailNotSent(delivery.kind(), false, reason));
    }

    void mailRefused(Delivery delivery, String reason) {
        log.atError()
                .addKeyValue("delivery", delivery.id().value())
                .addKeyValue("kind", delivery.kind())
                .addKeyValue("reason", reason)
                .log("mail refused");
        watcher.accept(new Event.MailNotSent(delivery.kind(), true, reason));
    }

    void configTaken(int newFeeds, int goneFeeds, int rules) {
        log.atInfo()
                .addKeyValue("newFeeds", newFeeds)
                .addKeyValue("goneFeeds", goneFeeds)
                .addKeyValue("rules", rules)
                .log("configuration taken over");
        watcher.accept(new Event.ConfigTaken(newFeeds, goneFeeds, rules));
    }

    void configRefused(List<Problem> problems) {
        for (Problem problem : problems) {
            log.atWarn().addKeyValue("fault", problem).log("configuration is faulty");
        }
        log.atError()
                .addKeyValue("faults", problems.size())
                .log("configuration refused, the last good one stays in force");
        watcher.accept(new Event.ConfigRefused(problems.size()));
    }

    /// Something was edited that takes effect at the next start alone.
    void restartNeeded(String what) {
        log.atWarn().addKeyValue("edited", what).log("start Rasid anew for this to take effect");
    }

    /// No mail leaves before a person has acted.
    void queueStopped(String reason) {
        log.atError().addKeyValue("reason", reason).log("mail stopped");
    }

    /// The database has closed itself. Told once, until it is open again.
    void databaseAway(Outage outage) {
        log.atError().addKeyValue("reason", outage.reason()).log("database closed, trying to open it again");
    }

    /// What became of a mail that no delivery stands for.
    void noticeBeside(SendResult result) {
        switch (result) {
            case SendResult.Sent _ -> log.info("operator told past the outbox");
            case SendResult.Later(String reason, var _) -> noticeFailed(reason);
            case SendResult.Refused(String reason) -> noticeFailed(reason);
            case SendResult.Halted(String reason) -> noticeFailed(reason);
        }
    }

    private static void noticeFailed(String reason) {
        log.atError().addKeyValue("reason", reason).log("operator could not be told");
    }

    void databaseBack(Outage outage) {
        log.atInfo().addKeyValue("since", outage.since()).log("database open again");
    }

    void databaseGivenUp(Outage outage) {
        log.atError().addKeyValue("reason", outage.reason()).log("database given up, the daemon ends");
    }

    /// A job ended in a bug or a lost database; its row is leased no longer than its lease, and it is tried again.
    void jobFailed(String job, Throwable cause) {
        log.atError().addKeyValue("job", job).setCause(cause).log("job failed");
    }

    /// A single step, for those who look closely; crash tests kill the process at each of them.
    static void step(String step) {
        log.atDebug().log(step);
    }
}
