package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.fetch.Reply.Answer;
import rasid.fetch.Reply.Headers;
import rasid.model.Fault;

/// What stands in a page's place is told from the page.
class StandInTest {
    private static final URI PAGE = URI.create("https://news.example/story/1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><title>Just a moment...</title><script>window._cf_chl_opt={};</script>",
                "<html><head><title>DDoS-Guard</title></head><body>Checking your browser before accessing the site",
                "<html><iframe src=\"/_Incapsula_Resource?x=1\">Request unsuccessful. Incapsula incident ID: 1-2</iframe>",
                "<html><title>You are being redirected...</title><noscript>Javascript is required.</noscript><script>"
                        + "var s={};e(\"sucuri_cloudproxy_js\")</script>",
                "<html><body><script src=\"https://ct.captcha-delivery.com/c.js\"></script></body></html>",
                "<!doctype html><title>Making sure you're not a bot!</title><script id=\"anubis_challenge\">{}</script>",
                "<html><body><script>document.cookie='__test=1';location.reload();</script></body></html>",
                "<html><body>جار التحقق من المتصفح، انتظر لحظات</body></html>"
            })
    void aCheckOfVisitorsIsBlocked(String html) {
        assertThat(StandIn.of(html(200, html), PAGE, PAGE))
                .get()
                .satisfies(f -> assertThat(f.fault()).isEqualTo(Fault.BLOCKED));
        assertThat(StandIn.of(html(403, html), PAGE, PAGE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "404 - Page not found | News",
                "Page Not Found",
                "Not Found",
                "الصفحة غير موجودة",
                "عذراً، الصفحة التي طلبتها غير متاحة",
                "لم يتم العثور على الصفحة",
                "صفحه مورد نظر یافت نشد",
                "پەڕەکە نەدۆزرایەوە",
                "Sayfa bulunamadı",
                "Page introuvable"
            })
    void aPageThatSaysThatItIsNotThereIsGone(String headline) {
        String html =
                "<!doctype html><html><head><title>%s</title></head><body><h1>%s</h1>".formatted(headline, headline)
                        + "<nav>أخبار سياسة رياضة</nav></body></html>";
        assertThat(StandIn.of(html(200, html), PAGE, PAGE))
                .get()
                .satisfies(f -> assertThat(f.fault()).isEqualTo(Fault.GONE));
    }

    @Test
    void aPageThatSaysSoInWindows1256IsGoneToo() {
        byte[] bytes = "<html><title>الصفحة غير موجودة</title>".getBytes(Charset.forName("windows-1256"));
        assertThat(StandIn.of(answer(200, bytes, "text/html"), PAGE, PAGE)).isPresent();
    }

    @Test
    void aConsentWallIsBlockedHereAndWhereARedirectLeads() {
        String wall = "<html><title>Before you continue</title><button>Accept all</button></html>";
        assertThat(StandIn.of(html(200, wall), PAGE, PAGE)).isPresent();
        URI consent = URI.create("https://consent.news.example/collectConsent?next=1");
        assertThat(StandIn.of(html(200, "<html><p>Cookies</p></html>"), PAGE, consent))
                .get()
                .satisfies(f -> assertThat(f.reason()).contains("consent.news.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Cloudflare's script on an ordinary page, and an article about a 404.
                "<html><title>خبر</title><p>نص</p><script src=\"/cdn-cgi/challenge-platform/scripts/jsd/main.js\"></script>",
                "<html><meta property=\"article:published_time\" content=\"2026-03-01\"><h1>Page not found: the story of an error",
                "<html><title>404 killed in quake</title><p>text</p>",
                "<html><title>إغلاق صفحة حكومية بعد أن أصبحت غير موجودة</title><p>نص</p>",
                "<html><title>What cookies mean for your privacy</title><p>text</p>",
                "<?xml version=\"1.0\"?><rss><channel><title>404</title></channel></rss>",
                "User-agent: *"
            })
    void anOrdinaryPageIsNone(String html) {
        assertThat(StandIn.of(html(200, html), PAGE, PAGE)).isEmpty();
    }

    @Test
    void aLongArticleWithTheMarksOfACheckIsAnArticle() {
        String html = "<html><script>window._cf_chl_opt</script><p>%s</p>".formatted("نص طويل من خبر ".repeat(100));
        assertThat(StandIn.of(html(200, html), PAGE, PAGE)).isEmpty();
    }

    private static Answer html(int status, String html) {
        return answer(status, html.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private static Answer answer(int status, byte[] bytes, String type) {
        return new Answer(status, bytes, new Headers(type, Validators.NONE, null, null, Duration.ZERO, null));
    }
}
