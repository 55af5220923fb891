package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rasid.model.Content;

/// Headlines that are told in part or with the site's name, beginnings of texts before the whole, labels that are one
/// letter.
class ToldInPartTest {
    private static final String TITLE = "کشاورزان دشت برای سومین سال از کشت برنج بازماندند";
    private static final String FIRST =
            "کشاورزان دشت برای سومین سال پیاپی نتوانستند برنج بکارند، زیرا آب سد به نیمه هم نرسیده و کانال‌ها خشک مانده است.";
    private static final String SECOND =
            "رئیس شورای روستا گفت که نیمی از خانواده‌ها به شهر رفته‌اند و مدرسه چهار شاگرد دارد.";
    private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    private static Content read(String head, String html) {
        return new Served("https://www.dasht.example/1", "Asia/Tehran", "2024-03-13T06:00:00Z")
                .read("<html>" + head + "<body>" + html + "</body></html>")
                .content();
    }

    @Test
    void tellsTheWholeOfAHeadlineThatIsCutForOthers() {
        String cut = "<meta property=og:title content='کشاورزان دشت برای سومین سال...'>";
        assertThat(read("<title>دشت | " + TITLE + "</title>" + cut, "<div>" + TITLE + "</div>" + TEXT)
                        .title())
                .isEqualTo(TITLE);
        assertThat(read(cut, "<div>" + TITLE + "</div>" + TEXT).title()).isEqualTo(TITLE);
        assertThat(read(cut, "<div>خبر دیگر</div>" + TEXT).title())
                .as("where nothing tells the rest")
                .startsWith("کشاورزان دشت");
    }

    @Test
    void takesTheNameOfABlogOffItsPost() {
        String page = "<h1><a href='/'>دفتر دشت</a></h1><h3>سال بی برنج</h3>" + TEXT;
        assertThat(read("<title>دفتر دشت: سال بی برنج</title>", page).title()).isEqualTo("سال بی برنج");
        String said = "<h1>مریم امینی: سال بی برنج</h1><a href='/t'>مریم امینی</a>" + TEXT;
        assertThat(read("<title>مریم امینی: سال بی برنج</title>", said).title()).isEqualTo("مریم امینی: سال بی برنج");
    }

    @Test
    void takesNoFileForAHeadlineWhereThePageShowsOne() {
        assertThat(read("<title>bulletin_04_final.indd</title>", "<h2>" + TITLE + "</h2>" + TEXT)
                        .title())
                .isEqualTo(TITLE);
    }

    @Test
    void leavesOutTheBeginningOfATextBeforeTheWhole() {
        String cut = "<div><p>" + FIRST.substring(0, 90) + "...</p></div><div>" + TEXT + "</div>";
        assertThat(read("", "<h1>" + TITLE + "</h1>" + cut).body()).containsExactly(FIRST, SECOND);
        String trails = FIRST.substring(0, 90) + "...";
        assertThat(read("", "<h1>" + TITLE + "</h1><p>" + trails + "</p><p>" + SECOND + "</p>")
                        .body())
                .containsExactly(trails, SECOND);
    }

    @Test
    void leavesOutLettersThatSayWhoSpeaks() {
        String row = "<tr><td>%s</td><td>%s</td></tr>";
        String table = "<table>" + row.formatted("س", "آیا امسال آب به دشت می‌رسد یا باز باید صبر کرد؟")
                + row.formatted("ج", FIRST) + row.formatted("س", "مدرسه روستا در این میان چه می‌شود و معلم می‌ماند؟")
                + row.formatted("ج", SECOND) + "</table>";
        assertThat(read("", "<h1>" + TITLE + "</h1>" + table).body()).hasSize(4).contains(FIRST, SECOND);
        String list = "<table>" + row.formatted("A", FIRST) + row.formatted("B", SECOND) + "</table>";
        assertThat(read("", "<h1>" + TITLE + "</h1>" + list).body())
                .as("a list by letters")
                .anyMatch(line -> line.contains("B"));
    }
}
