package rasid.extract.authors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.extract.text.Beginnings;

/// Lines that name who wrote: "By …", "بقلم …", "كتب: …", "نویسنده، …".
public final class Byline {
    private static final String CREDIT =
            "photos?(?: by)?|photographs?(?: by)?|photography|pictures?(?: by)?|images?(?: by)?|fotos?"
                    + "|bild(?:er)?|illustrations?(?: by)?|video|camera|edited by|editing by|editör|editor|fotoğraf|επιμέλεια|фото|редактор|zdjęcia|foto|translated by|translation|übersetzung|traduction|traducción"
                    + "|تصوير|تصویر|عدسة|كاميرا|مونتاج|ترجمة|ترجمه|عکس|عکاس|وێنە|وەرگێڕان|وەرگێڕانی|צילום|צילומים|צלם|תרגום|עריכה";
    /// Words, and pictures with them.
    private static final String TEXT = "text|texte|texto|testo|tekst|текст|words|story|yazı|متن|گزارش|نص|تقرير|טקסט";
    private static final String AND_PICTURES = "\\s*(?:[&+/,،]|und|and|et|e|y|i|и|og|och|en|ve|û|و)\\s*"
            + "(?:photos?|fotos?|fotografien?|bild(?:er)?|pictures|images?|illustration(?:en|s)?|video|фото|zdjęcia"
            + "|fotoğraf(?:lar)?|عکس|تصوير|صور|צילום|צילומים)";
    /// Before a name, or a colon and a name.
    private static final String WORDS =
            "das interview führten?|das gespräch führten?|propos recueillis par|recueilli par|entretien réalisé par|"
                    + "une recette de|reportage de|entrevista de|reportaje de|intervista di|rozmawiała?|беседовала?|"
                    + "подготовила?|записала?|تحریر کردہ از|پوسٹ کردہ از|by|story by|words by|words|interview|und interview|text und interview|von|autor\\*?in|von|par|"
                    + "por|di|da|af|av|door|autor(?:in)?(?:en)?|auteure?s?|authors?|written by|posted by|reported by|"
                    + "text|автор(?:ка|ки|и|ы)?|autork[ai]|autorzy|текст|autor|نص|حاوره|حاورها|حاورته|حاورتها|أجرى الحوار|أجرت الحوار|أجرى المقابلة|"
                    + "حوار|از|گفت‌وگو از|گفتگو از|گزارش|گزارش از|خبرنگار|ڕاپۆرت|نووسین|ئامادەکردن|ڕاپۆرتی|تحریر|"
                    + "رپورٹ|از قلم|כתב|כתבה|yazan|haber|"
                    + "muhabir|röportaj|της|του|των|γράφει ο|γράφει η|ρεπορτάζ|συντάκτης|συντάκτρια|кор(?:р|респондент)|"
                    + "tekst|nivîskar|nivîs|amadekar|nûçe|کاتب|بقلم|كتب|كتبت|كتبه|كتبها|كتبته|كتبتها|تحرير|إعداد|تقرير|"
                    + "كاتب المقال|كاتبة المقال|الكاتب|الكاتبة|المحرر|مراسل|لمراسلنا|لمراسلتنا|من مراسلنا|من مراسلتنا|أرسلت بواسطة|أرسله|أرسل بواسطة|نشر بواسطة|"
                    + "أضيف بواسطة|نوشته|نوشتهٔ|نوشته‌ی|به قلم|به‌قلم|با اجرای|اجرا|تقديم|تقدیم|پێشکەشکردنی|پیشکش|"
                    + "הגשה|מגישים|hosted by|presented by|نویسنده|ئامادەکردنی|ئامادەکار|سازدان|سازدانی|نووسینی|نووسەر|"
                    + "כותב|כותבת|ראיינה|ראיין|מאת";
    /// Words that sentences begin with as well: only before a colon, or before a name and nothing else.
    private static final String SENTENCES =
            "написано|reporting by|article by|an article by|artikel von|ein artikel von|beitrag von|ein beitrag von|bericht von|"
                    + "verfasst von|geschrieben von|gespeichert von|veröffentlicht von|écrit par|publié par|rédigé par|un article de|"
                    + "escrito por|publicado por|redactado por|scritto da|pubblicato da|geschreven door|skrevet av|skriven av|napisane przez|"
                    + "submitted by|view all posts by|alle beiträge von|voir tous les articles de|ver todas las entradas de|נכתב על ידי|كتب بواسطة";
    /// A name of few words up to the end of the part, or up to a date: no sentence.
    private static final String NAMED =
            "(?=[^\\s\\d]+\\s*(?:$|\\s(?:on|am|le|el|il|op|den|på|dnia|от)\\s+\\S*\\d)|(?-i:[^\\s\\d\\p{Ll}])\\S*(?:\\s+[^\\s\\d]+){0,4}(?<![.!?…؟。])\\s*$"
                    + "|(?:(?-i:[^\\s\\d\\p{Ll}])[^\\s\\d]*\\s+){1,4}(?:(?:on|am|le|el|il|op|den|på|dnia|от)\\s+)?(?:[-–—|•·●▪]\\s|\\d))";
    /// Before a dash or a stroke.
    private static final String DASHED =
            "كاتب المقال|كتب|كتبت|بقلم|تحرير|إعداد|تقرير|متابعة|نوشته|نویسنده|گزارش|تحریر|رپورٹ";
    /// Before a colon or a comma.
    private static final String COLONED =
            "authors?|auteure?s?|автор(?:ка|ки|и|ы)?|autork[ai]|autorzy|autor(?:in)?(?:en)?|بقلم|كتب|كتبت|كاتب المقال|كاتبة المقال|الكاتب|"
                    + "الكاتبة|إعداد|تحرير|متابعة|تغطية|نویسنده|نوشته|نووسەر|نووسینی|تحریر|מאת";
    /// Before a colon alone.
    private static final String LABELS =
            "تحقيق|ريبورتاج|استطلاع|كتابة|بحث|ئا|ئامادە|نووسین|دیمانە|گفت‌وگو|گفت‌و‌گو|گفتگو|گفت و گو|مصاحبه|مصاحبه کننده|"
                    + "hevpeyvîn|hevpeyivîn|söyleşi|مصاحبه‌کننده|متن|انٹرویو|نمائندہ|مقابلة|لقاء|أجرى اللقاء|ראיון|טקסט";
    /// Words before a colon of what one person did besides writing: "إعداد وتقديم", "Text und Fotos".
    private static final String TOGETHER =
            "(?:إعداد|كتابة|تقرير|تحقيق|حوار|نص|تحرير|بحث|رصد|كتب|كتبت)(?:\\s?[/،]\\s?|\\sو\\s?)(?:تقديم|تصوير|صور|إخراج|تحرير|كتابة|حوار|إعداد|تعليق|مونتاج|صوّر|صورت?|تحقيق|بحث|متابعة)(?:\\s?[/،]?\\s?و\\s?\\p{L}+)?"
                    + "|(?:گزارش|متن|مصاحبه|گفتگو|گفت‌وگو)\\s?(?:و|/)\\s?(?:عکس|عکس‌ها|تصویر|تنظیم|ترجمه|ویدئو|ویدیو)|(?:ڕاپۆرت|نووسین|ئامادەکردن)(?:\\s?و\\s?|\\s?/\\s?)(?:وێنە|پێشکەشکردن)"
                    + "|(?:כתב|כתבה|כתיבה|תחקיר|ראיין|ראיינה|עריכה)\\s?(?:ו-?|/)\\s?(?:צילם|צילמה|צילום|צילומים|הגשה|הגיש|הגישה|כתיבה)"
                    + "|(?:text|words|story|report|written|reporting)\\s(?:and|&|\\+)\\s(?:photos?|photographs?|photography|pictures?|images?|photographed|video|illustrations?)"
                    + "|text\\s(?:und|&|\\+)\\s(?:fotos?|bilder)|texte?s?\\s(?:et|&)\\sphotos?|textos?\\s[ye&]\\sfotos?|testo\\se\\sfoto|tekst\\s[ie]\\szdjęcia|текст\\sи\\sфото|haber\\sve\\sfotoğraf"
                    // Where it was written: "حاورته في النجف: …".
                    + "|(?:حاور(?:ه|ها|ته|تها)|كتبت?|التقا(?:ه|ها)|التقت(?:ه|ها)) (?:في|من) \\p{L}+(?=\\s?[:：])";
    private static final String FIRST_OF_TOGETHER =
            "إعداد|كتابة|تقرير|تحقيق|حوار|نص|تحرير|بحث|رصد|كتب|گزارش|متن|مصاحبه|گفت|ڕاپۆرت|نووسین|ئامادەکردن|כתב|כתיבה|תחקיר|ראיין|עריכה|حاور|التق"
                    + "|text|words|story|report|written|testo|tekst|текст|haber";
    private static final Pattern BEFORE = Pattern.compile("(?iu)^\\s*(?:" + TOGETHER
            + ")\\s*(?:by|von|par|por)?(?:\\s*[:：]\\s+(?=\\S)|\\s+" + NAMED + ")"
            + "|^\\s*(?:" + TEXT + ")" + AND_PICTURES + "(?:\\s*[:：]\\s+(?=\\S)|\\s+" + NAMED + ")"
            + "|^\\s*(?:" + SENTENCES + ")(?:\\s*[:：]\\s+(?=\\S)|\\s+" + NAMED + ")"
            + "|^\\s*(?:" + WORDS + ")\\s*[:：]?\\s+(?=\\S)"
            + "|^\\s*(?-i:[Bb]y|[Vv]on|[Pp]or|[Pp]ar)(?=\\p{Lu}\\p{Ll})"
            + "|^\\s*(?:" + DASHED + ")\\s*[-–/]\\s*(?=\\S)"
            + "|^\\s*(?:" + LABELS + ")\\s*[:：]\\s*(?=\\S)"
            + "|^\\s*(?:" + COLONED + ")\\s*[:：,،]\\s*");
    private static final Beginnings BEGINNINGS = Beginnings.of(TEXT + "|" + WORDS + "|" + SENTENCES + "|" + DASHED + "|"
            + LABELS + "|" + COLONED + "|" + FIRST_OF_TOGETHER);
    private static final Beginnings CREDITS = Beginnings.of(CREDIT);
    private static final Pattern CREDITED = Pattern.compile("(?iu)^\\s*(?:" + CREDIT + ")\\s*[:：]?\\s+(?=\\S).*");
    private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*$");
    /// What sections are called as well.
    private static final Pattern SECTION = Pattern.compile("(?iu)\\s*(?:" + TEXT + "|" + LABELS
            + "|interview|haber|röportaj|ρεπορτάζ|nûçe|حوار|ڕاپۆرتی?|رپورٹ|تحریر|تحرير|كتب|كتابة|متابعة|تغطية|اجرا|تقديم|تقدیم|کاتب|כתבה|הגשה"
            + ")\\s*");
    /// What stands before the names of users, whoever they are.
    private static final Pattern SENDER = Pattern.compile(
            "\\s*(?:(?:نوشته|ارسال|منتشر) شده توسط|توسط|بواسطة|من قبل|لەلایەن|از طرف|منجانب|על ידי)\\s*[:：]?\\s*");
    private static final int LONGEST_LABEL = 25;

