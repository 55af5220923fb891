package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.config.FetchConfig;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;

/// What is not on the public internet is not fetched, by whatever way one gets there.
class AddressGuardTest {
    private final LoopbackSite site = LoopbackSite.start().on("/secret", Behaviour.page("secret"));

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "239.1.1.1",
                "255.255.255.255",
                "240.0.0.1",
                "::",
                "::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "2001:0:7f00:1::",
                "fec0::1"
            })
    void whatIsNotPublicIsRefused(String address) {
        assertThat(guard().open(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "192.167.1.1",
                "9.9.9.9",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "64:ff9b::101:101",
                "2002:101:101::1",
                "::ffff:1.1.1.1"
            })
    void whatIsPublicIsFetched(String address) {
        assertThat(guard().open(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void whatIsAllowedIsFetchedInEveryFormOfItsAddress() {
        AddressGuard guard = guard("10.0.0.0/9", "192.168.1.7", "fd12:3456::/32");

        assertThat(List.of("10.127.255.255", "::ffff:10.0.0.1", "192.168.1.7", "fd12:3456::1"))
                .allMatch(address -> guard.open(InetAddress.ofLiteral(address)));
        assertThat(List.of("10.128.0.0", "192.168.1.8", "fd12:3457::1"))
                .noneMatch(address -> guard.open(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/secret", "http://localhost:%d/secret", "http://[::1]:%d/secret",
                "http://[::ffff:127.0.0.1]:%d/secret", "http://127.1:%d/secret", "http://2130706433:%d/secret",
                "http://0.0.0.0:%d/secret", "http://0x7f.0.0.1:%d/secret"
            })
    void noSpellingOfALoopbackAddressIsFetched(String address) throws Exception {
        try (Fetcher fetcher = Loopback.fetcher(closed())) {
            FetchResult result = fetcher.fetch(URI.create(address.formatted(site.port())), Validators.NONE);

            assertThat(result).isNotInstanceOf(Fetched.class);
            assertThat(site.connections()).isZero();
        }
    }

    @Test
    void theReasonNamesTheHostAndTheWayOut() throws Exception {
        try (Fetcher fetcher = Loopback.fetcher(closed())) {
            assertThat(fetcher.fetch(site.address("/secret"), Validators.NONE))
                    .isEqualTo(new Forbidden("127.0.0.1 is at 127.0.0.1, which is not a public address; "
                            + "if it is meant, add it to fetch.allow or to the source's allow"));
        }
    }

    @Test
    void aPublicPageCannotRedirectUsInside() throws Exception {
        site.on("/out", Behaviour.redirect(302, "http://127.0.0.2:%d/secret".formatted(site.port())));
        FetchConfig config = allowing("127.0.0.1");
        try (Fetcher fetcher = Loopback.fetcher(config)) {
            assertThat(fetcher.fetch(site.address("/out"), Validators.NONE)).isInstanceOf(Forbidden.class);
            assertThat(site.requests("/secret")).isEmpty();
        }
    }

    @Test
    void aNameThatTurnsPrivateTheSecondTimeIsRefusedTheSecondTime() throws Exception {
        site.on("/page", (_, wire) -> {
            wire.send(200, new byte[] {'x'});
            wire.close();
        });
        site.on("/robots.txt", (_, wire) -> {
            wire.send(404, new byte[0]);
            wire.close();
        });
        var lookups = new AtomicInteger();
        Names.Source rebinding = _ ->
                new InetAddress[] {InetAddress.ofLiteral(lookups.incrementAndGet() <= 2 ? "127.0.0.1" : "127.0.0.2")};
        try (var fetcher = new Fetcher(allowing("127.0.0.1"), Instant::now, rebinding)) {
            URI address = site.address("rebinding.example", "/page");

            assertThat(fetcher.fetch(address, Validators.NONE)).isInstanceOf(Fetched.class);
            assertThat(fetcher.fetch(address, Validators.NONE)).isInstanceOf(Forbidden.class);
            assertThat(site.requests()).allMatch(r -> r.host().equals("127.0.0.1"));
        }
    }

    @Test
    void amongPublicAndPrivateAddressesOfANameOnlyThePublicOnesAreUsed() throws Exception {
        Names.Source both = _ -> new InetAddress[] {
            InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("10.0.0.1")
        };
        try (var fetcher = new Fetcher(allowing("127.0.0.1"), Instant::now, both)) {
            assertThat(fetcher.fetch(site.address("both.example", "/secret"), Validators.NONE))
                    .isInstanceOf(Fetched.class);
            assertThat(site.requests()).isNotEmpty().allMatch(r -> r.host().equals("127.0.0.1"));
        }
    }

    private static AddressGuard guard(String... allowed) {
        return new AddressGuard(new Names(Names.Source.SYSTEM, Loopback.DEADLINE), List.of(allowed));
    }

    private static FetchConfig closed() {
        return allowing();
    }

    static FetchConfig allowing(String... blocks) {
        FetchConfig usual = Loopback.CONFIG;
        return new FetchConfig(
                usual.contact(),
                usual.deadline(),
                usual.connect(),
                usual.maxBytes(),
                usual.maxSitemapBytes(),
                usual.maxRedirects(),
                usual.atOnce(),
                usual.perHost(),
                usual.delay(),
                usual.hosts(),
                List.of(blocks));
    }
}
