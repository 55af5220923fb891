package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Pages without telling names, where only the shape says which text is the article's.
class BodyShapesTest {
    private static final String TITLE = "مقتل ثلاثة في انهيار مبنى قديم وسط المدينة";
    private static final String FIRST =
            "بغداد (وكالة النخيل) - قال مصدر في الدفاع المدني إن ثلاثة أشخاص قتلوا صباح اليوم في انهيار مبنى قديم.";
    private static final String SECOND = "وأضاف المصدر أن فرق الإنقاذ تواصل البحث عن عالقين تحت الأنقاض.";
    private static final String TEASER =
            "قال مسؤولون إن المشروع الجديد سيبدأ في مطلع العام المقبل بعد أن تأخر إنجازه سنوات عدة بسبب نقص التمويل.";
    private static final String WIRE = "<h1>%s</h1><div><p>%s</p><p>%s</p></div>".formatted(TITLE, FIRST, SECOND);

    private static List<String> body(String html) {
        return new Served("https://www.nakhla.example/1", "Asia/Baghdad", "2024-03-13T06:00:00Z")
                .read("<html lang=ar dir=rtl><title>%s</title><body>%s</body></html>".formatted(TITLE, html))
                .content()
                .body();
    }

    /// `%1$d` in `one` is the number of each.
    private static String times(int count, String one) {
        return IntStream.rangeClosed(1, count).mapToObj(one::formatted).collect(Collectors.joining());
    }

    @Test
    void leavesOutCommentsThatAreLongerThanTheArticle() {
        String comments = times(9, "<div><b>قارئ %1$d</b><div>" + TEASER + " %1$d " + TEASER + "</div></div>");
        assertThat(body(WIRE + "<div><h3>التعليقات (9)</h3>" + comments + "</div>"))
                .containsExactly(FIRST, SECOND);
        assertThat(body(WIRE + "<div>" + comments + "</div>")).containsExactly(FIRST, SECOND);
    }

    @Test
    void keepsAShortSentenceBesideTheOnlyLongParagraph() {
        String denial = "نفت وزارة الإعمار صحة ذلك.";
        assertThat(body("<article><h1>%s</h1><p>%s</p><p>%s</p></article>".formatted(TITLE, FIRST, denial)))
                .containsExactly(FIRST, denial);
    }

    @Test
    void leavesOutOtherArticlesThatHaveNoLinks() {
        String cards = times(6, "<li><h4>عنوان خبر آخر من المدينة رقم %1$d</h4><p>" + TEASER + "</p></li>");
        assertThat(body(WIRE + "<div><h3>مواضيع ذات صلة</h3><ul>" + cards + "</ul></div>"))
                .containsExactly(FIRST, SECOND);
        assertThat(body("<ul>" + cards + "</ul>" + WIRE)).containsExactly(FIRST, SECOND);
    }

    @Test
    void leavesOutTeasersThatStandInNoBoxes() {
        String lines = times(5, "<a href='/n/%1$d'><b>عنوان خبر آخر من المدينة رقم %1$d</b></a><br>" + TEASER + "<br>");
        String terms = times(5, "<dt><a href='/n/%1$d'>عنوان خبر آخر من المدينة رقم %1$d</a><dd>" + TEASER);
        assertThat(body(WIRE + "<div>" + lines + "</div>")).containsExactly(FIRST, SECOND);
        assertThat(body(WIRE + "<dl>" + terms + "</dl>")).containsExactly(FIRST, SECOND);
    }

    @Test
    void takesTheHiddenBoxThatShowsTheHeadlineThoughMoreTextIsShown() {
        String shown = times(9, "<div><p>" + TEASER + " %1$d</p></div>");
        assertThat(body(shown + "<div hidden>" + WIRE + "</div>")).containsExactly(FIRST, SECOND);
        assertThat(body(shown + "<template>" + WIRE + "</template>")).containsExactly(FIRST, SECOND);
    }

    @Test
    void putsStreamedPartsWhereTheirScriptPutsThem() {
        String page = "<h1>%s</h1><main><p>%s</p><template id='B:1'></template></main><template id='B:2'></template>"
                + "<div hidden id='S:2'>"
                + times(6, "<div><a href='/n/%1$d'>عنوان خبر آخر %1$d</a><p>" + TEASER + "</p></div>")
                + "</div><div hidden id='S:1'><p>%s</p></div>";
        assertThat(body(page.formatted(TITLE, FIRST, SECOND))).containsExactly(FIRST, SECOND);
    }

    @Test
    void readsTwoSentencesThatOnlyMetadataHold() {
        String linked =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s\",\"articleBody\":\"%s\\n%s\"}</script>"
                        .formatted(TITLE, FIRST, SECOND);
        String around = times(6, "<div><h4>عنوان خبر آخر رقم %1$d</h4><p>" + TEASER + "</p></div>");
        assertThat(body(linked + "<div id=root></div><div>" + around + "</div>"))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void keepsNumberedPartsAndQuestions() {
        String parts = times(5, "<div><h3>%1$d. مكان في المدينة القديمة</h3><p>" + TEASER + " %1$d.</p></div>");
        assertThat(body("<h1>" + TITLE + "</h1><p>" + FIRST + FIRST + FIRST + "</p><div>" + parts + "</div>"))
                .hasSize(11);
    }

    @Test
    void leavesOutClocksPullQuotesFormsAndWhatIsTwice() {
        String page = "<h1>" + TITLE + "</h1><article><div>21:12</div><p>" + FIRST
                + "</p><form><p>اكتب عنوان بريدك لتصلك نشرتنا كل صباح مع أهم الأخبار.</p></form>"
                + "<blockquote>فرق الإنقاذ تواصل البحث عن عالقين</blockquote><div>'90+3</div>"
                + "<p>" + SECOND + "</p><p>" + SECOND + "</p></article>";
        assertThat(body(page)).containsExactly(FIRST, SECOND);
    }
}
