package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who wrote, by lines above and below the text, and lines that only begin as bylines do.
class BylinesTest {
    private static final String TITLE = "افتتاح جسر المشاة فوق النهر بعد عامين من العمل";
    private static final String TEXT =
            "<p>افتتح جسر المشاة فوق النهر صباح اليوم بعد عامين من العمل، وعبره المئات في الساعة الأولى.</p>"
                    + "<p>وقال مدير الطرق إن الكلفة بلغت ملياري دينار، وإن الإنارة ستكتمل في الشهر المقبل.</p>";

    private static List<String> authors(String title, String html) {
        return new Served("https://www.jisr.example/1", "Asia/Baghdad", "2024-03-13T06:00:00Z")
                .read("<html><title>%1$s</title><body><h1>%1$s</h1>%2$s</body></html>".formatted(title, html))
                .content()
                .authors();
    }

    private static List<String> above(String line) {
        return authors(TITLE, "<div>" + line + "</div>" + TEXT);
    }

    @Test
    void readsTheWordsOfMoreLanguages() {
        assertThat(above("ئا: هێرش کەریم")).containsExactly("هێرش کەریم");
        assertThat(above("گفت‌وگو: سارا محمدی ارسال شده توسط admin")).containsExactly("سارا محمدی");
        assertThat(above("تحریر کردہ از کاشف محمود بوقت 10:14 شام")).containsExactly("کاشف محمود");
        assertThat(above("ראיון: נועה כהן")).containsExactly("נועה כהן");
    }

    @Test
    void leavesOutWhatSomebodyDoesAndHandles() {
        assertThat(above("إعداد الباحثة سمر الجنابي")).containsExactly("سمر الجنابي");
        assertThat(authors(TITLE, TEXT + "<div class=reporter><div>سمر الجنابي</div><a href='#'>@samar_j</a></div>"))
                .containsExactly("سمر الجنابي");
        assertThat(above("بقلم زميل الياسري")).as("a name like a role").containsExactly("زميل الياسري");
    }

    @Test
    void partsTwoNamesInHebrew() {
        assertThat(authors("הגשר נפתח אחרי שנתיים", "<div class=byline>דנה לוי ורון מזרחי</div>" + TEXT))
                .containsExactly("דנה לוי", "רון מזרחי");
        assertThat(authors("הגשר נפתח אחרי שנתיים", "<div class=byline>חיים ויצמן</div>" + TEXT))
                .containsExactly("חיים ויצמן");
    }

    @Test
    void readsWhoWroteInTheArticlesOwnFooter() {
        String page = "<article>" + TEXT
                + "<footer><div>ئامادەکردنی: هێرش کەریم</div><div>12/3/2024</div></footer></article>";
        assertThat(authors(TITLE, page)).containsExactly("هێرش کەریم");
    }

    @Test
    void takesNoHeadlineAndNoLabelForAName() {
        assertThat(authors("تقرير الوضع رقم 4: السيول", "<h2>تقرير الوضع رقم 4: السيول</h2>" + TEXT))
                .isEmpty();
        assertThat(above("<dl><dt>الفترة المشمولة</dt><dd>12 آذار 2024</dd></dl>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "كتابة الدستور السوري الجديد تبدأ في الشهر المقبل بعد اجتماع اللجنة في جنيف.",
                "Ein Beitrag von 30 Euro im Monat soll den neuen Steg über den Fluss bezahlen.",
                "Bericht von Amnesty International wirft der Stadt beim Bau des Stegs Versäumnisse vor.",
                "Publicado por primera vez en 2019, el informe sobre el puente vuelve a la mesa.",
                "Submitted by the government last week, the plan for the bridge will now be read.",
                "Story and pictures from the river, where hundreds crossed the bridge this morning.",
                "Написано по горячим следам: мост через реку открыли сегодня утром для пешеходов."
            })
    void keepsLeadsThatBeginAsBylinesDo(String lead) {
        Extracted page = new Served("https://www.jisr.example/1", "Asia/Baghdad", "2024-03-13T06:00:00Z")
                .read(
                        "<html><title>%1$s</title><body><article><h1>%1$s</h1><p><b>%2$s</b></p>%3$s</article></body></html>"
                                .formatted(TITLE, lead, TEXT));
        assertThat(page.content().body()).contains(lead);
        assertThat(page.content().authors()).isEmpty();
    }
}
