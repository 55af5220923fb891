package rasid;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rasid.FaultBook.Finding;
import rasid.FaultBook.Part;
import rasid.Intake.Poll;
import rasid.model.Fault;
import rasid.model.Feed;
import rasid.model.Tries;
import rasid.store.SourceHealth;
import rasid.store.SourceHealth.OpenFault;
import rasid.store.SourceHealth.Pages;
import rasid.store.Tx;
import rasid.store.UnreadPages;

/// Judges at the end of a poll whether the pages can be had that a source tells of: none of them, or few. A part of
/// [PageFaults].
///
/// @param book where faults are opened and mended
record UnreadFaults(FaultBook book) {
    /// So many attempts at pages, none of which can be read, are the source's fault and not theirs.
    private static final int RUN = 5;
    /// So many pages that cannot be had, and none that can, are not a dead link or two.
    private static final int PAGES = 3;

    /// A page that could not be read.
    private record Unread(URI address, String reason) {}

    /// @param before how the last pages came out until this poll
    /// @param after the same with those of this poll
    void judge(Tx tx, Poll poll, Pages before, Pages after, List<PageOutcome> outcomes, Instant now) {
        Part none = Part.of(poll.source(), "reading");
        Part most = Part.of(poll.source(), "most");
        boolean read = outcomes.stream().anyMatch(PageOutcome.Read.class::isInstance);
        if (SourceHealth.fault(tx, most.subject()).isPresent()) {
            judgeMost(tx, poll, most, after.tried(), last(outcomes, true), now);
        } else if (!read) {
            // Blocked pages have a fault of their own.
            judgeNone(tx, poll, none, before, last(outcomes, false), now);
        } else if (SourceHealth.fault(tx, none.subject()).isPresent()) {
            book.mend(tx, none, now);
            // The pages of that time are told.
            SourceHealth.setPages(tx, poll.source().id(), after.withTried(Tries.NONE));
        } else if (!after.tried().equals(before.tried())) {
            judgeMost(tx, poll, most, after.tried(), last(outcomes, true), now);
        }
    }

    private static Optional<Unread> last(List<PageOutcome> outcomes, boolean blocked) {
        return outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case PageOutcome.Failed page -> new Unread(page.address(), page.reason());
                    case PageOutcome.Blocked page when blocked -> new Unread(page.address(), page.reason());
                    default -> null;
                })
                .filter(Objects::nonNull)
                .reduce((_, last) -> last);
    }

    /// A source is blind as long as it tells of pages and none of them can be had, whatever its feeds answer. It lasts
    /// until one is read, also through polls that try none because each page waits for its next attempt.
    private void judgeNone(Tx tx, Poll poll, Part part, Pages before, Optional<Unread> failed, Instant now) {
        Optional<OpenFault> open = SourceHealth.fault(tx, part.subject());
        if (failed.isEmpty() && open.isEmpty()) {
            return;
        }
        UnreadPages unread = UnreadPages.of(tx, poll.source().id(), before.lastArticleAt());
        if (open.isEmpty() && unread.pages() < PAGES && unread.attempts() < RUN) {
            return;
        }
        String reason = open.isPresent() && unread.pages() == 0
                ? open.get().reason()
                : "none of its pages can be read, %d of %d owed still: %s"
                        .formatted(
                                unread.owed(),
                                unread.pages(),
                                failed.map(Unread::reason).orElse(unread.reason()));
        String detail = failed.map(Unread::address)
                        .or(unread::address)
                        .map(UnreadFaults::look)
                        .orElse("")
                + (before.lastArticleAt() == null
                        ? "No page of it was ever read."
                        : "A page of it was read last on %s.".formatted(before.lastArticleAt()));
        note(tx, poll, part, new Finding(Fault.UNREAD, reason, detail), now);
    }

    /// A source of which some pages come through looks as if it were read. It lasts until at least half of its newest
    /// pages are.
    private void judgeMost(Tx tx, Poll poll, Part part, Tries tried, Optional<Unread> failed, Instant now) {
        if (!tried.mostlyUnread()) {
            book.mend(tx, part, now);
            return;
        }
        Optional<OpenFault> open = SourceHealth.fault(tx, part.subject());
        String why = failed.map(Unread::reason).map(reason -> ": " + reason).orElse("");
        String reason = failed.isEmpty() && open.isPresent()
                ? open.get().reason()
                : "%d of its newest %d pages cannot be read%s".formatted(tried.unread(), tried.pages(), why);
        String detail = failed.map(Unread::address).map(UnreadFaults::look).orElse("")
                + (poll.feed().kind() == Feed.Kind.PAGE
                        ? "Where they are no articles, say which pages are: articles in its file of seeds."
                        : "");
        note(tx, poll, part, new Finding(Fault.PARTLY, reason, detail), now);
    }

    private void note(Tx tx, Poll poll, Part part, Finding finding, Instant now) {
        OpenFault lasting = book.note(tx, part, finding, now);
        if (!lasting.sinceAt().plus(poll.limits().faultAfter()).isAfter(now)) {
            book.tell(tx, part, finding, lasting.sinceAt(), now);
        }
    }

    private static String look(URI address) {
        return "%s%nTry it by itself: bin/rasid try '%s'%n".formatted(address, address);
    }
}
