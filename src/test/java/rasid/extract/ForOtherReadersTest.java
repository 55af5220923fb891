package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Texts that a page holds for readers without scripts or for machines, and lines that style alone makes.
class ForOtherReadersTest {
    private static final String FIRST =
            "کەرکووک - دەستەی ڕێگاوبان ئەمڕۆ پردی سێیەمی سەر ڕووباری خاسەی بەڕووی هاتوچۆدا کردەوە، دوای دوو ساڵ کار.";
    private static final String SECOND = "درێژیی پردەکە ١٨٠ مەترە و تێچووەکەی گەیشتووەتە حەوت ملیار دینار.";

    private static List<String> body(String head, String html) {
        return new Served("https://post.example/news/1", "Asia/Baghdad", "2024-03-13T06:00:00Z")
                .read("<html dir=rtl><head>" + head + "</head><body>" + html + "</body></html>")
                .content()
                .body();
    }

    @Test
    void readsAShortReportThatStandsInNoscriptAlone() {
        String shell = "<div class=top><a href=/>Post</a></div><div ui-view><div class=spinner></div><h4>{{n.t}}</h4>";
        String report = "<noscript><b>پردی سێیەم کرایەوە</b><br><br>%s<br><br>%s</noscript>".formatted(FIRST, SECOND);
        assertThat(body("<title>Post</title>", shell + report)).containsExactly(FIRST, SECOND);

        String asks = "<noscript><p>%s</p><p>%s</p></noscript>"
                .formatted(
                        "تکایە جاڤاسکریپت لە وێبگەڕەکەتدا چالاک بکە بۆ ئەوەی ئەم ماڵپەڕە بە تەواوی ببینیت.",
                        "JavaScript is not available in this browser, so please enable it to go on reading here.");
        assertThat(body("<title>Post</title>", shell + asks)).isEmpty();
    }

    @Test
    void readsTextThatWasEscapedOnceTooOften() {
        String told =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"پردی سێیەم\",\"articleBody\":\"&lt;p&gt;%s&lt;/p&gt;\\n&lt;p&gt;%s&lt;/p&gt;\"}</script>"
                        .formatted(FIRST, SECOND);
        assertThat(body("<title>پردی سێیەم</title>" + told, "<div id=root></div>"))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void takesSpansThatStyleMakesLinesForParagraphsAlsoWithinASpan() {
        String spans =
                "<form><span id=lblTitle>پردی سێیەم کرایەوە</span><span id=lblBody><span class=t>%s</span><span class=t>%s</span></span></form>"
                        .formatted(FIRST, SECOND);
        assertThat(body("<title>پردی سێیەم کرایەوە</title>", "<div>" + spans + "</div>"))
                .endsWith(FIRST, SECOND);
    }
}
