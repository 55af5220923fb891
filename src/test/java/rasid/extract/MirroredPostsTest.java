package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rasid.model.Content;

/// Posts of channels and pages among others of their kind, flashes over a report from the wire, and what magazines set
/// between the parts of a text.
class MirroredPostsTest {
    private static final String TITLE = "نوبت آبیاری باغ‌های پسته تا پایان ماه عقب افتاد";
    private static final String FIRST =
            "میراب دشت گفت که پمپ چاه شماره سه سوخته است و باغداران باید تا تعمیر آن دو هفته دیگر صبر کنند.";
    private static final String SECOND = "هزینه تعمیر را تعاونی روستا می‌پردازد و کسی از آب بها معاف نشده است.";
    private static final String OTHER =
            "کارگاه قالی‌بافی روستا پس از چهار سال دوباره باز شد و دوازده بافنده در آن کار می‌کنند. سفارش‌ها بیشتر از تهران می‌رسد و مزد هر متر بالا رفته است.";

    private static final String WIRE = "وصول سفينة القمح إلى ميناء الفاو بعد أسبوع من التأخير";
    private static final String WIRE_FIRST =
            "قالت إدارة الميناء إن السفينة رست فجر اليوم على الرصيف الرابع وعلى متنها خمسون ألف طن من القمح الأسترالي.";
    private static final String WIRE_SECOND =
            "وأضافت أن التفريغ يستغرق ستة أيام، وأن سفينة ثانية تنتظر في عرض البحر حتى يخلو الرصيف.";
    private static final String FLASH = "مجلس المدينة يصوت على خطة النقل الجديدة بعد جلسة طويلة استمرت حتى المساء.";

    private static Content read(String head, String html) {
        return new Served("https://www.ayina.example/c/dasht/12", "Asia/Tehran", "2024-03-13T06:00:00Z")
                .read(head, html)
                .content();
    }

    private static String post(String title, String text) {
        return "<div class=k><div class=t><b>🔴 " + title + "</b><br><br>" + text
                + "</div><div class=f><span>👁 ۹۱۰</span><span>۲۰ اسفند ۱۴۰۲، ۱۸:۰۷</span></div></div>";
    }

    @Test
    void readsThePostThatACutHeadingTellsOfAmongOthersOfTheChannel() {
        String channel =
                "<h1>دشت ما: نوبت آبیاری باغ‌های…</h1><p>خبرهای روستاهای دشت. این کانال به هیچ نهادی وابسته نیست.</p>"
                        + "<div><a href=/c/dasht>دشت ما</a></div>";
        String others = post("کارگاه قالی‌بافی باز شد", OTHER + "<br><br>" + OTHER)
                + post("مدرسه روستا رنگ شد", OTHER.replace("قالی", "گلیم") + "<br><br>" + OTHER);
        String page = channel + post(TITLE, FIRST + "<br><br>" + SECOND) + "<h4>پست‌های دیگر کانال</h4>" + others
                + "<h4>نظر بازدیدکنندگان</h4><div class=c><strong>مینا</strong><div>ما سه سال است که همین را می‌گوییم و کسی گوش نمی‌کند.</div></div>";
        Content post = read("<title>پست 12 — دشت ما — آینه</title>", page);
        assertThat(post.title()).isEqualTo(TITLE);
        assertThat(post.body()).containsExactly(FIRST, SECOND);
        assertThat(read("<title>پست 12 — دشت ما — آینه</title>", page.replace("<a href=/c/dasht>دشت ما</a>", ""))
                        .title())
                .as("where the page shows no such channel, it is somebody who says that")
                .startsWith("دشت ما: نوبت");
    }

