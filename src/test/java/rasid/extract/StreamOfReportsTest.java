package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages whose report has others below it in one stream, and articles of several parts that are one.
class StreamOfReportsTest {
    /// What is written in a language: a headline, two paragraphs, titles of other items and what they say, labels.
    private record Words(
            String title, List<String> text, List<String> titles, List<String> items, List<String> labels) {}

    private static final Words ARABIC = new Words(
            "مجلس البلدية يقر موازنة العام المقبل بعد نقاش طويل",
            List.of(
                    "أقر مجلس بلدية الواحة في جلسة امتدت حتى منتصف الليل موازنة العام المقبل، وخصص ثلثها لشبكة المياه القديمة.",
                    "وقال رئيس المجلس إن العمل يبدأ في آذار، وإن الأحياء الشرقية ستكون أول من يستفيد من الشبكة الجديدة."),
            List.of("دورة إسعاف لمنتسبي الدفاع المدني", "إغلاق شارع السوق يوم الجمعة", "معرض للكتاب في القاعة الكبرى"),
            List.of(
                    "شارك ستون منتسباً في دورة للإسعافات الأولية أقيمت في مقر المديرية واستمرت خمسة أيام.",
                    "تغلق البلدية شارع السوق أمام المركبات يوم الجمعة من السادسة صباحاً حتى الظهر.",
                    "يفتتح معرض الكتاب السنوي أبوابه مساء الخميس بمشاركة أربعين دار نشر محلية."),
            List.of("بيانات سابقة", "أخبار أخرى", "موجز الأنباء", "متفرقات", "إعلانات"));
    private static final Words PERSIAN = new Words(
            "شورای شهر بودجه سال آینده را پس از بحثی طولانی تصویب کرد",
            List.of(
                    "شورای شهر واحه در نشستی که تا نیمه‌شب به درازا کشید بودجه سال آینده را تصویب کرد و یک‌سوم آن را به شبکه آب داد.",
                    "رئیس شورا گفت کار از فروردین آغاز می‌شود و محله‌های شرقی نخستین جاهایی هستند که از شبکه تازه بهره می‌برند."),
            List.of("آب‌بها قسطی می‌شود", "کتابخانه عضو می‌پذیرد", "لیگ والیبال محلات پایان یافت"),
            List.of(
                    "مدیر امور آب شهرستان از تقسیط بدهی مشترکان روستایی تا شش ماه خبر داد.",
                    "کتابخانه عمومی شهر در تابستان دانش‌آموزان را رایگان عضو می‌کند.",
                    "تیم محله سرآسیاب با شکست دادن تیم راه‌آهن قهرمان لیگ محلات شد."),
            List.of("کوتاه از شهرستان", "خبرهای دیگر", "اخبار کوتاه", "آگهی‌ها"));
    private static final Words URDU = new Words(
            "ضلعی کونسل نے طویل بحث کے بعد اگلے سال کا بجٹ منظور کر لیا",
            List.of(
                    "ضلعی کونسل نے آدھی رات تک جاری رہنے والے اجلاس میں اگلے سال کا بجٹ منظور کر لیا اور ایک تہائی رقم پانی کے لیے رکھی۔",
                    "چیئرمین نے کہا کہ کام مارچ میں شروع ہوگا اور مشرقی محلے سب سے پہلے نئے نظام سے فائدہ اٹھائیں گے۔"),
            List.of("غیر حاضر اساتذہ کے خلاف کارروائی", "تجاوزات کے خلاف مہم تیز", "پولیو مہم کی تیاریاں مکمل"),
            List.of(
                    "صوبائی وزیر تعلیم نے کہا ہے کہ غیر حاضر اساتذہ کے خلاف بلا امتیاز کارروائی کی جائے گی۔",
                    "کمشنر نے شہر میں تجاوزات کے خلاف مہم تیز کرنے کی ہدایت کی ہے۔",
                    "محکمہ صحت نے انسداد پولیو مہم کے لیے گیارہ ہزار ٹیمیں تشکیل دے دی ہیں۔"),
            List.of("آج کے دیگر ہینڈ آؤٹ", "دیگر خبریں", "مختصر خبریں"));
    private static final Words SORANI = new Words(
            "ئەنجومەنی شارەوانی بودجەی ساڵی داهاتووی پەسەند کرد",
            List.of(
                    "ئەنجومەنی شارەوانی لە کۆبوونەوەیەکدا کە تا نیوەی شەو درێژەی کێشا بودجەی ساڵی داهاتووی پەسەند کرد و سێیەکی بۆ تۆڕی ئاو تەرخان کرد.",
                    "سەرۆکی ئەنجومەن گوتی کارەکە لە ئازاردا دەست پێدەکات و گەڕەکەکانی ڕۆژهەڵات یەکەم سوودمەند دەبن لە تۆڕە نوێیەکە."),
            List.of("خولی فریاگوزاری بۆ بەرگری شارستانی", "شەقامی بازاڕ دادەخرێت", "پێشانگای کتێب دەکرێتەوە"),
            List.of(
                    "شەست کارمەند بەشدارییان لە خولێکی فریاگوزاریی سەرەتاییدا کرد کە پێنج ڕۆژی خایاند.",
                    "شارەوانی ڕۆژی هەینی شەقامی بازاڕ لەبەردەم ئۆتۆمبێلدا دادەخات تا نیوەڕۆ.",
                    "پێشانگای ساڵانەی کتێب ئێوارەی پێنجشەممە بە بەشداریی چل دەزگا دەکرێتەوە."),
            List.of("هەواڵی کورت", "هەواڵەکانی تر", "بە کورتی"));
    private static final Words HEBREW = new Words(
            "מועצת העיר אישרה את תקציב השנה הבאה לאחר דיון ארוך",
            List.of(
                    "מועצת העיר אישרה בישיבה שנמשכה עד חצות את תקציב השנה הבאה, ושליש ממנו יוקצה לשיקום רשת המים הישנה.",
                    "ראש המועצה אמר שהעבודות יחלו במרץ, ושהשכונות המזרחיות יהיו הראשונות ליהנות מהרשת החדשה."),
            List.of("קורס עזרה ראשונה למתנדבים", "רחוב השוק ייסגר ביום שישי", "יריד הספרים ייפתח באולם הגדול"),
            List.of(
                    "שישים מתנדבים השתתפו בקורס עזרה ראשונה שנמשך חמישה ימים במטה.",
                    "העירייה תסגור את רחוב השוק לתנועת כלי רכב ביום שישי עד הצהריים.",
                    "יריד הספרים השנתי ייפתח ביום חמישי בערב בהשתתפות ארבעים הוצאות."),
            List.of("ידיעות נוספות", "בקצרה", "מבזקים"));
    private static final Words ENGLISH = new Words(
            "Council passes next year's budget after a long debate",
            List.of(
                    "The town council passed next year's budget after a session that ran until midnight, and gave a third of it to the old water mains.",
                    "The chairman said that work would begin in March and that the eastern quarters would be the first to have the new pipes."),
            List.of(
                    "First aid course for volunteers",
                    "Market Street closed on Friday",
                    "Book fair opens in the great hall"),
            List.of(
                    "Sixty volunteers took part in a course of first aid that lasted five days.",
                    "The town will close Market Street to cars on Friday from six until noon.",
                    "The yearly book fair opens on Thursday evening with forty publishers."),
            List.of("In brief", "Other handouts of the day", "Previous statements", "News in brief", "Public notices"));
    private static final Words GERMAN = new Words(
            "Gemeinderat beschließt nach langer Debatte den Haushalt",
            List.of(
                    "Der Gemeinderat hat nach einer Sitzung bis Mitternacht den Haushalt beschlossen und ein Drittel für das alte Wassernetz vorgesehen.",
                    "Der Vorsitzende sagte, die Arbeiten begännen im März, und die östlichen Viertel bekämen als erste die neuen Rohre."),
            List.of("Kurs für Ersthelfer", "Marktstraße am Freitag gesperrt", "Buchmesse im großen Saal"),
            List.of(
                    "Sechzig Freiwillige nahmen an einem fünftägigen Kurs in Erster Hilfe teil.",
                    "Die Stadt sperrt die Marktstraße am Freitag bis zum Mittag für Autos.",
                    "Die jährliche Buchmesse beginnt am Donnerstagabend mit vierzig Verlagen."),
            List.of("Kurz gemeldet", "Weitere Meldungen", "Frühere Pressemitteilungen"));
    private static final List<Words> ALL = List.of(ARABIC, PERSIAN, URDU, SORANI, HEBREW, ENGLISH, GERMAN);

