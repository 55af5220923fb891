package rasid.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rasid.match.rule.Expression;
import rasid.match.rule.Expression.Field;
import rasid.match.rule.Expression.Form;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Word;
import rasid.model.Content;
import rasid.model.RuleRef;
import rasid.model.Span;

/// The index against the plain matcher, on rules and articles of few words, so that much is met by chance.
class RandomRulesTest {
    private static final List<String> TYPED = List.of(
            "صاروخ",
            "هجوم",
            "المنطقة",
            "الخضراء",
            "قصف",
            "rocket",
            "Green",
            "zone",
            "drone-strike",
            "سفارة",
            "12",
            "صاروخي",
            "أردوغان");
    private static final List<String> WRITTEN = List.of(
            "صواريخ",
            "والصواريخ",
            "لهجوم",
            "الهجمات",
            "للمنطقة",
            "المنطقة",
            "الخضراء",
            "وقصف",
            "rockets",
            "Green",
            "green",
            "zones",
            "drone-strike",
            "drone-strikes",
            "dronestrike",
            "السفارات",
            "١٢",
            "the",
            "في",
            "صاروخية",
            "الهجوم صاروخي",
            "الصاروخي",
            "اردوغان",
            "وأردوجان",
            "وزير");

    private final Random random = new Random(20_260_101);

    @Test
    void theIndexMeetsWhatThePlainMatcherMeets() {
        int hits = 0;
        for (int round = 0; round < 60; round++) {
            List<Query> queries = IntStream.range(0, 40).mapToObj(this::query).toList();
            RuleIndex index = RuleIndex.of(queries, (rule, e) -> {
                throw new AssertionError(rule.toString(), e);
            });
            for (int i = 0; i < 10; i++) {
                Content content = content();
                List<RuleRef> plain = queries.stream()
                        .filter(q -> PlainMatcher.meets(q, content))
                        .map(Query::rule)
                        .toList();
                List<Met> met = index.match(Rules.ADDRESS, content);
                assertThat(met)
                        .extracting(Met::rule)
                        .as(() -> "%s in %s".formatted(differing(queries, plain, met), content))
                        .isEqualTo(plain);
                hits += met.size();
                assertThat(met).allSatisfy(m -> spansStandInTheText(m.spans(), content));
            }
        }
        assertThat(hits).as("much is met, and much is not").isBetween(2_000, 20_000);
    }

    private static List<Query> differing(List<Query> queries, List<RuleRef> plain, List<Met> met) {
        List<RuleRef> found = met.stream().map(Met::rule).toList();
        return queries.stream()
                .filter(q -> plain.contains(q.rule()) != found.contains(q.rule()))
                .toList();
    }

    private static void spansStandInTheText(List<Span> spans, Content content) {
        assertThat(spans).isNotEmpty().allSatisfy(s -> {
            assertThat(s.end()).isLessThanOrEqualTo(s.paragraph(content).length());
            assertThat(Character.isLetterOrDigit(s.paragraph(content).charAt(s.start())))
                    .isTrue();
        });
    }

    private Query query(int number) {
        Expression unless = random.nextInt(4) == 0 ? expression(2) : null;
        List<String> languages = oneOf(List.of(List.of(), List.of("ar"), List.of("en"), List.of("ar", "en", "ckb")));
        return new Query(new RuleRef("w", "r" + number), expression(3), unless, languages);
    }

    /// Something that must be there; NOT stands beside it alone.
    private Expression expression(int depth) {
        List<Supplier<Expression>> kinds = List.of(
                () -> placed(depth - 1),
                () -> placed(depth - 1),
                () -> new Expression.And(List.of(expression(depth - 1), expression(depth - 1))),
                () -> new Expression.Or(List.of(expression(depth - 1), expression(depth - 1))),
                () -> new Expression.And(List.of(expression(depth - 1), new Expression.Not(expression(depth - 1)))),
                () -> new Expression.AtLeast(
                        1 + random.nextInt(3),
                        List.of(expression(depth - 1), expression(depth - 1), expression(depth - 1))),
                () -> new Expression.Count(1 + random.nextInt(3), placed(depth - 1)),
                () -> new Expression.Within(
                        oneOf(List.of(Field.TITLE, Field.LEAD, Field.BODY, Field.CAPTION)), placed(1)),
                () -> new Expression.Within(oneOf(List.of(Field.AUTHOR, Field.SECTION)), word()),
                () -> new Expression.Concept("c", expression(depth - 1)),
                () -> new Expression.And(List.of(
                        oneOf(List.of(
                                new Expression.Has(Expression.Property.LANG, "ar"),
                                new Expression.Has(Expression.Property.SITE, "example.org"),
                                new Expression.Has(Expression.Property.URL, "/sport/"))),
                        word())));
        return depth <= 0 ? word() : oneOf(kinds).get();
    }

    private Expression placed(int depth) {
        List<Supplier<Expression>> kinds = List.of(
                this::word,
                this::phrase,
                this::phrase,
                () -> new Expression.Or(List.of(placed(depth - 1), placed(depth - 1))),
                () -> new Expression.Concept("p", placed(depth - 1)),
                () -> new Expression.Near(placed(depth - 1), placed(depth - 1), random.nextInt(6)),
                () -> new Expression.Then(placed(depth - 1), placed(depth - 1), random.nextInt(6)),
                () -> new Expression.InSentence(placed(depth - 1), placed(depth - 1)));
        return depth <= 0 ? word() : oneOf(kinds).get();
    }

    private Expression phrase() {
        return new Phrase(
                IntStream.range(0, 2 + random.nextInt(2)).mapToObj(_ -> typed()).toList());
    }

    private Expression word() {
        return typed();
    }

    private Word typed() {
        String typed = oneOf(TYPED).replace("-", "");
        Form form = oneOf(List.of(
                Form.INFLECTED, Form.INFLECTED, Form.INFLECTED, Form.FAMILY, Form.EXACT, Form.NAME, Form.PREFIX));
        return new Word(form, form == Form.PREFIX ? typed.substring(0, Math.min(4, typed.length())) : typed);
    }

    private Content content() {
        List<String> body = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            body.add(text());
        }
        List<String> captions = random.nextBoolean() ? List.of() : List.of(text(), text());
        String lead = random.nextInt(3) == 0 ? text() + " lead" : "";
        String language = oneOf(List.of("ar", "en", "fa", ""));
        return new Content(text(), lead, body, captions, List.of(text()), text(), language.isEmpty() ? null : language);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            text.append(oneOf(WRITTEN)).append(oneOf(List.of(" ", " ", " ", "، ", ". ", "؟ ")));
        }
        return text.toString();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
