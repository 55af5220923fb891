package rasid.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Gone;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.LoopbackSite.Request;
import rasid.model.Fault;

/// What a user gets who names an address.
class FetcherTest {
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

    @Test
    void aPageIsReadWithItsTypeAndItsAddress() throws Exception {
        site.on("/news", Behaviour.page("<p>سقطت ثلاثة صواريخ</p>"));

        Fetched fetched = (Fetched) fetch("/news");

        assertThat(fetched.body().text()).isEqualTo("<p>سقطت ثلاثة صواريخ</p>");
        assertThat(fetched.body().contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(fetched.address()).isEqualTo(site.address("/news"));
        assertThat(fetched.movedTo()).isNull();
    }

    @Test
    void anEmptyPageIsAnAnswer() throws Exception {
        site.on("/empty", Misbehaving.EMPTY);

        assertThat(((Fetched) fetch("/empty")).body().bytes()).isEmpty();
    }

    @Test
    void weNameOurselvesAndOfferOnlyWhatWeRead() throws Exception {
        site.on("/news", Behaviour.page("x"));

        fetch("/news");

        Request request = site.requests("/news").getFirst();
        assertThat(request.header("User-Agent")).matches("Rasid/\\S+ \\(\\+desk@desk\\.example\\)");
        assertThat(request.header("Accept-Encoding")).isEqualTo("gzip, deflate, br, zstd");
        assertThat(request.headers()).doesNotContainKeys("authorization", "cookie", "upgrade", "referer");
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() throws Exception {
        site.on("/feed", (request, wire) -> {
            if (request.header("If-None-Match").equals("\"7\"")
                    && request.header("If-Modified-Since").equals("Sun, 01 Mar 2026 09:00:00 GMT")) {
                wire.head(304);
            } else {
                wire.send(200, "feed".getBytes(UTF_8), "ETag: \"7\"", "Last-Modified: Sun, 01 Mar 2026 09:00:00 GMT");
            }
        });

        Validators validators = ((Fetched) fetch("/feed")).validators();

        assertThat(validators).isEqualTo(new Validators("\"7\"", "Sun, 01 Mar 2026 09:00:00 GMT"));
        assertThat(fetcher.fetch(site.address("/feed"), validators)).isEqualTo(new NotModified(Duration.ZERO));
    }

    @Test
    void aPageThatIsGoneIsToldFromOneThatFails() throws Exception {
        site.on("/410", Behaviour.status(410)).on("/500", Behaviour.status(500)).on("/403", Behaviour.status(403));

        assertThat(fetch("/404")).isEqualTo(new Gone(404));
        assertThat(fetch("/410")).isEqualTo(new Gone(410));
        assertThat(fetch("/500")).isEqualTo(new Failed(Fault.STATUS, "the server answered 500"));
        assertThat(fetch("/403")).isEqualTo(new Failed(Fault.STATUS, "the server answered 403"));
    }

    @Test
    void requestsToOneHostShareAConnection() throws Exception {
        site.on("/a", Behaviour.page("a")).on("/b", Behaviour.page("b"));

        fetch("/a");
        fetch("/b");
        fetch("/missing");
        fetch("/a");

        assertThat(site.requests().stream().map(Request::connection)).containsOnly(1);
    }

    @Test
    void aConnectionThatTheServerHasClosedMeanwhileCostsNothing() throws Exception {
        site.on("/a", (_, wire) -> {
            wire.send(200, "a".getBytes(UTF_8));
            wire.close();
        });

        for (int i = 0; i < 5; i++) {
            assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/x", "file:///etc/passwd", "mailto:desk@desk.example", "gopher://h/"})
    void onlyTheWebIsFetched(String address) throws Exception {
        FetchResult result = fetcher.fetch(URI.create(address), Validators.NONE);

        assertThat(result).isInstanceOf(Forbidden.class);
        assertThat(((Forbidden) result).reason()).startsWith("only http and https are fetched");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 25, 6379, 5432})
    void portsOfOtherServicesAreLeftAlone(int port) throws Exception {
        assertThat(fetcher.fetch(URI.create("http://127.0.0.1:%d/".formatted(port)), Validators.NONE))
                .isEqualTo(new Forbidden("nothing is fetched from port %d".formatted(port)));
    }

    @Test
    void aPortWhereNobodyListensIsToldInOneLine() throws Exception {
        int port = site.port();
        site.close();

        Failed failed = (Failed) fetcher.fetch(URI.create("http://127.0.0.1:%d/".formatted(port)), Validators.NONE);

        assertThat(failed.reason())
                .contains("no connection")
                .contains("refused")
                .doesNotContain("\n");
    }

    @Test
    void anAddressWithArabicLettersIsAskedForInTheFormOfTheWeb() throws Exception {
        site.otherwise(Behaviour.page("x"));

        fetcher.fetch(URI.create("http://127.0.0.1:%d/أخبار/عاجل?ق=1#top".formatted(site.port())), Validators.NONE);

        assertThat(site.requests().getLast().target())
                .isEqualTo("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%B9%D8%A7%D8%AC%D9%84?%D9%82=1");
    }

    @Test
    void passwordsInAnAddressAreNotSent() throws Exception {
        site.on("/news", Behaviour.page("x"));

        URI address = URI.create("http://user:secret@127.0.0.1:%d/news".formatted(site.port()));
        Fetched fetched = (Fetched) fetcher.fetch(address, Validators.NONE);

        assertThat(fetched.address()).isEqualTo(site.address("/news"));
        assertThat(site.requests().stream()
                        .flatMap(r -> Stream.of(r.target(), r.headers().toString())))
                .noneMatch(text -> text.contains("secret") || text.contains("authorization"));
    }

    @Test
    void anAddressWithoutAHostIsAnAnswerToo() throws Exception {
        assertThat(fetcher.fetch(URI.create("relative/path"), Validators.NONE)).isInstanceOf(Failed.class);
    }
}
