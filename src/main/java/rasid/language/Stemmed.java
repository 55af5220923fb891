package rasid.language;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// A language whose words are taken to their stem by one of Lucene's filters.
final class Stemmed implements Language {
    private final String code;
    private final Script script;
    private final UnaryOperator<String> prepare;
    private final UnaryOperator<TokenStream> filter;
    private final Queue<OneWord> idle = new ConcurrentLinkedQueue<>();

    private Stemmed(String code, Script script, UnaryOperator<String> prepare, UnaryOperator<TokenStream> filter) {
        this.code = code;
        this.script = script;
        this.prepare = prepare;
        this.filter = filter;
    }

    static Language english() {
        return new Stemmed(
                "en", Script.LATIN, Stemmed::withoutPossessive, in -> new SnowballFilter(in, new EnglishStemmer()));
    }

    static Language french() {
        return new Stemmed(
                "fr", Script.LATIN, Stemmed::withoutElision, in -> new SnowballFilter(in, new FrenchStemmer()));
    }

    static Language german() {
        return new Stemmed("de", Script.LATIN, UnaryOperator.identity(), GermanLightStemFilter::new);
    }

    static Language spanish() {
        return new Stemmed(
                "es", Script.LATIN, UnaryOperator.identity(), in -> new SnowballFilter(in, new SpanishStemmer()));
    }

    static Language russian() {
        return new Stemmed(
                "ru",
                Script.CYRILLIC,
                word -> word.replace('ё', 'е'),
                in -> new SnowballFilter(in, new RussianStemmer()));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Script script() {
        return script;
    }

    @Override
    public List<Reading> read(Token word) {
        String prepared = prepare.apply(word.text());
        OneWord pipeline = idle.poll();
        if (pipeline == null) {
            pipeline = new OneWord(filter);
        }
        String stem = pipeline.stem(prepared);
        idle.offer(pipeline);
        return List.of(new Reading(code + ':' + stem, "inflected", false));
    }

    @Override
    public List<Reading> ask(Token word) {
        return read(word);
    }

    @Override
    public List<String> bare(Token word) {
        String prepared = prepare.apply(word.text());
        return prepared.equals(word.text())
                ? List.of(bareKey(prepared))
                : List.of(bareKey(word.text()), bareKey(prepared));
    }

    private static String withoutPossessive(String word) {
        int apostrophe = word.length() - 2;
        return apostrophe > 0 && word.endsWith("'s") ? word.substring(0, apostrophe) : word;
    }

    /// l'ambassade, qu'il: what stands before the apostrophe, at most two letters, is another word.
    private static String withoutElision(String word) {
        int apostrophe = word.indexOf('\'');
        return apostrophe > 0 && apostrophe <= 2 ? word.substring(apostrophe + 1) : word;
    }
}
