package rasid.language;

import java.util.List;

/// Kurmanji Kurdish in Latin letters: izafe, case, plural, indefinite and the copula off.
final class Kurmanji implements Language {
    private static final int TYPED_LEAST = 4;
    private static final Suffixes ENDINGS = new Suffixes(
            2,
            List.of(
                    List.of("da", "de", "ve", "ra", "re", "ye", "e", "in", "ne"),
                    List.of("an", "ên", "yên", "yan", "a", "ya", "ê", "yê", "î", "yî", "n", "no", "ino"),
                    List.of("ek", "yek", "in", "ke")));

    @Override
    public String code() {
        return "kmr";
    }

    @Override
    public Script script() {
        return Script.LATIN;
    }

    @Override
    public List<Reading> read(Token word) {
        return ENDINGS.readings(code(), word.text());
    }

    @Override
    public List<Reading> ask(Token word) {
        return new Suffixes(TYPED_LEAST, ENDINGS.slots()).readings(code(), word.text());
    }
}