    private Byline() {}

    /// Whether it names who wrote, or who did something else for the article.
    public static boolean matches(String text) {
        return says(text) || credits(text);
    }

    /// Whether it is the words of a byline alone, whose names stand in the next line.
    public static boolean isLabel(String text) {
        return SENDER.matcher(text).matches() || isLabelOfWriter(text);
    }

    private static boolean isLabelOfWriter(String text) {
        String name = "X";
        return text.length() <= LONGEST_LABEL
                && BEGINNINGS.mayBegin(text)
                && name(COLON.matcher(text).replaceFirst("") + ": " + name).equals(name);
    }

    /// The same where the next line is a name for sure: sections are called "Interview" and "Text" too, without a
    /// colon.
    public static boolean leadsToName(String text) {
        return isLabelOfWriter(text)
                && (COLON.matcher(text).find() || !SECTION.matcher(text).matches());
    }

    /// Whether it names who took the pictures, or translated, or edited: no author.
    public static boolean credits(String text) {
        return CREDITS.mayBegin(text) && CREDITED.matcher(text).matches();
    }

    /// Whether it says that whom it names wrote.
    public static boolean names(String text) {
        return says(text) && !credits(text);
    }

    private static boolean says(String text) {
        return BEGINNINGS.mayBegin(text) && BEFORE.matcher(text).lookingAt();
    }

