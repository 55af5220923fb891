package rasid.language;

import java.util.List;

/// Persian: plural, izafe, indefinite ی, comparative and the attached pronouns and copulas off; می and نمی too. The
/// zero-width non-joiner before an ending is gone already.
final class Persian implements Language {
    /// A typed word is mostly the bare form already; of a short one its last letters are no ending.
    private static final int TYPED_LEAST = 4;

    private static final Suffixes ENDINGS = new Suffixes(
            2,
            List.of(
                    List.of(
                            "شان", "تان", "مان", "اند", "ايم", "ايد", "اش", "ات", "ام", "ند", "يم", "يد", "م", "ت", "ش",
                            "است"),
                    List.of("اي", "يي", "ي"),
                    List.of("هاي", "ها", "گان", "يان", "ان", "ات"),
                    List.of("ترين", "تر")));

    @Override
    public String code() {
        return "fa";
    }

    @Override
    public Script script() {
        return Script.ARABIC;
    }

    @Override
    public List<Reading> read(Token word) {
        String spelled = spelled(word.text());
        int prefix = spelled.startsWith("نمي") ? 3 : spelled.startsWith("مي") ? 2 : 0;
        if (prefix > 0 && spelled.length() > prefix + 2) {
            return ENDINGS.readings(code(), spelled.substring(prefix));
        }
        return ENDINGS.readings(code(), spelled);
    }

    @Override
    public List<Reading> ask(Token word) {
        return new Suffixes(TYPED_LEAST, ENDINGS.slots()).readings(code(), spelled(word.text()));
    }

    @Override
    public List<String> bare(Token word) {
        return List.of(bareKey(spelled(word.text())));
    }

    private static String spelled(String word) {
        return word.replace('ى', 'ي').replace('أ', 'ا').replace('ة', 'ه');
    }
}
