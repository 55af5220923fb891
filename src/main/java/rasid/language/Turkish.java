package rasid.language;

import java.util.List;
import java.util.Locale;
import org.tartarus.snowball.ext.TurkishStemmer;

/// Turkish: its own rule for capitals (I is ı, İ is i), the apostrophe that parts a name from its endings, and suffixes
/// off.
final class Turkish implements Language {
    private static final Locale TURKISH = Locale.of("tr");

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
        TurkishStemmer stemmer = new TurkishStemmer();
        stemmer.setCurrent(name(word));
        stemmer.stem();
        return List.of(new Reading("tr:" + stemmer.getCurrent(), "inflected", false));
    }

    @Override
    public List<Reading> ask(Token word) {
        return read(word);
    }

    @Override
    public List<String> bare(Token word) {
        return List.of(bareKey(name(word)));
    }

    private static String name(Token word) {
        String lower = word.cased().toLowerCase(TURKISH);
        int apostrophe = lower.indexOf('\'');
        return apostrophe > 1 ? lower.substring(0, apostrophe) : lower;
    }
}
