package rasid.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Language;
import rasid.language.word.Token;
import rasid.language.word.Tokens;

/// Which terms a word meets, remembered from article to article: words repeat, and reading one costs far more than
/// looking it up.
final class WordCache {
    /// Spellings kept of each language of articles; beyond it, all are forgotten. Names and typing errors would fill
    /// the memory otherwise.
    private static final int MOST_WORDS = 200_000;

    private final Terms terms;
    private final List<Language> known;
    private final Rows rows;
    private final Filing filing;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Reader> byLanguage = new ConcurrentHashMap<>();

    WordCache(Terms terms, List<Language> known, Rows rows, Filing filing) {
        this.terms = terms;
        this.known = known;
        this.rows = rows;
        this.filing = filing;
    }

    /// Reads the words of articles in `language`; null where that is not known.
    Reader reader(@Nullable String language) {
        String code = language == null ? "" : language;
        if (byLanguage.size() > 200 && !byLanguage.containsKey(code)) {
            // Codes come from pages; a site that makes them up does not fill the memory.
            return new Reader(language);
        }
        return byLanguage.computeIfAbsent(code, _ -> new Reader(language));
    }

    /// One spelling as texts have it, before it is cleaned, with the words, nearly always one, that it is.
    static final class Spelling {
        private final char[] written;
        private final int hash;
        /// The one word; null where there are several or none.
        final @Nullable KnownWord word;

        final List<KnownWord> words;

        private Spelling(String written, int hash, List<KnownWord> words) {
            this.written = written.toCharArray();
            this.hash = hash;
            this.words = words;
            word = words.size() == 1 ? words.getFirst() : null;
        }

        private boolean is(String text, int start, int end, int hash) {
            if (this.hash != hash || written.length != end - start) {
                return false;
            }
            for (int i = 0; i < written.length; i++) {
                if (written[i] != text.charAt(start + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The words of articles of one language. Spellings are found by their place in a text, without making a string of
    /// it: open addressing, read without a lock, since entries are immutable and one that is lost is read again.
    final class Reader {
        private final @Nullable String language;
        private final Set<String> endings;
        private final Map<String, KnownWord> compounds = new ConcurrentHashMap<>();
        private volatile @Nullable Spelling[] table = new Spelling[1024];
        private int size;

        private Reader(@Nullable String language) {
            this.language = language;
            endings = Keys.endingsApart(language);
        }

        /// What stands at each of the first `count` places.
        ///
        /// Each step is taken for all words before the next: the places of the memory that one step needs
        /// do not depend on each other then, and the processor waits for many of them at once.
        Spelling[] spellings(String text, int[] starts, int[] ends, int count) {
            int[] hashes = new int[count];
            for (int i = 0; i < count; i++) {
                int hash = 0;
                for (int at = starts[i]; at < ends[i]; at++) {
                    hash = 31 * hash + text.charAt(at);
                }
                hashes[i] = hash;
            }
            @Nullable Spelling[] all = table;
            @Nullable Spelling[] found = new Spelling[count];
            for (int i = 0; i < count; i++) {
                found[i] = all[slot(hashes[i], all)];
            }
            for (int i = 0; i < count; i++) {
                Spelling first = found[i];
                if (first != null && first.hash != hashes[i]) {
                    found[i] = behind(hashes[i], all);
                }
            }
            Spelling[] spellings = new Spelling[count];
            for (int i = 0; i < count; i++) {
                Spelling first = found[i];
                spellings[i] = first != null && first.is(text, starts[i], ends[i], hashes[i])
                        ? first
                        : spelling(text, starts[i], ends[i], hashes[i]);
            }
            return spellings;
        }

        private static int slot(int hash, @Nullable Spelling[] all) {
            return (hash * 0x9E3779B9) >>> 8 & all.length - 1;
        }

        /// The first with that hash; null where there is none.
        private static @Nullable Spelling behind(int hash, @Nullable Spelling[] all) {
            int slot = slot(hash, all);
            while (true) {
                Spelling one = all[slot];
                if (one == null || one.hash == hash) {
                    return one;
                }
                slot = slot + 1 & all.length - 1;
            }
        }

        /// The same of one place; a spelling that is not known is read.
        private Spelling spelling(String text, int start, int end, int hash) {
            @Nullable Spelling[] all = table;
            int slot = slot(hash, all);
            for (Spelling one = all[slot]; one != null; one = all[slot]) {
                if (one.is(text, start, end, hash)) {
                    return one;
                }
                slot = slot + 1 & all.length - 1;
            }
            List<KnownWord> words =
                    Tokens.at(text, start, end).stream().map(this::read).toList();
            Spelling read = new Spelling(text.substring(start, end), hash, words);
            remember(read);
            return read;
        }

        /// A hyphenated word, or one with an ending apart.
        KnownWord compound(Token word) {
            KnownWord known = compounds.get(word.spaced() + word.cased());
            if (known == null) {
                if (compounds.size() >= MOST_WORDS) {
                    compounds.clear();
                }
                known = read(word);
                compounds.put(word.spaced() + word.cased(), known);
            }
            return known;
        }

        private KnownWord read(Token word) {
            List<Language> languages = Keys.languages(word, language, known);
            int[] met = terms.met(Keys.ofText(word, languages).keySet());
            return new KnownWord(numbers.getAndIncrement(), word, endings.contains(word.text()), met, rows, filing);
        }

        private synchronized void remember(Spelling spelling) {
            @Nullable Spelling[] all = table;
            if (size >= MOST_WORDS) {
                all = new Spelling[1024];
                size = 0;
            } else if (size > all.length / 2) {
                @Nullable Spelling[] larger = new Spelling[all.length * 2];
                for (Spelling one : all) {
                    if (one != null) {
                        put(larger, one);
                    }
                }
                all = larger;
            }
            put(all, spelling);
            size++;
            table = all;
        }

        private static void put(@Nullable Spelling[] all, Spelling spelling) {
            int slot = slot(spelling.hash, all);
            while (all[slot] != null) {
                slot = slot + 1 & all.length - 1;
            }
            all[slot] = spelling;
        }
    }
}
