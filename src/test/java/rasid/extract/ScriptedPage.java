package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import tools.jackson.databind.json.JsonMapper;

/// A page that shows no article, and the article that its scripts hold.
final class ScriptedPage {
    static final String TITLE = "محطة الكرخ تضخ الماء مجددا بعد إصلاح الأنبوب الناقل";
    static final String ONE =
            "أعادت دائرة الماء فجر الثلاثاء ضخ الماء إلى ستة أحياء في جانب الكرخ بعد توقف دام أربعة أيام بسبب كسر في الأنبوب الناقل.";
    static final String TWO =
            "وقال المهندس المقيم إن الفرق استبدلت ثمانين مترا من الأنبوب القديم، وإن الضغط سيعود إلى معدله في غضون يومين.";
    static final String THREE =
            "ودعت الدائرة السكان إلى فتح الصنابير العليا نصف ساعة قبل الشرب، وإلى الإبلاغ عن أي تسرب في الشوارع الفرعية.";
    static final String HEADING = "ماذا عن الأحياء المرتفعة؟";
    static final String CAPTION = "عمال يلحمون الأنبوب الجديد عند مدخل المحطة";
    static final String AUTHOR = "سلوان الجبوري";
    static final String OTHER_TITLE = "مزارعو النخيل يبدأون موسم التلقيح مبكرا هذا العام";
    static final String OTHER =
            "بدأ مزارعو النخيل في القضاء موسم التلقيح قبل موعده بأسبوعين مستفيدين من دفء الشتاء، ويخشون موجة برد متأخرة تفسد الطلع."
                    + " وتقول جمعيتهم إن كلفة العامل الواحد تضاعفت خلال سنتين وإن الشباب تركوا هذه المهنة إلى أعمال أخرى في المدينة القريبة.";
    static final Instant AT = Instant.parse("2025-03-04T05:20:00Z");
    private static final URI ADDRESS = URI.create("https://rafid-news.example/ar/articles/48213/karkh-water-station");
    static final String HEAD =
            "<title>%s | شبكة الرافد</title><meta property='og:title' content='%s'>".formatted(TITLE, TITLE);
    static final String AROUND = """
            <header><a href="/">شبكة الرافد</a><ul><li><a href="/s/1">سياسة</a></li><li><a href="/s/2">محليات</a></li></ul></header>
            <main><div class="spinner">جار التحميل...</div></main><aside><h3>الأكثر قراءة</h3><a href="/x/1"><h4>%s</h4>
            <p>يخشى المزارعون موجة برد متأخرة تفسد الطلع، وتقول جمعيتهم إن كلفة العامل الواحد تضاعفت خلال سنتين.</p><time>2 مارس 2025</time></a></aside>
            <footer><p>جميع الحقوق محفوظة لشبكة الرافد. نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع.</p></footer>
            """.formatted(OTHER_TITLE);

    private ScriptedPage() {}

    /// Reads a page of the site as a browser has it before any script has run.
    static Extracted read(String head, String body) {
        return Extractor.extract(
                "<html lang=ar dir=rtl><head>" + head + "</head><body>" + body + "</body></html>",
                ADDRESS,
                "ar",
                ZoneId.of("Asia/Baghdad"),
                Instant.parse("2025-03-04T10:00:00Z"));
    }

    /// Whether the whole article was found, and nothing else.
    static void isArticle(Extracted page) {
        assertThat(page.content().title()).isEqualTo(TITLE);
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
        assertThat(page.content().authors()).containsExactly(AUTHOR);
        assertThat(page.published()).isNotNull();
        assertThat(page.published().at()).isEqualTo(AT);
    }

    /// A text as JSON.
    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    /// The text of the article as HTML.
    static String html() {
        return "<p>%s</p><p>%s</p>\n<p>%s</p>".formatted(ONE, TWO, THREE);
    }

    /// Other articles, as JSON.
    static String related() {
        return """
                [{"id":48190,"slug":"palms","title":"%s","lead":"%s","body":"<p>%s</p><p>%s</p><p>%s</p>","author":{"name":"رنا الحسن"},
                "publishedAt":"2025-03-01T08:00:00Z"},{"id":48191,"slug":"other","title":"خط جديد للحافلات","excerpt":"%s"}]
                """.formatted(OTHER_TITLE, OTHER, OTHER, OTHER, OTHER, OTHER).strip();
    }
}
