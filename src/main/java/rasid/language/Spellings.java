package rasid.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rasid.language.word.Resource;
import rasid.language.word.Script;
import rasid.language.word.Token;
import rasid.language.word.Tokens;

/// The listed spellings of names of persons, groups, places and countries: برزاني is written بارزاني too.
/// A spelling of a name has as many words as the name and is in its script; other names of the same thing are none.
public final class Spellings {
    private static final Set<String> KINDS = Set.of("country", "place", "region", "person", "group", "org", "spelling");
    private static final Map<String, Set<List<String>>> BY_NAME = read();

    private Spellings() {}

    /// All spellings of the name that these words are in a row, as words; empty where none is listed.
    public static Set<List<String>> of(List<String> words) {
        return BY_NAME.getOrDefault(key(words), Set.of());
    }

    private static Map<String, Set<List<String>>> read() {
        Map<String, Set<List<String>>> byName = new HashMap<>();
        for (List<String> row : Resource.rows("ar-variants.tsv")) {
            if (!KINDS.contains(row.get(0))) {
                continue;
            }
            List<String> spellings = new ArrayList<>(List.of(row.get(1)));
            spellings.addAll(Resource.list(row.get(2)));
            List<List<String>> names = spellings.stream().map(Spellings::words).toList();
            for (List<String> name : names) {
                for (List<String> other : names) {
                    if (name.size() == other.size() && script(name) == script(other)) {
                        byName.computeIfAbsent(key(name), _ -> new LinkedHashSet<>())
                                .add(other);
                    }
                }
            }
        }
        return byName;
    }

    private static Script script(List<String> words) {
        return words.isEmpty() ? Script.OTHER : Script.of(words.getFirst());
    }

    private static List<String> words(String name) {
        return Tokens.of(name).stream().map(Token::text).toList();
    }

    private static String key(List<String> words) {
        return String.join(" ", words)
                .replaceAll("[أإآ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه');
    }
}
