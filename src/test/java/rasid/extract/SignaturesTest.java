package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who signs a report without a word that says so.
class SignaturesTest {
    private static final String FIRST =
            "أعلنت رئاسة الجامعة أمس تأجيل امتحانات الدور الثاني في كلية الآداب أسبوعاً واحداً بعد انقطاع التيار عن القاعات.";
    private static final String SECOND =
            "وقال عميد الكلية إن الجداول الجديدة ستعلق في لوحة الإعلانات صباح السبت، وإن أحداً من الطلبة لن يحرم من الدخول.";

    private static List<String> authors(String body) {
        return read(body).content().authors();
    }

    private static Extracted read(String body) {
        return new Served("https://www.wadi.example/news/771", "Asia/Baghdad", "2026-05-13T06:00:00Z")
                .read("<html><head><title>تأجيل امتحانات كلية الآداب أسبوعاً</title></head><body><article>"
                        + "<h1>تأجيل امتحانات كلية الآداب أسبوعاً</h1>" + body + "</article></body></html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "الموصل – سلوان الجبوري:  ~ سلوان الجبوري",
                "عمّان (بترا) – رنا الحسن –  ~ رنا الحسن",
                "تهران - نگار پارسا:  ~ نگار پارسا",
                "חיפה – נורית שחר:  ~ נורית שחר"
            })
    void atTheHeadOfTheFirstSentence(String head, String name) {
        assertThat(authors("<p>" + head + FIRST + "</p><p>" + SECOND + "</p>")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بغداد – مصدر أمني: ",
                "بغداد – رئيس الوزراء: ",
                "بغداد – وكالة النخيل: ",
                "عمّان (بترا) – ",
                "هەولێر (زاگرۆس لایڤ) – ",
                "دمشق – الوطن – ",
                "تهران - استاندار البرز: ",
                "Berlin – Deutsche Bahn: "
            })
    void noSourceNorAgencyIsAWriter(String head) {
        assertThat(authors("<p>" + head + FIRST + "</p><p>" + SECOND + "</p>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p align=left><b>سلوان الجبوري</b></p> ~ سلوان الجبوري",
                "<p><em>بهروز ماسالي</em></p> ~ بهروز ماسالي",
                "<p><strong>Sara Haddad</strong></p> ~ Sara Haddad",
                "<p>(נורית שחר)</p> ~ נורית שחר",
                "<p>كتبت - ولاء شاهين</p> ~ ولاء شاهين",
                "<p><i>לימור ברנע</i></p> ~ לימור ברנע"
            })
    void underTheText(String line, String name) {
        assertThat(authors("<p>" + FIRST + "</p><p>" + SECOND + "</p>" + line)).containsExactly(name);
    }

    @Test
    void inALineOfPlaceAndAgencyOverTheText() {
        Extracted read =
                read("<p><b>ميسان / وكالة رافد / مرتضى الساعدي</b></p><p>" + FIRST + "</p><p>" + SECOND + "</p>");
        assertThat(read.content().authors()).containsExactly("مرتضى الساعدي");
        assertThat(read.content().body()).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><b>انتهای پیام</b></p>",
                "<p>جار التحميل...</p>",
                "<p align=left><b>وكالة النخيل</b></p>",
                "<p align=left><b>قسم الأخبار</b></p>",
                "<p><b>اقرأ أيضا</b></p>",
                "<p>بغداد الجديدة</p>",
                "<p align=left><b>سرويس اجتماعي</b></p>",
                "<p align=left><b><a href=/x>كلية الآداب</a></b></p>"
            })
    void noDeskNorLabelSigns(String line) {
        assertThat(authors("<p>" + FIRST + "</p><p>" + SECOND + "</p>" + line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "رمضان كريم",
                "وللحديث بقية",
                "روحش شاد",
                "שבת שלום",
                "יהי זכרו ברוך",
                "Rest In Peace",
                "بژی کوردستان"
            })
    void noWishAtTheEndIsAWriter(String wish) {
        assertThat(authors("<p>" + FIRST + "</p><p>" + SECOND + "</p><p><b>" + wish + "</b></p>"))
                .isEmpty();
    }

    @Test
    void norAreTheDeadWhoAreNamedAtTheEndOrWhoeverTheHeadlineQuotes() {
        String dead = "<p><b>Ahmad Karim</b></p><p><b>Sara Nolan</b></p><p><b>John Peters</b></p>";
        assertThat(authors("<p>" + FIRST + "</p><p>" + SECOND + "</p>" + dead)).isEmpty();
        String title = "علي الأديب: لن نؤجل الامتحانات";
        Extracted read = new Served("https://www.wadi.example/news/772", "Asia/Baghdad", "2026-05-13T06:00:00Z")
                .read("<title>" + title + "</title><h1>" + title + "</h1><p>بغداد – علي الأديب: " + FIRST + "</p><p>"
                        + SECOND + "</p>");
        assertThat(read.content().authors()).isEmpty();
    }
}
