package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.body.Body;
import rasid.extract.page.Page;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// What a page says of itself beside its article: whether it is for subscribers, whether it is an error page that
/// was served as a good one, and its tags.
final class PageKind {
    private static final Pattern COMMAS = Pattern.compile("[,،;]");
    private static final Wordings ERROR = Wordings.of(
            "(?iu)^\\W*(?:error\\W*)?(?:404|410|500|502|503)\\b|\\b(?:page|article|file) not found\\b|^\\W*not found|access denied|"
                    + "attention required|just a moment|are you a robot|verify you are human|service unavailable|"
                    + "الصفحة (?:غير موجودة|المطلوبة غير|التي تبحث)|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|پەڕەکە نەدۆزرایەوە|הדף לא נמצא|"
                    + "sayfa bulunamadı|seite nicht gefunden|page introuvable|página no encontrada|страница не найдена");
    private static final Wordings FAILED = Wordings.of(
            "(?iu)^\\W*(?:(?:sorry|oops)\\W+)?(?:something went wrong\\W*$|an (?:unexpected )?error (?:has )?occurred)|page you (?:are looking|were looking|requested)|"
                    + "^\\W*(?:عذرا[ًٌ]?\\W+)?(?:حدث|وقع) خطأ (?:غير متوقع|ما|أثناء|اثناء|في (?:الخادم|تحميل))|الصفحة التي (?:طلبتها|تبحث)|خطایی رخ داده|"
                    + "صفحه‌ای که (?:دنبال|به دنبال)|הדף (?:המבוקש|שחיפשת)|هەڵەیەک ڕوویدا|bir hata oluştu|aradığınız sayfa|"
                    + "es ist ein fehler aufgetreten|une erreur (?:est survenue|s'est produite)|ha ocurrido un error|произошла ошибка");
    private static final Wordings WALL = Wordings.of(
            "(?iu)already a subscriber|subscribe (?:now )?to (?:continue|keep) reading|to continue reading|for subscribers only|"
                    + "لإكمال القراءة|لقراءة المزيد اشترك|هذا المحتوى (?:متاح )?للمشتركين|برای ادامه .{0,20}اشتراک|"
                    + "weiterlesen mit|jetzt abonnieren|réservé aux abonnés|exclusivo para suscriptores|会員限定");
    private static final Evaluator TAG = QueryParser.parse("a[rel~=(?i)^tag$]");
    private static final int AN_ARTICLE = 400;
    private static final int A_SENTENCE = 150;
    private static final int MOST_TAGS = 30;

    private PageKind() {}

    /// Whether the rest of the text stands behind a paywall, as its metadata or the words around a short text
    /// say. What was read from metadata, from a script's state or from a box that only hides it is whole,
    /// unless it says that it goes on.
    static boolean isWalled(Page page, BodyFinder.Found body) {
        return isBehindWall(page, body.length()) && !isWhole(body);
    }

    private static boolean isWhole(BodyFinder.Found found) {
        if (found.paragraphs().isEmpty()) {
            return false;
        }
        String last = found.paragraphs().getLast();
        Body body = found.from();
        boolean cut = last.endsWith("…") || last.endsWith("...");
        return !cut && (body == null ? !found.chosen() : HiddenText.isIn(body.outline(), body.kept()));
    }

    /// Whether the metadata say that the page is for subscribers, or the words around a text of this length.
    static boolean isBehindWall(Page page, int length) {
        if (page.linked().walled()
                || page.meta("article:content_tier").toLowerCase(Locale.ROOT).equals("locked")) {
            return true;
        }
        return length < 3 * AN_ARTICLE && page.says(WALL);
    }

    /// Whether it says that there is no article: in a heading or title over hardly any text, or in the one sentence
    /// that it has.
    static boolean isError(Page page, String headline, BodyFinder.Found body) {
        int length = body.length();
        return (length < AN_ARTICLE && (isErrorTitle(headline) || isErrorTitle(page.title())))
                || (length > 0
                        && length < A_SENTENCE
                        && body.paragraphs().stream().anyMatch(text -> ERROR.isIn(text) || FAILED.isIn(text)));
    }

    static boolean isErrorTitle(String title) {
        return ERROR.isIn(title);
    }

    /// The words that the article is filed under, in the page's order.
    static List<String> tags(Page page) {
        Set<String> tags = new LinkedHashSet<>();
        for (Element meta : page.hints().tagged("meta")) {
            if (meta.attr("property").strip().equalsIgnoreCase("article:tag")) {
                add(tags, meta.attr("content"));
            }
        }
        for (String keyword : page.linked().keywords()) {
            add(tags, keyword);
        }
        if (tags.isEmpty()) {
            for (String keyword : COMMAS.split(page.meta("news_keywords", "keywords", "parsely-tags"), -1)) {
                add(tags, keyword);
            }
        }
        if (tags.isEmpty()) {
            for (Element link : page.hints().tags()) {
                if (link.is(TAG)) {
                    add(tags, link.text());
                }
            }
        }
        return new ArrayList<>(tags).subList(0, Math.min(tags.size(), MOST_TAGS));
    }

    private static void add(Set<String> tags, String tag) {
        String clean = Text.clean(tag);
        if (!clean.isEmpty() && clean.length() <= 60) {
            tags.add(clean);
        }
    }
}
