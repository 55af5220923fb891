package rasid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rasid.Intake.Poll;
import rasid.Journal.Counts;
import rasid.model.Fault;
import rasid.model.Source;
import rasid.store.SourceHealth;
import rasid.store.SourceHealth.Day;
import rasid.store.SourceHealth.OpenFault;
import rasid.store.SourceHealth.Pages;
import rasid.store.Tx;
import rasid.store.Volume;
import rasid.story.Fingerprint;

/// Keeps the health of each source, so that none is silent without saying why: at the end of each poll it notes what
/// the
/// source brought and what is wrong, in the transaction that ends the poll, and tells the operator of a fault that
/// lasts,
/// once, and once when it is mended. A fault that passes is in the log alone. Safe to call from any thread.
final class Health {
    /// A fault that is seen less often may have passed before anybody could look.
    private static final int LASTING = 3;
    /// So many pages in a row that come out wrong are the source's fault and not theirs.
    private static final int RUN = 5;
    /// What two articles that follow each other have in common at most.
    private static final double ALIKE = 0.8;

    private static final int WORDS_OF_A_TEXT = 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Told told;

    Health(Told told) {
        this.told = told;
    }

    /// Who is told: see [Operator].
    interface Told {
        /// The fault of this key is there; told once while it lasts.
        void fault(Tx tx, String key, String summary, String detail, Instant now);

        /// It is not there any more.
        void mended(Tx tx, String key, Instant now);
    }

    /// A feed could not be read.
    void failed(Tx tx, Poll poll, Fault kind, String reason, Instant now) {
        String feed = poll.feed().id();
        OpenFault fault = SourceHealth.fault(tx, feed, poll.source().id(), kind, reason, now);
        boolean lasts = fault.failures() >= LASTING
                && !fault.sinceAt().plus(poll.limits().faultAfter()).isAfter(now);
        if (lasts) {
            String lastRead = poll.claim().lastReadAt() == null
                    ? "never"
                    : "last on " + minute(poll.claim().lastReadAt());
            told.fault(
                    tx,
                    "feed " + feed,
                    "%s cannot be read: %s".formatted(poll.source().name(), reason),
                    "%s%nIt fails since %s (%d times in a row, %s); it was read %s."
                            .formatted(
                                    poll.address(), minute(fault.sinceAt()), fault.failures(), kind.word(), lastRead),
                    now);
        }
    }

