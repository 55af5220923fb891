package rasid.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.language.word.Language;
import rasid.language.word.Reading;
import rasid.language.word.Resource;
import rasid.language.word.Tokens;

class OtherLanguagesTest {
    static Stream<List<String>> forms() {
        return Resource.rows("forms.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void joinsTheFormsOfAWordAndNoOthers(List<String> row) {
        Language language = Languages.of(row.get(0)).orElseThrow();
        for (String form : row.get(2).split(" ", -1)) {
            assertThat(isFormOf(language, form, row.get(1)))
                    .as("%s is a form of %s", form, row.get(1))
                    .isTrue();
        }
        for (String other : row.get(3).split(" ", -1)) {
            assertThat(isFormOf(language, other, row.get(1)))
                    .as("%s is a form of %s", other, row.get(1))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar-IQ, ar", "ku, ckb", "ku-Latn-TR, kmr", "en_US, en", "EN, en", "per, fa", "iw, he"})
    void knowsCodesAsPagesWriteThem(String written, String code) {
        assertThat(Languages.of(written).map(Language::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "fa, اخبار, broken plural",
        "ckb, مووشەکەکان, 'definite plural, with -ەکان'",
        "en, children, plural",
        "fa, نمی‌رود, 'negated, present'"
    })
    void saysInPlainWordsWhatAFormIs(String code, String form, String how) {
        Language language = Languages.of(code).orElseThrow();
        assertThat(language.read(Tokens.of(form).getFirst()))
                .extracting(Reading::how)
                .contains(how);
    }

    @ParameterizedTest
    @CsvSource({"en, attack, attackers", "en, assassination, assassinated"})
    void knowsFamilies(String code, String typed, String member) {
        Language language = Languages.of(code).orElseThrow();
        Set<String> family = keys(language.family(Tokens.of(typed).getFirst()));
        assertThat(keys(language.read(Tokens.of(member).getFirst()))).anyMatch(family::contains);
        assertThat(isFormOf(language, member, typed)).isFalse();
    }

    private static boolean isFormOf(Language language, String word, String typed) {
        Set<String> keys = keys(language.read(Tokens.of(word).getFirst()));
        return keys(language.ask(Tokens.of(typed).getFirst())).stream().anyMatch(keys::contains);
    }

    private static Set<String> keys(List<Reading> readings) {
        return readings.stream().map(Reading::key).collect(Collectors.toCollection(HashSet::new));
    }
}
