package rasid.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rasid.match.Rules.found;
import static rasid.match.Rules.meets;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.match.rule.Concepts;
import rasid.model.Content;
import rasid.model.RuleRef;
import rasid.model.Span;

class RuleIndexTest {
    private static final String GREEN_ZONE = "\"المنطقة الخضراء\" OR \"Green Zone\" OR \"International Zone\"";
    private static final String ROCKETS =
            "(صاروخ NEAR/8 (هجوم OR قصف OR استهداف)) NOT (قمر NEAR/5 صناعي OR title:مباراة)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            سُمع دوي انفجار في محيط للمنطقة الخضراء وسط بغداد.      | للمنطقة الخضراء
            قصف على المنطقه الخضراء                                 | المنطقه الخضراء
            أغلقت القوات مداخل «المنطقـــة الخضراء» بالكامل         | المنطقـــة الخضراء
            دخلوا بالمنطقة الخضراء ليلاً                             | بالمنطقة الخضراء
            Rockets hit Baghdad's GREEN ZONE, officials said        | GREEN ZONE
            the heavily fortified Green-Zone area                   | Green-Zone
            """)
    void findsTheGreenZone(String text, String words) {
        assertThat(found(GREEN_ZONE, text)).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            افتتحت البلدية منطقة خضراء جديدة للعائلات في الحي
            ارتدت الطفلة ملابسها الخضراء وركضت في المنطقة
            المناطق الخضراء في المدينة تتقلص
            المنطقة والخضراء
            في المنطقة خضراء
            a green belt and a zone of peace
            the greenery zone
            """)
    void aGreenParkIsNotTheGreenZone(String text) {
        assertThat(found(GREEN_ZONE, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | سقطت ثلاثة صواريخ في هجوم على السفارة
            true  | استهداف القاعدة بصاروخين
            true  | وبالصواريخ ردّت القوات على القصف
            false | أطلقت الوكالة صاروخاً يحمل قمراً صناعياً بعد هجوم الشتاء
            false | تعالت صرخات المتظاهرين بعد الهجوم وصراخهم
            false | الهجمات الصاروخية الأخيرة
            false | سقط صاروخ. واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة هجوم
            """)
    void findsRocketAttacksAndNotWhatLooksLikeThem(boolean meets, String text) {
        assertThat(meets(ROCKETS, text, "ar")).as(text).isEqualTo(meets);
    }

    @Test
    void footballInTheTitleSpoilsTheHit() {
        String body = "أطلق اللاعب صاروخا في هجوم مرتد";
        assertThat(found(ROCKETS, Content.of("مباراة الكلاسيكو", List.of(body), "ar")))
                .isEmpty();
        assertThat(found(ROCKETS, Content.of("عاجل", List.of(body, "مباراة"), "ar")))
                .isNotEmpty();
    }

    @Test
    void skyrocketingIsNoRocket() {
        assertThat(meets("rocket", "Prices skyrocketed after the attack")).isFalse();
        assertThat(meets("rocket", "Houston's rockets")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            true  | =صاروخ               | سقط صاروخ
            false | =صاروخ               | سقطت صواريخ
            false | =صاروخ               | والصاروخ
            true  | =US                  | the US said
            false | =US                  | tell us more
            true  | صار*                 | وبالصاروخ
            true  | drone*               | dronelike things
            true  | name:بغداد           | وببغداد
            true  | 1000                 | ١٬٠٠٠ مقاتل
            false | 100                  | 1,000 مقاتل
            true  | e-mail               | an email came
            true  | email                | an e-mail came
            true  | "e mail"             | an e-mail came
            true  | a THEN/0 b           | a b
            false | a THEN/0 b           | b a
            false | xx NEAR/1 yy         | xx 1 2 yy
            true  | xx NEAR/2 yy         | xx 1 2 yy
            true  | xx IN SENTENCE WITH yy | yy on 3.5 xx. zz
            false | xx IN SENTENCE WITH yy | yy on. xx zz
            true  | AT LEAST 2 (a, b, c) | c a
            false | AT LEAST 2 (a, b, c) | c c
            true  | COUNT 2 rocket       | rocket and rockets
            false | COUNT 3 rocket       | rocket and rockets
            true  | "هجوم صاروخي"        | الهجمات الصاروخية
            true  | "هجوم صاروخي"        | هجوماً صاروخياً
            false | "وزارة الدفاع"       | وزارة والدفاع
            true  | "هجوم صاروخي"        | الهجوم الصاروخي
            false | "هجوم صاروخي"        | كان الهجوم صاروخياً
            true  | "وزير دفاع"          | وزير الدفاع
            true  | "هجوم على سفارة"     | الهجوم على سفارة
            true  | ~قصف                 | قصفت الطائرات
            true  | name:أردوغان         | قال اردوجان
            true  | name:أردوغان         | ولاردوغان
            false | name:صاروخ           | سقطت صواريخ
            true  | name:"أبو مهدي المهندس" | اغتيال أبي مهدي المهندس
            true  | "خودروی بمب‌گذاری"    | یک خودروی بمب گذاری شده
            true  | "خودروی بمب‌گذاری"    | یک خودروی بمب‌گذاری شده
            true  | name:al-Sadr         | Muqtada al-Sadr said
            true  | "the =Green zone*"   | the Green zones
            false | "the =Green zone*"   | the green zones
            true  | xx NEAR/1 yy NEAR/1 zz | yy 1 xx 2 zz
            false | xx NEAR/1 yy NEAR/1 zz | yy 1 xx 2 3 zz
            true  | AT LEAST 2 (xx, "a b", yy OR zz) | zz and a b
            true  | COUNT 2 (xx OR yy)   | xx yy
            false | COUNT 2 "xx xx"      | xx xx xx
            true  | site:(cnn.com OR example.org) | anything
            false | site:(cnn.com OR bbc.com) | anything
            true  | url:"/iraq/"         | anything
            true  | site:example.org     | anything
            false | site:ample.org       | anything
            true  | url:/iraq/           | anything
            """)
    void everyOperatorDoesWhatItSays(boolean meets, String rule, String text) {
        assertThat(meets(rule, text)).as("%s in %s", rule, text).isEqualTo(meets);
    }

    @Test
    void aWordIsInflectedInTheLanguagesOfItsRuleAndSpelledInOthers() {
        Content german = Content.of("", List.of("Die Raketen"), "de");
        assertThat(matches("Rakete", List.of("de"), german)).isTrue();
        assertThat(matches("Rakete", List.of("en"), german)).isFalse();
        assertThat(matches("Raketen", List.of("en"), german)).isTrue();
        assertThat(matches("Rakete", List.of(), german)).isTrue();
    }

    @Test
    void eachParagraphIsReadInItsOwnLanguage() {
        Content arabic =
                Content.of("", List.of("قال المتحدث باسم الحزب في بيان له", "هێرشێکی مووشەکی کرایە سەر بنکەکە"), "ar");
        assertThat(found("مووشەک", arabic)).containsExactly("مووشەکی");
        assertThat(found("هێرش", arabic)).containsExactly("هێرشێکی");
        // So is an article whose language nobody tells.
        assertThat(meets("سفارة", "قرب سفارتهم في المدينة")).isTrue();
    }

    @Test
    void titlesCaptionsAndListItemsAreSentences() {
        Content content = new Content(
                "xx hit", "", List.of("yy first", "zz second"), List.of("ww one", "vv two"), List.of(), "", null);
        assertThat(found("xx IN SENTENCE WITH yy", content)).isEmpty();
        assertThat(found("xx IN SENTENCE WITH hit", content)).hasSize(2);
        assertThat(found("yy IN SENTENCE WITH zz", content)).isEmpty();
        assertThat(found("caption:(ww IN SENTENCE WITH vv)", content)).isEmpty();
        assertThat(found("caption:(ww IN SENTENCE WITH one)", content)).hasSize(2);
    }

    @Test
    void theLeadIsCountedOnce() {
        Content repeated = new Content("", "xx came", List.of("xx came", "more"), List.of(), List.of(), "", null);
        assertThat(found("COUNT 2 xx", repeated)).isEmpty();
        assertThat(found("lead:xx", repeated)).containsExactly("xx");
        Content apart = new Content("", "xx came", List.of("and xx went"), List.of(), List.of(), "", null);
        assertThat(found("COUNT 2 xx", apart)).hasSize(2);
    }

    @Test
    void addressesAreTypedAsTheyAreRead() {
        URI address = URI.create("https://xn--mgbh0fb.xn--kgbechtv/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1?id=7");
        Content content = Content.of("Title", List.of(), "ar");
        for (String rule : List.of("url:/أخبار/", "url:id=7", "site:مثال.إختبار")) {
            Query query = new Query(new RuleRef("w", "r"), Rules.expression(rule), null, List.of());
            assertThat(RuleIndex.of(List.of(query)).match(address, content))
                    .as(rule)
                    .hasSize(1);
        }
    }

    @Test
    void authorsAndSectionsAreNotInflected() {
        Content content =
                new Content("News", "", List.of("text"), List.of(), List.of("Rockets Writer"), "Iraq - World", "en-GB");
        assertThat(Rules.spans("author:rocket", content)).isEmpty();
        assertThat(Rules.spans("author:rockets", content)).isNotEmpty();
        assertThat(Rules.spans("section:iraq AND lang:en", content)).isNotEmpty();
        assertThat(Rules.spans("lang:ar", content)).isEmpty();
    }

    @Test
    void aHitSaysByWhichPartOfTheRuleEachWordWasFound() {
        Concepts concepts =
                Concepts.of(java.util.Map.of("rocket", "صاروخ OR rocket", "attack", "@rocket NEAR/3 سقوط OR قصف"));
        String rule = "@attack OR title:xx OR (embassy NEAR/5 @rocket)";
        Query query = new Query(new RuleRef("w", "r"), Rules.expression(rule, concepts), null, List.of());
        Content content = Content.of("سقوط صواريخ", List.of("rockets near the embassy"), null);
        List<Span> spans = RuleIndex.of(List.of(query))
                .match(Rules.ADDRESS, content)
                .getFirst()
                .spans();
        assertThat(spans)
                .extracting(s -> s.paragraph(content).substring(s.start(), s.end()), Span::through, Span::by)
                .containsExactly(
                        tuple("سقوط", "", "@attack › @rocket NEAR/3 سقوط"),
                        tuple("صواريخ", "صواريخ ← صاروخ, broken plural", "@rocket in @attack › @rocket NEAR/3 سقوط"),
                        tuple("rockets", "rockets ← rocket, plural", "@rocket in embassy NEAR/5 @rocket"),
                        tuple("embassy", "", "embassy NEAR/5 @rocket"));
    }

    @Test
    void aWordOfAnotherScriptIsReadInThatScriptsLanguages() {
        assertThat(matches("rocket", List.of("ar", "en"), Content.of("", List.of("صاروخ rockets"), "ar")))
                .isTrue();
        // Many Arabic sites declare themselves English.
        assertThat(matches("صاروخ", List.of("ar"), Content.of("", List.of("الصواريخ"), "en-US")))
                .isTrue();
    }

    private static boolean matches(String rule, List<String> languages, Content content) {
        Query query = new Query(new RuleRef("w", "r"), Rules.expression(rule), null, languages);
        return !RuleIndex.of(List.of(query)).match(Rules.ADDRESS, content).isEmpty();
    }

    @Test
    void nearNeverCrossesAFieldAndCaptionsAreApart() {
        Content content = new Content(
                "xx",
                "",
                List.of("yy first", "second"),
                List.of("caption zz", "other ww"),
                List.of("A Writer"),
                "",
                null);
        assertThat(found("xx NEAR/100 yy", content)).isEmpty();
        assertThat(found("first NEAR/0 second", content)).containsExactly("first", "second");
        assertThat(found("\"first second\"", content)).isEmpty();
        assertThat(found("zz", content)).isEmpty();
        assertThat(found("caption:zz", content)).containsExactly("zz");
        assertThat(found("caption:(zz NEAR/9 other)", content)).isEmpty();
        assertThat(found("lead:yy", content)).containsExactly("yy");
        assertThat(found("lead:second", content)).isEmpty();
        assertThat(Rules.spans("author:writer", content).getFirst().field()).isEqualTo(Span.Field.TITLE);
    }

    @Test
    void spansAreInTextOrderAndNoneIsWithinAnother() {
        Content content = Content.of("Green Zone hit", List.of("zone two", "the Green Zone"), "en");
        List<Span> spans = Rules.spans("\"green zone\" OR zone", content);
        assertThat(spans).extracting(Span::field).containsExactly(Span.Field.TITLE, Span.Field.BODY, Span.Field.BODY);
        assertThat(spans)
                .extracting(s -> s.paragraph(content).substring(s.start(), s.end()))
                .containsExactly("Green Zone", "zone", "Green Zone");
    }

    @Test
    void onlyWordsThatTookPartAreShown() {
        assertThat(found("rocket NEAR/2 attack", "rocket one two three four rocket attack"))
                .containsExactly("rocket", "attack");
    }

    @Test
    void answersInTheOrderOfTheRulesAndFromManyThreads() {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            queries.add(new Query(
                    new RuleRef("w", "r" + i), Rules.expression(i % 2 == 0 ? "صاروخ" : "rocket"), null, List.of()));
        }
        RuleIndex index = RuleIndex.of(queries);
        Content content = Content.of("", List.of("الصواريخ وrockets"), null);
        List<Met> once = index.match(Rules.ADDRESS, content);
        assertThat(once)
                .extracting(Met::rule)
                .isEqualTo(queries.stream().map(Query::rule).toList());
        assertThat(java.util.stream.IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(_ -> index.match(URI.create("https://x.org"), content))
                        .toList())
                .allMatch(once::equals);
    }

    @Test
    void anArticleWithoutTextMeetsNothing() {
        assertThat(Rules.spans("site:example.org", Content.of("", List.of(), null)))
                .isEmpty();
        assertThat(Rules.spans("a", Content.of("", List.of(), null))).isEmpty();
    }
}
