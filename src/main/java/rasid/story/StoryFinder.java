package rasid.story;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rasid.model.Content;
import rasid.model.StoryId;

/// Finds the story that a new article tells again: that of a near-duplicate, which is the same text re-edited, cut
/// or added to. Another text about the same event is a story of its own; so is another headline with another lead above
/// the same background. In doubt there are two stories: one too
/// many is read twice, one too few hides an event.
public final class StoryFinder {
    /// Fewer words than this are a short text: a form of two sentences, a note of the site under every item.
    private static final int SHORT = 60;
    /// On the texts in the tests the least of the copies, and the most of the others: similarity of short texts
    /// 0.50 and 0.35; containment of longer ones 0.56 and 0.39.
    private static final double SHORT_SIMILARITY = 0.43;

    private static final double CONTAINMENT = 0.48;

    /// Candidates whose texts are looked at: under one background a busy agency writes many reports in three days.
    private static final int MOST = 50;

    private StoryFinder() {}

    /// The story of the most similar candidate that is near enough and begins with the same news ([Opening]); empty
    /// when none does, or when `mine` has no words below its title.
    ///
    /// @param mine the fingerprint of `text`
    public static Optional<StoryId> find(Fingerprint mine, Content text, List<Candidate> candidates) {
        List<Candidate> near = candidates.stream()
                .filter(candidate -> isNear(mine, candidate.fingerprint()))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> mine.similarity(candidate.fingerprint()))
                        .reversed())
                .limit(MOST)
                .toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Opening opening = Opening.of(text);
        return near.stream()
                .filter(candidate -> mine.exact() == candidate.fingerprint().exact()
                        || opening.isOf(Opening.of(candidate.text().get())))
                .findFirst()
                .map(Candidate::story);
    }

    /// Whether one text is the other re-edited.
    static boolean isNear(Fingerprint a, Fingerprint b) {
        int shorter = Math.min(a.words(), b.words());
        if (shorter == 0) {
            return false;
        }
        return a.exact() == b.exact()
                || (shorter < SHORT ? a.similarity(b) >= SHORT_SIMILARITY : a.containment(b) >= CONTAINMENT);
    }
}
