package rasid.match;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.match.Rules.found;
import static rasid.match.Rules.meets;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.match.rule.Concepts;
import rasid.model.Content;
import rasid.model.RuleRef;

/// Words that are written with a sign in them, and the several signs that people take for it: Hebrew gershayim and
/// geresh, the half-space of Persian.
class SignsWithinWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            צה"ל
            צה״ל
            צה”ל
            צהל
            "צה"ל"
            "דובר צה"ל"
            ״דובר צה״ל״
            name:צה"ל
            title:צה"ל OR צה"ל
            חמאס OR (צה"ל AND דובר)
            """)
    void abbreviationsAreFoundHoweverTheirGershayimAreTyped(String rule) {
        for (String text : List.of("דובר צה\"ל אמר", "דובר צה״ל אמר", "דובר צה”ל אמר")) {
            assertThat(meets(rule, text, "he")).as("%s in %s", rule, text).isTrue();
        }
        assertThat(meets(rule, "דובר המשטרה אמר", "he")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            ג'נין | כוחות בג׳נין
            ג׳נין | הכוחות ליד ג'נין
            =ג'נין | מחנה הפליטים ג׳נין
            ארה"ב | בארה״ב
            ח"כ   | הח״כים
            """)
    void hebrewWordsWithASignAreFoundBehindTheirPrefixes(String rule, String text) {
        assertThat(meets(rule, text, "he")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "رئیس جمهور"      | رئیس جمهور ایران          | رئیس جمهور
            "رئیس جمهور"      | رئیس‌جمهور ایران           | رئیس‌جمهور
            "رئیس جمهور"      | سفر رئیس‌جمهوری به عراق    | رئیس‌جمهوری
            "رئیس جمهور"      | رییس‌جمهور گفت             | رییس‌جمهور
            "رئیس جمهور"      | رئيس‌جمهور گفت             | رئيس‌جمهور
            رئیس‌جمهور         | رئیس جمهور ایران          | رئیس جمهور
            رئیس‌جمهور         | رییس‌جمهوری ایران          | رییس‌جمهوری
            "معاون رئیس جمهور" | معاون رئیس‌جمهور گفت      | معاون رئیس‌جمهور
            "نخست وزیر عراق"  | نخست‌وزیر عراق وارد شد     | نخست‌وزیر عراق
            "حزب الله"        | نیروهای حزب‌الله لبنان      | حزب‌الله
            name:"علی اکبر"   | علی‌اکبر ولایتی            | علی‌اکبر
            """)
    void persianPhrasesAreFoundWrittenAsOneWord(String rule, String text, String words) {
        assertThat(found(rule, Content.of("", List.of(text), "fa"))).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "رئیس جمهور"      | رئیس مجلس جمهوری
            "=رئیس =جمهور"    | رئیس‌جمهور
            "حمله موشکی"      | حمله. ی موشکی
            "حمله به"         | حمله‌به
            جمهور            | رئیس‌جمهور
            """)
    void nothingElseIsPartedOrJoined(String rule, String text) {
        assertThat(meets(rule, text, "fa")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "حمله موشکی"   | حمله های موشکی شب گذشته   | حمله های موشکی
            "حمله موشکی"   | حمله ی موشکی              | حمله ی موشکی
            "حمله موشکی"   | حملهٔ موشکی                | حملهٔ موشکی
            "حمله موشکی"   | حمله‌های موشکی             | حمله‌های موشکی
            "شهر مرزی"     | در شهر های مرزی           | شهر های مرزی
            شهر           | در شهر های مرزی           | شهر های
            """)
    void persianEndingsApartBelongToTheWordBefore(String rule, String text, String words) {
        assertThat(found(rule, Content.of("", List.of(text), "fa"))).containsExactly(words);
    }

    @Test
    void aPhraseFoundAsOneWordIsToldByItsRule() {
        Content content = Content.of("", List.of("معاون رئیس‌جمهوری گفت"), "fa");
        Concepts concepts = Concepts.of(Map.of("president", "\"رئیس جمهور\""));
        RuleIndex index = RuleIndex.of(List.of(new Query(
                new RuleRef("w", "r"), Rules.expression("@president NEAR/3 گفتن", concepts), null, List.of("fa"))));
        assertThat(index.match(Rules.ADDRESS, content).getFirst().spans())
                .anySatisfy(span -> assertThat(span.toString()).contains("@president"));
    }
}
