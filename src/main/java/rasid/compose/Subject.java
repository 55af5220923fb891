package rasid.compose;

import java.util.List;
import java.util.function.Function;

/// Writes the one line by which a mail is judged in a list of mails: the matter, in at most 60 characters.
final class Subject {
    static final int LONGEST = 60;

    private Subject() {}

    /// The headline of the top story, and behind it that there are more.
    static String of(String headline, String more) {
        Direction direction = Direction.of(headline, Direction.LTR);
        Line suffix = Direction.of(more, direction) == direction
                ? Line.of(direction, more, List.of())
                : Line.apart(direction, more);
        return fitted(headline, cut -> {
            Line line = Line.of(direction, cut, List.of());
            return (more.isEmpty() ? line : Line.joined(direction, " ", List.of(line, suffix))).plain();
        });
    }

    /// A sentence of the mail's own with a name in it, which gives way when there is too little room.
    static String of(Words words, String name, Function<String, String> sentence) {
        return fitted(
                name,
                cut -> Line.of(words.direction(), sentence.apply(cut), List.of())
                        .plain());
    }

    private static String fitted(String name, Function<String, String> subject) {
        String clean = Harmless.line(name);
        for (int room = Math.min(clean.length(), LONGEST); room > 1; room--) {
            String fits = subject.apply(Harmless.cut(clean, room));
            if (fits.length() <= LONGEST) {
                return fits;
            }
        }
        return Harmless.cut(subject.apply(Harmless.ELLIPSIS), LONGEST);
    }
}
