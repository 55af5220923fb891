package rasid.extract;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is written in a language: a headline, two paragraphs, titles of other items and what they say, labels.
record Report(String title, List<String> text, List<String> titles, List<String> items, List<String> labels) {
    static final Report ARABIC = new Report(
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
    static final Report PERSIAN = new Report(
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
    static final Report URDU = new Report(
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
    static final Report SORANI = new Report(
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
    static final Report HEBREW = new Report(
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
    static final Report ENGLISH = new Report(
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
    static final Report GERMAN = new Report(
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
    static final List<Report> ALL = List.of(ARABIC, PERSIAN, URDU, SORANI, HEBREW, ENGLISH, GERMAN);

    /// The paragraphs that are read out of a page of this title.
    List<String> body(String html) {
        return new Served("https://www.nakhla.example/1", "Asia/Baghdad", "2024-03-13T06:00:00Z")
                .read("<html><title>%s</title><body>%s</body></html>".formatted(title, html))
                .content()
                .body();
    }

    /// The other items, each as `item` writes a title and what it says.
    String items(BinaryOperator<String> item) {
        return IntStream.range(0, titles.size())
                .mapToObj(i -> item.apply(titles.get(i), items.get(i)))
                .collect(Collectors.joining());
    }

    static String paragraphs(List<String> text) {
        return "<p>" + String.join("</p><p>", text) + "</p>";
    }
}
