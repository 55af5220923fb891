package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.extract.page.Options;

/// Where an article goes on that is cut into several pages, and what only looks like it.
class NextPageTest {
    private static final String SITE = "https://news.example";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /news/raid                   | ?page=2                          | 2
            /news/raid.html              | raid.html?page=2                 | الصفحة التالية
            /news/raid?utm_source=rss    | /news/raid?page=2                | التالي »
            /article.php?id=77           | article.php?id=77&page=2         | ٢
            /article.php?id=77           | ?p=2&id=77                       | ادامه در صفحهٔ بعد
            /news/raid/                  | /news/raid/2/                    | לעמוד הבא
            /news/raid                   | /news/raid/2                     | Page 2
            /news/raid                   | /news/raid/page/2/               | لاپەڕەی دواتر
            /news/raid                   | https://www.news.example/news/raid/seite-2 | Weiter
            /news/raid.html              | raid-2.html                      | 2
            /news/raid.htm               | raid_2.htm                       | اگلا صفحہ
            /news/raid,77                | raid,77,2                        | Następna strona
            /news/raid.html              | raid.2.html                      | 2
            /news/raid.html              | raid-page-2.html                 | suivante
            /news/raid/index.html        | index_2.html                     | 下一页
            /news/raid                   | /news/raid/p2                    | 2
            /news/raid                   | ?page=1                          | 2
            /news/raid/                  | ./2/                             | 2
            /news/raid                   | /news/%72aid?page=2              | 2
            /news/raid.php/              | ../raid.php/2                    | 2
            /news/raid                   | ?start=1                         | Siguiente
            /%D8%AE%D8%A8%D8%B1/غارة     | /خبر/غارة?page=2                 | 2
            """)
    void isTheArticlesOwnAddressWithTheNumberOfTheNextPage(String at, String href, String label) {
        assertThat(next(at, 1, pager(href, label))).isEqualTo(expected(at, href));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /news/raid?page=2  | 2 | ?page=3          | 3
            /news/raid?page=1  | 2 | ?page=2          | 3
            /news/raid/2/      | 2 | /news/raid/3/    | التالي
            /news/raid/page/3  | 3 | /news/raid/page/4| next
            /news/raid-2.html  | 2 | raid-3.html      | 3
            /news/raid_9.htm   | 9 | raid_10.htm      | 10
            """)
    void goesOnFromPageToPage(String at, int page, String href, String label) {
        assertThat(next(at, page, pager(href, label))).isEqualTo(expected(at, href));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /2026/03/raid/       | /2026/03/flood/                  | التالي
            /news/12345          | /news/12346                      | Next
            /news/1              | /news/2                          | 2
            /?p=41               | /?p=42                           | التالي
            /?p=1                | /?p=2                            | 2
            /weekly-review/      | /weekly-review-2/                | Next →
            /blog-post.html      | blog-post_2.html                 | التالي
            /news/raid/          | /news/raid/comment-page-2/       | 2
            /news/raid           | ?cpage=2                         | 2
            /news/raid           | ?page=2#comments                 | 2
            /news/raid           | ?page=3                          | 3
            /news/raid           | ?page=1                          | 1
            /news/raid           | ?page=2                          | آخر الأخبار
            /news/raid           | ?page=2&block=latest             | 2
            /news/raid           | https://other.example/news/raid?page=2 | 2
            /                    | /page/2/                         | التالي
            /ar                  | /ar?page=2                       | 2
            /news/raid/2/        | /news/raid/3/                    | 3
            """)
    void isNeitherTheNextArticleNorAPageOfAnythingElse(String at, String href, String label) {
        assertThat(next(at, 1, pager(href, label))).isNull();
    }

    @Test
    void theHeadOfThePageMayTellIt() {
        String head = "<link rel='next' href='%s'>";
        assertThat(next("/news/raid", 1, "", head.formatted("/news/raid/seite-2")))
                .isEqualTo(uri("/news/raid/seite-2"));
        assertThat(next("/news/raid", 1, "", head.formatted("/news/raid?page=2")))
                .isEqualTo(uri("/news/raid?page=2"));
        assertThat(next("/2026/03/raid/", 1, "", head.formatted("/2026/03/flood/")))
                .as("WordPress tells the next post so")
                .isNull();
        assertThat(next("/weekly-review/", 1, "", head.formatted("/weekly-review-2/")))
                .as("and this is a post of the same name")
                .isNull();
    }

    @Test
    void thePageMayCallItselfByAnotherAddress() {
        String head = "<link rel='canonical' href='/news/raid-on-the-capital'>";
        assertThat(next("/?id=77", 1, pager("/news/raid-on-the-capital?page=2", "2"), head))
                .isEqualTo(uri("/news/raid-on-the-capital?page=2"));
    }

    @Test
    void pagersOfCommentsAndOfListsBesideTheArticleAreLeftAlone() {
        String pager = pager("?page=2", "2");
        assertThat(next("/news/raid", 1, "<section id=comments><p>شكراً</p>" + pager + "</section>"))
                .isNull();
        assertThat(next("/news/raid", 1, "<aside><a href=/x>خبر</a>" + pager + "</aside>"))
                .isNull();
        String teasers = Report.ARABIC.items().stream()
                .map(item -> "<li><a href='/x'>" + item + "</a><p>" + item + "</p></li>")
                .collect(Collectors.joining());
        assertThat(next("/news/raid", 1, "<div class=view><ul>" + teasers + "</ul>" + pager + "</div>"))
                .isNull();
        assertThat(next(
                        "/news/raid",
                        1,
                        "<div class=end><p>الوسوم: موازنة</p>" + pager + "<ul>" + teasers + "</ul></div>"))
                .as("a list below the pager is no matter")
                .isEqualTo(uri("/news/raid?page=2"));
    }

    @Test
    void thePagerIsNoPartOfTheText() {
        Extracted read = read("/news/raid", 1, pager("?page=2", "الصفحة التالية"), "");
        assertThat(read.content().body()).containsExactlyElementsOf(Report.ARABIC.text());
    }

    private static String pager(String href, String label) {
        return "<div class=pages><span>1</span> <a href='%s'>%s</a> <a href='/x'>…</a></div>".formatted(href, label);
    }

    private static URI uri(String path) {
        return URI.create(SITE + escaped(path));
    }

    private static String escaped(String path) {
        return URI.create(path).toASCIIString();
    }

    /// With the site's own host, whatever the link names.
    private static URI expected(String at, String href) {
        String whole = href.startsWith("?")
                ? SITE + escaped(at).replaceFirst("\\?.*", "") + href
                : uri(at).resolve(escaped(href)).toString();
        return URI.create(whole.replace("www.", ""));
    }

    private static @Nullable URI next(String at, int page, String below) {
        return next(at, page, below, "");
    }

    private static @Nullable URI next(String at, int page, String below, String head) {
        return read(at, page, below, head).next();
    }

    private static Extracted read(String at, int page, String below, String head) {
        String text = Report.ARABIC.text().stream()
                .map(paragraph -> "<p>" + paragraph + "</p>")
                .collect(Collectors.joining());
        String html = """
                <html lang=ar><head><title>%s</title>%s</head><body><nav><a href=/>الرئيسية</a></nav>
                <main><article><h1>%s</h1>%s</article>%s</main><footer>جميع الحقوق محفوظة</footer></body></html>
                """.formatted(Report.ARABIC.title(), head, Report.ARABIC.title(), text, below);
        Options options = Options.of("ar", ZoneId.of("Asia/Baghdad"), Instant.parse("2026-03-01T09:00:00Z"));
        return Extractor.extract(html, uri(at), options.ofPage(page));
    }
}
