package rasid.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.config.FetchConfig;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Gone;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.FetchResult.Throttled;

/// Gets a page: asks robots.txt, waits for its host's turn, follows redirects one checked hop at a time.
///
/// Safe to call from thousands of virtual threads. Who waits for a host's turn holds no other place, so hosts
/// that hang do not
/// keep others waiting.
public final class Fetcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final FetchConfig config;
    private final InstantSource clock;
    private final Exchange exchange;
    private final Robots robots;
    private final Manners manners;
    private final Semaphore atOnce;

    public Fetcher(FetchConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.exchange = new Exchange(config, userAgent(config));
        this.robots = new Robots(exchange, clock);
        this.manners = new Manners(config, clock);
        this.atOnce = new Semaphore(config.atOnce());
    }

    /// Names the product, and whom a webmaster may write to.
    static String userAgent(FetchConfig config) {
        String version = Fetcher.class.getPackage().getImplementationVersion();
        String product = "Rasid/" + (version == null ? "dev" : version);
        return config.contact().isBlank() ? product : "%s (+%s)".formatted(product, config.contact());
    }

    /// Fetches `address`, saying what is known of an earlier answer. Each hop has a deadline of its own.
    public FetchResult fetch(URI address, Validators known) throws InterruptedException {
        CookieStore cookies = new BasicCookieStore();
        Set<URI> seen = new HashSet<>();
        URI at = address;
        for (int hop = 0; hop <= config.maxRedirects(); hop++) {
            if (!isWeb(at)) {
                return new Forbidden("%s is not an http or https address".formatted(at));
            }
            if (!seen.add(at)) {
                return new Failed("the redirects go in a circle at %s".formatted(at));
            }
            Hop answer = hop(at, hop == 0 ? known : Validators.NONE, cookies);
            switch (answer) {
                case Hop.End(FetchResult result) -> {
                    return result;
                }
                case Hop.On(URI next) -> {
                    if ("https".equalsIgnoreCase(at.getScheme()) && "http".equalsIgnoreCase(next.getScheme())) {
                        return new Failed("the server redirects from https to http: %s".formatted(next));
                    }
                    at = next;
                }
            }
        }
        return new Failed("more than %d redirects (fetch.max_redirects)".formatted(config.maxRedirects()));
    }

    private sealed interface Hop {
        record End(FetchResult result) implements Hop {}

        record On(URI next) implements Hop {}
    }

    private Hop hop(URI at, Validators known, CookieStore cookies) throws InterruptedException {
        Duration crawlDelay;
        switch (robots.of(at)) {
            case Robots.Verdict.Disallowed() -> {
                return new Hop.End(new Forbidden("robots.txt of %s does not allow it".formatted(at.getHost())));
            }
            case Robots.Verdict.Wait(Instant until, String reason) -> {
                return new Hop.End(new Throttled(until, reason));
            }
            case Robots.Verdict.Allowed(Duration delay) -> crawlDelay = delay;
        }
        try (Manners.Turn _ = manners.take(at, crawlDelay)) {
            atOnce.acquire();
            try {
                return answered(at, exchange.get(at, known, cookies, config.maxBytes()));
            } catch (AddressGuard.Refused e) {
                return new Hop.End(new Forbidden(Failures.reason(e)));
            } catch (IOException e) {
                return new Hop.End(new Failed(Failures.reason(e)));
            } finally {
                atOnce.release();
            }
        }
    }

    private Hop answered(URI at, Exchange.Answer answer) {
        URI next = Redirects.target(at, answer);
        if (next != null) {
            return new Hop.On(next);
        }
        log.atDebug().addKeyValue("status", answer.status()).log("page answered");
        Instant now = clock.instant();
        return new Hop.End(
                switch (answer.status()) {
                    case 200 ->
                        new Fetched(
                                at,
                                new Body(answer.bytes(), answer.contentType()),
                                new Validators(answer.etag(), answer.lastModified()));
                    case 304 -> new NotModified();
                    case 404, 410 -> new Gone(answer.status());
                    case 429 ->
                        new Throttled(
                                RetryAfter.parse(answer.retryAfter(), now).orElse(now.plus(PAUSE)),
                                "the server asked for a pause (429)");
                    case 503 ->
                        RetryAfter.parse(answer.retryAfter(), now)
                                .<FetchResult>map(until -> new Throttled(until, "the server asked for a pause (503)"))
                                .orElseGet(() -> new Failed("the server answered 503"));
                    default -> new Failed("the server answered %d".formatted(answer.status()));
                });
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme();
        return address.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
    }

    /// Breaks off what is under way.
    @Override
    public void close() {
        exchange.close();
    }
}
