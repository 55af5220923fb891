package rasid.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.LoopbackSite.Request;
import rasid.model.Access;

/// Sources that are reached by a way of their own; and that way is theirs alone.
class AccessTest {
    private static final Access.Login LOGIN = new Access.Login("rasid", "كلمة السر");
    private static final String BASIC = "Basic cmFzaWQ62YPZhNmF2Kkg2KfZhNiz2LE=";

    private final LoopbackSite site = LoopbackSite.start().on("/news", Behaviour.page("خبر"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void loginAndHeadersGoToTheSitesOfTheSourceAndNowhereElse() throws Exception {
        Access access = new Access(null, LOGIN, Map.of("X-Api-Key", "key"), Set.of(), List.of())
                .at(Stream.of(site.address("/feed")));
        site.on("/here", Behaviour.redirect(302, "/news"))
                .on("/away", Behaviour.redirect(302, "http://127.0.0.2:%d/news".formatted(site.port())));
        try (Fetcher fetcher = Loopback.fetcher()) {
            assertThat(fetcher.fetch(site.address("/here"), Validators.NONE, access))
                    .isInstanceOf(Fetched.class);
            assertThat(fetcher.fetch(site.address("/away"), Validators.NONE, access))
                    .isInstanceOf(Fetched.class);
            assertThat(fetcher.fetch(site.address("127.0.0.3", "/news"), Validators.NONE, access))
                    .isInstanceOf(Fetched.class);
            assertThat(fetcher.fetch(site.address("/news"), Validators.NONE)).isInstanceOf(Fetched.class);
        }
        assertThat(site.requests()).allSatisfy(request -> {
            boolean asked =
                    request.host().equals("127.0.0.1") && !request.target().equals("/robots.txt");
            boolean open = request.equals(site.requests().getLast());
            assertThat(request.header("Authorization")).isEqualTo(asked && !open ? BASIC : "");
            assertThat(request.header("X-Api-Key")).isEqualTo(asked && !open ? "key" : "");
        });
        assertThat(access.toString()).doesNotContain("key\"", "كلمة", "rasid").contains("X-Api-Key");
    }

    @Test
    void aProxyIsAskedForThePageAndGetsItsOwnPasswordAlone() throws Exception {
        try (LoopbackSite proxy =
                        LoopbackSite.start().otherwise((_, wire) -> wire.send(200, "by proxy".getBytes(UTF_8)));
                Fetcher fetcher = Loopback.fetcher(AddressGuardTest.allowing())) {
            Access access =
                    new Access(new Access.Proxy("127.0.0.1", proxy.port(), LOGIN), null, Map.of(), Set.of(), List.of());

            FetchResult result = fetcher.fetch(URI.create("http://news.invalid/story"), Validators.NONE, access);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Fetched.class, f -> assertThat(f.body().text()).isEqualTo("by proxy"));
            Request asked = proxy.requests().getLast();
            assertThat(asked.target()).isEqualTo("http://news.invalid/story");
            assertThat(asked.header("Proxy-Authorization")).isEqualTo(BASIC);
            assertThat(fetcher.fetch(URI.create("http://10.1.2.3/"), Validators.NONE, access))
                    .as("the guard looks at what is asked of the proxy")
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void throughAProxyToATlsSiteThePasswordGoesWithTheConnectAlone() throws Exception {
        try (LoopbackSite proxy = LoopbackSite.start().otherwise(Behaviour.status(407));
                Fetcher fetcher = Loopback.fetcher(AddressGuardTest.allowing())) {
            Access access =
                    new Access(new Access.Proxy("127.0.0.1", proxy.port(), LOGIN), null, Map.of(), Set.of(), List.of());

            fetcher.fetch(URI.create("https://news.invalid/story"), Validators.NONE, access);

            assertThat(proxy.requests()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.target()).isEqualTo("news.invalid:443");
                assertThat(request.header("Proxy-Authorization")).isEqualTo(BASIC);
            });
        }
    }

    @Test
    void aSocksProxyIsAskedForConnectionsThatNoOtherSourceUses() throws Exception {
        try (SocksProxy proxy = SocksProxy.start();
                Fetcher fetcher = Loopback.fetcher()) {
            Access access = new Access(
                    new Access.Proxy(Access.Proxy.Kind.SOCKS, "127.0.0.1", proxy.port(), null),
                    null,
                    Map.of(),
                    Set.of(),
                    List.of());
            for (int i = 0; i < 2; i++) {
                assertThat(fetcher.fetch(site.address("/news"), Validators.NONE, access))
                        .isInstanceOf(Fetched.class);
                assertThat(fetcher.fetch(site.address("/news"), Validators.NONE))
                        .isInstanceOf(Fetched.class);
            }
            assertThat(proxy.asked()).containsExactly("127.0.0.1:" + site.port());
            assertThat(site.connections())
                    .as("one through the proxy, one without")
                    .isEqualTo(2);
            assertThat(fetcher.fetch(URI.create("http://10.1.2.3/"), Validators.NONE, access))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void whatOneSourceMayReadInItsIntranetNoOtherMay() throws Exception {
        Access inside = new Access(null, null, Map.of(), Set.of(), List.of("127.0.0.0/8"));
        try (Fetcher fetcher = Loopback.fetcher(AddressGuardTest.allowing())) {
            for (int i = 0; i < 3; i++) {
                assertThat(fetcher.fetch(site.address("/news"), Validators.NONE, inside))
                        .isInstanceOf(Fetched.class);
                // Not even over the connection that the first has left open.
                assertThat(fetcher.fetch(site.address("/news"), Validators.NONE))
                        .isInstanceOf(Forbidden.class);
            }
        }
        assertThat(site.requests("/news")).hasSize(3);
    }
}
