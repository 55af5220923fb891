package rasid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.FaultBook.Finding;
import rasid.Intake.Poll;
import rasid.Journal.Counts;
import rasid.model.Fault;
import rasid.model.Source;
import rasid.model.Texts;
import rasid.store.SourceHealth;
import rasid.store.SourceHealth.Day;
import rasid.store.SourceHealth.OpenFault;
import rasid.store.SourceHealth.Pages;
import rasid.store.Tx;
import rasid.store.Volume;
import rasid.story.Fingerprint;

/// Keeps the health of each source, so that none is silent without saying why: at the end of each poll it notes what
/// the source brought and what is wrong, in the transaction that ends the poll, and tells the operator of a
/// fault that lasts, once, and once when it is mended. A fault that passes is in the log alone. Safe to call
/// from any thread.
final class Health {
    /// A fault that is seen less often may have passed before anybody could look.
    private static final int LASTING = 3;
    /// So many dates in a row that lie ahead are the source's fault and not theirs.
    private static final int RUN = 5;
    /// A feed that was just made may have nothing to tell yet.
    private static final Duration NEW_AND_EMPTY = Duration.ofDays(1);
    /// What two articles that follow each other have in common at most.
    private static final double ALIKE = 0.8;

    private static final int WORDS_OF_A_TEXT = 20;

    private final Told told;
    private final FaultBook book;
    private final PageFaults pages;

    Health(Told told) {
        this.told = told;
        this.book = new FaultBook(told);
        this.pages = new PageFaults(book);
    }

    /// Who is told: see [Operator].
    interface Told {
        /// The fault of this key is there; told once while it lasts.
        default void fault(Tx tx, String key, String summary, String detail, Instant now) {
            fault(tx, key, summary, detail, now, now);
        }

        /// The same, of a fault that was there before it was to be told.
        void fault(Tx tx, String key, String summary, String detail, Instant since, Instant now);

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
                    ? "it was never read"
                    : "it was read last on " + poll.claim().lastReadAt();
            told.fault(
                    tx,
                    "feed " + feed,
                    "%s cannot be read: %s".formatted(poll.source().name(), reason),
                    "%s%n%s, %d times in a row; %s.%n%s"
                            .formatted(
                                    poll.address(),
                                    kind.word(),
                                    fault.failures(),
                                    lastRead,
                                    WaysOut.of(kind, reason, poll.source().id())),
                    fault.sinceAt(),
                    now);
        }
    }

    /// A feed was read.
    ///
    /// @param look what it told
    /// @param counts what its poll brought
    /// @param outcomes of its pages, in the order they were read
    void read(Tx tx, Poll poll, Scout.Look.Noted look, Counts counts, List<PageOutcome> outcomes, Instant now) {
        if (poll.claim().failures() > 0) {
            book.mend(tx, poll.feed().id(), "feed " + poll.feed().id(), now);
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
        pages.judge(tx, poll, before, after, outcomes, now);
        judgeItems(tx, poll, look, now);
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
            case PageOutcome.Known _ -> pages;
            case PageOutcome.Failed failed -> unread(pages, failed.attempts());
            case PageOutcome.Blocked blocked ->
                unread(pages, blocked.attempts()).withRuns(pages.blocked() + 1, pages.empty(), pages.alike());
            case PageOutcome.Empty empty ->
                unread(pages, empty.attempts()).withRuns(pages.blocked(), pages.empty() + 1, pages.alike());
            case PageOutcome.Read(
                    Counts _,
                    var _,
                    Fingerprint fingerprint,
                    boolean again,
                    var _,
                    var _,
                    List<String> unmet,
                    Texts.Came text) -> {
                int fresh = alike(pages.fingerprint(), fingerprint) ? pages.alike() + 1 : 0;
                yield pages.withArticle(now, fingerprint.bytes())
                        .withRuns(0, 0, again ? pages.alike() : fresh)
                        .withUnmet(unmet.isEmpty() ? 0 : pages.unmet() + 1)
                        .withRecent(again ? pages.recent() : pages.recent().after(text))
                        .withTried(pages.tried().after(true));
            }
        };
    }

    private static Pages unread(Pages pages, int attempts) {
        return attempts > 0 ? pages : pages.withTried(pages.tried().after(false));
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

    /// A feed that has shown nothing for several polls, or never anything, looks like one in which nothing happens.
    private void judgeItems(Tx tx, Poll poll, Scout.Look.Noted look, Instant now) {
        FaultBook.Part part = FaultBook.Part.items(poll.source(), poll.feed().id());
        if (look.shown() > 0) {
            book.mend(tx, part, now);
        } else if (look.shown() == 0 && poll.claim().bare() + 1 >= LASTING) {
            Instant since = poll.claim().bareAt() == null ? now : poll.claim().bareAt();
            bare(poll, since, now).ifPresent(finding -> {
                OpenFault fault = book.note(tx, part, finding, since);
                if (!fault.sinceAt().plus(poll.limits().faultAfter()).isAfter(now)) {
                    book.tell(tx, part, finding, fault.sinceAt(), now);
                }
            });
        }
    }

    private static Optional<Finding> bare(Poll poll, Instant since, Instant now) {
        boolean held = poll.claim().held();
        boolean old = !since.plus(NEW_AND_EMPTY).isAfter(now);
        return switch (poll.feed().kind()) {
            case PAGE ->
                Optional.of(new Finding(
                        Fault.LINKLESS,
                        held
                                ? "its page shows no links to articles any more: its layout may have changed, or scripts build it"
                                : "no link to an article was ever found on its page: scripts may build it",
                        """
                        %s
                        See which links are there: bin/rasid sources show %s
                        A pattern says which lead to articles: articles in its file of seeds. \
                        A feed or a sitemap may do instead: bin/rasid sources discover""".formatted(poll.address(), poll.source().id())));
            case FEED ->
                held || old
                        ? Optional.of(new Finding(
                                Fault.EMPTY,
                                held ? "its feed holds no items any more" : "its feed has never held an item",
                                "%s%nLook for another: bin/rasid sources discover".formatted(poll.address())))
                        : Optional.empty();
            // The sitemap of a quiet site holds nothing that is young enough.
            case SITEMAP ->
                !held && old
                        ? Optional.of(new Finding(
                                Fault.EMPTY,
                                "its sitemap has never told of a page that is young enough",
                                "%s%nLook for another: bin/rasid sources discover".formatted(poll.address())))
                        : Optional.empty();
        };
    }

    private void judgeDates(Tx tx, Source source, Pages before, Pages after, Instant now) {
        FaultBook.Part part = FaultBook.Part.of(source, "dates");
        if (after.ahead() >= RUN && after.ahead() > before.ahead()) {
            String reason = "its articles are dated in the future and count from when they were first seen."
                    + " Look whether its timezone in the file of seeds is right (it is %s)"
                            .formatted(source.timezone());
            book.open(tx, part, new Finding(Fault.AHEAD, reason, ""), now);
        } else if (before.ahead() > 0 && after.ahead() == 0) {
            book.mend(tx, part, now);
        }
    }

    private void judgeSilence(Tx tx, Source source, Counts counts, @Nullable Instant lastNewAt, Instant now) {
        FaultBook.Part part = FaultBook.Part.of(source, "news");
        if (counts.told() > 0) {
            book.mend(tx, part, now);
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
            book.open(tx, part, new Finding(Fault.QUIET, reason, ""), now);
        }
    }
}
