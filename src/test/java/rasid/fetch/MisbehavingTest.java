package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.fetch.Misbehaving.CUTS_WHAT_IT_KEEPS;
import static rasid.fetch.Misbehaving.EMPTY;
import static rasid.fetch.Misbehaving.ENCODED_AS_A_CHARSET;
import static rasid.fetch.Misbehaving.GZIP_IN_NAME_ONLY;
import static rasid.fetch.Misbehaving.LEADS_TO_A_FILE;
import static rasid.fetch.Misbehaving.LONGER_THAN_ITS_LENGTH;
import static rasid.fetch.Misbehaving.NEVER_CLOSES_A_TAG;
import static rasid.fetch.Misbehaving.NOT_MODIFIED_UNASKED;
import static rasid.fetch.Misbehaving.NOT_MODIFIED_WITH_A_BODY;
import static rasid.fetch.Misbehaving.TOO_MANY_REQUESTS;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rasid.config.FetchConfig;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.FetchResult.Throttled;
import rasid.model.Fault;

/// Whatever a server does: an answer within the deadline, and the next page is read as if nothing had been.
@Tag("tight")
class MisbehavingTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final EnumSet<Misbehaving> READ_ALL_THE_SAME = EnumSet.of(
            EMPTY,
            ENCODED_AS_A_CHARSET,
            GZIP_IN_NAME_ONLY,
            LONGER_THAN_ITS_LENGTH,
            CUTS_WHAT_IT_KEEPS,
            NEVER_CLOSES_A_TAG);
    private static final EnumSet<Misbehaving> NOT_MODIFIED = EnumSet.of(NOT_MODIFIED_UNASKED, NOT_MODIFIED_WITH_A_BODY);
    private static final LoopbackSite SITE = LoopbackSite.start().on("/healthy", Behaviour.page("خبر"));
    private static final Fetcher FETCHER = Loopback.fetcher(Loopback.config(DEADLINE, Duration.ZERO, 1));

    @BeforeAll
    static void pack() {
        assertThat(Misbehaving.packed()).isLessThan(100_000);
    }

    @AfterAll
    static void close() {
        FETCHER.close();
        SITE.close();
    }

    @ParameterizedTest
    @EnumSource
    void noServerHoldsUsBeyondTheDeadline(Misbehaving page) throws Exception {
        // robots.txt first, so that the time measured is the page's.
        String host = "127.0.3." + (List.of(Misbehaving.values()).indexOf(page) + 1);
        FETCHER.fetch(SITE.address(host, "/healthy"), Validators.NONE);
        FETCHER.fetch(SITE.address("127.0.0.2", "/healthy"), Validators.NONE);
        SITE.on("/" + page, page);
        Instant start = Instant.now();

        FetchResult result = FETCHER.fetch(SITE.address(host, "/" + page), Validators.NONE);

        Duration took = Duration.between(start, Instant.now());
        // Up to six hops, and a slow machine.
        assertThat(took).isLessThan(DEADLINE.plusSeconds(3));
        Class<?> expected = Failed.class;
        if (READ_ALL_THE_SAME.contains(page)) {
            expected = Fetched.class;
        } else if (NOT_MODIFIED.contains(page)) {
            expected = NotModified.class;
        } else if (page == LEADS_TO_A_FILE) {
            expected = Forbidden.class;
        } else if (page == TOO_MANY_REQUESTS) {
            expected = Throttled.class;
        }
        assertThat(result).isInstanceOf(expected);
        if (result instanceof Failed(Fault _, String reason)) {
            assertThat(reason).isNotBlank().doesNotContain("\n").doesNotContain("Exception");
        }
        assertThat(FETCHER.fetch(SITE.address("127.0.0.2", "/healthy"), Validators.NONE))
                .isInstanceOfSatisfying(
                        Fetched.class, f -> assertThat(f.body().text()).isEqualTo("خبر"));
    }

    @Test
    void aBodyBeyondTheCapIsRefusedAndTheCapIsNamed() throws Exception {
        SITE.on("/just", Behaviour.bytes(new byte[1_000_000])).on("/over", Behaviour.bytes(new byte[1_000_001]));

        assertThat(FETCHER.fetch(SITE.address("/just"), Validators.NONE)).isInstanceOf(Fetched.class);
        assertThat(FETCHER.fetch(SITE.address("/over"), Validators.NONE))
                .isEqualTo(new Failed(Fault.MALFORMED, "the body is larger than 1,000,000 bytes (fetch.max_bytes)"));
    }

    @Test
    void manyLargePagesAtOnceShareTheMemoryThatThereIs() throws Exception {
        FetchConfig usual = Loopback.CONFIG;
        var config = new FetchConfig(
                "",
                Duration.ofMinutes(1),
                usual.connect(),
                10 << 20,
                20 << 20,
                5,
                1_000,
                1,
                Duration.ZERO,
                Map.of(),
                usual.allow());
        byte[] large = new byte[9 << 20];
        new Random(7).nextBytes(large);
        SITE.on("/large", Behaviour.bytes(large, "Content-Type: text/plain"));
        // What was read is let go at once: 270 MB, which the heap of this test does not hold.
        List<Future<Boolean>> pages = new ArrayList<>();
        try (Fetcher fetcher = Loopback.fetcher(config);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                URI page = SITE.address("127.0.4." + (i + 1), "/large");
                pages.add(threads.submit(() -> fetcher.fetch(page, Validators.NONE) instanceof Fetched));
            }
        }
        for (Future<Boolean> page : pages) {
            assertThat(page.get()).isTrue();
        }
    }

    @Test
    void aTlsHandshakeThatIsNeverAnsweredEndsWithTheDeadline() throws Exception {
        try (LoopbackSite silent = LoopbackSite.start().silent()) {
            Instant start = Instant.now();

            FetchResult result =
                    FETCHER.fetch(URI.create("https://127.0.0.1:%d/".formatted(silent.port())), Validators.NONE);

            assertThat(result)
                    .isEqualTo(new Failed(Fault.TIMEOUT, "robots.txt: no answer within 1 s (fetch.deadline)"));
            assertThat(Duration.between(start, Instant.now())).isLessThan(DEADLINE.plusSeconds(2));
        }
    }

    @Test
    void whatAServerPromisedAndDidNotKeepIsToldApart() throws Exception {
        SITE.on("/silent", Misbehaving.SILENT).on("/half", Misbehaving.SILENT_IN_THE_BODY);

        assertThat(FETCHER.fetch(SITE.address("/silent"), Validators.NONE))
                .isEqualTo(new Failed(Fault.TIMEOUT, "no answer within 1 s (fetch.deadline)"));
        assertThat(FETCHER.fetch(SITE.address("/half"), Validators.NONE))
                .isEqualTo(new Failed(Fault.TIMEOUT, "the answer was not complete within 1 s (fetch.deadline)"));
    }
}
