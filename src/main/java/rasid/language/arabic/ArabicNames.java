package rasid.language.arabic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rasid.language.word.Cleaning;
import rasid.language.word.Resource;
import rasid.language.word.Script;

/// The names of places, persons and groups, which take proclitics and never an ending: لبنان is no form of لبن.
final class ArabicNames {
    private static final Set<String> KINDS = Set.of("country", "place", "region", "person", "group");

    private ArabicNames() {}

    /// The names of our lists, without their article.
    static Set<String> ours() {
        Set<String> names = new LinkedHashSet<>();
        for (List<String> row : Resource.rows("ar-names.txt")) {
            row.forEach(name -> names.add(withoutArticle(name)));
        }
        for (List<String> row : Resource.rows("ar-variants.tsv")) {
            // The short form of a longer name (الخضراء) is a plain word elsewhere; surnames are none.
            boolean oneWord = row.get(1).indexOf(' ') < 0 || row.get(0).equals("person");
            if (oneWord && KINDS.contains(row.get(0))) {
                add(row.get(1), names);
                Resource.list(row.get(2)).forEach(name -> add(name, names));
            }
        }
        return names;
    }

    private static void add(String name, Set<String> names) {
        if (Script.of(name) == Script.ARABIC && name.indexOf(' ') < 0) {
            names.add(withoutArticle(Cleaning.cleanKeepingCase(name)));
        }
    }

    /// البصرة and بصرة are one name.
    static String withoutArticle(String name) {
        return name.startsWith("ال") && name.length() > 4 ? name.substring(2) : name;
    }
}