    @Test
    void takesTheBoldLineUnderAnAccountAndItsTimeForTheHeadlineOfThePost() {
        String account =
                "<h3><a href=/mina>ميناء الفاو</a></h3><div><abbr>١٢ مارس ٢٠٢٤، الساعة ٩:٤٠ م</abbr> · <a>عام</a></div>";
        String text = "<p>" + WIRE_FIRST + "</p><p>" + WIRE_SECOND + "</p>";
        String related = "<div><h3>صفحات ذات صلة</h3><div><a>بلدية الفاو</a><div>" + FLASH
                + "</div></div><div><a>مياه الفاو</a><div>" + FLASH + "</div></div></div>";
        Content post = read(
                "<title>ميناء الفاو</title>",
                "<div>" + account + "<div><p>‼️💧 <strong>" + WIRE + "</strong> 💧‼️</p>" + text + "</div></div>"
                        + related);
        assertThat(post.title()).isEqualTo(WIRE);
        assertThat(post.body()).containsExactly(WIRE_FIRST, WIRE_SECOND);
        Content plain = read("<title>ميناء الفاو</title>", "<div>" + account + "<div>" + text + "</div></div>");
        assertThat(plain.body()).as("a post without such a line").containsExactly(WIRE_FIRST, WIRE_SECOND);
    }

    @Test
    void leavesOutTheLineOfFlashesOverAReport() {
        String spans = "<span>" + FLASH + "</span> ";
        String report = "<div><div>" + WIRE + "</div><div>" + WIRE_FIRST + "<br>" + WIRE_SECOND + "</div></div>";
        String more =
                "<div>" + "<div><div><a href=/1>افتتاح سوق السمك الجديد في البلدة</a></div><div>" + FLASH + " " + FLASH
                        + "</div></div><div><div><a href=/2>تأجيل مباراة الفريق إلى الأسبوع المقبل</a></div><div>"
                        + FLASH + " " + FLASH
                        + "</div></div><div><div><a href=/3>إغلاق الجسر القديم أمام الشاحنات</a></div><div>" + FLASH
                        + "</div></div></div>";
        String foot = "<div>وكالة النورس وكالة مستقلة تأسست قبل عشرين عاماً في المدينة.</div>";
        Content wire = read(
                "<title>وكالة النورس</title>",
                "<div><b>عاجل</b>" + spans.repeat(5) + "</div><div>" + report + "<h4>أخبار ذات صلة</h4>" + more
                        + "</div>" + foot);
        assertThat(wire.title()).isEqualTo(WIRE);
        assertThat(wire.body()).containsExactly(WIRE_FIRST, WIRE_SECOND);
        Content flash = read(
                "<title>" + WIRE + "</title>",
                "<h1>" + WIRE + "</h1><div><b>عاجل</b> " + WIRE_FIRST + " <span>" + WIRE_SECOND + "</span></div>");
        assertThat(flash.body()).as("a flash itself").anyMatch(line -> line.contains(WIRE_SECOND));
    }

    @Test
    void leavesOutWhatMagazinesSetBetweenTheParts() {
        String part = "<div><div>" + WIRE_FIRST + "</div><div>" + WIRE_SECOND + "</div></div>";
        String figures =
                "<x-n><div><b>64</b> رصيفاً قبل الحرب</div><div><b>9</b> أرصفة اليوم</div><div><b>50</b> ألف طن</div></x-n>";
        String field =
                "<x-f><h4>رسالة الخميس</h4><p>قصة واحدة كل أسبوع تصلك إلى بريدك.</p><input placeholder=بريدك><button>أريدها</button></x-f>";
        String player = "<x-p><div>▶ استمع إلى أصوات الميناء كما سجلناها في الصباح</div><span>02:14</span></x-p>";
        String quote = "<x-q><q>" + "السفينة رست فجر اليوم على الرصيف الرابع وعلى متنها خمسون ألف طن"
                + "</q><cite>سارة ناظم</cite></x-q>";
        String last = "وفي المساء عاد العمال إلى بيوتهم في القرى القريبة، وبقي الحارس وحده عند البوابة حتى الفجر.";
        String end = "<div><div>" + last + "</div></div>";
        Content story = read(
                "<title>" + WIRE + "</title>",
                "<h1>" + WIRE + "</h1><main>" + part + figures + field + player + quote + end + "</main>");
        assertThat(story.body()).containsExactly(WIRE_FIRST, WIRE_SECOND, last);
        String counted =
                "<div><p><b>64</b> رصيفاً كانت تعمل قبل الحرب في هذا الميناء.</p><p>▶ القمح أولاً، ثم السكر بعد يومين.</p></div>";
        assertThat(read("<title>" + WIRE + "</title>", "<h1>" + WIRE + "</h1><main>" + part + counted + end + "</main>")
                        .body())
                .as("sentences that begin with a number or a sign")
                .hasSize(5);
    }
}
