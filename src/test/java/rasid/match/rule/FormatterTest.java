package rasid.match.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.match.Rules.expression;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatterTest {
    private static final Concepts CONCEPTS = Concepts.of(Map.of("rocket", "صاروخ OR rocket"));
    private static final List<String> WORDS = List.of(
            "صاروخ",
            "=صاروخ",
            "~قصف",
            "صار*",
            "rocket",
            "=IED",
            "drone*",
            "name:بغداد",
            "name:al-Sadr",
            "1,000",
            "\"المنطقة الخضراء\"",
            "«Green =Zone»",
            "\"~قصف صار*\"",
            "name:\"علي حسن\"",
            "drone-strike",
            "بمب‌گذاری",
            "\"خودروی بمب‌گذاری\"",
            "=e-mail",
            "\"a drone-strike on\"",
            "ب15",
            "\"AND\"",
            "“צה\"ל”",
            "צה\"ל",
            "\"דובר צה״ל\"",
            "name:צה\"ל",
            "\"דובר =צה\"ל\"",
            "@rocket",
            "\"rocket\"",
            "COUNT 2 rocket");

    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            ((صاروخ))                            | صاروخ
            xx  OR yy AND zz                     | xx OR (yy AND zz)
            xx NOT yy                            | xx AND NOT yy
            (xx OR yy) AND (zz)                  | (xx OR yy) AND zz
            (xx NEAR/3 yy) NEAR/3 zz             | xx NEAR/3 yy NEAR/3 zz
            xx NEAR/3 (yy NEAR/3 zz)             | xx NEAR/3 (yy NEAR/3 zz)
            «المنطقة الخضراء»                    | "المنطقة الخضراء"
            drone-strike                         | drone-strike
            بمب‌گذاری                             | بمب‌گذاری
            title:(xx)                           | title:xx
            title:  (xx OR yy)                   | title:(xx OR yy)
            site:(BBC.com OR cnn.com)            | site:bbc.com OR site:cnn.com
            url:"/ب ج/"                          | url:"/ب ج/"
            AT LEAST 2 ( xx ,yy,( zz OR ww ) )   | AT LEAST 2 (xx, yy, zz OR ww)
            COUNT 3 (xx)                         | COUNT 3 xx
            xx IN SENTENCE WITH (yy THEN/2 zz)   | xx IN SENTENCE WITH (yy THEN/2 zz)
            NOT (xx OR yy) AND zz                | NOT (xx OR yy) AND zz
            “דובר צה"ל”                          | "דובר צה"ל"
            ״ראש הממשלה״                         | "ראש הממשלה"
            צה"ל OR בצה״ל                        | צה"ל OR בצה״ל
            """)
    void writesAsTheManualDoes(String typed, String written) {
        assertThat(Formatter.format(expression(typed))).isEqualTo(written);
    }

    @Test
    void longRulesAreWrittenWithABranchInEachLine() {
        String branch = "\"a phrase that is rather long\"";
        Expression rule = expression(IntStream.range(0, 4).mapToObj(_ -> branch).collect(Collectors.joining(" OR ")));
        assertThat(Formatter.lines(rule)).isEqualTo(branch + ("\nOR " + branch).repeat(3));
        assertThat(expression(Formatter.lines(rule))).isEqualTo(rule);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameAndIsWrittenTheSame() {
        for (int i = 0; i < 5_000; i++) {
            String typed = rule(4);
            Expression read = expression(typed, CONCEPTS);
            String written = Formatter.format(read);
            assertThat(expression(written, CONCEPTS))
                    .as("%s → %s", typed, written)
                    .isEqualTo(read);
            assertThat(Formatter.format(expression(written, CONCEPTS))).isEqualTo(written);
            assertThat(expression(Formatter.lines(read), CONCEPTS)).isEqualTo(read);
        }
    }

    private String rule(int depth) {
        List<Supplier<String>> kinds = List.of(
                () -> placed(depth - 1),
                () -> rule(depth - 1) + " OR " + rule(depth - 1),
                () -> "(" + rule(depth - 1) + ") AND " + rule(depth - 1),
                () -> placed(depth - 1) + " AND NOT " + placed(depth - 1) + " AND (" + rule(depth - 1) + ")",
                () -> "(" + rule(depth - 1) + ")",
                () -> "(" + rule(depth - 1) + ") NOT (" + rule(depth - 1) + ")",
                () -> "AT LEAST 1 (" + rule(depth - 1) + ", " + rule(depth - 1) + ")",
                () -> "title:(" + placed(depth - 1) + ") OR lang:ar OR url:\"a b\"");
        return depth <= 0 ? oneOf(WORDS) : oneOf(kinds).get();
    }

    private String placed(int depth) {
        List<Supplier<String>> kinds = List.of(
                this::word,
                this::word,
                () -> placed(depth - 1) + " NEAR/3 " + word() + " NEAR/4 (" + placed(depth - 1) + ")",
                () -> "(" + placed(depth - 1) + ") THEN/0 " + word(),
                () -> word() + " IN SENTENCE WITH (" + placed(depth - 1) + " OR " + word() + ")");
        return depth <= 0 ? word() : "(" + oneOf(kinds).get() + ")";
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size() - 1));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
