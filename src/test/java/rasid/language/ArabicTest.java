package rasid.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicTest {
    private static final Language ARABIC = Languages.of("ar").orElseThrow();

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
    @CsvSource(delimiter = '|', textBlock = """
            صاروخ   | صاروخاً بصاروخين صواريخ والصواريخ وبالصواريخ للصواريخ صواريخهم صاروخان الصاروخ كصاروخ صواريخها
            هجوم    | لهجوم الهجمات هجوماً هجومين بهجوم والهجوم هجماتها للهجوم هجومه
            سفارة   | السفارات سفارتها سفارتين للسفارة السفاره سفارتنا وسفارات سفارتا
            منطقة   | للمنطقة المناطق بالمنطقة منطقتين مناطق والمنطقة
            كتاب    | الكتب كتابه بكتاب كتبهم
            وزير    | الوزراء ووزير لوزير وزيرا وزراء للوزير
            صاروخي  | صاروخية الصاروخية صاروخيا صاروخيين
            عراقي   | العراقية عراقيون والعراقيين عراقيا
            مسيّرة   | مسيرات المسيّرات مسيرتين بمسيرة
            طائرة   | طائرتين الطائرات بطائرة طائرات
            مسؤول   | مسؤولون المسؤولين مسؤولو مسؤولي
            لبنان   | ولبنان بلبنان
            استهدف  | استهدفت يستهدف واستهدفوا ستستهدف استهدفها
            بيشمركة | البيشمركة والبيشمركة
            """)
    void joinsTheFormsOfAWord(String typed, String forms) {
        for (String form : forms.split(" ", -1)) {
            assertThat(isFormOf(form, typed))
                    .as("%s is a form of %s", form, typed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            زير     | وزير
            نك      | بنك
            تاب     | كتاب
            بنان    | لبنان
            لد      | والد
            لبن     | لبنان
            صاروخ   | صاروخية الصاروخية صاروخي صراخ صرخات
            مكتب    | مكتبة
            الكاظمي | الكاظمية
            عراق    | عراقي العراقية
            """)
    void keepsOtherWordsApart(String typed, String others) {
        for (String other : others.split(" ", -1)) {
            assertThat(isFormOf(other, typed))
                    .as("%s is a form of %s", other, typed)
                    .isFalse();
        }
    }

    @Test
    void saysWhatAFormIs() {
        assertThat(ARABIC.read(token("صواريخ")).getFirst().how()).isEqualTo("broken plural");
        assertThat(ARABIC.read(token("وبالصواريخ")).getFirst().how()).isEqualTo("broken plural with وبال");
        assertThat(ARABIC.read(token("بصاروخين")).getFirst().how()).isEqualTo("plural or dual with ب");
        assertThat(ARABIC.read(token("بصاروخين")).getFirst().clitic()).isTrue();
    }

    @Test
    void listsEachSingularOnceAndEveryRowHasAPlural() {
        List<List<String>> rows = Resource.rows("ar-broken-plurals.tsv");
        assertThat(rows).extracting(row -> row.get(0)).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(Resource.list(row.get(1))).isNotEmpty());
    }
}
