package rasid.language.european;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Lucene's filters work on streams of words; this is one of a single word, used again and again by one thread at a
/// time.
final class OneWord {
    private final Source source = new Source();
    private final TokenStream filtered;
    private final CharTermAttribute term;

    OneWord(UnaryOperator<TokenStream> filter) {
        filtered = filter.apply(source);
        term = filtered.addAttribute(CharTermAttribute.class);
    }

    String stem(String word) {
        try {
            source.word = word;
            filtered.reset();
            filtered.incrementToken();
            String stem = term.toString();
            filtered.end();
            filtered.close();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends TokenStream {
        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private String word = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            text.append(word);
            return true;
        }
    }
}
