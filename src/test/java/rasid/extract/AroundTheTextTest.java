package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What systems put around and into a text: answers on boards, share bars, boxes that ask for consent, icons, tables.
class AroundTheTextTest {
    private static final String TITLE = "مقتل ثلاثة في انهيار مبنى قديم وسط المدينة";
    private static final String FIRST =
            "بغداد (وكالة النخيل) - قال مصدر في الدفاع المدني إن ثلاثة أشخاص قتلوا صباح اليوم في انهيار مبنى قديم.";
    private static final String SECOND = "وأضاف المصدر أن فرق الإنقاذ تواصل البحث عن عالقين تحت الأنقاض.";
    private static final String OTHER =
            "قال مسؤولون إن المشروع الجديد سيبدأ في مطلع العام المقبل بعد أن تأخر إنجازه سنوات عدة بسبب نقص التمويل.";

    private static Extracted read(String head, String html) {
        return new Served("https://www.nakhla.example/news/1", "Asia/Baghdad", "2024-03-13T06:00:00Z")
                .read("<html lang=ar dir=rtl>" + head + "<body>" + html + "</body></html>");
    }

    private static List<String> body(String html) {
        return read("<title>" + TITLE + "</title>", html).content().body();
    }

    private static String times(int count, String one) {
        return IntStream.rangeClosed(1, count).mapToObj(one::formatted).collect(Collectors.joining());
    }

    @Test
    void takesTheFirstPostOfABoardAndNoAnswers() {
        String post =
                "<div class='post %s'><div class=inner><h3><a href='#p'>%s%s</a></h3><p class=author>بواسطة <b>كاتب %d</b> "
                        + "» 12 آذار 2024 10:0%d</p><div class=content>%s</div></div></div>";
        String answers = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> post.formatted(i % 2 == 0 ? "bg1" : "bg2", "رد: ", TITLE, i, i, OTHER + " " + OTHER))
                .collect(Collectors.joining());
        String first = post.formatted("bg2", "", TITLE, 0, 0, FIRST + "<br><br>" + SECOND);
        assertThat(body("<h2><a href='/news/1'>" + TITLE + "</a></h2>" + first + answers))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void keepsTheLastEntriesOfLiveCoverageBelowTheShareBarsOfOthers() {
        String entry = "<div class=entry><span>1%1$d:00</span><h3>مستجدات الساعة رقم %1$d</h3><p>" + FIRST
                + " %1$d.</p><div class=share><a href='#'>واتساب</a></div></div>";
        assertThat(body("<h1>" + TITLE + "</h1><i>مباشر</i><div>" + times(9, entry) + "</div>"))
                .contains(FIRST + " 1.", FIRST + " 9.");
    }

    @Test
    void neverTakesWhatAsksForConsentForTheArticle() {
        String consent = "<div id=cookie-consent><h2>نحن نحترم خصوصيتك</h2>" + times(12, "<p>" + OTHER + " %1$d.</p>")
                + "</div>";
        assertThat(body("<div><h1>%s</h1><p>%s</p></div>".formatted(TITLE, FIRST) + consent))
                .containsExactly(FIRST);
    }

    @Test
    void leavesOutWhatIsThereForReadersSoftwareAndIcons() {
        String icon = "<i class=material-icons>schedule</i>";
        String heard = "<span class=visually-hidden>يفتح في نافذة جديدة</span>";
        assertThat(body("<h1>%s</h1><div>%s<p>%s%s</p><p>%s</p></div>".formatted(TITLE, icon, FIRST, heard, SECOND)))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void joinsTheCellsOfARow() {
        String table =
                "<table><tr><th>المدينة<th>القتلى<th>الجرحى<tr><td>البصرة<td>3<td>11<tr><td>الموصل<td>0<td>4</table>";
        assertThat(body("<article><h1>%s</h1><p>%s</p><p>%s</p>%s<p>%s</p></article>"
                        .formatted(TITLE, FIRST, SECOND, table, OTHER)))
                .containsExactly(FIRST, SECOND, "المدينة القتلى الجرحى", "البصرة 3 11", "الموصل 0 4", OTHER);
    }

    @Test
    void saysNoStandfirstThatTheTextBelowItRepeats() {
        Extracted read = read(
                "<title>" + TITLE + "</title>",
                "<h1>%1$s</h1><h2>%2$s%3$s</h2><div><p>%2$s</p><p>%3$s</p></div>".formatted(TITLE, FIRST, SECOND));
        assertThat(read.content().lead()).isEmpty();
        assertThat(read.content().body()).containsExactly(FIRST, SECOND);
    }

    @Test
    void takesThePostsTitleWhereAllPagesTellTheSitesName() {
        String head = "<title>صوت الطلبة</title><meta property=og:title content='صوت الطلبة'>";
        String page = "<div><a href='/'>صوت الطلبة</a></div><div><h2><a href='/news/1'>" + TITLE + "</a></h2><p>"
                + FIRST + "</p><p>" + SECOND + "</p></div>";
        assertThat(read(head, page).content().title()).isEqualTo(TITLE);
    }

    @Test
    void tellsPlaceAndDateFromANameAndReadsLabelledValuesAsNone() {
        String page = "<h1>" + TITLE + "</h1><div>القاهرة، 12 مارس 2024</div><p>" + FIRST + "</p><p>" + SECOND + "</p>";
        assertThat(read("", page).content().authors()).isEmpty();
        String form = "تاريخ النشر: 12/03/2024 م المصدر: الإدارة العامة للإعلام والتواصل عدد الزيارات: 2,204";
        assertThat(body("<h1>%s</h1><div><div>%s</div><p>%s</p><p>%s</p></div>".formatted(TITLE, form, FIRST, SECOND)))
                .containsExactly(FIRST, SECOND);
        assertThat(read(
                                "",
                                "<h1>%s</h1><p><b>الموصل - نبراس العبيدي</b></p><p>%s</p><p>%s</p>"
                                        .formatted(TITLE, FIRST, SECOND))
                        .content()
                        .authors())
                .containsExactly("نبراس العبيدي");
    }
}
