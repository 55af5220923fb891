package rasid.extract.others;

import java.util.ArrayList;
import java.util.List;
import rasid.extract.outline.Box;

/// Boxes with text that stand side by side and are of one kind. A page has a thousand boxes and a dozen such rows: they
/// are found by their numbers, in a table of hashes, and only what is a row is put together.
final class Rows {
    private final List<Box> boxes;
    /// The first box of each row, plus one, where its hash has it.
    private final int[] table;
    /// The next box of the same row, 0 where none follows.
    private final int[] next;
    /// Of the first of a row, the last.
    private final int[] last;

    private Rows(List<Box> boxes) {
        this.boxes = boxes;
        this.table = new int[2 * Integer.highestOneBit(2 * boxes.size() + 1)];
        this.next = new int[boxes.size()];
        this.last = new int[boxes.size()];
    }

    /// The rows of two boxes or more, in the order of the page.
    static List<List<Box>> of(List<Box> boxes) {
        return new Rows(boxes).rows();
    }

    private List<List<Box>> rows() {
        boolean[] first = new boolean[boxes.size()];
        int[] children = children();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.end() > box.first() && (box.parent() < 0 || children[box.parent()] > 1)) {
                first[i] = add(i);
            }
        }
        List<List<Box>> rows = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (first[i] && next[i] > 0) {
                rows.add(row(i));
            }
        }
        return rows;
    }

    /// How many boxes with text stand in each.
    private int[] children() {
        int[] children = new int[boxes.size()];
        for (Box box : boxes) {
            if (box.end() > box.first() && box.parent() >= 0) {
                children[box.parent()]++;
            }
        }
        return children;
    }

    /// Puts a box behind those of its row; answers whether it is the first.
    private boolean add(int i) {
        Box box = boxes.get(i);
        int hash = (box.parent() * 31 + box.tag().hashCode()) * 31
                + box.className().hashCode();
        int place = (hash ^ (hash >>> 15)) & (table.length - 1);
        for (; table[place] > 0; place = (place + 1) & (table.length - 1)) {
            int first = table[place] - 1;
            if (boxes.get(first).parent() == box.parent() && boxes.get(first).isAlike(box)) {
                next[last[first]] = i;
                last[first] = i;
                return false;
            }
        }
        table[place] = i + 1;
        last[i] = i;
        return true;
    }

    private List<Box> row(int first) {
        List<Box> row = new ArrayList<>();
        row.add(boxes.get(first));
        for (int i = next[first]; i > 0; i = next[i]) {
            row.add(boxes.get(i));
        }
        return row;
    }
}
