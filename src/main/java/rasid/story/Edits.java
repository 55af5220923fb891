package rasid.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rasid.model.Content;
import rasid.model.Edit;
import rasid.model.Edit.Change;
import rasid.model.Edit.NumberChange;

/// Tells what changed between two versions of an article, paragraph by paragraph. What both have in order stays
/// ([Alignment]); of what lies between, paragraphs with most of their words in common are one that was changed. A
/// paragraph that only moved is no change. Pure, safe to call from any thread.
public final class Edits {
    /// Words in common, of all words of both, from which on two paragraphs are one in two versions (Dice).
    private static final double ALIKE = 0.5;
    /// Paragraphs of one gap that are held against each other: beyond, all are gone or new.
    private static final int MOST_PAIRS = 200;

    private Edits() {}

    /// What `after` changes of `before`; nothing where one is the page's text and the other, or some of it, the feed's:
    /// the site has changed nothing then.
    public static Edit between(Content before, Content after) {
        if (before.origin() != after.origin()) {
            return new Edit(new Change(after.title(), after.title()), List.of(), List.of(), List.of(), List.of());
        }
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        List<Change> changed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Alignment.Gap gap : Alignment.gaps(old, now)) {
            List<String> gone = new ArrayList<>(old.subList(gap.from(), gap.to()));
            for (String fresh : now.subList(gap.otherFrom(), gap.otherTo())) {
                int match = most(gone, fresh);
                if (match >= 0) {
                    changed.add(new Change(gone.remove(match), fresh));
                } else {
                    added.add(fresh);
                }
            }
            removed.addAll(gone);
        }
        Set<String> moved = new HashSet<>(added);
        moved.retainAll(new HashSet<>(removed));
        added.removeAll(moved);
        removed.removeAll(moved);
        Change title = new Change(before.title(), after.title());
        List<Change> parts = new ArrayList<>(List.of(title));
        parts.addAll(changed);
        return new Edit(title, changed, added, removed, once(parts));
    }

    /// The edit without the numbers that one of `told` has told: articles of one story say one toll.
    public static Edit beyond(Edit edit, Collection<Edit> told) {
        Set<String> known = told.stream()
                .flatMap(other -> other.numbers().stream())
                .map(Edits::values)
                .collect(Collectors.toSet());
        List<NumberChange> further = edit.numbers().stream()
                .filter(number -> !known.contains(values(number)))
                .toList();
        return new Edit(edit.title(), edit.changed(), edit.added(), edit.removed(), further);
    }

    private static List<String> paragraphs(Content content) {
        List<String> paragraphs = new ArrayList<>();
        if (!content.lead().isBlank()) {
            paragraphs.add(content.lead());
        }
        paragraphs.addAll(content.body());
        return paragraphs;
    }

    /// The paragraph with most words in common, -1 where none has enough.
    private static int most(List<String> gone, String fresh) {
        Set<String> words = words(fresh);
        int best = -1;
        double most = ALIKE;
        for (int i = 0; i < Math.min(gone.size(), MOST_PAIRS); i++) {
            Set<String> other = words(gone.get(i));
            int all = words.size() + other.size();
            other.retainAll(words);
            double alike = all == 0 ? 0 : 2.0 * other.size() / all;
            if (alike >= most) {
                best = best >= 0 && alike == most ? best : i;
                most = alike;
            }
        }
        return best;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(
                Numerals.units(text).stream().map(Numerals.Unit::folded).toList());
    }

    /// A toll stands in the headline, in the lead and in the text, each time before other words: it is told once, as it
    /// was said first. Only within one paragraph are equal numbers those of two things.
    private static List<NumberChange> once(List<Change> parts) {
        List<NumberChange> once = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (Change part : parts) {
            Set<String> here = new HashSet<>();
            Set<String> things = new HashSet<>();
            for (NumberChange number : NumberChanges.of(part)) {
                boolean fresh = things.add(values(number) + " " + Numerals.folded(number.of()));
                if (fresh && !before.contains(values(number))) {
                    once.add(number);
                }
                here.add(values(number));
            }
            before.addAll(here);
        }
        return once;
    }

    private static String values(NumberChange number) {
        return Numerals.value(number.before()) + " " + Numerals.value(number.after());
    }
}
