package rasid.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rasid.language.Languages;
import rasid.language.Spellings;
import rasid.language.word.Language;
import rasid.language.word.Reading;
import rasid.language.word.Script;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Word;

/// Where typed words and words of a text meet: both become keys, and share one where they match.
/// `=` begins a cleaned spelling, `C` one with its capitals; the other keys are those of [Language]. A `|` before a key
/// says that no conjunction or preposition is written onto the word, as within a phrase.
final class Keys {
    private static final String ALONE = "|";
    /// What pages write that do not tell their language (ISO 639-2).
    private static final Set<String> UNTOLD = Set.of("", "und", "mul", "zxx");

    private Keys() {}

    /// The languages in which a word of a text in `language` is read: that language where it is written in the
    /// word's script, else all of `known` that are.
    static List<Language> languages(Token word, @Nullable String language, List<Language> known) {
        Script script = Script.of(word.text());
        if (script == Script.OTHER) {
            return List.of();
        }
        if (language != null && !UNTOLD.contains(language)) {
            Optional<Language> of = Languages.of(language);
            if (of.isEmpty() ? script == Script.LATIN : of.get().script() == script) {
                return of.filter(known::contains).map(List::of).orElse(List.of());
            }
        }
        return known.stream().filter(l -> l.script() == script).toList();
    }

    /// All keys of a word of a text, each with the form that it was reached through.
    static Map<String, String> ofText(Token word, List<Language> languages) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put('=' + word.text(), "");
        if (!word.cased().equals(word.text())) {
            keys.put('C' + word.cased(), "");
        }
        for (Language language : languages) {
            for (Reading reading : language.read(word)) {
                keys.putIfAbsent(reading.key(), reading.how());
                if (!reading.clitic()) {
                    keys.putIfAbsent(ALONE + reading.key(), reading.how());
                }
            }
            List<String> bare = language.bare(word);
            bare.forEach(key -> keys.putIfAbsent(key, ""));
            keys.putIfAbsent(ALONE + bare.getFirst(), "");
        }
        return keys;
    }

    /// How a typed word stands in its phrase.
    enum Place {
        /// Alone or first.
        FIRST,
        /// Behind another word, which lets no conjunction or preposition come between.
        BEHIND,
        /// First of a phrase that is a proper name.
        NAME_FIRST,
        NAME_BEHIND
    }

    /// The keys of the word at `index` of a phrase (or of the one word there is), of which a word of a text must have
    /// one; of a [Form#PREFIX] word the beginnings of keys.
    static Set<String> ofTyped(List<Word> words, int index, List<Language> languages) {
        Word typed = words.get(index);
        Place place = place(words, index);
        Set<String> keys = ofTyped(typed, Tokens.of(typed.text()).getFirst(), place, languages);
        if (isName(words)) {
            List<String> name = words.stream()
                    .map(w -> Tokens.of(w.text()).getFirst().text())
                    .toList();
            for (List<String> spelling : Spellings.of(name)) {
                Token spelled = Tokens.of(spelling.get(index)).getFirst();
                keys.addAll(ofTyped(new Word(Form.NAME, spelled.text()), spelled, place, languages));
            }
        }
        return keys;
    }

    /// The keys of two typed words that are written as one.
    static Set<String> ofJoined(Word joined, List<Language> languages) {
        Set<String> keys = new LinkedHashSet<>();
        Token word = Tokens.of(joined.text()).getFirst();
        languages.stream().filter(Language::joinsWords).forEach(language -> keys.add(language.joined(word)));
        return keys;
    }

    /// Whether all words are typed as names, which have listed spellings as a whole.
    static boolean isName(List<Word> words) {
        for (Word word : words) {
            if (word.form() != Form.NAME) {
                return false;
            }
        }
        return true;
    }

    static Place place(List<Word> words, int index) {
        boolean name = words.size() > 1 && isProperName(words);
        return index == 0 ? name ? Place.NAME_FIRST : Place.FIRST : name ? Place.NAME_BEHIND : Place.BEHIND;
    }

    private static Set<String> ofTyped(Word typed, Token word, Place place, List<Language> languages) {
        Set<String> keys = new LinkedHashSet<>();
        if (typed.form() == Form.EXACT) {
            keys.add(word.cased().equals(word.text()) ? '=' + word.text() : 'C' + word.cased());
            return keys;
        }
        keys.add('=' + word.text());
        boolean behind = place == Place.BEHIND || place == Place.NAME_BEHIND;
        boolean inflected = typed.form() == Form.INFLECTED || typed.form() == Form.FAMILY;
        boolean name = place == Place.NAME_FIRST || place == Place.NAME_BEHIND || !inflected;
        Script script = Script.of(word.text());
        for (Language language : languages) {
            if (language.script() != script) {
                continue;
            }
            if (name) {
                String key = language.bare(word).getFirst();
                keys.add(behind ? ALONE + key : key);
                continue;
            }
            for (Reading reading : typed.form() == Form.FAMILY ? language.family(word) : language.ask(word)) {
                keys.add(behind && !reading.clitic() ? ALONE + reading.key() : reading.key());
            }
        }
        return keys;
    }

    /// Whether the words, all typed with the Arabic article, are a proper name.
    private static boolean isProperName(List<Word> words) {
        for (Word word : words) {
            if (word.form() != Form.INFLECTED || !hasArticle(word.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasArticle(String typed) {
        if (typed.indexOf('ل') < 0) {
            return false;
        }
        List<Token> tokens = Tokens.of(typed);
        return !tokens.isEmpty()
                && tokens.getFirst().text().startsWith("ال")
                && tokens.getFirst().text().length() > 3;
    }

    /// The endings that texts in `language` write behind a space; none where it is not known.
    static Set<String> endingsApart(@Nullable String language) {
        return language == null
                ? Set.of()
                : Languages.of(language).map(Language::endingsApart).orElse(Set.of());
    }

    /// The languages of these codes that we know; all where there is no code.
    static List<Language> languages(List<String> codes) {
        if (codes.isEmpty()) {
            return Languages.all();
        }
        List<Language> languages = new ArrayList<>();
        codes.forEach(
                code -> Languages.of(code).filter(l -> !languages.contains(l)).ifPresent(languages::add));
        return languages;
    }
}