    /// What stands behind the words of a byline.
    public static String name(String text) {
        if (!BEGINNINGS.mayBegin(text)) {
            return text.strip();
        }
        Matcher before = BEFORE.matcher(text);
        return (before.lookingAt() ? text.substring(before.end()) : text).strip();
    }

    private static boolean hasPart(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (parts(line, 0, i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether what stands at `i` parts "text: A · photo: B" and "A | Monday" in two, where a part begins at
    /// `from`. Old Arabic pages write the letter that lengthens words as a dash.
    private static boolean parts(String line, int from, int i) {
        return switch (line.charAt(i)) {
            case '|', '•', '·', '●', '▪' -> true;
            case '-', '–', '—', 'ـ' -> i > from && isBetweenSpaces(line, i);
            default -> false;
        };
    }

    private static boolean isBetweenSpaces(String line, int i) {
        return isWhite(line.charAt(i - 1)) && (i + 1 == line.length() || isWhite(line.charAt(i + 1)));
    }

    private static boolean isWhite(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /// The parts of a line that dashes, dots and bars set apart.
    public static List<String> parts(String line) {
        if (!hasPart(line)) {
            return line.isBlank() ? List.of() : List.of(line.strip());
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            if (parts(line, from, i)) {
                add(parts, line.substring(from, i));
                from = i + 1;
                while (from < line.length() && isWhite(line.charAt(from))) {
                    from++;
                }
            }
        }
        add(parts, line.substring(from));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }
}