    /// To the minute; the text is kept for whoever reads it, in whatever zone.
    private static String minute(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    /// A feed was read.
    ///
    /// @param look what it told
    /// @param counts what its poll brought
    /// @param outcomes of its pages, in the order they were read
    void read(Tx tx, Poll poll, Scout.Look.Noted look, Counts counts, List<PageOutcome> outcomes, Instant now) {
        if (poll.claim().failures() > 0) {
            mend(tx, poll.feed().id(), "feed " + poll.feed().id(), now);
        }
        Source source = poll.source();
        Pages before = SourceHealth.pages(tx, source.id());
        Pages after = before;
        for (PageOutcome outcome : outcomes) {
            after = after(after, outcome, now);
        }
        after = after.withAhead(aheadRun(before.ahead(), look, outcomes));
        if (counts.told() > 0) {
            after = after.withNewAt(now);
        }
        if (!after.equals(before)) {
            SourceHealth.setPages(tx, source.id(), after);
        }
        count(tx, poll, counts, outcomes, now);
        judgePages(tx, source, before, after, outcomes, now);
        judgeDates(tx, source, before, after, now);
        judgeSilence(tx, source, counts, before.lastNewAt(), now);
    }

    private static void count(Tx tx, Poll poll, Counts counts, List<PageOutcome> outcomes, Instant now) {
        // What was there before the first poll says nothing of what a day brings.
        int fresh = poll.claim().firstPoll() ? 0 : counts.told();
        int blocked = Math.toIntExact(
                outcomes.stream().filter(PageOutcome.Blocked.class::isInstance).count());
        if (fresh + counts.stored() + counts.failed() + blocked > 0) {
            LocalDate today = LocalDate.ofInstant(now, poll.source().timezone());
            SourceHealth.count(
                    tx, poll.source().id(), new Day(today, fresh, counts.stored(), counts.failed(), blocked));
        }
    }

    private static Pages after(Pages pages, PageOutcome outcome, Instant now) {
        return switch (outcome) {
            case PageOutcome.Known _, PageOutcome.Failed _ -> pages;
            case PageOutcome.Blocked _ -> pages.withRuns(pages.blocked() + 1, pages.empty(), pages.alike());
            case PageOutcome.Empty _ -> pages.withRuns(pages.blocked(), pages.empty() + 1, pages.alike());
            case PageOutcome.Read(
                    Counts _,
                    Fingerprint fingerprint,
                    boolean again,
                    var _,
                    var _,
                    List<String> unmet) -> {
                int fresh = alike(pages.fingerprint(), fingerprint) ? pages.alike() + 1 : 0;
                yield pages.withArticle(now, fingerprint.bytes())
                        .withRuns(0, 0, again ? pages.alike() : fresh)
                        .withUnmet(unmet.isEmpty() ? 0 : pages.unmet() + 1);
            }
        };
    }

    /// Items and pages in a row that are dated in the future. Where a feed or its pages are dated right, nothing is
    /// amiss: the one stands in for the other.
    private static int aheadRun(int before, Scout.Look.Noted look, List<PageOutcome> outcomes) {
        long pagesAhead = count(outcomes, PageOutcome.Dating.AHEAD);
        long right = count(outcomes, PageOutcome.Dating.PAST)
                + look.added().stream()
                        .filter(item -> item.publishedAt() != null)
                        .count();
        long ahead = look.ahead() + pagesAhead;
        if (ahead > right) {
            return Math.toIntExact(Math.min(Integer.MAX_VALUE, before + ahead));
        }
        return right > 0 ? 0 : before;
    }

    private static long count(List<PageOutcome> outcomes, PageOutcome.Dating dating) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof PageOutcome.Read read && read.dating() == dating)
                .count();
    }

    private static boolean alike(byte @Nullable [] before, Fingerprint fingerprint) {
        if (before == null) {
            return false;
        }
        Fingerprint last = Fingerprint.ofBytes(before);
        boolean texts = fingerprint.words() >= WORDS_OF_A_TEXT && last.words() >= WORDS_OF_A_TEXT;
        return last.exact() == fingerprint.exact() || (texts && last.similarity(fingerprint) >= ALIKE);
    }

    /// The pages of a source are at fault when run after run nothing comes of them, and mended with the first that
    /// reads
    /// like an article of its own.
    private void judgePages(Tx tx, Source source, Pages before, Pages after, List<PageOutcome> outcomes, Instant now) {
        String subject = source.id() + ":pages";
        String key = "pages " + source.id();
        if (after.blocked() >= RUN && after.blocked() > before.blocked()) {
            String reason = outcomes.stream()
                    .filter(PageOutcome.Blocked.class::isInstance)
                    .map(PageOutcome.Blocked.class::cast)
                    .reduce((_, last) -> last)
                    .map(PageOutcome.Blocked::reason)
                    .orElse("");
            open(tx, source, subject, key, Fault.BLOCKED, "its pages are blocked: " + reason, now);
        } else if (after.empty() >= RUN && after.empty() > before.empty()) {
            String reason = "its last %d articles came out empty".formatted(after.empty());
            open(tx, source, subject, key, Fault.EMPTY, reason, now);
        } else if (after.alike() >= RUN && after.alike() > before.alike()) {
            String reason = "its last %d articles came out all alike: a notice may stand in their place"
                    .formatted(after.alike() + 1);
            open(tx, source, subject, key, Fault.ALIKE, reason, now);
        } else if (after.unmet() >= RUN && after.unmet() > before.unmet()) {
            String reason =
                    "its selectors found nothing on its last %d pages, which were read as any other: see extract in its file of seeds"
                            .formatted(after.unmet());
            open(tx, source, subject, key, Fault.SELECTORS, reason, now);
        } else if (!after.equals(before) && after.blocked() + after.empty() + after.alike() + after.unmet() == 0) {
            mend(tx, subject, key, now);
        }
    }

    private void judgeDates(Tx tx, Source source, Pages before, Pages after, Instant now) {
        String subject = source.id() + ":dates";
        String key = "dates " + source.id();
        if (after.ahead() >= RUN && after.ahead() > before.ahead()) {
            String reason = "its articles are dated in the future and count from when they were first seen."
                    + " Look whether its timezone in the file of seeds is right (it is %s)"
                            .formatted(source.timezone());
            open(tx, source, subject, key, Fault.AHEAD, reason, now);
        } else if (before.ahead() > 0 && after.ahead() == 0) {
            mend(tx, subject, key, now);
        }
    }

    private void judgeSilence(Tx tx, Source source, Counts counts, @Nullable Instant lastNewAt, Instant now) {
        String subject = source.id() + ":news";
        String key = "news " + source.id();
        if (counts.told() > 0) {
            mend(tx, subject, key, now);
            return;
        }
        if (lastNewAt == null || lastNewAt.plus(Duration.ofDays(1)).isAfter(now)) {
            return;
        }
        LocalDate last = LocalDate.ofInstant(lastNewAt, source.timezone());
        Volume volume = Volume.of(SourceHealth.days(tx, source.id(), last.minusDays(Volume.DAYS)), last);
        if (volume.tooQuiet(lastNewAt, now, source.timezone())) {
            String reason = String.format(
                    Locale.ROOT,
                    "it reads fine, but nothing is new since %s; usually %.0f items would have come",
                    lastNewAt,
                    volume.expected(lastNewAt, now, source.timezone()));
            open(tx, source, subject, key, Fault.QUIET, reason, now);
        }
    }

    private void open(Tx tx, Source source, String subject, String key, Fault kind, String reason, Instant now) {
        SourceHealth.fault(tx, subject, source.id(), kind, reason, now);
        told.fault(tx, key, "%s is at fault: %s".formatted(source.name(), reason), "", now);
    }

    private void mend(Tx tx, String subject, String key, Instant now) {
        if (SourceHealth.mend(tx, subject).isPresent()) {
            told.mended(tx, key, now);
        }
    }
}