    private static List<String> body(Words words, String html) {
        return Extractor.extract(
                        "<html><title>%s</title><body>%s</body></html>".formatted(words.title(), html),
                        URI.create("https://www.nakhla.example/1"),
                        null,
                        ZoneId.of("Asia/Baghdad"),
                        Instant.parse("2024-03-13T06:00:00Z"))
                .content()
                .body();
    }

    private static String items(Words words, BinaryOperator<String> item) {
        return IntStream.range(0, words.titles().size())
                .mapToObj(i -> item.apply(words.titles().get(i), words.items().get(i)))
                .collect(Collectors.joining());
    }

    private static String paragraphs(List<String> text) {
        return "<p>" + String.join("</p><p>", text) + "</p>";
    }

    @Test
    void leavesOutItemsUnderALabel() {
        Map<String, String> shapes = Map.of(
                "bold paragraphs",
                "<h1>%s</h1><div>%s<p><b>%s</b></p>%s</div>",
                "headings",
                "<article><h1>%s</h1>%s<h2>%s</h2>%s</article>",
                "cell",
                "<table><tr><td><p align=center><b>%s</b></p>%s<p><b>%s</b></p>%s</td></tr></table>");
        for (Words words : ALL) {
            for (String label : words.labels()) {
                shapes.forEach((name, shape) -> {
                    BinaryOperator<String> item = name.equals("headings")
                            ? (title, text) -> "<h3>" + title + "</h3><p>" + text + "</p>"
                            : (title, text) -> "<p><b>" + title + "</b></p><p>" + text + "</p>";
                    String page = shape.formatted(words.title(), paragraphs(words.text()), label, items(words, item));
                    assertThat(body(words, page)).as("%s, %s", name, label).isEqualTo(words.text());
                });
            }
        }
    }

