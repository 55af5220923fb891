package rasid.language.european;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;

/// One of Lucene's stemmers, for words that no dictionary lists. Safe to call from any thread.
final class Stemmer {
    private final UnaryOperator<TokenStream> filter;
    private final Queue<OneWord> idle = new ConcurrentLinkedQueue<>();

    Stemmer(UnaryOperator<TokenStream> filter) {
        this.filter = filter;
    }

    String stem(String word) {
        OneWord pipeline = idle.poll();
        if (pipeline == null) {
            pipeline = new OneWord(filter);
        }
        String stem = pipeline.stem(word);
        idle.offer(pipeline);
        return stem;
    }
}
