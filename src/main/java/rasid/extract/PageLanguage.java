package rasid.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rasid.extract.page.Page;
import rasid.extract.text.Letters;

/// The language of a text: what the page declares, unless its letters say otherwise. Sites copy `lang="en"`
/// from templates, and call Kurdish and Persian pages Arabic.
final class PageLanguage {
    private static final int ENOUGH_LETTERS = 40;
    private static final int SAMPLE = 4_000;
    private static final Pattern REGION = Pattern.compile("[-_].*");
    private static final Pattern DECLARED = Pattern.compile("[a-zA-Z]{2,3}([-_][a-zA-Z]{2,4}|[-_]\\d{3})*");
    /// Frequent small words of languages in Latin script, which no other of them shares in such numbers.
    private static final Map<String, List<String>> SMALL_WORDS = Map.of(
            "en", List.of("the", "and", "of", "to", "that", "with", "was", "for", "is", "said"),
            "tr", List.of("ve", "bir", "bu", "için", "ile", "olarak", "olan", "da", "de", "dedi"),
            "kmr", List.of("û", "ji", "li", "di", "ku", "bi", "jî", "ew", "xwe", "hat"),
            "fr", List.of("le", "la", "les", "des", "et", "une", "est", "dans", "que", "pour"),
            "de", List.of("der", "die", "und", "das", "den", "nicht", "mit", "ist", "von", "ein"),
            "es", List.of("el", "los", "las", "una", "que", "por", "con", "para", "del", "se"),
            "it", List.of("il", "che", "di", "della", "per", "una", "sono", "con", "nel", "gli"),
            "pt", List.of("o", "os", "uma", "que", "para", "com", "não", "do", "da", "em"));

    private static final List<String> LANGUAGES = List.copyOf(SMALL_WORDS.keySet());
    private static final int LONGEST_SMALL_WORD = 6;
    private static final int MOST_WORDS = 2_000;
    private static final int TABLE = 1 << 10;
    /// By their hash, so that a text is looked through without a copy of its words.
    private static final Small[][] BY_HASH = byHash();

    /// A small word.
    ///
    /// @param language the place of its language in [#LANGUAGES]
    private record Small(String word, int hash, int language) {}

    private PageLanguage() {}

    /// BCP 47, without a region; null where it cannot be told.
    ///
    /// @param headline and `paragraphs`: the text
    static @Nullable String of(Page page, String headline, List<String> paragraphs) {
        Optional<String> declared = declared(page);
        String hint = page.hint() == null ? null : primary(page.hint());
        String spoken = byLetters(sample(headline, paragraphs), declared.orElse(hint == null ? "" : hint));
        return spoken != null ? spoken : declared.orElse(hint);
    }

    /// The same of a text without a page.
    ///
    /// @param hint what is known of its language otherwise; null for nothing
    static @Nullable String of(String headline, List<String> paragraphs, @Nullable String hint) {
        String known = hint == null ? null : primary(hint);
        String spoken = byLetters(sample(headline, paragraphs), known == null ? "" : known);
        return spoken != null ? spoken : known;
    }

    private static String sample(String headline, List<String> paragraphs) {
        StringBuilder sample = new StringBuilder(headline);
        for (int i = 0; i < paragraphs.size() && sample.length() < SAMPLE; i++) {
            String paragraph = paragraphs.get(i);
            sample.append(' ').append(paragraph, 0, Math.min(paragraph.length(), SAMPLE));
        }
        return sample.substring(0, Math.min(sample.length(), SAMPLE));
    }

    private static Optional<String> declared(Page page) {
        for (String told : List.of(
                page.declared(),
                page.linked().language(),
                page.meta("content-language", "language", "dc.language"),
                page.meta("og:locale"))) {
            if (DECLARED.matcher(told.strip()).matches()) {
                return Optional.of(primary(told.strip()));
            }
        }
        return Optional.empty();
    }

    private static String primary(String code) {
        String primary = REGION.matcher(code).replaceFirst("").toLowerCase(Locale.ROOT);
        return primary.equals("ku") ? "ckb" : primary.equals("iw") ? "he" : primary;
    }

    /// The language that the letters show, null where they leave the declared one standing.
    private static @Nullable String byLetters(String text, String declared) {
        int arabic = 0;
        int hebrew = 0;
        int latin = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            int kind = Letters.of(text.charAt(i));
            all += (kind & Letters.LETTER) != 0 ? 1 : 0;
            latin += (kind & Letters.LATIN) != 0 ? 1 : 0;
            arabic += (kind & Letters.ARABIC) != 0 ? 1 : 0;
            hebrew += (kind & Letters.HEBREW) != 0 ? 1 : 0;
        }
        if (all < ENOUGH_LETTERS) {
            return null;
        }
        if (arabic * 2 > all) {
            return ArabicScript.language(text);
        }
        if (hebrew * 2 > all) {
            return "he";
        }
        if (latin * 2 > all) {
            return latin(text, declared);
        }
        return null;
    }

    private static @Nullable String latin(String text, String declared) {
        int[] counts = new int[LANGUAGES.size()];
        List<String> seen = new ArrayList<>();
        int words = 0;
        for (int from = 0; from < text.length() && words < MOST_WORDS; words++) {
            int to = from;
            int hash = 0;
            while (to < text.length() && Letters.is(text.charAt(to), Letters.LETTER)) {
                hash = next(hash, text.charAt(to++));
            }
            if (to > from && to - from <= LONGEST_SMALL_WORD) {
                count(text, from, to, hash, counts, seen);
            }
            while (to < text.length() && !Letters.is(text.charAt(to), Letters.LETTER)) {
                to++;
            }
            from = to;
        }
        Map<String, Integer> all = new HashMap<>();
        seen.forEach(language -> all.put(language, counts[LANGUAGES.indexOf(language)]));
        Map.Entry<String, Integer> most =
                all.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        if (most == null || words < 12 || most.getValue() * 12 < words) {
            return null;
        }
        int mine = all.getOrDefault(declared.equals("ckb") || declared.equals("ku") ? "kmr" : declared, 0);
        boolean clear = most.getValue() >= 3 && most.getValue() > 2 * mine;
        boolean kurdish = most.getKey().equals("kmr") && declared.equals("ckb");
        return clear || kurdish ? most.getKey() : null;
    }

    private static void count(String text, int from, int to, int hash, int[] counts, List<String> seen) {
        for (Small small : BY_HASH[hash & (TABLE - 1)]) {
            if (small.hash() == hash
                    && small.word().length() == to - from
                    && text.regionMatches(true, from, small.word(), 0, to - from)) {
                if (counts[small.language()]++ == 0) {
                    seen.add(LANGUAGES.get(small.language()));
                }
            }
        }
    }

    private static int next(int hash, char letter) {
        return 31 * hash + (letter < 0x80 ? letter | 0x20 : Character.toLowerCase(letter));
    }

    private static Small[][] byHash() {
        Small[][] table = new Small[TABLE][];
        // One array for all places of which nothing is known: what is looked at so often is to lie together.
        Arrays.fill(table, new Small[0]);
        SMALL_WORDS.forEach((language, words) -> words.forEach(word -> {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = next(hash, word.charAt(i));
            }
            Small[] here = Arrays.copyOf(table[hash & (TABLE - 1)], table[hash & (TABLE - 1)].length + 1);
            here[here.length - 1] = new Small(word, hash, LANGUAGES.indexOf(language));
            table[hash & (TABLE - 1)] = here;
        }));
        return table;
    }
}
