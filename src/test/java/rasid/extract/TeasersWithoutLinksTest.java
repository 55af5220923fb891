package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Titles with a text each that are no links, behind a short report.
class TeasersWithoutLinksTest {
    private static final String REPORT =
            "أعلنت قيادة شرطة كربلاء القبض على متهم بحيازة مواد مخدرة في حي الحسين، وضبط ميزان وثلاثة هواتف كانت معه في السيارة.";

    private static List<String> body(String title, String report, String... parts) {
        StringBuilder page = new StringBuilder(
                "<div class=a><h1>" + title + "</h1><div class=b><p>" + report + "</p></div></div><div class=c>");
        for (int i = 0; i < parts.length; i += 2) {
            page.append("<div class=d><div><b>" + parts[i] + "</b></div><div>" + parts[i + 1] + "</div></div>");
        }
        return new Served("https://www.wadi.example/news/771", "Asia/Baghdad", "2026-05-13T06:00:00Z")
                .read("<html><head><title>" + title + "</title></head><body>" + page + "</div></body></html>")
                .content()
                .body();
    }

    @Test
    void areOtherReports() {
        assertThat(
                        body(
                                "القبض على متهم بحيازة المخدرات في كربلاء",
                                REPORT,
                                "مزارعو النخيل يبدأون موسم التلقيح",
                                "بدأ مزارعو القضاء موسم التلقيح قبل موعده بأسبوعين مستفيدين من دفء الشتاء ويخشون موجة برد متأخرة.",
                                "خط جديد للحافلات بين المدينتين",
                                "افتتحت وزارة النقل صباح اليوم خطاً للحافلات يربط المدينتين كل نصف ساعة وبأجرة قدرها ألف دينار للراكب.",
                                "طلبة يصممون جهازاً لقياس التربة",
                                "صمم أربعة طلبة جهازاً يقيس ملوحة الأرض ورطوبتها ويرسل النتائج إلى الفلاحين عبر رسائل قصيرة كل مساء.",
                                "فريق الكرة يعود إلى الدوري الممتاز",
                                "عاد الفريق إلى الممتاز بعد غياب دام سبعة مواسم بفوزه على ضيفه بهدفين من دون رد أمام جمهور كبير.",
                                "معرض للكتاب يفتح أبوابه غداً",
                                "يشارك في المعرض ثمانون ناشراً من تسع دول وتقام فيه أمسيات للشعر وورشات للأطفال حتى نهاية الأسبوع."))
                .containsExactly(REPORT);
    }

    @Test
    void butTheThingsOfAListBelongToIt() {
        assertThat(
                        body(
                                "Five places to see the spring in the north",
                                "Spring is short in the north, and those who wait for May will find only dust; here is where to go.",
                                "The gorge of Rawan",
                                "A path of two hours follows the water between red cliffs, and tulips stand on every ledge in the sun.",
                                "Lake Dukhan at dawn",
                                "Fishermen take guests out for a small fee before sunrise, when flamingos rest along the shallow shore.",
                                "The old bridge of Zakar",
                                "Built of great stones by nobody knows whom, it carries only walkers and the goats of the village today.",
                                "The orchards of Barwa",
                                "Almond trees blossom for ten days, and families sell honey and fresh bread from tables by the road.",
                                "The monastery of Mar Hanna",
                                "From its terrace one sees as far as the plain, and the monks offer tea to all who climb the stairs."))
                .contains("Lake Dukhan at dawn", "The orchards of Barwa", "The monastery of Mar Hanna");
    }

    @Test
    void andPartsThatSpeakOfTheSame() {
        assertThat(
                        body(
                                "Fishermen end their strike after the ministry lowers the price of fuel",
                                "The fishermen of the harbour ended their strike on Monday after the ministry lowered the price of fuel.",
                                "What the ministry offers",
                                "The ministry will sell fuel to fishermen at the old price until the end of the year, it said in a letter.",
                                "What the harbour office says",
                                "The harbour office counted forty boats that left on Monday, and it expects all fishermen back this week.",
                                "Who pays for the fuel",
                                "The ministry takes the price of the fuel from a fund that was meant for repairs of the harbour wall.",
                                "How long the strike was",
                                "The strike lasted nine days, the longest since the fishermen of the harbour founded their union in May.",
                                "What comes next",
                                "The ministry and the fishermen meet again in spring to speak of the price of fuel after this year."))
                .contains("What the harbour office says", "Who pays for the fuel", "What comes next");
    }
}