    @Test
    void leavesOutRowsOfATableUnderALabel() {
        for (Words words : ALL) {
            String rows = items(words, (title, text) -> "<tr><td>411</td><td>" + text + "</td><td>20/5/2019</td></tr>");
            String page = "<div><p><b>%s</b></p>%s<p><b>%s</b></p><table border=1>%s</table></div>"
                    .formatted(
                            words.title(),
                            paragraphs(words.text()),
                            words.labels().getFirst(),
                            rows);
            assertThat(body(words, page)).isEqualTo(words.text());
        }
    }

    @Test
    void leavesOutItemsUnderALabelThatLineBreaksPart() {
        for (Words words : ALL) {
            String items = items(words, (title, text) -> "<b>" + title + "</b><br>" + text + "<br>&nbsp;<br>");
            String page = "<b>%s</b><br><br>%s<br><br><b>%s</b><br>%s"
                    .formatted(
                            words.title(),
                            String.join("<br><br>", words.text()),
                            words.labels().getFirst(),
                            items);
            assertThat(body(words, page)).as(words.title()).isEqualTo(words.text());
        }
    }

    @Test
    void leavesOutItemsThatOpenWithATitleOrADate() {
        List<BinaryOperator<String>> shapes = List.of(
                (title, text) -> "<p><b>" + title + ":</b> " + text + "</p>",
                (title, text) -> "<p>21/5/2019 - " + text + "</p>",
                (title, text) -> "<p><a href=/n/1>" + title + "</a></p><p>" + text + "</p>");
        for (Words words : ALL) {
            for (BinaryOperator<String> shape : shapes) {
                String page = "<h1>%s</h1><div>%s<p>%s</p>%s</div>"
                        .formatted(
                                words.title(),
                                paragraphs(words.text()),
                                words.labels().getFirst(),
                                items(words, shape));
                assertThat(body(words, page)).isEqualTo(words.text());
            }
        }
    }

