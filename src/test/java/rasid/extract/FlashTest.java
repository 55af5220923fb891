package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Flashes: pages whose whole report is a sentence that is too short to be told from a label by its looks.
class FlashTest {
    private static final String TITLE = "هجوم صاروخي في بغداد";
    private static final String SENTENCE = "سقط صاروخ قرب السفارة في بغداد.";
    private static final String WITHOUT_STOP = "سقوط صاروخ قرب السفارة وسط بغداد دون إصابات";
    private static final String ABOUT_US =
            "تأسست الوكالة عام 2003 وهي مؤسسة إعلامية مستقلة تعنى بنشر الأخبار على مدار الساعة من العاصمة بغداد وسائر المحافظات.";
    private static final String TEASER =
            "قال المتحدث باسم الوزارة إن الأعمال في المشروع ستنتهي قبل نهاية العام الحالي بحسب الخطة.";

    private static Extracted read(String title, String html) {
        return new Served("https://www.nakhla.example/1", "Asia/Baghdad", "2026-03-13T06:00:00Z")
                .read("<html lang=ar dir=rtl><title>%s</title><body>%s</body></html>".formatted(title, html));
    }

    private static List<String> body(String html) {
        return read(TITLE, html).content().body();
    }

    private static String times(int count, String one) {
        return IntStream.rangeClosed(1, count).mapToObj(one::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<main><article><h1>%s</h1><p>%s</p></article></main>",
                "<div><h1>%s</h1><div>1 آذار 2026 - 09:00</div><div>%s</div></div>",
                "<table><tr><td><h1>%s</h1><p>%s</p></td></tr></table>"
            })
    void readsTheSentenceBelowTheHeadline(String shape) {
        assertThat(body(shape.formatted(TITLE, SENTENCE))).containsExactly(SENTENCE);
        assertThat(body(shape.formatted(TITLE, WITHOUT_STOP))).containsExactly(WITHOUT_STOP);
        String footer = "<footer><p>" + ABOUT_US + "</p></footer>";
        assertThat(body(shape.formatted(TITLE, SENTENCE) + footer)).containsExactly(SENTENCE);
    }

    @Test
    void takesNoTeasersInItsPlace() {
        String linked = times(
                5, "<div class=c><h3><a href='/n/%1$d'>خبر آخر عن موضوع %1$d</a></h3><p>" + TEASER + "</p></div>");
        String labelled = times(5, "<div class=c><h3>خبر آخر عن موضوع %1$d</h3><p>" + TEASER + "</p></div>");
        String flash = "<h1>%s</h1><p>%s</p>".formatted(TITLE, SENTENCE);
        assertThat(body("<div>" + flash + "</div><div>" + linked + "</div>")).containsExactly(SENTENCE);
        assertThat(body("<div>" + flash + "<div><h4>اقرأ أيضاً</h4>" + labelled + "</div></div>"))
                .containsExactly(SENTENCE);
        assertThat(body("<main><article>" + flash + "</article><section>" + labelled + "</section></main>"))
                .containsExactly(SENTENCE);
    }

    @Test
    void leavesOutEarlierFlashesOfTheSameMake() {
        String earlier = times(
                6,
                "<x-flash class=item><i>عاجل</i><h3>خبر أقدم من المدينة رقم %1$d</h3><div>12 آذار 2026 - 0%1$d:30</div><div>"
                        + TEASER + "</div></x-flash>");
        String flash =
                "<x-flash class='item main'><i>عاجل</i><h1>%s</h1><div>13 آذار 2026 - 08:30</div><div>%s</div></x-flash>";
        assertThat(body(flash.formatted(TITLE, SENTENCE) + earlier)).containsExactly(SENTENCE);
        // The site's name is all that the page tells, and its only heading of the first rank is the headline.
        Extracted unnamed = read("وكالة النخلة", flash.formatted(TITLE, SENTENCE) + earlier);
        assertThat(unnamed.content().title()).isEqualTo(TITLE);
        assertThat(unnamed.content().body()).containsExactly(SENTENCE);
    }

    @Test
    void takesASentenceThatSaysThereIsNothingForAnError() {
        assertThat(read("عذراً", "<h1>عذراً</h1><p>حدث خطأ غير متوقع، يرجى المحاولة لاحقاً.</p>")
                        .error())
                .isTrue();
        assertThat(read(TITLE, "<h1>%s</h1><p>%s</p>".formatted(TITLE, SENTENCE))
                        .error())
                .isFalse();
    }
}
