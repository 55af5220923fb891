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
        Extracted page = read("<title>بوابة الخبر</title>", """
                <div role=banner><div>بوابة الخبر</div></div>
                <div role=main><div role=heading aria-level=1>الجسر الجديد يفتح أمام السيارات الأحد</div>
                <div><div role=paragraph>%s</div><div role=paragraph>%s</div></div></div>
                <div role=list aria-label="مواضيع ذات صلة"><div role=listitem><div role=heading aria-level=3>سباق الأطفال في الحي القديم</div>
                <div role=paragraph>%s</div></div><div role=listitem><div role=heading aria-level=3>معرض الكتاب يعود</div>
                <div role=paragraph>%s</div></div><div role=listitem><div role=heading aria-level=3>ثلوج في الجبال</div>
                <div role=paragraph>%s</div></div></div>
                <div role=feed aria-label="التعليقات"><div>سالم: %s</div></div>
                """.formatted(
                        ONE, TWO, OTHER, OTHER.replace("نظم", "أقام"), OTHER.replace("نظم", "رتب"), THREE));
        assertThat(page.content().title()).isEqualTo("الجسر الجديد يفتح أمام السيارات الأحد");
        assertThat(page.content().body()).containsExactly(ONE, TWO);
    }

    @Test
    void whatTestsCallAPartTellsWhatItIsWhereClassesAreHashed() {
        Extracted page =
                read("<title>الجسر الجديد يفتح أمام السيارات الأحد</title>", """
                <div><div data-testid=cookie-wall><div>%s</div></div>
                <div class=x81f><h1>الجسر الجديد يفتح أمام السيارات الأحد</h1><div><div>%s</div><div>%s</div></div></div>
                <div data-testid="rail"><div>%s</div></div></div>
                """.formatted(THREE, ONE, TWO, OTHER));
        assertThat(page.content().body()).containsExactly(ONE, TWO);
    }

    @Test
    void theOnlyHeadingOfTheHighestRankIsTheHeadlineWhereTheTitleIsTheSites() {
        Extracted page = read("<title>بوابة الخبر</title>", """
                <div><h5>من نحن وماذا نريد من هذه البوابة</h5><p>%s</p><h5>أرقام الطوارئ في المدينة</h5><p>115</p></div>
                <div><h3>الجسر الجديد يفتح أمام السيارات الأحد</h3><p>%s</p><p>%s</p></div>
                """.formatted(OTHER, ONE, TWO));
        assertThat(page.content().title()).isEqualTo("الجسر الجديد يفتح أمام السيارات الأحد");
        assertThat(page.content().body()).containsExactly(ONE, TWO);
    }

    @Test
    void aHeadlineThatIsToldInShortIsTakenAsItIsShown() {
        Extracted page = read("""
                <title>الجسر الجديد | جريدة الضفة</title><meta property=og:title content="الجسر الجديد">
                <meta property=og:site_name content="جريدة الضفة">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"الجسر الجديد"}</script>
                """, """
                <header><h1>جريدة الضفة</h1></header><article><h1>الجسر الجديد يفتح يوم أحد</h1><p>%s</p><p>%s</p></article>
                """.formatted(ONE, TWO));
        assertThat(page.content().title()).isEqualTo("الجسر الجديد يفتح يوم أحد");
    }

    @Test
    void anAccordionKeepsItsQuestionsAndLosesTheBoxThatAsksForAnAddress() {
        String first = "<details><summary>متى يفتح الجسر؟</summary><p>%s</p></details>".formatted(ONE);
        String second = "<details><summary>من يعبر؟</summary><p>%s</p></details>".formatted(TWO);
        String form =
                "<details><summary>الشرح في بريدك كل أحد</summary><form><p>%s</p></form></details>".formatted(OTHER);
        Extracted page = read(
                "<title>أسئلة الجسر الجديد وأجوبتها</title>",
                "<h1>أسئلة الجسر الجديد وأجوبتها</h1><div>%s<div>إعلان</div>%s%s</div>".formatted(first, second, form));
        assertThat(page.content().body()).containsExactly("متى يفتح الجسر؟", ONE, "من يعبر؟", TWO);
    }

    @Test
    void footnotesThatStandBesideTheTextsBoxAreRead() {
        String note = "الأرقام من تقرير البلدية السنوي.";
        Extracted page = read("<title>الجسر الجديد يفتح أمام السيارات الأحد</title>", """
                <article><h1>الجسر الجديد يفتح أمام السيارات الأحد</h1><div><div class=markup><p>%s</p><p>%s</p></div>
                <div class=footnote><a>1</a><div><p>%s</p></div></div></div></article>
                """.formatted(ONE, TWO, note));
        assertThat(page.content().body()).containsExactly(ONE, TWO, note);
    }

    @Test
    void chaptersOfARecordingAreNotItsTranscript() {
        Extracted page = read("<title>حلقة الجسر الجديد وسوق الضفة</title>", """
                <h1>حلقة الجسر الجديد وسوق الضفة</h1><div class=m><span>٤ آذار ٢٠٢٥</span><span>٣١ دقيقة</span></div>
                <ul><li>00:00 المقدمة</li><li>01:10 صوت الماء تحت الجسر القديم</li><li>14:35 خرائط المدينة</li></ul>
                <div><p>%s</p><p>%s</p><p>%s</p></div>
                """.formatted(ONE, TWO, THREE));
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void placeAndDateUnderAStatementAreNotItsText() {
        Extracted page = read("<title>بيان إلى الرأي العام حول الجسر الجديد</title>", """
                <h1>بيان إلى الرأي العام حول الجسر الجديد</h1><div><div>بسم الله الرحمن الرحيم</div><div>%s</div><div>%s</div>
                <div>المكتب السياسي</div><div>الرباط في 22 شعبان 1430 الموافق لـ 14 غشت 2009</div></div>
                """.formatted(ONE, TWO));
        assertThat(page.content().body()).containsExactly("بسم الله الرحمن الرحيم", ONE, TWO);
    }

    @Test
    void aBiographyIsKnownByABylineAboveTheHeadline() {
        Extracted page = read("<title>شجرة جدي لم تطلب لجنة من أحد</title>", """
                <article><div><span>سليم الراوي</span><span>3 آذار 2025</span></div><h1>شجرة جدي لم تطلب لجنة من أحد</h1>
                <section><p>%s</p><p>%s</p><p>%s</p><p><em>سليم الراوي معلم للأدب من سكان البلدة، صدر كتابه الأخير قبل عامين.</em></p></section></article>
                """.formatted(ONE, TWO, THREE));
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void questionsInButtonsAndAnswersThatAreHiddenAreRead() {
        String item = "<div class=item><h3><button>%s</button></h3><div class=panel hidden><p>%s</p></div></div>";
        Extracted page = read(
                "<title>أسئلة الجسر الجديد وأجوبتها</title>",
                "<h1>أسئلة الجسر الجديد وأجوبتها</h1><p>هذه أجوبة الأسئلة التي وصلتنا.</p><div>"
                        + item.formatted("متى يفتح الجسر؟", ONE)
                        + item.formatted("من يعبر الجسر؟", TWO)
                        + item.formatted("ماذا يقول التجار؟", THREE)
                        + "</div>");
        assertThat(page.content().body())
                .containsSubsequence("متى يفتح الجسر؟", ONE, "من يعبر الجسر؟", TWO, "ماذا يقول التجار؟", THREE);
    }

    @Test
    void commentsAreKnownWhereNameAndDateAreGlued() {
        String comment = "<article><b>%s</b><time>2 آذار 2025</time><p>%s</p></article>";
        Extracted page = read(
                "<title>الجسر الجديد يفتح أمام السيارات الأحد</title>",
                "<h1>الجسر الجديد يفتح أمام السيارات الأحد</h1><div><p>%s</p><p>%s</p></div><section>"
                                .formatted(ONE, TWO)
                        + comment.formatted("ناهد", OTHER)
                        + comment.formatted("أم سالم", THREE)
                        + comment.formatted("جار", "رحم الله من بناه.")
                        + "</section>");
        assertThat(page.content().body()).containsExactly(ONE, TWO);
    }

    @Test
    void aSlotForAnAdvertTakesNoShortParagraphAlong() {
        Extracted page = read(
                "<title>الجسر الجديد يفتح أمام السيارات الأحد</title>",
                "<h1>الجسر الجديد يفتح أمام السيارات الأحد</h1><div><p>%s</p><div>إعلان</div><p>لم يحضر أحد.</p><p>%s</p></div>"
                        .formatted(ONE, TWO));
        assertThat(page.content().body()).containsExactly(ONE, "لم يحضر أحد.", TWO);
    }

    @Test
    void theLineBesideTheHeadlineTellsTheSecondOfTwoAuthors() {
        Extracted page = read(
                "<title>الجسر الجديد يفتح أمام السيارات الأحد</title><meta name=author content=\"سليم الراوي\">",
                "<h1>الجسر الجديد يفتح أمام السيارات الأحد</h1><div>سليم الراوي ومنى الحداد</div><div><p>%s</p><p>%s</p></div>"
                        .formatted(ONE, TWO));
        assertThat(page.content().authors()).containsExactly("سليم الراوي", "منى الحداد");
    }

    @Test
    void spansWithNamesAreLinesWhereABoxHoldsNothingElse() {
        Extracted page = read("<title>موقع البلدة</title>", """
                <div class=tt><span class=a><span style="font-size:19pt">الجسر الجديد يفتح أمام السيارات الأحد</span></span></div>
                <div class=tx><span>%s<br><br><span class=im><img src=1.jpg><span class=cp>الجسر صباح السبت</span></span>
                <span>%s</span></span></div>
                <div class=zz><span class=hd>تعليقات الزوار (2)</span><span class=c>1 - سالم: %s</span><span class=c>2 - رنا: أين الصور؟</span></div>
                """.formatted(ONE, TWO, OTHER));
        assertThat(page.content().title()).isEqualTo("الجسر الجديد يفتح أمام السيارات الأحد");
        assertThat(page.content().body()).containsExactly(ONE, TWO);
        assertThat(page.content().captions()).containsExactly("الجسر صباح السبت");
    }

    @Test
    void olderPostsOfTheSameMakeUnderALabelAreNoPartOfThePost() {
        String post =
                "<div class=wrap><div class=name><a href=#>قناة الضفة</a></div><div class=txt>%s</div><div class=foot>18:02</div></div>";
        Extracted page = read(
                "<title>قناة الضفة</title>",
                "<main><div class=one><div class=txt>%s<br><br>%s</div></div><h4>منشورات سابقة</h4><section>"
                                .formatted(ONE, TWO)
                        + (post + post + post).formatted(OTHER, THREE, "صور من السوق اليوم بعد إعادة فتح الأفران.")
                        + "</section></main>");
        assertThat(page.content().body()).containsExactly(ONE, TWO);
    }

    @Test
    void clocksOfATickerThatIsATableAreNoText() {
        String row = "<tr><td>%s</td><td>%s</td></tr>";
        Extracted page = read(
                "<title>الجسر الجديد: تغطية مباشرة</title>",
                "<h1>الجسر الجديد: تغطية مباشرة</h1><table>"
                        + (row + row + row).formatted("19:10", ONE, "18:42", TWO, "17:55", THREE)
                        + "</table>");
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void aColumnOfSmallAdvertisementsIsNotTheArticleBesideIt() {
        StringBuilder column = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            column.append("<p>شقة للبيع في وسط المدينة، فورا ومن دون وسيط - هاتف 77200%d</p>".formatted(10 + i));
        }
        Extracted page = read("<title>جريدة الضفة</title>", """
                <table><tr><td>%s</td><td><p class=title>الجسر الجديد يفتح أمام السيارات الأحد</p><p>%s</p></td></tr></table>
                """.formatted(column, ONE));
        assertThat(page.content().body()).containsExactly(ONE);
    }

    @Test
    void thePagesOfAStoryAreTextOnPictures() {
        String layer = "<amp-story-page><amp-story-grid-layer><amp-img src=1.jpg></amp-img></amp-story-grid-layer>"
                + "<amp-story-grid-layer><div><p>%s</p></div></amp-story-grid-layer></amp-story-page>";
        Extracted page = read(
                "<title>الجسر الجديد يفتح أمام السيارات الأحد</title>",
                "<amp-story><amp-story-page><h1>الجسر الجديد يفتح أمام السيارات الأحد</h1></amp-story-page>"
                        + (layer + layer + layer).formatted(ONE, TWO, THREE) + "</amp-story>");
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
    }
}