    @Test
    void keepsWhatFollowsLinksInTheMiddleOfTheText() {
        String page =
                "<h1>%s</h1><div>%s<div><p>Read also</p><ul><li><a href=/1>%s</a><li><a href=/2>%s</a></ul></div>%s</div>"
                        .formatted(
                                ENGLISH.title(),
                                paragraphs(ENGLISH.text()),
                                ENGLISH.titles().get(0),
                                ENGLISH.titles().get(1),
                                paragraphs(ENGLISH.items()));
        assertThat(body(ENGLISH, page)).containsAll(ENGLISH.items());
    }

    @Test
    void leavesOutTheNextReportBehindAnEndMark() {
        for (String mark : List.of("انتهى/25و", "(النهاية) ن.ع / م.ص", "###", "(م۔ر/ش۔خ)", "- انتهى -", "(END)")) {
            String page = "<h1>%s</h1><div>%s<p>%s</p><p><b>%s</b></p><p>%s</p><p>%s</p></div>"
                    .formatted(
                            ARABIC.title(),
                            paragraphs(ARABIC.text()),
                            mark,
                            ARABIC.titles().getFirst(),
                            ARABIC.items().getFirst(),
                            mark);
            assertThat(body(ARABIC, page)).as(mark).isEqualTo(ARABIC.text());
        }
    }

    @Test
    void leavesOutEndMarksAndSignatures() {
        for (String end : List.of(
                "<p>* * *</p>",
                "<p>...٭٭٭...</p><p>(م۔ر/ش۔خ)</p>",
                "<p>انتهى/25و</p>",
                "<div align=center>***</div><div>إعلام بلدية الواحة</div>")) {
            String page = "<div>بلدية الواحة / إعلام بلدية الواحة</div><h1>%s</h1><div>%s%s</div>"
                    .formatted(ARABIC.title(), paragraphs(ARABIC.text()), end);
            assertThat(body(ARABIC, page)).as(end).isEqualTo(ARABIC.text());
        }
    }

    @Test
    void cutsAnEndMarkOffTheLastParagraph() {
        for (String mark : List.of(
                " (النهاية) ن.ع / م.ص",
                " انتهى/25و",
                " (م۔ر/ش۔خ)",
                " ###",
                " انتهى",
                " ***",
                " ن.ع/م.ص",
                "<br>(انتهى)",
                " /انتهى/")) {
            String page = "<h1>%s</h1><div><p>%s</p><p>%s%s</p></div>"
                    .formatted(
                            ARABIC.title(), ARABIC.text().get(0), ARABIC.text().get(1), mark);
            assertThat(body(ARABIC, page)).as(mark).isEqualTo(ARABIC.text());
        }
    }

    @Test
    void keepsASentenceThatEndsWithTheWordEnd() {
        List<String> text = List.of(
                ARABIC.text().get(0),
                ARABIC.text().get(1),
                "وأكد المتحدث أن عصر الوعود قد انتهى.",
                "وختم بالقول: هذا الفصل انتهى");
        String page = "<h1>%s</h1><div>%s</div>".formatted(ARABIC.title(), paragraphs(text));
        assertThat(body(ARABIC, page)).startsWith(text.get(0), text.get(1), text.get(2));
        List<String> english = List.of(
                ENGLISH.text().get(0),
                ENGLISH.text().get(1),
                "Nobody knows where it ends.",
                "We meet at 5 p.m. in the U.S. and the U.K.");
        assertThat(body(ENGLISH, "<h1>%s</h1><div>%s</div>".formatted(ENGLISH.title(), paragraphs(english))))
                .isEqualTo(english);
    }

