package rasid.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.SetClock;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Throttled;
import rasid.model.Fault;

/// A site's robots.txt is asked first, and heeded.
class RobotsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T09:00:00Z");

    private final SetClock clock = new SetClock(NOON);
    private final LoopbackSite site =
            LoopbackSite.start().on("/news", Behaviour.page("خبر")).on("/private/x", Behaviour.page("خبر"));
    private final Fetcher fetcher = new Fetcher(Loopback.CONFIG, clock);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private FetchResult fetch(String target) throws InterruptedException {
        return fetcher.fetch(site.address(target), Validators.NONE);
    }

    @Test
    void whatASiteForbidsIsNotAsked() throws Exception {
        site.on("/robots.txt", Behaviour.text("User-agent: *\nDisallow: /private/\n"));

        assertThat(fetch("/private/x")).isEqualTo(new Forbidden("the site's robots.txt forbids it"));
        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
        assertThat(site.requests("/private/x")).isEmpty();
    }

    @Test
    void ourOwnGroupCountsMoreThanTheGeneralOne() throws Exception {
        site.on(
                "/robots.txt",
                Behaviour.text("User-agent: *\nDisallow: /\n\nUser-agent: RASID\nDisallow: /private/\n"));

        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
        assertThat(fetch("/private/x")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aRedirectIntoWhatIsForbiddenIsNotFollowed() throws Exception {
        site.on("/robots.txt", Behaviour.text("User-agent: *\nDisallow: /private/\n"))
                .on("/old", Behaviour.redirect(302, "/private/x"));

        assertThat(fetch("/old")).isInstanceOf(Forbidden.class);
        assertThat(site.requests("/private/x")).isEmpty();
    }

    @Test
    void theFileIsAskedForOnceADay() throws Exception {
        fetch("/news");
        clock.pass(Duration.ofHours(23));
        fetch("/news");
        assertThat(site.requests("/robots.txt")).hasSize(1);

        clock.pass(Duration.ofHours(2));
        fetch("/news");
        assertThat(site.requests("/robots.txt")).hasSize(2);
    }

    @Test
    void manyWhoWantOneSiteAskForItsFileOnce() throws Exception {
        List<Future<FetchResult>> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                results.add(threads.submit(() -> fetch("/news")));
            }
        }
        for (Future<FetchResult> result : results) {
            assertThat(result.get()).isInstanceOf(Fetched.class);
        }
        assertThat(site.requests("/robots.txt")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void aSiteWithoutTheFileAllowsEverything(int status) throws Exception {
        site.on("/robots.txt", Behaviour.status(status));

        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void aSiteThatCannotGiveTheFileIsLeftAloneForAWhile(int status) throws Exception {
        site.on("/robots.txt", Behaviour.status(status));

        Throttled throttled = (Throttled) fetch("/news");

        assertThat(throttled.notBefore()).isBetween(NOON.plusSeconds(60), NOON.plusSeconds(3_600));
        assertThat(throttled.reason()).startsWith("robots.txt: ").contains(String.valueOf(status));
        assertThat(fetch("/news")).isInstanceOf(Throttled.class);
        assertThat(site.requests()).hasSize(1);

        site.on("/robots.txt", Behaviour.status(404));
        clock.set(throttled.notBefore());
        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
    }

    @Test
    void theRulesThatASiteGaveLastHoldWhileItCannotGiveThem() throws Exception {
        site.on("/robots.txt", Behaviour.text("User-agent: *\nDisallow: /private/\n"));
        fetch("/news");
        site.on("/robots.txt", Behaviour.status(500));
        clock.pass(Duration.ofHours(25));

        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
        assertThat(fetch("/private/x")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aSiteThatCannotBeReachedFailsAndIsTriedAgainNextTime() throws Exception {
        site.on("/robots.txt", Misbehaving.HANGS_UP);
        assertThat(fetch("/news"))
                .isEqualTo(new Failed(Fault.CONNECTION, "robots.txt: the server hung up without an answer"));

        site.on("/robots.txt", Behaviour.status(404));
        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
    }

    @Test
    void aPageInTheFilesPlaceIsNoFile() throws Exception {
        site.on("/robots.txt", Behaviour.page("\n<!DOCTYPE html><p>User-agent: *\nDisallow: /\n"));

        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
    }

    @Test
    void theFileIsFoundBehindRedirects() throws Exception {
        site.on("/robots.txt", Behaviour.redirect(301, "/real"))
                .on("/real", Behaviour.text("User-agent: *\nDisallow: /private/\n"));

        assertThat(fetch("/private/x")).isInstanceOf(Forbidden.class);

        assertThat(fetcher.fetch(site.address("127.0.0.2", "/news"), Validators.NONE))
                .isInstanceOf(Fetched.class);
    }

    @Test
    void aRedirectThatLeadsNowhereIsNoFile() throws Exception {
        site.on("/robots.txt", Misbehaving.CIRCLE);

        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
    }

    @Test
    void anEndlessFileIsReadAsFarAsItNeedsToBe() throws Exception {
        String rule = "User-agent: *\nDisallow: /private/\n";
        site.on("/robots.txt", (_, wire) -> {
            wire.head(200, "Transfer-Encoding: chunked");
            wire.chunk(rule.getBytes(UTF_8));
            while (true) {
                wire.chunk("# and so on\n".repeat(500).getBytes(UTF_8));
            }
        });

        assertThat(fetch("/private/x")).isInstanceOf(Forbidden.class);
        assertThat(fetch("/news")).isInstanceOf(Fetched.class);
    }

    @Test
    void aDelayThatASiteAsksForIsTakenUpToALimit() {
        URI address = URI.create("https://news.example/robots.txt");

        assertThat(RobotsRules.read(address, "User-agent: *\nCrawl-delay: 3\n".getBytes(UTF_8), "Rasid")
                        .crawlDelay())
                .isEqualTo(Duration.ofSeconds(3));
        RobotsRules slow = RobotsRules.read(address, "User-agent: *\nCrawl-delay: 86400\n".getBytes(UTF_8), "Rasid");
        assertThat(slow.crawlDelay()).isEqualTo(RobotsRules.LONGEST_DELAY);
        assertThat(slow.allow(URI.create("https://news.example/page"))).isTrue();
    }
}
