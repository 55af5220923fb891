package rasid.extract;

import java.util.regex.Pattern;

/// Lines that name who wrote: "By …", "بقلم …", "كتب: …".
final class Byline {
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^\\s*(?:by|story by|words by|interview|und interview|text und interview|von|autor\\*?in|von|par|por|di|da|af|av|door|autor(?:in)?|author|written by|posted by|reported by|text|"
                    + "автор|текст|autor|نص|تصوير|حاوره|حاورها|حاورته|أجرى الحوار|حوار|عکس|از|گفت‌وگو از|گفتگو از|گزارش|خبرنگار|ڕاپۆرت|نووسین|تحریر|رپورٹ|כתב|כתבה|yazan|haber|کاتب|بقلم|كتب|كتبت|كتبه|تحرير|إعداد|تقرير|الكاتب|المحرر|مراسل|نوشته|نویسنده|"
                    + "ئامادەکردنی|نووسینی|نووسەر|מאת)\\s*[:：]?\\s+(?=\\S)|^\\s*(?:author|автор|autor|بقلم|كتب|كتبت|الكاتب|إعداد|مאת)\\s*[:：]\\s*");

    private Byline() {}

    static boolean matches(String text) {
        return BEFORE.matcher(text).find();
    }

    /// What stands behind the words of a byline.
    static String name(String text) {
        return BEFORE.matcher(text).replaceFirst("").strip();
    }
}
