package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Headlines beside names of sections and issues, and above the headings of later parts.
class HeadlinesTest {
    private static final String FIRST =
            "أعلنت رئاسة الجامعة أمس تأجيل امتحانات الدور الثاني في كلية الآداب أسبوعاً واحداً بعد انقطاع التيار عن القاعات.";
    private static final String SECOND =
            "وقال عميد الكلية إن الجداول الجديدة ستعلق في لوحة الإعلانات صباح السبت، وإن أحداً من الطلبة لن يحرم من الدخول.";

    private static Extracted read(String title, String head, String body) {
        return new Served("https://www.wadi.example/news/771", "Asia/Baghdad", "2026-05-13T06:00:00Z")
                .read("<html><head><title>" + title + "</title>" + head + "</head><body>" + body + "</body></html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "تعليم ~ تأجيل امتحانات الدور الثاني في كلية الآداب",
                "آموزش ~ امتحانات نوبت دوم دانشکده ادبیات عقب افتاد",
                "Education ~ Second round of exams at the faculty put off"
            })
    void standAloneWhereTheirSectionIsNamedBeforeThem(String section, String headline) {
        String body =
                ("<div><a href=/>Home</a> &gt; <a href=/t/3>%s</a></div><div><span class=itemTitle><a href=/t/3>%s</a> : %s</span></div>"
                                + "<p>%s</p><p>%s</p>")
                        .formatted(section, section, headline, FIRST, SECOND);
        Extracted read = read("صحيفة الوادي - أخبار", "", body);
        assertThat(read.content().title()).isEqualTo(headline);
        assertThat(read.content().body()).containsExactly(FIRST, SECOND);
    }

    @Test
    void keepWhatThePageTellsOthersAsWell() {
        String headline = "ویدیو | گشت شبانه خرس و توله‌هایش در باغ‌های گردو";
        Extracted read = read(
                headline + " - روزنامه وادی",
                "<meta property=og:title content='" + headline + "'>",
                "<nav><a href=/video>ویدیو</a></nav><h1>" + headline + "</h1><p>" + FIRST + "</p><p>" + SECOND
                        + "</p>");
        assertThat(read.content().title()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "نشرة الوادي ~ نشرة الوادي، العدد 1148 ~ بعد ثلاثين عاماً: المغسلة تغلق أبوابها وتصير مقهى ~ المغسلة",
                "ידיעון העמק ~ ידיעון העמק, גיליון 1148 ~ אחרי שלושים שנה: המכבסה נסגרת והופכת לבית קפה ~ המכבסה",
                "Valley News ~ Valley News, issue 1148 ~ After thirty years the laundry turns into a café ~ Laundry"
            })
    void standUnderTheNameOfAnIssue(String paper, String issue, String headline, String subject) {
        String body =
                "<header><a href=/home>%s</a></header><section><h1>%s</h1></section><section><h2>%s</h2><p>%s</p><p>%s</p></section>"
                        .formatted(paper, issue, headline, FIRST, SECOND);
        Extracted read = read(
                paper + " - " + subject, "<meta property=og:title content='" + paper + " - " + subject + "'>", body);
        assertThat(read.content().title()).isEqualTo(headline);
        assertThat(read.content().body()).containsExactly(FIRST, SECOND);
    }

    @Test
    void areNoHeadingsOfTheirOwnText() {
        Extracted read = read(
                "Valley News - the laundry",
                "",
                "<nav><a href=/home>Valley News</a></nav><h1>The laundry of the valley closes</h1><h2>What the laundry's workers say now</h2><p>"
                        + FIRST + "</p><p>" + SECOND + "</p>");
        assertThat(read.content().title()).isEqualTo("The laundry of the valley closes");
    }

    @Test
    void areNotTheHeadingOfALaterPart() {
        String more = ("<p>" + SECOND + "</p>").repeat(1);
        String body = "<table><tr><td><font size=5>تأجيل امتحانات كلية الآداب أسبوعاً</font><br><br><p>" + FIRST
                + "</p><p>" + SECOND + "</p><b>ماذا يقول الطلبة عن الجداول</b><div><p>" + FIRST.replace("أمس", "مساء")
                + "</p>" + more
                + "<p>" + FIRST.replace("أسبوعاً", "شهراً") + "</p><p>" + SECOND.replace("السبت", "الأحد") + "</p><p>"
                + SECOND.replace("السبت", "الاثنين") + "</p><p>" + FIRST.replace("أمس", "فجراً")
                + "</p></div></td></tr></table>";
        assertThat(read("صحيفة الوادي", "", body).content().title()).isEqualTo("تأجيل امتحانات كلية الآداب أسبوعاً");
    }

