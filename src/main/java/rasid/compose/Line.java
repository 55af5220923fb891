package rasid.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One paragraph of a mail with its direction, in runs: words of the other direction stand apart in runs of their
/// own, so that the names and numbers around them keep their places, and found words are marked.
public record Line(Direction direction, List<Run> runs) {
    /// UTF-16 units that stand on one line of any screen.
    private static final int SHORT = 20;

    private static final char FSI = '\u2068';
    private static final char PDI = '\u2069';

    /// Pieces that run one way. An isolated run goes against its paragraph.
    public record Run(boolean isolated, List<Piece> pieces) {
        public Run {
            pieces = List.copyOf(pieces);
        }

        /// Whether it must not be broken at its hyphen: `C-` at the end of one line and `RAM` at the start of the next
        /// is read backwards in Arabic.
        public boolean unbroken() {
            String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
            return isolated && text.length() <= SHORT && text.indexOf('-') >= 0;
        }
    }

    /// A part of a run.
    ///
    /// @param marked true for words that met a rule
    public record Piece(String text, boolean marked) {}

    /// Words to mark, as places in a text.
    record Mark(int start, int end) {}

    public Line {
        runs = List.copyOf(runs);
    }

    /// `text` in the direction of its letters; words of a mail without letters run as `otherwise`.
    static Line of(String text, Direction otherwise) {
        return of(Direction.of(text, otherwise), text, List.of());
    }

    /// `marks` are in order and do not overlap.
    static Line of(Direction direction, String text, List<Mark> marks) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (Mark foreign : Foreign.runs(text, direction)) {
            addRun(runs, false, text, from, foreign.start(), marks);
            addRun(runs, true, text, foreign.start(), foreign.end(), marks);
            from = foreign.end();
        }
        addRun(runs, false, text, from, text.length(), marks);
        return new Line(direction, runs);
    }

    /// `text` in one run of its own, whatever stands in it.
    static Line apart(Direction direction, String text) {
        return new Line(direction, List.of(new Run(true, List.of(new Piece(text, false)))));
    }

    /// `lines` as one, in `direction`, with `between` between them; each must have been made for that direction.
    static Line joined(Direction direction, String between, List<Line> lines) {
        List<Run> runs = new ArrayList<>();
        for (Line line : lines) {
            if (!runs.isEmpty() && !between.isEmpty()) {
                runs.add(new Run(false, List.of(new Piece(between, false))));
            }
            runs.addAll(line.runs());
        }
        return new Line(direction, runs);
    }

    private static void addRun(List<Run> runs, boolean isolated, String text, int start, int end, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (Mark mark : marks) {
            int first = Math.max(mark.start(), from);
            int last = Math.min(mark.end(), end);
            if (first < last) {
                addPiece(pieces, text, from, first, false);
                addPiece(pieces, text, first, last, true);
                from = last;
            }
        }
        addPiece(pieces, text, from, end, false);
        if (!pieces.isEmpty()) {
            runs.add(new Run(isolated, pieces));
        }
    }

    private static void addPiece(List<Piece> pieces, String text, int start, int end, boolean marked) {
        if (start < end) {
            pieces.add(new Piece(text.substring(start, end), marked));
        }
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /// Whether its blanks count: it begins with one.
    public boolean asItStands() {
        return words().startsWith(" ");
    }

    /// The words alone.
    public String words() {
        StringBuilder out = new StringBuilder();
        runs.forEach(run -> run.pieces().forEach(piece -> out.append(piece.text())));
        return out.toString();
    }

    /// The line as plain text: isolates as FSI … PDI, marked words between asterisks, and a direction mark in front
    /// where a mail program would guess the direction wrongly.
    String plain() {
        StringBuilder out = new StringBuilder();
        boolean marked = false;
        for (Run run : runs) {
            if (marked && !run.pieces().getFirst().marked()) {
                out.append('*');
                marked = false;
            }
            if (run.isolated()) {
                out.append(FSI);
            }
            boolean outer = marked;
            for (Piece piece : run.pieces()) {
                if (piece.marked() != marked) {
                    out.append('*');
                    marked = piece.marked();
                }
                out.append(piece.text());
            }
            if (run.isolated()) {
                if (marked && !outer) {
                    out.append('*');
                    marked = false;
                }
                out.append(PDI);
            }
        }
        if (marked) {
            out.append('*');
        }
        return guess(out.toString());
    }

    /// Some programs look past isolates for the first letter, as UAX #9 says, and some do not.
    private String guess(String plain) {
        String outside = plain.replaceAll(FSI + "[^" + PDI + "]*" + PDI, "");
        if (Direction.guessedFor(outside) == direction && Direction.guessedFor(plain) == direction) {
            return plain;
        }
        return (direction == Direction.RTL ? '\u200F' : '\u200E') + plain;
    }
}