    @Test
    void keepsListsInterviewsAndParts() {
        for (Words words : ALL) {
            List<String> whole = new ArrayList<>(words.text());
            for (int i = 0; i < words.titles().size(); i++) {
                whole.add(words.titles().get(i));
                whole.add(words.items().get(i));
            }
            String list = "<h1>%s</h1><div>%s%s</div>"
                    .formatted(
                            words.title(),
                            paragraphs(words.text()),
                            items(words, (title, text) -> "<h2>" + title + "</h2><p>" + text + "</p>"));
            assertThat(body(words, list)).isEqualTo(whole);
            String bold = "<h1>%s</h1><div>%s%s</div>"
                    .formatted(
                            words.title(),
                            paragraphs(words.text()),
                            items(words, (title, text) -> "<p><b>" + title + "?</b></p><p>" + text + "</p>"));
            assertThat(body(words, bold)).containsAll(words.items());
        }
    }

    @Test
    void keepsARoundUpWhoseHeadlineSpeaksOfAll() {
        for (Words words : ALL) {
            String label = words.labels().get(1);
            var roundUp = new Words(
                    label + ": " + words.titles().getFirst(),
                    words.text(),
                    words.titles(),
                    words.items(),
                    words.labels());
            String page = "<h1>%s</h1><div>%s<h2>%s</h2>%s</div>"
                    .formatted(
                            roundUp.title(),
                            paragraphs(words.text()),
                            words.labels().getFirst(),
                            items(words, (title, text) -> "<h3>" + title + "</h3><p>" + text + "</p>"));
            assertThat(body(roundUp, page)).as(label).containsAll(words.items());
        }
    }

    @Test
    void keepsAPartOfTheArticleUnderAHeadingThatIsLikeALabel() {
        for (Words words : ALL) {
            String page = "<h1>%s</h1><div>%s<h2>%s</h2>%s</div>"
                    .formatted(
                            words.title(),
                            paragraphs(words.text()),
                            words.labels().getFirst(),
                            paragraphs(Stream.of(words.items(), words.text().reversed())
                                    .flatMap(List::stream)
                                    .toList()));
            assertThat(body(words, page)).as(words.title()).containsAll(words.items());
        }
    }

    @Test
    void keepsSectionsThatStarsPart() {
        String page = "<h1>%s</h1><div>%s<p>* * *</p>%s<p>* * *</p>%s</div>"
                .formatted(
                        ENGLISH.title(),
                        paragraphs(ENGLISH.text()),
                        paragraphs(ENGLISH.items()),
                        paragraphs(GERMAN.text()));
        assertThat(body(ENGLISH, page)).containsAll(ENGLISH.items()).containsAll(GERMAN.text());
    }

    @Test
    void readsWhatWordSaves() {
        String p =
                "<p class=MsoNormal dir=RTL style='text-align:justify'><span lang=AR-IQ\nstyle='font-size:14.0pt'>%s<o:p></o:p></span></p>\n";
        String wrapped = ARABIC.text().stream()
                .map(text -> p.formatted(text.replace(" من ", "\nمن ")))
                .collect(Collectors.joining());
        String head = "<table class=MsoNormalTable><tr><td>" + p.formatted("جمهورية الواحة")
                + p.formatted("وزارة البلديات والأشغال العامة") + "</td><td>" + p.formatted("العدد: 412")
                + "</td></tr></table>";
        String title =
                "<p class=MsoNormal align=center><b><span style='font-size:20.0pt'>مجلس البلدية يقر </span></b><b><span style='font-size:20.0pt'>موازنة العام المقبل</span></b></p>";
        Extracted page = Extractor.extract(
                "<html xmlns:o='urn:schemas-microsoft-com:office:office'><title>جمهورية الواحة</title><!--[if gte mso 9]><xml><o:Author>x</o:Author></xml><![endif]--><body><div class=WordSection1>"
                        + head + title + p.formatted("&nbsp;") + wrapped + p.formatted("* * *")
                        + p.formatted("وزارة البلديات والأشغال العامة") + "</div></body></html>",
                URI.create("https://www.nakhla.example/1"),
                null,
                ZoneId.of("Asia/Baghdad"),
                Instant.parse("2024-03-13T06:00:00Z"));
        assertThat(page.content().title()).isEqualTo("مجلس البلدية يقر موازنة العام المقبل");
        assertThat(page.content().body()).isEqualTo(ARABIC.text());
    }
}
