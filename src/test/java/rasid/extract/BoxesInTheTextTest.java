package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Boxes in the text's own: those that are not the article go out, and those around its paragraphs stay in.
class BoxesInTheTextTest {
    private static final String TITLE = "السفارة تحذر من مظاهرات وسط المدينة";
    private static final String FIRST =
            "تلقت السفارة معلومات عن احتمال تنظيم مظاهرات في وسط المدينة يوم الاثنين بعد صلاة العصر، وقد تتحول إلى مواجهات.";
    private static final String SECOND =
            "وستغلق الشعبة القنصلية أبوابها أمام المراجعين عند الساعة الثانية عشرة ظهراً، على أن تستأنف عملها صباح الثلاثاء.";
    private static final String THIRD =
            "ودعت السفارة رعاياها إلى متابعة وسائل الإعلام المحلية وحمل وثائق سفرهم معهم دائماً.";

    private static Extracted read(String body) {
        return new Served("https://www.mission.example/alerts/771", "Asia/Baghdad", "2026-05-13T06:00:00Z")
                .read("<html><head><title>" + TITLE + " - سفارة نورلاند</title></head><body>" + body
                        + "</body></html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p><b>للمساعدة:</b></p><p>سفارة نورلاند، طريق المطار<br>هاتف: 218-21-5550100<br>البريد: <a href=mailto:c@m.example>c@m.example</a></p>",
                "<h3>اطلاعات تماس</h3><p>سفارت نورلند، خیابان باغ، تلفن ۰۲۱-۵۵۵۰۱۰۰</p>",
                "<h3>יצירת קשר</h3><p>דוברות הרשות: רוני פז, טלפון 03-5550100. לפניות הציבור יש טופס מקוון בכל שעות היממה.</p>",
                "<h4>Media contact</h4><ul><li>Press office, 4 Harbour Road</li><li>Tel. +44 20 5550 0100</li><li>press@mission.example</li></ul>"
            })
    void whereToCallIsNoText(String rows) {
        String page = "<article><h1>%s</h1><div class=text><p>%s</p><p>%s</p><div class=x>%s</div></div></article>"
                .formatted(TITLE, FIRST, SECOND, rows);
        assertThat(read(page).content().body()).containsExactly(FIRST, SECOND);
    }

    @Test
    void butARowOfTheTextItselfStays() {
        String page =
                ("<article><h1>%s</h1><div class=text><p>%s</p><p>%s</p><p>للمساعدة اتصلوا بالرقم 218-21-5550100 في كل وقت.</p>"
                                + "<div class=x><h3>للمساعدة في الأحياء</h3><p>%s</p></div></div></article>")
                        .formatted(TITLE, FIRST, SECOND, THIRD);
        assertThat(read(page).content().body()).contains("للمساعدة اتصلوا بالرقم 218-21-5550100 في كل وقت.", THIRD);
    }

    @Test
    void paragraphsInWrappersOfConsentStay() {
        String wrapped =
                "<div class='cmplz-consent cookie-consent-wrapper'><p>" + SECOND + "</p><div class=cookie-notice>"
                        + "نستخدم ملفات تعريف الارتباط لعرض هذا المحتوى. <button>أوافق</button></div></div>";
        String page = "<article><h1>%s</h1><div class=text><p>%s</p>%s<p>%s</p></div></article>"
                .formatted(TITLE, FIRST, wrapped, THIRD);
        assertThat(read(page).content().body()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aSummaryBesideAPictureBelongsIn() {
        String page =
                ("<div class=t><span>%s</span></div><table><tr><td><img src=a.jpg></td><td><span>%s</span></td></tr></table>"
                                + "<div class=news><p>%s</p><p>%s</p><p>%s</p></div>")
                        .formatted(TITLE, FIRST, SECOND, THIRD, "وقال متحدث باسمها إن الإجراء " + SECOND);
        Extracted read = read(page);
        assertThat(read.content().lead() + read.content().body()).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void keepsNumbersThatHelpReadersAndLettersThatAreNoSpeakers() {
        String text =
                "قالت وزارة الصحة إن عشرات الأشخاص أصيبوا في انفجار وقع صباح اليوم في سوق شعبية وسط المدينة القديمة.";
        String help = "<div><p>للمساعدة:</p><p>الخط الساخن لضحايا العنف: 0800 123 4567</p></div>";
        String parties =
                "<table><tr><td>الاشتراكيون</td><td>A</td><td>27 بالمئة</td></tr><tr><td>المحافظون</td><td>C</td><td>8 بالمئة</td></tr>"
                        + "<tr><td>الأحرار</td><td>O</td><td>5 بالمئة</td></tr></table>";
        List<String> body = new Served("https://www.wadi.example/news/9", "Asia/Baghdad", "2026-05-13T06:00:00Z")
                .read("<title>خط ساخن للضحايا بعد الانفجار</title><h1>خط ساخن للضحايا بعد الانفجار</h1><article><p>"
                        + text + "</p><p>"
                        + text.replace("الصحة", "الداخلية") + "</p>" + parties + help + "<p>"
                        + text.replace("الصحة", "العدل") + "</p></article>")
                .content()
                .body();
        assertThat(String.join(" ", body)).contains("0800 123 4567", "المحافظون C 8 بالمئة");
    }
}
