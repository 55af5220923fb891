package rasid.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the presence of words says of each rule, laid out so that asking costs little: of most candidates it is all
/// that is looked at, and with many rules each look at another place of the memory counts. Immutable once filled.
final class Sketches {
    private static final int[] NOTHING = {};

    /// Of each rule, side by side, where its words begin in [#words], and where the forbidden ones do, complemented
    /// where more than words decides; at last where the words end.
    private final int[] heads;
    /// Of each rule the groups of which one word must be there, one after the other, the last of each complemented;
    /// then, of the rules that these decide, the words of which none may be there, and of those that ask for
    /// two words near each other how many words may lie between.
    private int[] words = new int[1024];
    private int rules;

    Sketches(int rules) {
        heads = new int[2 * rules + 1];
    }

    /// Adds the next rule.
    ///
    /// @param groups of each at least one term or row must be there
    /// @param without null where more than words decides
    /// @param between of a rule that asks for two words, in either order, how many may lie between; else -1
    void add(List<int[]> groups, int @Nullable [] without, int between) {
        int end = start(rules);
        for (int[] group : groups) {
            end = append(group, end);
            words[end - 1] = ~words[end - 1];
        }
        heads[2 * rules + 1] = without == null ? ~end : end;
        int[] more = without != null ? without : between >= 0 ? new int[] {between} : NOTHING;
        heads[2 * ++rules] = append(more, end);
    }

    private int append(int[] some, int end) {
        if (end + some.length > words.length) {
            words = Arrays.copyOf(words, Math.max(words.length * 2, end + some.length));
        }
        System.arraycopy(some, 0, words, end, some.length);
        return end + some.length;
    }

    private int start(int rule) {
        return heads[2 * rule];
    }

    private int forbidden(int rule) {
        return heads[2 * rule + 1];
    }

    /// Whether the article has a word of each group.
    boolean mayMeet(int rule, Postings postings) {
        int end = forbidden(rule);
        return postings.haveEach(words, start(rule), end < 0 ? ~end : end);
    }

    /// Whether words alone decide that rule.
    boolean decides(int rule) {
        return forbidden(rule) >= 0;
    }

    /// Whether a rule that words decide is met.
    boolean isMet(int rule, Postings postings) {
        int without = forbidden(rule);
        return postings.searchedHaveEach(words, start(rule), without)
                && !postings.searchedHaveAny(words, without, start(rule + 1));
    }

    /// Whether a rule asks for two words near each other, and nothing else.
    boolean isNear(int rule) {
        return forbidden(rule) < 0 && start(rule + 1) > ~forbidden(rule);
    }

    /// Whether two words stand near each other of a rule that asks for that alone, and that [#mayMeet].
    boolean areNear(int rule, Postings postings) {
        int end = ~forbidden(rule);
        return postings.areNear(~words[end - 2], ~words[end - 1], words[end]);
    }
}
