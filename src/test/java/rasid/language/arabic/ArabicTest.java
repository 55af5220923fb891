package rasid.language.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.language.Languages;
import rasid.language.word.Language;
import rasid.language.word.Reading;
import rasid.language.word.Resource;
import rasid.language.word.Token;
import rasid.language.word.Tokens;

class ArabicTest {
    private static final Language ARABIC = Languages.of("ar").orElseThrow();

    static List<List<String>> forms() {
        return Resource.rows("ar-forms-of.tsv");
    }

    static List<List<String>> others() {
        return Resource.rows("ar-other-words.tsv");
    }

    static List<List<String>> hows() {
        return Resource.rows("ar-how.tsv");
    }

    private static boolean isFormOf(String word, String typed) {
        Set<String> keys = keys(ARABIC.read(token(word)));
        keys.retainAll(keys(ARABIC.ask(token(typed))));
        return !keys.isEmpty();
    }

    private static Set<String> keys(List<Reading> readings) {
        return readings.stream().map(Reading::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static Token token(String word) {
        return Tokens.of(word).getFirst();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void joinsTheFormsOfAWord(List<String> row) {
        for (String form : row.get(1).split(" ", -1)) {
            assertThat(isFormOf(form, row.get(0)))
                    .as("%s is a form of %s", form, row.get(0))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void keepsOtherWordsApart(List<String> row) {
        for (String other : row.get(1).split(" ", -1)) {
            assertThat(isFormOf(other, row.get(0)))
                    .as("%s is a form of %s", other, row.get(0))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("hows")
    void saysWhatAFormIs(List<String> row) {
        assertThat(ARABIC.read(token(row.get(0)))).as(row.get(0)).anySatisfy(reading -> {
            assertThat(reading.how()).isEqualTo(row.get(2));
            assertThat(reading.key()).isEqualTo(new ArabicReading(row.get(3).charAt(0), row.get(1), "", 0).key());
        });
    }

    static List<List<String>> common() {
        return Resource.rows("ar-clitics.tsv");
    }

    /// What is written before a word: without the article and with it.
    private static final List<String> BARE = List.of("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل");

    private static final List<String> DEFINITE = List.of("ال", "وال", "فال", "بال", "كال", "لل", "وبال", "ولل", "وكال");

    @ParameterizedTest
    @MethodSource("common")
    void cutsWhatIsWrittenTogetherWithACommonWord(List<String> row) {
        String word = row.get(1);
        List<String> missed = new ArrayList<>();
        for (String form : forms(row)) {
            BARE.forEach(before -> miss(before + form, word, missed));
            DEFINITE.forEach(before -> miss(before + form, word, missed));
        }
        if (row.get(0).equals("noun")) {
            for (String stem : beforePronouns(row)) {
                for (String pronoun : List.of("ه", "ها", "هم", "نا")) {
                    BARE.forEach(before -> miss(before + stem + pronoun, word, missed));
                }
            }
        }
        if (row.size() > 3) {
            missed.removeIf(form -> Resource.list(row.get(3)).stream().anyMatch(form::endsWith));
        }
        assertThat(missed).as(word).isEmpty();
    }

    private static void miss(String form, String word, List<String> missed) {
        if (!isFormOf(form, word)) {
            missed.add(form);
        }
    }

    /// The singular, the feminine of an adjective, the duals and the plurals, and what is in ة with ه.
    private static List<String> forms(List<String> row) {
        List<String> forms = new ArrayList<>(Resource.list(row.get(2)));
        List<String> singulars = new ArrayList<>(List.of(row.get(1)));
        if (row.get(0).equals("adjective")) {
            singulars.add(row.get(1) + "ة");
        }
        for (String one : singulars) {
            forms.add(one);
            if (one.endsWith("ة")) {
                forms.add(one.substring(0, one.length() - 1) + "ه");
            }
            String stem = stem(one);
            if ("ىاء".indexOf(stem.charAt(stem.length() - 1)) < 0 && row.get(2).length() > 0) {
                forms.add(stem + "ان");
                forms.add(stem + "ين");
            }
        }
        return forms;
    }

    private static List<String> beforePronouns(List<String> row) {
        List<String> stems = new ArrayList<>(List.of(stem(row.get(1))));
        for (String plural : Resource.list(row.get(2))) {
            if (!plural.endsWith("ون") && !plural.endsWith("ين")) {
                stems.add(stem(plural));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        String base = word.substring(0, word.length() - 1);
        return word.endsWith("ة") ? base + "ت" : word.endsWith("ى") ? base + "ا" : word;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            هجوم    | هاجم يهاجم مهاجمة هجمات هجومي هجومية | همج
            قصف     | يقصف قصفت قاصف مقصوف القصف           | قصيدة
            انفجار  | انفجر تنفجر تفجير التفجيرات فجر      | فقر
            زيارة   | زار يزور زائر الزوار                 | زير مزور
            اعتقال  | اعتقلت معتقل المعتقلين               | عقل عقال
            استقالة | استقال يستقيل مستقيل                 | إقالة قول
            احتلال  | احتل يحتل محتل الاحتلال              | حل محل
            """)
    void aFamilyIsDerivedAndNotGuessedByTheRoot(String typed, String members, String others) {
        Set<String> family = keys(ARABIC.family(token(typed)));
        for (String member : members.split(" ", -1)) {
            assertThat(keys(ARABIC.read(token(member)))).as(member).containsAnyElementsOf(family);
        }
        for (String other : others.split(" ", -1)) {
            assertThat(keys(ARABIC.read(token(other)))).as(other).doesNotContainAnyElementsOf(family);
        }
    }

    @Test
    void tellsThroughWhatAMemberBelongsToTheFamily() {
        assertThat(ARABIC.family(token("استقال")))
                .extracting(Reading::how)
                .contains("verbal noun of استقال", "active participle of استقال");
    }

    @Test
    void tellsAClitic() {
        assertThat(ARABIC.read(token("بصاروخين")).getFirst().clitic()).isTrue();
        assertThat(ARABIC.read(token("الصاروخ")).getFirst().clitic()).isFalse();
    }

    @Test
    void listsEachSingularOnceAndEveryRowHasAPlural() {
        List<List<String>> rows = Resource.rows("ar-broken-plurals.tsv");
        assertThat(rows).extracting(row -> row.get(0)).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(Resource.list(row.get(1))).isNotEmpty());
    }
}
