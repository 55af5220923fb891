package rasid;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rasid.FaultBook.Finding;
import rasid.FaultBook.Part;
import rasid.Intake.Poll;
import rasid.model.Fault;
import rasid.model.Source;
import rasid.model.Texts;
import rasid.store.SourceHealth.Pages;
import rasid.store.Tx;

/// Judges the pages of a source at the end of a poll: whether they can be read at all, and whether what comes of them
/// are articles. A part of [Health].
///
/// @param book where faults are opened and mended
record PageFaults(FaultBook book) {
    /// So many pages in a row that come out wrong are the source's fault and not theirs.
    private static final int RUN = 5;

    /// @param before how the last pages came out until this poll
    /// @param after the same with those of this poll
    void judge(Tx tx, Poll poll, Pages before, Pages after, List<PageOutcome> outcomes, Instant now) {
        new UnreadFaults(book).judge(tx, poll, before, after, outcomes, now);
        Part part = Part.of(poll.source(), "pages");
        Optional<Finding> finding = finding(poll.source(), before, after, outcomes);
        if (finding.isPresent()) {
            book.open(tx, part, finding.get(), now);
        } else if (!after.equals(before)
                && after.blocked() + after.empty() + after.alike() + after.unmet() + headlinesAlone(after.recent())
                        == 0) {
            book.mend(tx, part, now);
        }
    }

    /// What is wrong with the pages that were read, where this poll has brought one more that shows it.
    private static Optional<Finding> finding(Source source, Pages before, Pages after, List<PageOutcome> outcomes) {
        URI last = outcomes.stream()
                .flatMap(outcome -> address(outcome).stream())
                .reduce((_, later) -> later)
                .orElse(null);
        if (last == null) {
            return Optional.empty();
        }
        String look = "%s%nSee what is read of it: bin/rasid try '%s'".formatted(last, last);
        String extract =
                "give the source selectors: extract in its file of seeds, as bin/rasid try --outline shows them.";
        if (after.blocked() >= RUN && after.blocked() > before.blocked()) {
            return Optional.of(new Finding(Fault.BLOCKED, "its pages are blocked: " + blocked(outcomes), look));
        }
        if (after.empty() >= RUN && after.empty() > before.empty()) {
            return Optional.of(new Finding(
                    Fault.EMPTY,
                    "its last %d articles came out empty".formatted(after.empty()),
                    look + "\nWhere a browser shows a text, " + extract));
        }
        int textless = headlinesAlone(after.recent());
        if (textless >= RUN && anyTextless(outcomes)) {
            return Optional.of(textless(after.recent(), look, extract));
        }
        if (after.alike() >= RUN && after.alike() > before.alike()) {
            return Optional.of(new Finding(
                    Fault.ALIKE,
                    "its last %d articles came out all alike: a notice may stand in their place"
                            .formatted(after.alike() + 1),
                    look + "\nWhere a browser shows another text, " + extract + " remove takes a notice out."));
        }
        if (after.unmet() >= RUN && after.unmet() > before.unmet()) {
            return Optional.of(new Finding(
                    Fault.SELECTORS,
                    "its selectors found nothing on its last %d pages, which were read as any other: see extract in its file of seeds"
                            .formatted(after.unmet()),
                    look + "\nSee what each selector finds: bin/rasid sources show " + source.id()));
        }
        return Optional.empty();
    }

    private static Finding textless(Texts recent, String look, String extract) {
        int run = recent.textlessRun();
        if (recent.neverHadText()) {
            return new Finding(
                    Fault.TEXTLESS,
                    "its articles hold no text, none of the last %d: rules see the headlines alone".formatted(run),
                    look + "\nWhere a browser shows a text, " + extract
                            + "\nWhere the site publishes headlines and nothing else, there is nothing to mend: after %d such"
                                    .formatted(Texts.MOST)
                            + " articles that is taken for its way, and bin/rasid sources alone goes on saying it.");
        }
        return new Finding(
                Fault.TEXTLESS,
                "its last %d articles hold a headline and no text, which those before them had: its layout may have changed"
                        .formatted(run),
                look + "\nWhere a browser shows a text, " + extract);
    }

    /// Articles in a row without a text, where that is not what the source always was.
    private static int headlinesAlone(Texts recent) {
        return recent.mostlyHeadlines() ? 0 : recent.textlessRun();
    }

    private static boolean anyTextless(List<PageOutcome> outcomes) {
        return outcomes.stream()
                .anyMatch(outcome ->
                        outcome instanceof PageOutcome.Read read && !read.again() && read.text() == Texts.Came.NONE);
    }

    private static String blocked(List<PageOutcome> outcomes) {
        return outcomes.stream()
                .filter(PageOutcome.Blocked.class::isInstance)
                .map(PageOutcome.Blocked.class::cast)
                .reduce((_, last) -> last)
                .map(PageOutcome.Blocked::reason)
                .orElse("");
    }

    private static Optional<URI> address(PageOutcome outcome) {
        return switch (outcome) {
            case PageOutcome.Known _, PageOutcome.Failed _ -> Optional.empty();
            case PageOutcome.Blocked blocked -> Optional.of(blocked.address());
            case PageOutcome.Empty empty -> Optional.of(empty.address());
            case PageOutcome.Read read -> Optional.of(read.address());
        };
    }
}
