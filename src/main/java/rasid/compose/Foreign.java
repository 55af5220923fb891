package rasid.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.compose.Line.Mark;

/// Finds the words in a paragraph that run against it, each with the numbers and signs that belong to it:
/// `Kurdistan 24`, `F-16`, `(NATO)` without its brackets.
final class Foreign {
    /// What follows a name and is part of it: ` 24`, `-16`, `+03:00`, and not what a comma sets apart.
    private static final Pattern TAIL = Pattern.compile("(?:(?: |[\\-+/:.]{0,2})\\p{Nd}+)+|[+#%°]+");

    private Foreign() {}

    /// The runs of `text` against `direction`, in order; everything between them runs with it or is neutral.
    static List<Mark> runs(String text, Direction direction) {
        Direction other = direction.opposite();
        List<Mark> runs = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (other.owns(c)) {
                start = start < 0 ? i : start;
                end = next;
            } else if (start >= 0 && (direction.owns(c) || closesOuter(text, start, i))) {
                runs.add(whole(text, start, end));
                start = -1;
            }
            i = next;
        }
        if (start >= 0) {
            runs.add(whole(text, start, end));
        }
        return runs;
    }

    /// Whether the sign at `at` closes a bracket that opens in the words before the run from `start`: the run is at
    /// its end then, and what follows is another one. `(a form of سيارة, with الـ), المفخخة` has three.
    private static boolean closesOuter(String text, int start, int at) {
        boolean own = start > 0 && isOpen(text.charAt(start - 1));
        return isClose(text.charAt(at)) && !own && open(text, start, at) == 0 && open(text, 0, start) > 0;
    }

    /// How many brackets from `start` to `end` are not closed there.
    private static int open(String text, int start, int end) {
        int open = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            open = isOpen(c) ? open + 1 : isClose(c) ? Math.max(0, open - 1) : open;
        }
        return open;
    }

    /// The run with the digits that touch its start (`3D`), the numbers behind its end, and the bracket that
    /// belongs to one inside it.
    private static Mark whole(String text, int start, int end) {
        int first = start;
        while (first > 0 && Character.isDigit(text.charAt(first - 1))) {
            first--;
        }
        Matcher tail = TAIL.matcher(text).region(end, text.length());
        int last = tail.lookingAt() ? tail.end() : end;
        int open = 0;
        int closed = 0;
        for (int i = first; i < last; i++) {
            if (isOpen(text.charAt(i))) {
                open++;
            } else if (isClose(text.charAt(i)) && open > 0) {
                open--;
            } else if (isClose(text.charAt(i))) {
                closed++;
            }
        }
        boolean opensBefore = closed > 0 && first > 0 && isOpen(text.charAt(first - 1));
        boolean closesBehind = open > 0 && last < text.length() && isClose(text.charAt(last));
        return new Mark(opensBefore ? first - 1 : first, closesBehind ? last + 1 : last);
    }

    private static boolean isOpen(char c) {
        return c == '(' || c == '[' || c == '«';
    }

    private static boolean isClose(char c) {
        return c == ')' || c == ']' || c == '»';
    }
}
