package rasid.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.Reply.Answer;
import rasid.model.Fault;

/// Redirects are followed one checked hop at a time.
class RedirectsTest {
    private final LoopbackSite site = LoopbackSite.start();
    private final Fetcher fetcher = Loopback.fetcher();

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private FetchResult fetch(String target) throws InterruptedException {
        return fetcher.fetch(site.address(target), Validators.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void everyKindOfRedirectIsFollowed(int status) throws Exception {
        site.on("/old", Behaviour.redirect(status, "/new")).on("/new", Behaviour.page("خبر"));

        Fetched fetched = (Fetched) fetch("/old");

        assertThat(fetched.address()).isEqualTo(site.address("/new"));
        assertThat(fetched.movedTo()).isEqualTo(status == 301 || status == 308 ? site.address("/new") : null);
    }

    @Test
    void aPageHasMovedAsFarAsItsRedirectsArePermanent() throws Exception {
        site.on("/a", Behaviour.redirect(301, "/b"))
                .on("/b", Behaviour.redirect(308, "/c"))
                .on("/c", Behaviour.redirect(302, "/today"))
                .on("/today", Behaviour.page("خبر"));

        Fetched fetched = (Fetched) fetch("/a");

        assertThat(fetched.movedTo()).isEqualTo(site.address("/c"));
        assertThat(fetched.address()).isEqualTo(site.address("/today"));
    }

    @Test
    void aCircleIsToldAndAPageThatOnlyWantsACookieIsRead() throws Exception {
        site.on("/circle", Misbehaving.CIRCLE).on("/cookie", (request, wire) -> {
            if (request.header("Cookie").equals("seen=1")) {
                wire.send(200, "خبر".getBytes(UTF_8));
            } else {
                wire.send(302, new byte[0], "Location: /cookie", "Set-Cookie: seen=1; Path=/");
            }
        });

        assertThat(fetch("/circle")).isEqualTo(new Failed(Fault.MALFORMED, "redirected in a circle"));
        assertThat(fetch("/cookie")).isInstanceOf(Fetched.class);
        fetch("/cookie");
        assertThat(site.requests("/cookie").stream().map(r -> r.header("Cookie")))
                .as("cookies end with their chain")
                .containsExactly("", "seen=1", "", "seen=1");
    }

    @Test
    void aMazeEndsAfterTheRedirectsThatAreConfigured() throws Exception {
        site.on("/maze", Misbehaving.MAZE).otherwise(Misbehaving.MAZE).on("/robots.txt", Behaviour.status(404));

        assertThat(fetch("/maze"))
                .isEqualTo(new Failed(Fault.MALFORMED, "more than 5 redirects (fetch.max_redirects)"));
        assertThat(site.requests()).hasSize(1 + 6);
    }

    @Test
    void addressesInRedirectsAreTakenAsServersWriteThem() throws Exception {
        site.otherwise(Behaviour.page("x"))
                .on("/arabic", Behaviour.redirect(302, "/أخبار/عاجل خبر.html"))
                .on("/relative", Behaviour.redirect(302, "../up/./page?q=a|b"))
                .on("/backslash", Behaviour.redirect(302, "\\up\\page"))
                .on("/fragment", Behaviour.redirect(302, "/page#part"))
                .on("/host", Behaviour.redirect(302, "//127.0.0.2:%d/page".formatted(site.port())))
                .on("/query?a=1", Behaviour.redirect(302, "?a=2"));

        assertThat(landed("/arabic"))
                .isEqualTo("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%B9%D8%A7%D8%AC%D9%84%20%D8%AE%D8%A8%D8%B1.html");
        assertThat(landed("/relative")).isEqualTo("/up/page?q=a%7Cb");
        assertThat(landed("/backslash")).isEqualTo("/up/page");
        assertThat(landed("/fragment")).isEqualTo("/page");
        assertThat(landed("/host")).isEqualTo("/page");
        assertThat(landed("/query?a=1")).isEqualTo("/query?a=2");
    }

    private String landed(String target) throws InterruptedException {
        assertThat(fetch(target)).isInstanceOf(Fetched.class);
        return site.requests().getLast().target();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:25/", "file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)"})
    void noRedirectLeadsOutOfTheWeb(String location) throws Exception {
        site.on("/old", Behaviour.redirect(302, location));

        assertThat(fetch("/old")).isInstanceOf(Forbidden.class);
    }

    @Test
    void noRedirectLeadsFromHttpsToHttp() {
        var chain = new Chain(URI.create("https://news.example/"), 5);

        assertThat(chain.follow(redirect("http://news.example/"))).get().isInstanceOf(Forbidden.class);
        assertThat(new Chain(URI.create("http://news.example/"), 5).follow(redirect("https://news.example/")))
                .isEmpty();
    }

    private static Answer redirect(String location) {
        return new Answer(
                301, new byte[0], new Reply.Headers(null, Validators.NONE, location, null, Duration.ZERO, null));
    }
}
