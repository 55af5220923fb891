package rasid.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Turkish: its own rule for capitals (I is ı, İ is i), the apostrophe that parts a name from its endings, and the
/// chain
/// of plural, possessive, case and copula off. The consonant that softens before a vowel is written hard (kitabı,
/// kitap).
final class Turkish implements Language {
    private static final Locale TURKISH = Locale.of("tr");
    private static final int TYPED_LEAST = 4;
    private static final Suffixes ENDINGS = new Suffixes(
            3,
            List.of(
                    harmony("dIr", "tIr", "dI", "tI", "ydI", "sA", "ysA", "mIş", "ymIş"),
                    List.of("ki", "kiler"),
                    harmony(
                            "nIn", "In", "ndA", "ndAn", "dA", "tA", "dAn", "tAn", "yA", "nA", "yI", "nI", "A", "I",
                            "lA", "ylA", "cA"),
                    harmony("Im", "m", "In", "n", "sI", "I", "ImIz", "mIz", "InIz", "nIz", "lArI"),
                    harmony("lAr")));

    @Override
    public String code() {
        return "tr";
    }

    @Override
    public Script script() {
        return Script.LATIN;
    }

    @Override
    public List<Reading> read(Token word) {
        return readings(word, ENDINGS);
    }

    @Override
    public List<Reading> ask(Token word) {
        return readings(word, new Suffixes(TYPED_LEAST, ENDINGS.slots()));
    }

    @Override
    public List<String> bare(Token word) {
        String lower = lower(word);
        String name = name(lower);
        return name.equals(lower) ? List.of(bareKey(lower)) : List.of(bareKey(lower), bareKey(name));
    }

    private static List<Reading> readings(Token word, Suffixes suffixes) {
        String lower = lower(word);
        String name = name(lower);
        if (!name.equals(lower)) {
            return List.of(reading(name, lower));
        }
        return suffixes.off(name).stream().map(stem -> reading(stem, lower)).toList();
    }

    private static Reading reading(String stem, String word) {
        return new Reading("tr:" + hardened(stem), stem.equals(word) ? "" : "inflected", false);
    }

    private static String lower(Token word) {
        return word.cased().toLowerCase(TURKISH);
    }

    private static String name(String lower) {
        int apostrophe = lower.indexOf('\'');
        return apostrophe > 1 ? lower.substring(0, apostrophe) : lower;
    }

    private static String hardened(String stem) {
        int last = stem.length() - 1;
        return switch (stem.charAt(last)) {
            case 'b' -> stem.substring(0, last) + 'p';
            case 'c' -> stem.substring(0, last) + 'ç';
            case 'd' -> stem.substring(0, last) + 't';
            case 'ğ' -> stem.substring(0, last) + 'k';
            default -> stem;
        };
    }

    /// The endings with A as a and e, I as ı, i, u and ü.
    private static List<String> harmony(String... patterns) {
        Set<String> endings = new LinkedHashSet<>();
        for (String pattern : patterns) {
            for (char high : "ıiuü".toCharArray()) {
                char low = high == 'ı' || high == 'u' ? 'a' : 'e';
                endings.add(pattern.replace('I', high).replace('A', low));
            }
        }
        return List.copyOf(endings);
    }
}
