package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.extract.page.Dated;

/// Headline, authors and dates, on pages that hold what is to be told apart and little else.
class MetadataTest {
    private static final Instant NOW = Instant.parse("2024-03-13T06:00:00Z");
    private static final String TEXT =
            "<p>قال مصدر في المحافظة إن المجلس صوّت أمس على الخطة كاملة بعد جلسة طويلة استمرت"
                    + " حتى المساء، وإن العمل يبدأ في الشهر المقبل في ثلاثة أحياء من المدينة.</p>".repeat(3);

    private static Extracted at(String address, String head, String body) {
        String html = "<html><head>%s</head><body><article>%s%s</article></body></html>".formatted(head, body, TEXT);
        return Extractor.extract(html, URI.create(address), null, ZoneId.of("Asia/Baghdad"), NOW);
    }

    private static Extracted page(String head, String body) {
        return at("https://www.nakhla.example/ar/news/77120", head, body);
    }

    private static LocalDate day(Extracted page) {
        return page.published() == null ? LocalDate.MIN : page.published().day();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "حاورها: <span>مصطفى الأعرجي</span> ~ مصطفى الأعرجي",
                "البصرة - ضياء المرعبي &nbsp; 21/02/2006 ~ ضياء المرعبي",
                "<span>שירה אלון</span><time>15.11.23</time><span>06:00</span> ~ שירה אלון",
                "<span>نویسنده, </span><span>سمیرا حکیمی</span> ~ سمیرا حکیمی",
                "گفت‌وگو از: نگار پارسا<span>یکشنبه ۱۸ آبان ۱۴۰۲</span> ~ نگار پارسا",
                "نووسینی: کارزان میراودەلی پێنجشەممە ١٧/٨/٢٠٢٣ ~ کارزان میراودەلی",
                "نص: <b>نوف السليطي</b> · تصوير: <b>عمر شاهين</b> ~ نوف السليطي",
                "04.02.2022 | 13:10 Uhr | Uta Helkenberg ~ Uta Helkenberg",
                "von Dr. Max Kolter ~ Dr. Max Kolter"
            })
    void namesWhoWroteFromTheLineBelowTheHeadline(String line, String author) {
        assertThat(page("", "<h1>مجلس المحافظة يقر خطة الطرق</h1><div>" + line + "</div>")
                        .content()
                        .authors())
                .containsExactly(author);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "מאת: צוות המבזקים",
                "كتب: مراسل نخلة",
                "زلزال بقوة 4.6 درجات",
                "نویسنده: سرویس اقتصادی",
                "آخر تحديث: 12 مارس 2024",
                "by our staff",
                "Donnerstag, 12. März 2024"
            })
    void takesNoDeskRoleOrSentenceForAPerson(String line) {
        assertThat(page("", "<h1>مجلس المحافظة يقر خطة الطرق</h1><div>" + line + "</div>")
                        .content()
                        .authors())
                .isEmpty();
    }

    @Test
    void prefersAPrintedNameToTheSitesOwnAsAuthor() {
        Extracted page = page(
                "<meta name=author content='Nakhla'><meta property=og:site_name content='Nakhla'>",
                "<h1>Council votes on roads</h1><p>By Sara Haddad</p>");
        assertThat(page.content().authors()).containsExactly("Sara Haddad");
        assertThat(page.credits()).isEmpty();
    }

    @Test
    void readsNamesInTwoPartsAndJsonThatIsBroken() {
        String persons = """
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":[
                {"@type":"Person","givenName":"Sara","familyName":"Haddad"}]}</script>""";
        assertThat(page(persons, "").content().authors()).containsExactly("Sara Haddad");
        String broken = """
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"x",
                "datePublished":"2024-03-01T18:10:00+03:00"}, "author": {"name": "y"}}</script>""";
        assertThat(page(broken, "").published()).isNotNull();
        assertThat(day(page(broken, ""))).isEqualTo("2024-03-01");
    }

    @Test
    void readsNoHalfOfANumberAsTheDayInAnAddress() {
        assertThat(at("https://a.example/2018/12/why-paths", "", "").published())
                .isNull();
        assertThat(at("https://a.example/2021/22/report", "", "").published()).isNull();
        assertThat(day(at("https://a.example/2018/12/7/why-paths", "", ""))).isEqualTo("2018-12-07");
        assertThat(day(at("https://a.example/a-20240301-p1", "", ""))).isEqualTo("2024-03-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "أرسلت بواسطة idara في جمعة, 2009-06-12 17:45. ~ 2009-06-12",
                "Submitted by editor on Fri, 12 June 2009 - 17:45 ~ 2009-06-12",
                "ارسال شده توسط admin در جمعه, 2009-06-12 17:45 ~ 2009-06-12"
            })
    void readsWhenAnAccountSubmittedIt(String line, String day) {
        String earlier = "<div><div>حق الطريق</div><div>04/06/2009</div></div>";
        assertThat(day(page("", earlier + "<h2>الماء أمانة والإسراف فيه خيانة للجار</h2><p>" + line + "</p>")))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أبو علي تاريخ التسجيل: 3/4/2005 المشاركات: 220",
                "Harbour Pilot Joined: 3 Apr 2005 Posts: 220",
                "שומע הכול חבר מתאריך 3.4.05 18422 הודעות",
                "تاریخ عضویت: 3/4/2005",
                "عضو منذ 3/4/2005 الردود 12"
            })
    void takesNoDayOnWhichAMemberJoinedForThePosts(String member) {
        String post = ("<table><tr><td>%s</td><td>18:42 24.11.2009</td></tr><tr><td><h1>حريق في مستودع الدهانات</h1>"
                        + "<p>تعمل ثماني فرق على إخماد حريق شب في مستودع للدهانات شمال المدينة، ولم تقع إصابات.</p></td></tr></table>")
                .formatted(member);
        assertThat(day(page("", post))).isEqualTo("2009-11-24");
    }

    @Test
    void countsDaysAsTheSiteDoesWhereATimeIsInUtc() {
        String utc = "<meta property=article:published_time content='2024-03-01T22:30:00Z'>";
        assertThat(day(page(utc, ""))).as("zone of the source").isEqualTo("2024-03-02");
        assertThat(day(page(utc, "<h1>t</h1><time datetime='2024-03-01T17:30:00-05:00'>1 March</time>")))
                .as("the same clock, shown")
                .isEqualTo("2024-03-01");
        assertThat(day(at("https://a.example/2024/03/01/x", utc, "")))
                .as("address")
                .isEqualTo("2024-03-01");
        String local = "<meta property=article:published_time content='2024-03-01T18:30:00+01:00'>";
        assertThat(day(at("https://a.example/2024/02/29/x", local, "")))
                .as("a time with an offset is on the site's own clock")
                .isEqualTo("2024-03-01");
    }

    @Test
    void believesAnEarlierDayBesideTheHeadlineOrInTheAddressOverThatOfAMove() {
        String moved = "<meta property=article:published_time content='2022-11-17T10:33:13Z'>";
        assertThat(day(page(moved, "<h1>مجلس المحافظة يقر خطة الطرق</h1><time datetime=2022-03-09>09.03.2022</time>")))
                .isEqualTo(LocalDate.of(2022, 3, 9));
        assertThat(day(at("https://www.nakhla.example/2019/7/12/roads", moved, "<h1>مجلس المحافظة يقر خطة الطرق</h1>")))
                .isEqualTo(LocalDate.of(2019, 7, 12));
        assertThat(day(page(moved, "<h1>مجلس المحافظة يقر خطة الطرق</h1><time datetime=2022-11-19>19.11.2022</time>")))
                .as("a later one is that of a change")
                .isEqualTo(LocalDate.of(2022, 11, 17));
        assertThat(day(at(
                        "https://www.nakhla.example/2022/11/15/roads", moved, "<h1>مجلس المحافظة يقر خطة الطرق</h1>")))
                .as("of a draft")
                .isEqualTo(LocalDate.of(2022, 11, 17));
    }

    @Test
    void believesNoEarlierDayThatIsNotThePublications() {
        String told = "<meta property=article:published_time content='2022-11-20T10:33:13Z'>";
        String title = "<h1>مجلس المحافظة يقر خطة الطرق</h1>";
        for (String address : List.of(
                "https://www.nakhla.example/onthisday/2003/04/09/city",
                "https://www.nakhla.example/remembering-sinjar-03-08-2014",
                "https://www.nakhla.example/matches/2022-10-10/report")) {
            assertThat(day(at(address, told, title))).as(address).isEqualTo("2022-11-20");
        }
        assertThat(day(at(
                        "https://www.nakhla.example/2021/11/12/blast",
                        told,
                        title + "<time datetime=2022-11-20>20.11.2022</time>")))
                .as("the page shows the day")
                .isEqualTo("2022-11-20");
        for (String label : List.of("Urteil vom ", "Release date ", "Previous chapter ", "تاريخ الحادث: ")) {
            String line = "<p>" + label + "<time datetime=2022-08-01>01.08.2022</time></p>";
            assertThat(day(page(told, title + line))).as(label).isEqualTo("2022-11-20");
        }
    }

    @Test
    void tellsPublicationFromChangeInOneLine() {
        assertThat(day(page("", "<h1>t</h1><p class=date>Updated: 5 March 2024 | Published: 3 March 2024</p>")))
                .isEqualTo("2024-03-03");
        assertThat(day(page("", "<h1>t</h1><p>نشر في 3 مارس 2024 - آخر تحديث 5 مارس 2024</p>")))
                .isEqualTo("2024-03-03");
    }

    @Test
    void believesADateBeforeADistanceFromNow() {
        assertThat(day(page("", "<h1>t</h1><div>2 minutes ago</div><time datetime='2024-03-01T10:00:00Z'>x</time>")))
                .isEqualTo("2024-03-01");
        assertThat(day(page("", "<h1>t</h1><div>قبل ساعتين</div>"))).isIn(LocalDate.MIN, LocalDate.parse("2024-03-13"));
    }

    @Test
    void tellsADateThatLiesAheadAsThatUnlessThePageShowsWhenItWasPublished() {
        String ahead = "<meta property=article:published_time content='2024-05-15T09:00:00Z'>";
        Dated far = page(ahead, "<h1>t</h1><p>3 مارس 2019</p>").published();
        assertThat(day(page(ahead, "<h1>t</h1><p>3 مارس 2019</p>")))
                .as("an older date may be that of something else")
                .isEqualTo("2024-05-15");
        assertThat(far != null && far.ahead(Instant.parse("2024-03-13T09:00:00Z")))
                .isTrue();
        assertThat(day(page(ahead, "<h1>t</h1><p>نشر في 3 مارس 2024</p>"))).isEqualTo("2024-03-03");
        assertThat(day(page("", "<h1>t</h1><p>15 May 2024</p>")))
                .as("what is shown may be an event")
                .isEqualTo(LocalDate.MIN);
        assertThat(day(page("<meta name=date content='2024-03-13T06:30:00Z'>", "")))
                .as("a clock that runs fast")
                .isEqualTo("2024-03-13");
    }

    @Test
    void readsAHeadingByItsParts() {
        assertThat(page(
                                "<title>Roads for the east | Nakhla</title><meta property=og:title content='Roads for the east'>",
                                "<h1>Roads for the east<br><small>12.03.2024 - Council, News</small></h1>")
                        .content()
                        .title())
                .isEqualTo("Roads for the east");
        assertThat(page(
                                "<title>Four Years Remaining » Archive » Small Integers in Python</title>",
                                "<h1><a href='/'>Four Years Remaining</a></h1><h2>Small Integers in Python</h2>")
                        .content()
                        .title())
                .isEqualTo("Small Integers in Python");
    }

    @Test
    void takesNoEntryOfALiveBlogForTheArticle() {
        String live = """
                <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm, live",
                "liveBlogUpdate":[{"@type":"BlogPosting","headline":"Roof lost","articleBody":"b","author":"A B",
                "datePublished":"2024-03-01"}]}</script>""";
        assertThat(page(live, "").content().title()).isEqualTo("Storm, live");
    }

    @Test
    void knowsPersianTypedWithArabicLetters() {
        String persian = "پل کابلي تازه پس از هفت سال ساخت و دو بار تغيير پيمانکار با حضور وزير به بهره برداري رسيد"
                + " و چهارده گروه در گشايش آن شرکت کردند";
        List<String> paragraphs = List.of(persian, persian);
        String html = "<html><body><p>" + String.join("</p><p>", paragraphs) + "</p></body></html>";
        assertThat(Extractor.extract(html, URI.create("http://a.example/"), null, ZoneId.of("UTC"), NOW)
                        .content()
                        .language())
                .isEqualTo("fa");
    }
}
