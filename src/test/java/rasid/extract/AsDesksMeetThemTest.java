package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Ordinary pages of agencies, papers and stations: live pages, printed versions, slots for adverts, lines of dates and
/// names.
class AsDesksMeetThemTest {
    private static final String TITLE = Report.ARABIC.title();
    private static final String FIRST = Report.ARABIC.text().getFirst();
    private static final String SECOND = Report.ARABIC.text().getLast();

    private static final String MENU = "<ul><li><a href=/n>قسم الأخبار</a></li></ul>".repeat(9);

    private static Extracted read(String head, String body) {
        return new Served("https://www.nakhla.example/news/1", "Asia/Baghdad", "2024-03-13T06:00:00Z").read(head, body);
    }

    private static Extracted read(String body) {
        return read("<title>" + TITLE + "</title>", body);
    }

    private static List<String> authors(String line) {
        return read("<h1>" + TITLE + "</h1><div>" + line + "</div><p>" + FIRST + "</p><p>" + SECOND + "</p>")
                .content()
                .authors();
    }

    private static String entries(String entry) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(i -> entry.formatted(i, Report.PERSIAN.text().getFirst()))
                .collect(Collectors.joining());
    }

    @Test
    void keepsTheEntriesOfALivePageThatOnlyItsMetadataCallSo() {
        String live =
                "<title>سیل در استان</title><script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\": \"سیل در استان\"}</script>";
        String entry =
                "<div class=item><div><span><time>۱۷:۴%d</time></span><span>۲۳ مهر ۱۴۰۲</span></div><h3>خبر %1$d</h3><p>%2$s (%1$d)</p></div>";
        List<String> body = read(
                        live, "<h1>سیل در استان</h1><p>" + Report.PERSIAN.text().getLast() + "</p>" + entries(entry))
                .content()
                .body();
        assertThat(body).contains("خبر 1", Report.PERSIAN.text().getFirst() + " (7)");
        assertThat(body).as("clocks with their days").noneMatch(line -> line.contains("مهر"));
    }

    @Test
    void takesWhatSaysMomentByMomentForLive() {
        String entry = "<div class=item><div>۱۷:۴%d</div><h3>خبر %1$d</h3><p>%2$s (%1$d)</p></div>";
        String title = "گزارش لحظه‌به‌لحظه از سیل";
        assertThat(read("<title>" + title + "</title>", "<h1>" + title + "</h1>" + entries(entry))
                        .content()
                        .body())
                .contains("خبر 1", Report.PERSIAN.text().getFirst() + " (7)");
    }

    @Test
    void readsOnBehindTheSlotOfAnAdvert() {
        String slot = "<div class=x1>إعلان</div>";
        assertThat(read("<h1>" + TITLE + "</h1><div><div class=part><p>" + FIRST + "</p>" + slot
                                + "</div><div class=part><h2>ما الذي يتغير؟</h2>" + slot + "<p>" + SECOND + "</p>"
                                + slot
                                + "</div></div>")
                        .content()
                        .body())
                .containsExactly(FIRST, "ما الذي يتغير؟", SECOND);
    }

    @Test
    void leavesOutTheTextOfAnAdvert() {
        String advert =
                "<div class=box><h4>إعلان</h4><p>" + Report.ARABIC.items().getFirst() + "</p><p>"
                        + Report.ARABIC.items().getLast() + "</p></div>";
        assertThat(read("<article class=text><h1>" + TITLE + "</h1><p>" + FIRST + "</p>" + advert + "<p>" + SECOND
                                + "</p></article>")
                        .content()
                        .body())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void leavesOutWhatRunsAboveTheHeadline() {
        String briefs = "<div>" + String.join("</div><div>", Report.ARABIC.items()) + "</div>";
        assertThat(read(briefs + "<h1>" + TITLE + "</h1><div>" + FIRST + "</div><div>" + SECOND + "</div><div>" + FIRST
                                + " (تتمة)</div>")
                        .content()
                        .body())
                .containsExactly(FIRST, SECOND, FIRST + " (تتمة)");
    }

    @Test
    void takesNoDayOfPrintingForThatOfPublication() {
        String printed =
                "<div>הודפס בתאריך: 03/02/2024 17:45</div><h1>%s</h1><div>תאריך: 30/01/2024 09:20</div><p>%s</p>"
                        .formatted(Report.HEBREW.title(), String.join("</p><p>", Report.HEBREW.text()));
        Extracted read = read("<title>הדפסה</title>", printed);
        assertThat(read.published()).isNotNull();
        assertThat(read.published().day()).hasToString("2024-01-30");
    }

    @Test
    void readsADateInAListThatIsCalledNavigationBesideTheHeadline() {
        Extracted read = read("<div>الاثنين ۲۴ بهمن ۱۴۰۲</div>" + MENU
                + "<article><div><div class=item-nav><ul><li class=published>۱۴۰۲/۱۱/۲۳ - ۱۳:۰۷</li>"
                + "<li>اقتصاد</li></ul></div><h1>" + TITLE + "</h1></div><p>" + FIRST + "</p><p>" + SECOND
                + "</p></article>");
        assertThat(read.published()).isNotNull();
        assertThat(read.published().day())
                .as("by the Iranian calendar, in Arabic")
                .hasToString("2024-02-12");
    }

    @Test
    void readsNamesBesideTasksPlacesDesksAndRoles() {
        assertThat(authors("31 مارس 2024 · إعداد وتقديم: هالة عبد الرحيم · هندسة صوتية: منتصر الدومة"))
                .containsExactly("هالة عبد الرحيم");
        assertThat(authors("حاورته في النجف: زهراء الموسوي")).containsExactly("زهراء الموسوي");
        assertThat(authors("عزون عتمة ـ صوت القرى ـ كتب مهيب الأشقر ـ")).containsExactly("مهيب الأشقر");
        assertThat(authors("בת ים: מאת מערכת קול השרון")).isEmpty();
        assertThat(authors("מאת מערכת קול השרון | רונית גולדווסר")).containsExactly("רונית גולדווסר");
        assertThat(authors("گفت‌وگو از: بهنام جاویدی، دبیر بخش شهر")).containsExactly("بهنام جاویدی");
        assertThat(authors("<span class=writer>الغربية - إبراهيم السقا</span>")).containsExactly("إبراهيم السقا");
        assertThat(authors("Text und Fotos: Anna Weber")).containsExactly("Anna Weber");
    }

    @Test
    void takesNoCaptionInATableForTheHeadline() {
        String page = "<table><tr><td><font size=5><b>" + TITLE
                + "</b></font></td></tr><tr><td><b>الواحة ـ صوت القرى ـ كتب مهيب الأشقر ـ</b></td></tr>"
                + "<tr><td><table><tr><td><img src=p.jpg></td></tr><tr><td><font size=1>تلاميذ ينتظرون أمام البوابة الصفراء</font></td></tr></table>"
                + "<div>" + FIRST + "<br><br>" + SECOND + "</div></td></tr></table>";
        assertThat(read("<title>صوت القرى</title>", page).content().title()).isEqualTo(TITLE);
    }

    @Test
    void keepsWhatTheInterviewerSaysLast() {
        String said = "<p><b>هالة عبد الرحيم:</b> %s</p><p><b>الطيب حاج النور:</b> %s</p>".formatted(FIRST, SECOND);
        assertThat(read("<h1>" + TITLE + "</h1><div class=by>هالة عبد الرحيم</div>" + said + said
                                + "<p><b>هالة عبد الرحيم:</b> شكراً لك، نلتقي الأسبوع المقبل.</p>")
                        .content()
                        .body())
                .contains("هالة عبد الرحيم: شكراً لك، نلتقي الأسبوع المقبل.");
    }

    @Test
    void readsALeadThatNoFullStopEnds() {
        String lead = "اختطف مسلحون مجهولون رجل أعمال من منزله في حي الضباط بمدينة الفلوجة مساء أمس";
        Extracted read = read("<article><h1>" + TITLE + "</h1><p>" + lead + "</p><p>" + SECOND
                + "</p></article><footer>جميع الحقوق محفوظة © 2026</footer>");
        assertThat(read.content().body()).containsExactly(lead, SECOND);
        assertThat(read.content().authors()).isEmpty();
    }
}
