package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines that name who wrote: "By …", "بقلم …", "كتب: …", "نویسنده، …".
final class Byline {
    private static final String CREDIT =
            "photos?(?: by)?|photographs?(?: by)?|photography|pictures?(?: by)?|images?(?: by)?|fotos?"
                    + "|bild(?:er)?|illustrations?(?: by)?|video|camera|edited by|editing by|editör|editor|fotoğraf|επιμέλεια|фото|редактор|zdjęcia|foto|translated by|translation|übersetzung|traduction|traducción"
                    + "|تصوير|تصویر|عدسة|كاميرا|مونتاج|ترجمة|ترجمه|عکس|عکاس|وێنە|وەرگێڕان|وەرگێڕانی|צילום|צילומים|צלם|תרגום|עריכה";
    /// Before a name, or a colon and a name.
    private static final String WORDS =
            "das interview führten?|das gespräch führten?|propos recueillis par|recueilli par|entretien réalisé par|"
                    + "une recette de|reportage de|entrevista de|reportaje de|intervista di|rozmawiała?|беседовала?|"
                    + "подготовила?|записала?|تحریر کردہ از|پوسٹ کردہ از|by|story by|words by|words|interview|und interview|text und interview|von|autor\\*?in|von|par|"
                    + "por|di|da|af|av|door|autor(?:in)?(?:en)?|auteure?s?|authors?|written by|posted by|reported by|"
                    + "text|автор|текст|autor|نص|حاوره|حاورها|حاورته|حاورتها|أجرى الحوار|أجرت الحوار|أجرى المقابلة|"
                    + "حوار|از|گفت‌وگو از|گفتگو از|گزارش|گزارش از|خبرنگار|ڕاپۆرت|نووسین|ئامادەکردن|ڕاپۆرتی|تحریر|"
                    + "رپورٹ|از قلم|כתב|כתבה|yazan|haber|"
                    + "muhabir|röportaj|της|του|των|γράφει ο|γράφει η|ρεπορτάζ|συντάκτης|συντάκτρια|кор(?:р|респондент)|"
                    + "tekst|nivîskar|nivîs|amadekar|nûçe|کاتب|بقلم|كتب|كتبت|كتبه|كتبها|كتبته|كتبتها|تحرير|إعداد|تقرير|"
                    + "كاتب المقال|كاتبة المقال|الكاتب|الكاتبة|المحرر|مراسل|لمراسلنا|لمراسلتنا|من مراسلنا|من مراسلتنا|أرسلت بواسطة|أرسله|أرسل بواسطة|نشر بواسطة|"
                    + "أضيف بواسطة|نوشته|نوشتهٔ|نوشته‌ی|به قلم|به‌قلم|با اجرای|اجرا|تقديم|تقدیم|پێشکەشکردنی|پیشکش|"
                    + "הגשה|מגישים|hosted by|presented by|نویسنده|ئامادەکردنی|ئامادەکار|سازدان|سازدانی|نووسینی|نووسەر|"
                    + "כותב|כותבת|ראיינה|ראיין|מאת";
    /// Before a dash or a stroke.
    private static final String DASHED =
            "كاتب المقال|كتب|كتبت|بقلم|تحرير|إعداد|تقرير|متابعة|نوشته|نویسنده|گزارش|تحریر|رپورٹ";
    /// Before a colon or a comma.
    private static final String COLONED =
            "authors?|auteure?s?|автор|autor(?:in)?(?:en)?|بقلم|كتب|كتبت|كاتب المقال|كاتبة المقال|الكاتب|"
                    + "الكاتبة|إعداد|تحرير|متابعة|تغطية|نویسنده|نوشته|نووسەر|نووسینی|تحریر|מאת";
    /// Before a colon alone.
    private static final String LABELS = "ئا|ئامادە|نووسین|دیمانە|گفت‌وگو|گفت‌و‌گو|گفتگو|گفت و گو|مصاحبه|مصاحبه کننده|"
            + "مصاحبه‌کننده|متن|انٹرویو|نمائندہ|مقابلة|لقاء|أجرى اللقاء|ראיון|טקסט";
    private static final Pattern BEFORE = Pattern.compile("(?iu)^\\s*(?:" + WORDS + ")\\s*[:：]?\\s+(?=\\S)"
            + "|^\\s*(?-i:By|Von|Por|Par)(?=\\p{Lu})"
            + "|^\\s*(?:" + DASHED + ")\\s*[-–/]\\s*(?=\\S)"
            + "|^\\s*(?:" + LABELS + ")\\s*[:：]\\s*(?=\\S)"
            + "|^\\s*(?:" + COLONED + ")\\s*[:：,،]\\s*");
    private static final Beginnings BEGINNINGS = Beginnings.of(WORDS + "|" + DASHED + "|" + LABELS + "|" + COLONED);
    private static final Beginnings CREDITS = Beginnings.of(CREDIT);
    private static final Pattern CREDITED = Pattern.compile("(?iu)^\\s*(?:" + CREDIT + ")\\s*[:：]?\\s+(?=\\S).*");

    private Byline() {}

    static boolean matches(String text) {
        return says(text) || credits(text);
    }

    /// Whether it names who took the pictures, or translated, or edited: no author.
    static boolean credits(String text) {
        return CREDITS.mayBegin(text) && CREDITED.matcher(text).matches();
    }

    /// Whether it says that whom it names wrote.
    static boolean names(String text) {
        return says(text) && !credits(text);
    }

    private static boolean says(String text) {
        return BEGINNINGS.mayBegin(text) && BEFORE.matcher(text).lookingAt();
    }

    /// What stands behind the words of a byline.
    static String name(String text) {
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
    /// `from`.
    private static boolean parts(String line, int from, int i) {
        return switch (line.charAt(i)) {
            case '|', '•', '·', '●', '▪' -> true;
            case '-', '–', '—' -> i > from && isBetweenSpaces(line, i);
            default -> false;
        };
    }

    private static boolean isBetweenSpaces(String line, int i) {
        return i + 1 < line.length() && isWhite(line.charAt(i - 1)) && isWhite(line.charAt(i + 1));
    }

    private static boolean isWhite(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /// The parts of a line that dashes, dots and bars set apart.
    static List<String> parts(String line) {
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
