package rasid.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rasid.model.Content;
import rasid.model.RuleRef;
import rasid.model.Span;

/// The article that the project began with, under the rules that it was begun for.
class SeedArticleTest {
    private static final String ROCKETS = "صاروخ NEAR/8 (هجوم OR قصف OR استهداف)";
    private static final String GREEN_ZONE = "\"المنطقة الخضراء\" OR \"Green Zone\"";
    private static final Content ARTICLE = article();

    private static Content article() {
        try (InputStream in = SeedArticleTest.class.getResourceAsStream("seed-article.txt")) {
            List<String> lines = Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank())
                    .toList();
            return Content.of(lines.getFirst(), lines.subList(1, lines.size()), "ar");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void meetsTheGreenZoneRuleOnItsWords() {
        assertThat(Rules.found(GREEN_ZONE, ARTICLE)).containsExactly("المنطقة الخضراء", "المنطقة الخضراء");
    }

    @Test
    void meetsTheRocketRuleThroughPluralAndPreposition() {
        List<Span> spans = Rules.spans(ROCKETS, ARTICLE);
        assertThat(spans)
                .extracting(s -> s.paragraph(ARTICLE).substring(s.start(), s.end()))
                .containsExactly("لهجوم", "صواريخ");
        assertThat(spans.get(0).through()).isEqualTo("لهجوم ← هجوم, with لـ");
        assertThat(spans.get(1).through()).isEqualTo("صواريخ ← صاروخ, broken plural");
    }

    @Test
    void aFormIsNamedOnlyOfTheWordThatDictionariesList() {
        Content news = Content.of("", List.of("The bomb kills two and the rockets hit a base."), "en");
        assertThat(Rules.spans("killed AND rocket", news))
                .extracting(Span::through)
                .containsExactly("kills ← killed, inflected", "rockets ← rocket, plural");
    }

    @Test
    void tellsTheWordsAsTheyStandInTheText() {
        Content persian = Content.of("", List.of("حمله\u200cی دیروز و موشک\u200cهای آن"), "fa");
        assertThat(Rules.spans("حمله AND موشک", persian))
                .extracting(span -> span.through().replaceAll(" ←.*", ""))
                .containsExactly("حمله\u200cی", "موشک\u200cهای");
    }

    @Test
    void isFoundByItsAdjectiveToo() {
        assertThat(Rules.found("\"هجوم صاروخي\"", ARTICLE))
                .containsExactly("الهجمات الصاروخية", "الهجمات الصاروخية", "هجمات صاروخية", "الهجمات الصاروخية");
    }

    @Test
    void isNotSpoiltByWhatItDoesNotSay() {
        Query query = new Query(
                new RuleRef("iraq", "rockets"),
                Rules.expression(ROCKETS),
                Rules.expression("قمر NEAR/5 صناعي OR title:مباراة"),
                List.of("ar", "ckb", "en"));
        assertThat(RuleIndex.of(List.of(query)).match(Rules.ADDRESS, ARTICLE)).hasSize(1);
    }
}
