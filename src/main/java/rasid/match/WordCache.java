package rasid.match;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rasid.language.Language;
import rasid.language.Token;

/// Which terms a word meets, remembered from article to article: words repeat, and reading one costs far more than
/// looking it up.
final class WordCache {
    /// Words kept of each language of articles; beyond it, all are forgotten. Names and typing errors would fill the
    /// memory otherwise.
    private static final int MOST_WORDS = 200_000;

    private final Terms terms;
    private final List<Language> known;
    private final Map<String, Map<String, int[]>> byLanguage = new ConcurrentHashMap<>();

    WordCache(Terms terms, List<Language> known) {
        this.terms = terms;
        this.known = known;
    }

    /// Reads the words of articles in `language`; null where that is not known.
    Reader reader(@Nullable String language) {
        String code = language == null ? "" : language;
        if (byLanguage.size() > 200 && !byLanguage.containsKey(code)) {
            // Codes come from pages; a site that makes them up does not fill the memory.
            return new Reader(language, new ConcurrentHashMap<>());
        }
        return new Reader(language, byLanguage.computeIfAbsent(code, _ -> new ConcurrentHashMap<>()));
    }

    /// The words of articles of one language.
    final class Reader {
        private final @Nullable String language;
        private final Map<String, int[]> words;

        private Reader(@Nullable String language, Map<String, int[]> words) {
            this.language = language;
            this.words = words;
        }

        /// The numbers of the terms that `word` meets, none twice.
        int[] terms(Token word) {
            int[] met = words.get(word.cased());
            if (met == null) {
                if (words.size() >= MOST_WORDS) {
                    words.clear();
                }
                List<Language> languages = Keys.languages(word, language, known);
                met = terms.met(Keys.ofText(word, languages).keySet());
                words.put(word.cased(), met);
            }
            return met;
        }
    }
}
