package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rasid.extract.page.Dated;
import rasid.extract.page.Familiar;
import rasid.extract.page.Options;
import rasid.extract.page.Selectors;
import rasid.model.PageSelectors;

/// A source's own selectors say where the parts of its articles stand, and where they find nothing a page is read as
/// any other.
class SelectorsTest {
    private static final URI ADDRESS = URI.create("https://paper.example/news/1");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final String PAGE = """
            <html lang="ar" dir="rtl"><head><title>صحيفة</title></head><body>
            <h1>صحيفة المدينة</h1>
            <div class="live">عاجل: خبر يتحرك في الشريط ولا صلة له بالمقال على الإطلاق، وهو طويل بما يكفي ليبدو نصاً.</div>
            <span class="k">حريق في سوق الموصل</span>
            <em class="when">نشر في ٢٨ شباط ٢٠٢٦</em>
            <div class="sidebar"><span class="t">اندلع حريق في سوق الموصل.</span><span class="t">ولا ضحايا.</span></div>
            <p>مادة أخرى طويلة لا علاقة لها بالمقال، تتحدث عن الطقس في المدينة غداً وبعد غد وفي نهاية الأسبوع أيضاً.</p>
            </body></html>
            """;

    private static Extracted read(String html, PageSelectors selectors) {
        return Extractor.extract(
                html,
                ADDRESS,
                new Options("ar", ZoneId.of("Asia/Baghdad"), NOW, Selectors.of(selectors), Familiar.NONE));
    }

    @Test
    void whatIsSelectedIsTakenWhateverItLooksLike() {
        Extracted page = read(PAGE, new PageSelectors(".t", ".k", ".when", List.of(".live")));
        assertThat(page.content().title()).isEqualTo("حريق في سوق الموصل");
        assertThat(page.content().body()).containsExactly("اندلع حريق في سوق الموصل.", "ولا ضحايا.");
        assertThat(page.published()).isNotNull();
        assertThat(page.published().day()).hasToString("2026-02-28");
        assertThat(page.published().source()).isEqualTo(Dated.Source.SELECTOR);
        assertThat(page.unmet()).isEmpty();
    }

    @Test
    void whatIsNotFoundIsSaidAndReadAsOnAnyPage() {
        Extracted plain = read(PAGE, PageSelectors.NONE);
        Extracted page = read(PAGE, new PageSelectors(".text", ".headline", ".date-line", List.of(".nothing")));
        assertThat(page.unmet()).containsExactly("body", "title", "date");
        assertThat(page.content()).isEqualTo(plain.content());
    }

    @Test
    void whatIsRemovedIsReadNowhere() {
        Extracted page = read(PAGE, new PageSelectors("", "", "", List.of(".live", "body > p", "body")));
        assertThat(String.join(" ", page.content().body())).doesNotContain("الشريط", "الطقس");
    }

    @Test
    void anElementWithinAnotherThatIsSelectedCountsOnce() {
        String html = "<body><div class=a>الأول<div class=a>الثاني</div></div></body>";
        Extracted page = read(html, new PageSelectors(".a", "", "", List.of()));
        assertThat(page.content().body()).containsExactly("الأول", "الثاني");
    }

    @Test
    void whatASiteRepeatsIsLeftOutButNeverTheWholeText() {
        String own = "تابعوا قناتنا على تلغرام لتصلكم الأخبار العاجلة أولاً بأول.";
        var familiar = new Familiar(Map.of(Familiar.key(own.replace(".", " !")), 12));
        var options = new Options("ar", ZoneId.of("Asia/Baghdad"), NOW, Selectors.NONE, familiar);
        String news =
                "قالت وزارة الصحة العراقية اليوم الأحد إن المستشفيات في البصرة استقبلت عشرات المصابين بعد الحادث.";
        String html = "<body><h1>خبر من البصرة</h1><div><p>%s</p><p>%s</p></div></body>";
        assertThat(Extractor.extract(html.formatted(news, own), ADDRESS, options)
                        .content()
                        .body())
                .containsExactly(news);
        assertThat(Extractor.extract(html.formatted(own, own), ADDRESS, options)
                        .content()
                        .body())
                .isNotEmpty();
    }
}
