package rasid.language.word;

import java.util.List;
import java.util.Set;

/// How the words of one language change their form. Implementations are immutable and safe to call from any thread.
public interface Language {

    /// The code that configuration and articles use: ISO 639-1, or 639-3 where there is none.
    String code();

    /// The writing that its words are in.
    Script script();

    /// All ways to read `word`, which stands in a text. A word that nobody knows is read too, by its looks.
    List<Reading> read(Token word);

    /// All that somebody may mean who types `word` in a rule: one of these keys, shared with a word's [#read], is a
    /// match.
    List<Reading> ask(Token word);

    /// All that somebody may mean who types `~word` in a rule: the word with its family, that is verb, verbal noun,
    /// active and passive participle, the nisba of each, and listed pairs. It holds what [#ask] answers, and is
    /// that alone where the language knows no families.
    default List<Reading> family(Token word) {
        return ask(word);
    }

    /// The keys of the spellings of `word` with other words written onto its front taken off, one by one, the first
    /// being the key of the whole word: what names and beginnings of words are compared with.
    default List<String> bare(Token word) {
        return List.of(bareKey(word.text()));
    }

    /// The key by which a spelling is found among [#bare] ones.
    default String bareKey(String spelling) {
        return code() + '^' + spelling;
    }

    /// Whether words that belong together are often written as one, with a half-space or nothing between.
    default boolean joinsWords() {
        return false;
    }

    /// The key of two words that are written as one, which is no listed word, in [#read].
    default String joined(Token word) {
        return code() + ':' + word.text();
    }

    /// Endings, cleaned, that are often written behind a space, as words of their own; empty where none is.
    default Set<String> endingsApart() {
        return Set.of();
    }
}
