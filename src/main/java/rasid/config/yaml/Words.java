package rasid.config.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The words of messages about faults: quoting what a user typed, and guessing what was meant.
public final class Words {
    private static final int LONGEST_QUOTE = 60;

    /// First strong isolate and pop directional isolate: what stands between them is laid out by itself, so that a
    /// token in Arabic does not turn around the rest of the line on a terminal that knows of directions.
    private static final char FSI = '\u2068';

    private static final char PDI = '\u2069';

    private Words() {}

    /// `typed` in the middle of a message: cut where it is long, control characters made visible, isolated.
    public static String isolated(String typed) {
        return FSI + visible(shortened(typed)) + PDI;
    }

    /// `typed` between quotes; isolated where it holds other than ASCII.
    public static String quoted(String typed) {
        boolean ascii = typed.chars().allMatch(c -> c < 128);
        return '"' + (ascii ? visible(shortened(typed)) : isolated(typed)) + '"';
    }

    /// Characters that a terminal would obey or not show are written as their code, among them those that turn the
    /// direction of a line.
    public static String visible(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints().forEach(c -> {
            if (hidden(c)) {
                shown.append("<U+%04X>".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /// Whether `c` is a control or a format character. The zero-width non-joiner is one that words are written with.
    public static boolean hidden(int c) {
        int type = Character.getType(c);
        return c != 0x200C
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
    }

    /// ` Did you mean x?` when one of `known` is near to `typed`, else `""`.
    public static String didYouMean(String typed, Collection<String> known) {
        return near(typed, known).map(" Did you mean %s?"::formatted).orElse("");
    }

    /// The nearest of `known`: at most a letter in three is wrong, left out, too many or swapped with its neighbour.
    public static Optional<String> near(String typed, Collection<String> known) {
        String low = typed.toLowerCase(Locale.ROOT).replace('-', '_');
        if (low.length() > 100) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word ->
                        distance(low, word.replace('-', '_')) <= Math.max(1, Math.min(low.length(), word.length()) / 3))
                .min(Comparator.comparingInt((String word) -> distance(low, word.replace('-', '_')))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String shortened(String typed) {
        if (typed.codePointCount(0, typed.length()) <= LONGEST_QUOTE) {
            return typed;
        }
        return typed.substring(0, typed.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /// Damerau's distance in its restricted form: a swap of neighbours counts one.
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        Arrays.setAll(cost[0], j -> j);
        for (int i = 1; i <= a.length(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
