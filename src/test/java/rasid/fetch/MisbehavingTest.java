package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.fetch.Misbehaving.EMPTY;
import static rasid.fetch.Misbehaving.ENCODED_AS_A_CHARSET;
import static rasid.fetch.Misbehaving.GZIP_IN_NAME_ONLY;
import static rasid.fetch.Misbehaving.LEADS_TO_A_FILE;
import static rasid.fetch.Misbehaving.LONGER_THAN_ITS_LENGTH;
import static rasid.fetch.Misbehaving.NOT_MODIFIED_UNASKED;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.NotModified;
import rasid.model.Fault;

/// Whatever a server does: an answer within the deadline, and the next page is read as if nothing had been.
class MisbehavingTest {
    private static final Duration DEADLINE = Duration.ofMillis(700);
    private static final EnumSet<Misbehaving> READ_ALL_THE_SAME =
            EnumSet.of(EMPTY, ENCODED_AS_A_CHARSET, GZIP_IN_NAME_ONLY, LONGER_THAN_ITS_LENGTH);
    private static final LoopbackSite SITE = LoopbackSite.start().on("/healthy", Behaviour.page("خبر"));
    private static final Fetcher FETCHER = Loopback.fetcher(Loopback.config(DEADLINE, Duration.ZERO, 1));

    @AfterAll
    static void close() {
        FETCHER.close();
        SITE.close();
    }

    @ParameterizedTest
    @EnumSource
    void noServerHoldsUsBeyondTheDeadline(Misbehaving page) throws Exception {
        // robots.txt first, so that the time measured is the page's.
        FETCHER.fetch(SITE.address("/healthy"), Validators.NONE);
        FETCHER.fetch(SITE.address("127.0.0.2", "/healthy"), Validators.NONE);
        SITE.on("/" + page, page);
        Instant start = Instant.now();

        FetchResult result = FETCHER.fetch(SITE.address("/" + page), Validators.NONE);

        Duration took = Duration.between(start, Instant.now());
        // Up to six hops, and a slow machine.
        assertThat(took).isLessThan(DEADLINE.plusSeconds(3));
        Class<?> expected = READ_ALL_THE_SAME.contains(page)
                ? Fetched.class
                : page == NOT_MODIFIED_UNASKED
                        ? NotModified.class
                        : page == LEADS_TO_A_FILE ? Forbidden.class : Failed.class;
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
    void aTlsHandshakeThatIsNeverAnsweredEndsWithTheDeadline() throws Exception {
        try (LoopbackSite silent = LoopbackSite.start().silent()) {
            Instant start = Instant.now();

            FetchResult result =
                    FETCHER.fetch(URI.create("https://127.0.0.1:%d/".formatted(silent.port())), Validators.NONE);

            assertThat(result).isEqualTo(new Failed(Fault.TIMEOUT, "robots.txt: no answer within 0.7 s (fetch.deadline)"));
            assertThat(Duration.between(start, Instant.now())).isLessThan(DEADLINE.plusSeconds(2));
        }
    }

    @Test
    void whatAServerPromisedAndDidNotKeepIsToldApart() throws Exception {
        SITE.on("/silent", Misbehaving.SILENT).on("/half", Misbehaving.SILENT_IN_THE_BODY);

        assertThat(FETCHER.fetch(SITE.address("/silent"), Validators.NONE))
                .isEqualTo(new Failed(Fault.TIMEOUT, "no answer within 0.7 s (fetch.deadline)"));
        assertThat(FETCHER.fetch(SITE.address("/half"), Validators.NONE))
                .isEqualTo(new Failed(Fault.TIMEOUT, "the answer was not complete within 0.7 s (fetch.deadline)"));
    }
}
