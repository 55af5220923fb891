package rasid.model;

import java.util.List;
import java.util.Locale;

/// What changed from one version of an article to the next.
///
/// @param title the headline before and after; equal where it is the same
/// @param changed paragraphs that say the same thing in other words
/// @param added paragraphs that are new
/// @param removed paragraphs that are gone
/// @param numbers that stand in the same place with another value: a toll, in headline and text, each once
public record Edit(
        Change title, List<Change> changed, List<String> added, List<String> removed, List<NumberChange> numbers) {
    public Edit {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        numbers = List.copyOf(numbers);
    }

    /// A text before and after.
    public record Change(String before, String after) {}

    /// A number before and after, as they are printed.
    ///
    /// @param of the words that follow it in the newer text, `""` where none do
    public record NumberChange(String before, String after, String of) {}

    public boolean headlineChanged() {
        return !title.before().equals(title.after());
    }

    /// Whether what the older text said is said otherwise: the headline in other words, or another number. Spaces,
    /// signs and vowel marks are no words.
    public boolean correction() {
        return !numbers.isEmpty() || !bare(title.before()).equals(bare(title.after()));
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /// Whether nothing is different that a reader sees.
    public boolean none() {
        return !headlineChanged() && changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }
}