    @Test
    void areNotOverTheLinksOfABox() {
        String box = "<div><h2>الأكثر قراءة هذا الشهر</h2>"
                + "<div><a href=/2>حملة تطعيم ضد الحصبة في المدينة</a></div>".repeat(4) + "</div>";
        String body = box + "<div><span class=head>تأجيل امتحانات كلية الآداب أسبوعاً</span></div><div><p>" + FIRST
                + "</p><p>" + SECOND + "</p></div>";
        assertThat(read("صحيفة الوادي", "", body).content().title()).isEqualTo("تأجيل امتحانات كلية الآداب أسبوعاً");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "كيف تغيّر “محلّة” قديمة وجه المدينة – حكاية حيّ ~ كيف تغيّر محلّة قديمة وجه المدينة - حكاية حيّ",
                "Warum „alte“ Brücken halten – ein Besuch ~ Warum \"alte\" Brücken halten - ein Besuch",
                "‘They hoped we would leave’: the last keepers ~ They hoped we would leave: the last keepers",
                "「豆腐は水」 店、井戸を残す ~ 豆腐は水 店、井戸を残す"
            })
    void areSetAsReadersSeeThem(String shown, String told) {
        Extracted read = read(told, "<meta property=og:title content='" + told + "'>", body(shown));
        assertThat(read.content().title()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "VALLEY BAKERY CLOSES AFTER A CENTURY ~ Valley bakery closes after a century",
                "Valley bakery:It closes after a century ~ Valley bakery: It closes after a century",
                "Valley bakery closes after a century. ~ Valley bakery closes after a century"
            })
    void areSetAsToldWhereTheHeadingIsLoudOrLacksSpaces(String shown, String told) {
        Extracted read = read(told, "<meta property=og:title content='" + told + "'>", body(shown));
        assertThat(read.content().title()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "أهل القرية جمعوا المال واشتروا قطارهم ~ حكاية الرحلة الطويلة بين مدينتين",
                "El pueblo que hizo una vaquita ~ Compraron un tren entre todos",
                "Drei Räder und zwei Kinder: Lastenräder im Test ~ Die besten Lastenräder im Vergleich"
            })
    void areTheOnlyHeadingThatIsShownWhateverIsToldToOthers(String shown, String told) {
        String head =
                "<meta property=og:title content='%s'><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}</script>"
                        .formatted(told, told);
        assertThat(read(told + " | Wadi", head, body(shown)).content().title()).isEqualTo(shown);
    }

    @Test
    void areNotTheNewsOfTheMomentAboveLiveCoverage() {
        String told = "Storm over the valley: the latest news";
        Extracted read = read(
                told,
                "<meta property=og:title content='" + told + "'>",
                body("Storm: bridge closed +++ Schools in the valley stay open +++"));
        assertThat(read.content().title()).isEqualTo(told);
    }

    @Test
    void standWithoutTheNameOfTheirSiteInItsOwnLetters() {
        Extracted read = new Served("https://www.vestidoliny.example/a/771", "Asia/Baghdad", "2026-05-13T06:00:00Z")
                .read("<html><head><title>Вести Долины - Пекарня закрылась после ста лет</title></head><body><p>"
                        + FIRST + "</p><p>" + SECOND + "</p></body></html>");
        assertThat(read.content().title()).isEqualTo("Пекарня закрылась после ста лет");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<h1>صوت الناس في كل مكان</h1><div class=t>السوق | %1$s</div>%2$s ~ انفجار سوق المدينة يوقع جرحى",
                "<h1>Independent voices in every corner</h1><div><a href=/news/771>%1$s</a></div>%2$s ~ City market blast injures dozens",
                "%2$s<section><h1>Get closer to our finest journalism</h1></section> ~ City market blast injures dozens",
                "<h1>Sign up for our free letter</h1>%2$s ~ City market blast injures dozens",
                "<h1>اشترك في نشرتنا البريدية المجانية</h1>%2$s ~ انفجار سوق المدينة يوقع عشرات الجرحى",
                "<h1>Choose how you want to read us</h1>%2$s ~ City market blast injures dozens",
                "<aside><h1>Voices from every corner today</h1></aside>%2$s ~ City market blast injures dozens",
                "<h1>Latest news from the city</h1>%2$s ~ Blast at city market injures dozens",
                "<h1>الشرق الأوسط</h1><div>%1$s</div>%2$s ~ الشرق الأوسط على حافة حرب جديدة في المنطقة",
                "<h1>World News</h1>%2$s ~ World leaders meet in the capital",
                "<h1>Politik Deutschland</h1>%2$s ~ Politik in Deutschland vor der Wende",
                "<h1>Middle East</h1>%2$s ~ War looms over the whole Middle East"
            })
    void areToldWhereTheOnlyHeadingIsASloganAnAppealOrASection(String body, String told) {
        String head =
                "<meta property=og:title content='%s'><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}</script>"
                        .formatted(told, told);
        String text = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
        assertThat(read(told + " | Wadi", head, body.formatted(told, text))
                        .content()
                        .title())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Valley bakery closes<a class=headerlink>¶</a> ~ Valley bakery closes",
                "🔊 إغلاق مخبز الوادي القديم ~ إغلاق مخبز الوادي القديم",
                "» إغلاق مخبز الوادي القديم « ~ إغلاق مخبز الوادي القديم",
                "Valley bakery closes | ~ Valley bakery closes",
                "Valley bakery closes () ~ Valley bakery closes",
                "Valley bakery closes ★★★☆☆ ~ Valley bakery closes",
                "مخبز الوادي يغلق أبوابه..!! ~ مخبز الوادي يغلق أبوابه",
                "انفجـــار ســـوق المدينة ~ انفجار سوق المدينة",
                "valley bakery closes – a visit ~ Valley bakery closes - a visit",
                "DIE GROßE KRISE – EIN BESUCH ~ Die große Krise - ein Besuch",
                "McDONALD SAYS iPHONE – NO ~ McDonald says iPhone - no"
            })
    void areSetWithoutOrnaments(String shown, String told) {
        Extracted read = read(told, "<meta property=og:title content='" + told + "'>", body(shown));
        assertThat(read.content().title()).isEqualTo(told);
    }

    private static String body(String headline) {
        return "<nav><a href=/home>Wadi</a></nav><h1>%s</h1><p>%s</p><p>%s</p>".formatted(headline, FIRST, SECOND);
    }
}
