package rasid.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.Reply.Answer;
import rasid.model.Fault;

/// Recognises what stands in the place of a page that was asked for: a bot check, a consent wall, or a page that says
/// with status 200 that there is no such page. Read as an article each of them would make a source look calm.
final class StandIn {
    /// A longer page is no notice.
    private static final int LONGEST = 400_000;

    private static final int LONGEST_HEADLINE = 150;
    private static final int LONGEST_WALL = 5_000;

    private static final Pattern HTML =
            Pattern.compile("<(!doctype html|html|head|body|script)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile(
            "article:published_time|content=[\"']article[\"']|\"@type\"\\s*:\\s*\\[?\\s*\"\\w*Article\"",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_FOUND = Pattern.compile(
            "^\\W*(error\\W*)?404(\\W*$|\\W+(page|not|error|file|خطأ|الصفحة|صفحه|sayfa)|\\s*[|:–—-])|\\b404\\W*$|\\berror 404\\b|\\b(page|file|article|document|content) (was |is |could )?(not|n't)( be)? (found|available)"
                    + "|^\\W*not found\\W*$|page (doesn't|does not|no longer) exist"
                    + "|الصفحة (المطلوبة )?(غير موجودة|لم يتم العثور|غير متوفرة)|لم يتم العثور على الصفحة|(عذرا|عذراً)[،,]? الصفحة"
                    + "|(صفحه|مطلب|خبر) (مورد نظر )?(شما )?(یافت|پیدا) نشد|پەڕە(کە|ی داواکراو)? نەدۆزرایەوە|پەڕەکە بوونی نییە"
                    + "|rûpel nehat(e)? dîtin|sayfa bulunamadı|הדף לא נמצא|صفحہ نہیں ملا"
                    + "|page (introuvable|non trouvée)|seite (wurde )?nicht gefunden|página no encontrada|pagina non trovata"
                    + "|страница не найдена|页面不存在|ページが見つかりません",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CONSENT = Pattern.compile(
            "before you continue|we value your privacy|your privacy (choices|settings|matters)|cookie (consent|settings|notice)"
                    + "|^\\W*(consent|cookies|privacy settings)\\W*$|ihre privatsphäre|datenschutzeinstellungen|votre vie privée"
                    + "|su privacidad|la tua privacy|ملفات تعريف الارتباط|نحن نقدر خصوصيتك|gizliliğiniz|çerez",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CONSENT_ADDRESS =
            Pattern.compile("//(consent|cmp|guce)\\.|/(consent|cookie-?wall|privacy-?(gate|wall)|collectconsent)\\b");

    private StandIn() {}

    /// What stands in the place of the page; empty when it may be the page.
    ///
    /// @param asked where the way began
    /// @param landed where it ended, after redirects
    static Optional<Failed> of(Answer answer, URI asked, URI landed) {
        String named = answer.headers().challenge();
        if (named != null) {
            return Optional.of(blocked(named));
        }
        byte[] bytes = answer.bytes();
        if (bytes.length == 0 || bytes.length > LONGEST) {
            return Optional.empty();
        }
        boolean consent = !CONSENT_ADDRESS.matcher(asked.toString()).find()
                && CONSENT_ADDRESS
                        .matcher(landed.toString().toLowerCase(Locale.ROOT))
                        .find();
        if (consent) {
            return Optional.of(new Failed(
                    Fault.BLOCKED,
                    "a consent wall at %s stands in the place of the page".formatted(Addresses.host(landed))));
        }
        String start = Charsets.decode(Arrays.copyOf(bytes, Math.min(bytes.length, 1_024)), "");
        return HTML.matcher(start).find() ? page(answer.body().text()) : Optional.empty();
    }

    private static Optional<Failed> page(String html) {
        var seen = Seen.of(html);
        Optional<String> check = Challenge.page(html, seen.text());
        if (check.isPresent()) {
            return Optional.of(blocked(check.get()));
        }
        if (ARTICLE.matcher(html).find()) {
            return Optional.empty();
        }
        for (String headline : seen.headlines()) {
            if (headline.length() <= LONGEST_HEADLINE
                    && NOT_FOUND.matcher(headline).find()) {
                return Optional.of(new Failed(Fault.GONE, "the page says that it is not there: " + headline));
            }
            boolean wall = headline.length() <= LONGEST_HEADLINE
                    && seen.text().length() < LONGEST_WALL
                    && CONSENT.matcher(headline).find();
            if (wall) {
                return Optional.of(
                        new Failed(Fault.BLOCKED, "a consent wall stands in the place of the page: " + headline));
            }
        }
        return Optional.empty();
    }

    private static Failed blocked(String by) {
        return new Failed(Fault.BLOCKED, "a check of visitors (%s) stands in the place of the page".formatted(by));
    }
}
