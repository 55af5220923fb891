package rasid.match.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.match.Rules.expression;
import static rasid.match.Rules.faults;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.match.rule.Expression.And;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Near;
import rasid.match.rule.Expression.Not;
import rasid.match.rule.Expression.Or;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Word;

class ParserTest {
    private static Word word(String text) {
        return new Word(Form.INFLECTED, text);
    }

    @Test
    void aMisspeltOrWithinNearIsOneFault() {
        assertThat(Parser.parse("صاروخ NEAR/8 (هجوم or سفارة OR قاعدة)", Concepts.NONE))
                .isInstanceOfSatisfying(
                        Parsed.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.message()).contains("did you mean OR?")));
    }

    @Test
    void nearBindsTighterThanNotThanAndThanOr() {
        assertThat(expression("a OR b AND NOT c NEAR/3 d"))
                .isEqualTo(new Or(List.of(
                        word("a"), new And(List.of(word("b"), new Not(new Near(word("c"), word("d"), 3)))))));
    }

    @Test
    void notBehindAUnitMeansAndNot() {
        assertThat(expression("a NOT b")).isEqualTo(expression("a AND NOT b"));
    }

    @Test
    void aChainOfNearReadsFromTheLeft() {
        assertThat(expression("a NEAR/1 b NEAR/2 c"))
                .isEqualTo(new Near(new Near(word("a"), word("b"), 1), word("c"), 2));
    }

    @Test
    void lowerCaseOperatorsAreWordsInQuotes() {
        assertThat(expression("\"war and peace\""))
                .isEqualTo(new Phrase(List.of(word("war"), word("and"), word("peace"))));
    }

    @Test
    void marksInAPhraseMarkOneWord() {
        assertThat(expression("\"=Green zone*\""))
                .isEqualTo(new Phrase(List.of(new Word(Form.EXACT, "Green"), new Word(Form.PREFIX, "zone"))));
    }

    @Test
    void bidiControlsInARuleAreNothing() {
        assertThat(expression("\u202bصاروخ\u202c OR \u200fقصف")).isEqualTo(expression("صاروخ OR قصف"));
    }

    @Test
    void curlyAndAngledQuotesAreQuotes() {
        assertThat(expression("“Green Zone” OR «المنطقة الخضراء»"))
                .isEqualTo(expression("\"Green Zone\" OR \"المنطقة الخضراء\""));
    }

    @Test
    void readsArabicAndLatinAndAllOperatorsInOneExpression() {
        expression("title:(صاروخ OR rocket) AND AT LEAST 2 (قصف, \"Green Zone\", =IED) AND COUNT 2 drone*"
                + " NOT site:example.org AND (a IN SENTENCE WITH b) AND (a THEN/3 b) AND name:\"علي حسن\"");
    }

    /// The rule, where its first fault stands, a word of its message that tells the way out.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            صاروخ هجوم           | هجوم      | write "صاروخ هجوم" for a phrase, or صاروخ AND هجوم
            rocket "Green Zone"  | "Green Zone" | rocket AND
            name:علي حسن         | حسن       | write name:"علي حسن" for a phrase
            title:rocket attack  | attack    | write title:"rocket attack" for a phrase
            dead AND > 10        | >         | numbers are not compared
            a NEER b             | NEER      | did you mean NEAR/n?
            a NAER/5 b           | NAER/5    | did you mean NEAR/n?
            a NEAR b             | NEAR      | NEAR/5
            a NEAR/101 b         | NEAR/101  | from 0 to 100
            a NEAR/5 (b AND c)   | (b AND c) | AND has no place
            a NEAR/5 NOT b       | NOT       | expected before NOT
            a NEAR/5 (NOT b)     | (NOT b)   | NOT has no place
            a NEAR/5 @both       | @both     | AND in @both
            a NEAR/5 site:x.org  | site:x.org | site: has no place
            a NEAR/5 b THEN/2 c  | THEN/2    | parentheses
            NOT a                | NOT a     | AND NOT
            a OR NOT b           | NOT b     | AND NOT
            AT LEAST 1 (a, NOT b) | NOT b    | AND NOT
            a and b              | and       | upper case
            a & b                | &         | AND
            -a                   | -a        | NOT a
            a AND                |           | ends where
            AND a                | AND       | expected before AND
            (a OR b              | (         | not closed
            a) OR b              | )         | no ( belongs
            "a b                 | "         | no end
            ""                   | ""        | no word
            a, b                 | ,         | AT LEAST
            dr*                  | dr*       | at least 3
            *foo                 | *foo      | end of a word
            ~قصف*                | ~قصف*     | one mark
            @rokcet              | @rokcet   | did you mean @rocket
            titel:a              | titel:a   | title:
            title:(body:a)       | title:    | field within a field
            name:(a AND b)       | name:     | name: takes
            url:/                | url:/     | url:/iraq/
            site:                | site:     | site:example.org
            site:https://x.org/  | site:https://x.org/ | without https
            lang:Arabic          | lang:Arabic | no code
            xx near/5 yy         | near/5    | did you mean NEAR/n?
            xx in sentence with yy | in      | IN SENTENCE WITH
            صاروخ أو قصف         | أو        | did you mean OR?
            the                  | the       | almost every article
            rocket OR من         | rocket OR من | من stands in
            AT LEAST 1 (the, rocket) | AT LEAST 1 (the, rocket) | almost every
            AT LEAST 4 (a, b)    | AT LEAST 4 (a, b) | between 1 and 2
            COUNT x a            | x         | COUNT 3
            """)
    void tellsEachFaultWithItsPlaceAndTheWayOut(String rule, String place, String wayOut) {
        List<Fault> faults = faults(rule);
        assertThat(faults).as(rule).isNotEmpty();
        Fault first = faults.getFirst();
        assertThat(rule.substring(first.start(), first.end())).isEqualTo(place == null ? "" : place);
        assertThat(first.message()).contains(wayOut);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xx OR yy AND zz        | yy AND zz
            xx NOT yy OR zz        | xx NOT yy
            xx AND (yy OR zz ww*)  |
            xx OR (yy AND zz)      |
            (xx AND yy) OR zz      |
            xx AND yy AND NOT zz   |
            xx OR NEAR/2           |
            """)
    void warnsWhereAndAndOrMixWithoutParentheses(String rule, String place) {
        List<Fault> warnings = Parser.warnings(rule, Concepts.NONE);
        assertThat(warnings)
                .extracting(w -> rule.substring(w.start(), w.end()))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void aMinusHasOneWayOut() {
        assertThat(faults("بغداد -رياضة"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("write NOT رياضة"));
    }

    /// The rule, the piece of it that is told of, what it is read as, and the way out.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            “title:(العراق OR بغداد)”        | OR      | the phrase "title العراق OR بغداد" | take away the quotation marks around the rule
            “title:(العراق)”                 | title:  | the phrase "title العراق"          | take away the quotation marks around the rule
            "المنطقة الخضراء OR بغداد"        | OR      | "المنطقة الخضراء OR بغداد"         | take away
            xx AND "green zone OR Baghdad"   | OR      | "green zone OR Baghdad"            | "…" OR "…"; where the word is meant, write or
            "name:علي" AND xx                | name:   | "name علي"                         | name:"…"
            "@rocket attack" AND xx          | @rocket | "rocket attack"                    | out of the quotation marks
            xx OR "rocket * attack"          | *       | "rocket attack"                    | THEN/1
            xx OR "green NEAR/3 zone"        | NEAR/3  | "green NEAR 3 zone"                | end the phrase
            قتلى AND >10                     | >10     | read as 10                         | (10 OR 11 OR 12)
            xx AND "more than >10"           | >10     | read as more than 10               | (10 OR 11 OR 12)
            بغداد/هجوم                       | بغداد/هجوم | the phrase "بغداد هجوم"         | بغداد OR هجوم
            title:rock?t AND xx              | title:rock?t | the phrase "rock t"           | AND
            ﴿هجوم﴾                           | ﴿هجوم﴾  | read as هجوم                       | in words
            <هجوم>                           | <هجوم>  | read as هجوم                       | in words
            xx AND 10%                       | 10%     | read as 10                         | in words
            """)
    void advisesWhereASignOrAnOperatorIsReadAsAnotherThing(String rule, String place, String read, String wayOut) {
        assertThat(Parser.warnings(rule, Concepts.NONE)).singleElement().satisfies(advice -> {
            assertThat(rule.substring(advice.start(), advice.end())).isEqualTo(place);
            assertThat(advice.message()).contains(read, wayOut);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"search and rescue\" AND 24/7",
                "AT&T AND U.S. AND drone-strike AND 1,000",
                "(url:/iraq/ AND site:example.org) AND xx",
                "url:(/iraq/ OR a?b=c) AND xx NEAR/5 yy",
                "xx THEN/3 =Zone AND ~قصف AND drone* AND title:=US AND «المنطقة الخضراء»",
                "Qur’an AND don't AND بمب‌گذاری",
                "\"OR\" AND xx"
            })
    void advisesNothingWhereTheTextsHaveItAsItIsTyped(String rule) {
        assertThat(Parser.warnings(rule, Concepts.NONE)).isEmpty();
    }

    @Test
    void aConceptThatIsNotThereIsGuessedByOneOfItsWordsToo() {
        Concepts concepts = Concepts.of(Map.of("attack", "هجوم", "embassy", "سفارة"));
        assertThat(messages("@rocket-atack", concepts)).contains("did you mean @attack?");
        assertThat(messages("@elsewhere", concepts)).contains("known are @attack, @embassy");
    }

    @Test
    void growsNoFurtherThanTheLimits() {
        Limits small = new Limits(6, 2, 2);
        Concepts concepts = Concepts.of(Map.of("two", "xx OR yy"), small);
        assertThat(Parser.parse("@two OR @two OR zz", concepts)).isInstanceOf(Parsed.Ok.class);
        assertThat(messages("@two OR @two OR @two", concepts)).contains("more than 2 concepts", "expansions");
        assertThat(messages("@two OR \"aa bb cc dd ee\"", concepts)).contains("more than 6 words", "terms");
        assertThat(messages("(((xx)))", concepts)).contains("more than 2 deep");
    }

    private static String messages(String rule, Concepts concepts) {
        return Parser.parse(rule, concepts).toString();
    }

    @Test
    void tellsAllFaultsOfARuleTogether() {
        assertThat(faults("a b AND NEAR/3 c OR @nobody AND (d")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "((((((",
                "))))",
                "NOT NOT NOT",
                "AT LEAST",
                "COUNT",
                "IN SENTENCE",
                "title:",
                "title: OR",
                "=",
                "@",
                "\"\"\"",
                "NEAR/",
                "a NEAR/1 NEAR/2 b",
                "AT LEAST 2 ()",
                ",,,"
            })
    void answersBrokenRulesWithFaults(String rule) {
        assertThat(faults(rule)).isNotEmpty().allSatisfy(f -> {
            assertThat(f.start()).isBetween(0, rule.length());
            assertThat(f.end()).isBetween(f.start(), rule.length());
        });
    }

    @Test
    void deepParenthesesAreAFaultAndNoOverflow() {
        assertThat(faults("(".repeat(100_000) + "a" + ")".repeat(100_000)))
                .first()
                .extracting(Fault::message)
                .asString()
                .contains("deep");
    }

    @Test
    void conceptsCallEachOtherButNotThemselves() {
        Concepts concepts =
                Concepts.of(Map.of("a", "@b OR صاروخ", "b", "rocket", "c", "@d", "d", "@c OR x", "broken", "x y"));
        assertThat(concepts.faults()).containsOnlyKeys("broken", "c", "d");
        assertThat(concepts.faults().toString()).contains("calls itself: @c → @d → @c");
        assertThat(Parser.parse("@a NEAR/3 y", concepts)).isInstanceOf(Parsed.Ok.class);
        assertThat(Parser.parse("@broken", concepts)).isInstanceOf(Parsed.Faulty.class);
    }
}
