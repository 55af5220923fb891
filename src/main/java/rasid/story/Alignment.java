package rasid.story;

import java.util.ArrayList;
import java.util.List;

/// Holds two rows of texts against each other by their longest common subsequence.
final class Alignment {
    /// Cells of the table; two rows beyond that are taken to be all different between their common ends.
    private static final int MOST_CELLS = 4_000_000;

    private Alignment() {}

    /// A stretch in which the rows differ; one of the two may be empty.
    record Gap(int from, int to, int otherFrom, int otherTo) {}

    /// The stretches in which `one` and `other` differ, in order.
    static List<Gap> gaps(List<String> one, List<String> other) {
        int start = 0;
        int shorter = Math.min(one.size(), other.size());
        while (start < shorter && one.get(start).equals(other.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        int rows = one.size() - end - start;
        int columns = other.size() - end - start;
        if (rows == 0 && columns == 0) {
            return List.of();
        }
        if ((long) rows * columns > MOST_CELLS) {
            return List.of(new Gap(start, start + rows, start, start + columns));
        }
        return gaps(one, other, start, lengths(one, other, start, rows, columns));
    }

    /// `lengths[i][j]` is the length of what the rows from `i` and `j` on have in common.
    private static int[][] lengths(List<String> one, List<String> other, int start, int rows, int columns) {
        int[][] lengths = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                lengths[i][j] = one.get(start + i).equals(other.get(start + j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<Gap> gaps(List<String> one, List<String> other, int start, int[][] lengths) {
        List<Gap> gaps = new ArrayList<>();
        int rows = lengths.length - 1;
        int columns = lengths[0].length - 1;
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            int from = i;
            int otherFrom = j;
            while ((i < rows || j < columns)
                    && !(i < rows && j < columns && one.get(start + i).equals(other.get(start + j)))) {
                boolean down = j >= columns || (i < rows && lengths[i + 1][j] >= lengths[i][j + 1]);
                i += down ? 1 : 0;
                j += down ? 0 : 1;
            }
            if (i > from || j > otherFrom) {
                gaps.add(new Gap(start + from, start + i, start + otherFrom, start + j));
            }
            while (i < rows && j < columns && one.get(start + i).equals(other.get(start + j))) {
                i++;
                j++;
            }
        }
        return gaps;
    }
}
