package rasid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.Journal.Counts;
import rasid.fetch.Validators;
import rasid.joining.Habits;
import rasid.model.Fault;
import rasid.model.Source;
import rasid.store.Database;
import rasid.store.Feeds;
import rasid.store.Items;
import rasid.store.Rechecks;
import rasid.store.SiteTexts;
import rasid.store.Tx;

/// How a poll ends: what it came to is stored, with when the next is due, what is wrong with the source, and what its
/// pages have in common. Safe to call from any thread.
final class PollEnd {
    /// After so many failures the place where a feed has moved to is given up for the one that is configured.
    private static final int MOVED_IN_VAIN = 3;

    private final Database db;
    private final InstantSource clock;
    private final Journal journal;
    private final Health health;
    private final Health.Told told;

    /// @param told of faults that a person has to look at
    PollEnd(Database db, InstantSource clock, Journal journal, Health.Told told) {
        this.db = db;
        this.clock = clock;
        this.journal = journal;
        this.health = new Health(told);
        this.told = told;
    }

    /// Stores how the poll ended and when the next is due.
    ///
    /// @param again what looking again at pages that hit came to; it says nothing of the health of the source
    void of(Intake.Poll poll, Scout.Look look, List<PageOutcome> outcomes, Recheck.Looks again) {
        Instant now = clock.instant();
        Counts read = outcomes.stream().map(PageOutcome::counts).reduce(Counts.NONE, Counts::plus);
        if (again.looked() > 0) {
            journal.lookedAgain(poll.feed().id(), again);
        }
        switch (look) {
            case Scout.Look.Noted noted -> {
                Counts counts = new Counts(
                        noted.told(), read.stored() + again.changed(), read.hits() + again.hits(), read.failed());
                db.transact(tx -> endRead(tx, poll, noted, counts, outcomes, again, now));
                if (noted.gap().open()) {
                    journal.overrun(
                            poll.feed().id(), noted.gap().remark(), noted.gap().missed());
                }
                journal.feedRead(poll.feed().id(), counts);
            }
            case Scout.Look.NotRead(Instant next, Fault fault, String reason) -> {
                db.transact(tx -> {
                    Feeds.failed(tx, poll.claim(), now, next, reason);
                    health.failed(tx, poll, fault, reason, now);
                    if (poll.claim().movedTo() != null && poll.claim().failures() >= MOVED_IN_VAIN) {
                        Feeds.moved(tx, poll.claim(), null);
                    }
                });
                journal.feedFailed(poll.feed().id(), poll.claim().failures() + 1, reason);
            }
        }
    }

    /// The next poll is due by the feed's own rhythm, at once where everything in it was new, or when a failed page is
    /// due again.
    private void endRead(
            Tx tx,
            Intake.Poll poll,
            Scout.Look.Noted look,
            Counts counts,
            List<PageOutcome> outcomes,
            Recheck.Looks again,
            Instant now) {
        Source source = poll.source();
        Duration pause = look.gap().open()
                ? source.soonest()
                : look.rhythm().pause(now, look.unchanged(), source.soonest(), source.every());
        Instant regular = now.plus(pause);
        Instant next = Stream.of(
                        Optional.of(regular),
                        Items.nextAttemptAt(tx, poll.feed().id()),
                        Rechecks.nextAt(tx, poll.feed().id()).map(at -> Recheck.atTheLatest(at, now)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseThrow();
        Validators validators = look.validators();
        String remark = look.gap().open() ? "; " + look.gap().remark() : "";
        Feeds.read(
                tx,
                poll.claim(),
                now,
                next,
                validators.etag(),
                validators.lastModified(),
                outcome(counts) + again.remark() + remark);
        Feeds.publishes(tx, poll.claim(), look.rhythm());
        Feeds.shows(tx, poll.claim(), look.shown(), now);
        if (look.gap().missed()) {
            Feeds.missed(tx, poll.claim(), now);
        }
        moved(tx, poll, look.movedTo(), now);
        health.read(tx, poll, look, counts, outcomes, now);
        learn(tx, poll, outcomes, now);
    }

    /// Counts what the new articles have in common, and says what is left out of the next ones.
    private void learn(Tx tx, Intake.Poll poll, List<PageOutcome> outcomes, Instant now) {
        List<Habits.Sighting> seen = new ArrayList<>();
        for (PageOutcome outcome : outcomes) {
            if (outcome instanceof PageOutcome.Read read && read.seen() != null) {
                seen.add(read.seen());
            }
        }
        if (!seen.isEmpty()) {
            Source source = poll.source();
            long day = now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
            SiteTexts.Counted counted = Habits.after(SiteTexts.of(tx, source.id()), seen, day);
            SiteTexts.set(tx, source.id(), counted);
            int known =
                    Habits.of(counted, poll.limits().repeatedPages()).pages().size();
            if (known > poll.familiar().pages().size()) {
                journal.habitLearnt(source.id(), known);
            }
        }
    }

    /// Takes over where an address has moved for good, and says so until the configuration has it.
    private void moved(Tx tx, Intake.Poll poll, @Nullable URI movedTo, Instant now) {
        String key = "moved " + poll.feed().id();
        if (movedTo != null && !movedTo.equals(poll.address())) {
            Feeds.moved(tx, poll.claim(), movedTo);
            journal.feedMoved(poll.feed().id(), movedTo);
            told.fault(
                    tx,
                    key,
                    "%s has moved for good".formatted(poll.source().name()),
                    "From %s%nto %s, which is read from now on. Write it into the file of seeds."
                            .formatted(poll.feed().address(), movedTo),
                    now);
        } else if (movedTo == null && poll.claim().movedTo() == null) {
            told.mended(tx, key, now);
        }
    }

    private static String outcome(Counts counts) {
        return "%d new, %d stored, %d hits, %d pages failed"
                .formatted(counts.told(), counts.stored(), counts.hits(), counts.failed());
    }
}
