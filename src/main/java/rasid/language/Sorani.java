package rasid.language;

import java.util.List;

/// Sorani Kurdish: the definite, indefinite and plural endings, possessive pronouns, izafe and postpositions off.
final class Sorani implements Language {
    /// A typed word is mostly the bare form already; of a short one its last letters are no ending.
    private static final int TYPED_LEAST = 4;

    private static final Suffixes ENDINGS = new Suffixes(
            2,
            List.of(
                    List.of("يش", "ش"),
                    List.of("دا", "هوه", "وه", "را", "ه", "ن"),
                    List.of("مان", "تان", "يان", "م", "ت", "ي"),
                    List.of("هكان", "هكه", "كان", "كه", "ێك", "يهك", "انه", "يان", "ان", "ي")));

    @Override
    public String code() {
        return "ckb";
    }

    @Override
    public Script script() {
        return Script.ARABIC;
    }

    @Override
    public List<Reading> read(Token word) {
        return ENDINGS.readings(code(), spelled(word.text()));
    }

    @Override
    public List<Reading> ask(Token word) {
        return new Suffixes(TYPED_LEAST, ENDINGS.slots()).readings(code(), spelled(word.text()));
    }

    @Override
    public List<String> bare(Token word) {
        return List.of(bareKey(spelled(word.text())));
    }

    /// ر at the front is always ڕ, and many type it plain; ة stands for ە on Arabic keyboards, ى for ی.
    private static String spelled(String word) {
        String plain = word.replace('ة', 'ه').replace('ى', 'ي').replace('ؤ', 'ۆ');
        return plain.startsWith("ڕ") ? "ر" + plain.substring(1) : plain;
    }
}
