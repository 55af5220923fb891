package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// Shapes of pages that page builders and small sites make, each in a few lines.
class UntunedShapesTest {
    private static final String ONE =
            "أعلنت بلدية المدينة أن الجسر الجديد سيفتح أمام السيارات صباح الأحد بعد ثلاث سنوات من العمل المتواصل في الموقع.";
    private static final String TWO =
            "وقال المهندس المشرف إن الفحوص انتهت الأسبوع الماضي، وإن الشاحنات ستمنع من العبور حتى نهاية الشتاء المقبل.";
    private static final String THREE =
            "ويربط الجسر الضفتين عند السوق القديم، ويتوقع التجار أن تعود الحركة إلى محالهم بعد ركود طويل أضر بهم.";
    private static final String OTHER =
            "نظم ناد رياضي في الحي سباقا للأطفال شارك فيه مئات المتسابقين من المدارس القريبة وسط حضور كبير من الأهالي.";

    private static Extracted read(String head, String body) {
        return Extractor.extract(
                "<html lang=ar><head>" + head + "</head><body>" + body + "</body></html>",
                URI.create("https://jisr.example/news/7"),
                "ar",
                ZoneId.of("Asia/Baghdad"),
                Instant.parse("2025-03-04T10:00:00Z"));
    }

    @Test
    void rolesStandForTagsWhereAPageIsMadeOfDivsAlone() {
        Extracted page = read(
                "<title>بوابة الخبر</title>",
                """
                <div role=banner><div>بوابة الخبر</div></div>
                <div role=main><div role=heading aria-level=1>الجسر الجديد يفتح أمام السيارات الأحد</div>
                <div><div role=paragraph>%s</div><div role=paragraph>%s</div></div></div>
                <div role=list aria-label="مواضيع ذات صلة"><div role=listitem><div role=heading aria-level=3>سباق الأطفال في الحي القديم</div>
                <div role=paragraph>%s</div></div><div role=listitem><div role=heading aria-level=3>معرض الكتاب يعود</div>
                <div role=paragraph>%s</div></div><div role=listitem><div role=heading aria-level=3>ثلوج في الجبال</div>
                <div role=paragraph>%s</div></div></div>
                <div role=feed aria-label="التعليقات"><div>سالم: %s</div></div>
                """.formatted(ONE, TWO, OTHER, OTHER.replace("نظم", "أقام"), OTHER.replace("نظم", "رتب"), THREE));
        assertThat(page.content().title()).isEqualTo("الجسر الجديد يفتح أمام السيارات الأحد");
        assertThat(page.content().body()).containsExactly(ONE, TWO);
    }

    @Test
    void whatTestsCallAPartTellsWhatItIsWhereClassesAreHashed() {
        Extracted page = read(
                "<title>الجسر الجديد يفتح أمام السيارات الأحد</title>",
                """
                <div><div data-testid=cookie-wall><div>%s</div></div>
                <div class=x81f><h1>الجسر الجديد يفتح أمام السيارات الأحد</h1><div><div>%s</div><div>%s</div></div></div>
                <div data-testid="rail"><div>%s</div></div></div>
                """.formatted(THREE, ONE, TWO, OTHER));
        assertThat(page.content().body()).containsExactly(ONE, TWO);
    }

    @Test
    void theOnlyHeadingOfTheHighestRankIsTheHeadlineWhereTheTitleIsTheSites() {
        Extracted page = read(
                "<title>بوابة الخبر</title>",
                """
                <div><h5>من نحن وماذا نريد من هذه البوابة</h5><p>%s</p><h5>أرقام الطوارئ في المدينة</h5><p>115</p></div>
                <div><h3>الجسر الجديد يفتح أمام السيارات الأحد</h3><p>%s</p><p>%s</p></div>
                """.formatted(OTHER, ONE, TWO));
        assertThat(page.content().title()).isEqualTo("الجسر الجديد يفتح أمام السيارات الأحد");
        assertThat(page.content().body()).containsExactly(ONE, TWO);
    }

    @Test
    void aHeadlineThatIsToldInShortIsTakenAsItIsShown() {
        Extracted page = read(
                """
                <title>الجسر الجديد | جريدة الضفة</title><meta property=og:title content="الجسر الجديد">
                <meta property=og:site_name content="جريدة الضفة">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"الجسر الجديد"}</script>
                """,
                """
                <header><h1>جريدة الضفة</h1></header><article><h1>الجسر الجديد يفتح يوم أحد</h1><p>%s</p><p>%s</p></article>
                """.formatted(ONE, TWO));
        assertThat(page.content().title()).isEqualTo("الجسر الجديد يفتح يوم أحد");
    }
}
