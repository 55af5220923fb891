package rasid.compose;

import java.util.ArrayList;
import java.util.List;
import rasid.compose.Line.Mark;

/// Cuts a paragraph down to what stands around its found words, and makes it harmless on the way.
final class Excerpt {
    private static final int BEFORE = 110;
    private static final int AFTER = 150;
    private static final String GAP = " " + Harmless.ELLIPSIS + " ";

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    private Excerpt() {}

    /// The whole of `paragraph` where it has at most `room` units; else windows around the marks, words whole, until
    /// the room is used up; without marks its beginning.
    static Line of(String paragraph, List<Mark> marks, int room, Direction otherwise) {
        Excerpt excerpt = new Excerpt();
        int from = 0;
        for (Mark window : windows(paragraph, marks, room)) {
            if (window.start() > from) {
                excerpt.text.append(from == 0 ? Harmless.ELLIPSIS + " " : GAP);
            }
            excerpt.add(paragraph, window, marks);
            from = window.end();
        }
        if (from < paragraph.length()) {
            excerpt.text.append(" ").append(Harmless.ELLIPSIS);
        }
        return Line.of(Direction.of(paragraph, otherwise), excerpt.text.toString(), excerpt.marks);
    }

    private static List<Mark> windows(String paragraph, List<Mark> marks, int room) {
        int length = paragraph.length();
        if (length <= room) {
            return List.of(new Mark(0, length));
        }
        List<Mark> windows = new ArrayList<>();
        int left = room;
        for (Mark mark : marks) {
            int start = mark.start() <= BEFORE ? 0 : Harmless.wordStart(paragraph, mark.start() - BEFORE);
            start = Math.min(start, mark.start());
            int end = Math.max(mark.end(), Harmless.wordEnd(paragraph, Math.min(length, mark.end() + AFTER)));
            Mark last = windows.isEmpty() ? null : windows.getLast();
            boolean touches = last != null && start <= last.end() + GAP.length();
            int more = last != null && touches ? end - last.end() : end - start;
            if (more > left) {
                break;
            }
            left -= Math.max(0, more);
            if (last != null && touches) {
                windows.set(windows.size() - 1, new Mark(last.start(), Math.max(last.end(), end)));
            } else {
                windows.add(new Mark(start, end));
            }
        }
        return windows.isEmpty() ? List.of(beginning(paragraph, marks, room)) : windows;
    }

    /// Where not even the first window fits (a mark over half a page) or nothing is marked.
    private static Mark beginning(String paragraph, List<Mark> marks, int room) {
        int start = marks.isEmpty() ? 0 : marks.getFirst().start();
        return new Mark(start, Harmless.wordEnd(paragraph, Math.min(paragraph.length(), start + room)));
    }

    private void add(String paragraph, Mark window, List<Mark> found) {
        int from = window.start();
        for (Mark mark : found) {
            int start = Math.max(mark.start(), from);
            int end = Math.min(mark.end(), window.end());
            if (start < end) {
                add(paragraph.substring(from, start), false);
                add(paragraph.substring(start, end), true);
                from = end;
            }
        }
        add(paragraph.substring(from, window.end()), false);
    }

    private void add(String raw, boolean marked) {
        String clean = Harmless.piece(raw);
        if (text.isEmpty() || text.charAt(text.length() - 1) == ' ') {
            clean = clean.stripLeading();
        }
        if (marked && !clean.isEmpty()) {
            marks.add(new Mark(text.length(), text.length() + clean.length()));
        }
        text.append(clean);
    }
}
