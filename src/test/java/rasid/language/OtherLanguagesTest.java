package rasid.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ckb | مووشەک     | مووشەکەکە مووشەکێک مووشەکەکان مووشەکی مووشەكەكە
            ckb | باڵیۆزخانە | باڵيۆزخانەكەدا باڵیۆزخانەی باڵیۆزخانەکان
            ckb | هێرش       | هێرشێکی هێرشەکانی هێرشەکەیان هێرشی
            ckb | ڕاکێت      | راکێتەکان ڕاکێتێک
            fa  | موشک       | موشک‌ها موشک‌های موشکی موشك
            fa  | سفارت      | سفارتش سفارت‌های
            en  | rocket     | rockets Rockets rocket's
            en  | embassy    | embassies Embassy's
            fr  | ambassade  | l'ambassade ambassades d’ambassade
            de  | Rakete     | Raketen
            ru  | ракета     | ракеты ракету ракетами
            tr  | Irak       | Irak'ta IRAK Irak’ın
            tr  | saldırı    | saldırılar SALDIRI
            """)
    void joinsTheFormsOfAWord(String code, String typed, String forms) {
        Language language = Languages.of(code).orElseThrow();
        for (String form : forms.split(" ", -1)) {
            assertThat(isFormOf(language, form, typed))
                    .as("%s is a form of %s", form, typed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar-IQ, ar", "ku, ckb", "ku-Latn-TR, kmr", "en_US, en", "EN, en", "per, fa"})
    void knowsCodesAsPagesWriteThem(String written, String code) {
        assertThat(Languages.of(written).map(Language::code)).contains(code);
    }

    private static boolean isFormOf(Language language, String word, String typed) {
        Set<String> keys = language.read(Tokens.of(word).getFirst()).stream()
                .map(Reading::key)
                .collect(Collectors.toCollection(HashSet::new));
        return language.ask(Tokens.of(typed).getFirst()).stream()
                .map(Reading::key)
                .anyMatch(keys::contains);
    }
}
