package rasid.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.jspecify.annotations.Nullable;

/// What each host's robots.txt allows us (RFC 9309). Thread-safe; many askers of one host fetch it once.
///
/// Kept for 24 hours; 500 KiB are read; five redirects are followed; 4xx means no rules; 5xx, 429 and no answer
/// mean that we
/// wait. HTML in its place is no robots.txt.
final class Robots {
    /// The name that robots.txt knows us by.
    static final String NAME = "rasid";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(5);
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 500 * 1024;
    private static final int MAX_REDIRECTS = 5;

    private final Exchange exchange;
    private final InstantSource clock;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    Robots(Exchange exchange, InstantSource clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    /// What robots.txt says of one address.
    sealed interface Verdict {
        record Allowed(Duration crawlDelay) implements Verdict {}

        record Disallowed() implements Verdict {}

        /// The file cannot be had for now.
        record Wait(Instant until, String reason) implements Verdict {}
    }

    private static final class Host {
        final ReentrantLock fetching = new ReentrantLock();
        volatile @Nullable Kept kept;
    }

    private record Kept(@Nullable SimpleRobotRules rules, String reason, Instant until) {}

    Verdict of(URI address) throws InterruptedException {
        String origin = "%s://%s"
                .formatted(address.getScheme(), address.getRawAuthority())
                .toLowerCase(Locale.ROOT);
        Host host = hosts.computeIfAbsent(origin, _ -> new Host());
        Kept kept = fresh(host);
        if (kept == null) {
            host.fetching.lockInterruptibly();
            try {
                kept = fresh(host);
                if (kept == null) {
                    kept = fetch(origin);
                    host.kept = kept;
                }
            } finally {
                host.fetching.unlock();
            }
        }
        SimpleRobotRules rules = kept.rules();
        if (rules == null) {
            return new Verdict.Wait(kept.until(), kept.reason());
        }
        return rules.isAllowed(address.toString()) ? new Verdict.Allowed(crawlDelay(rules)) : new Verdict.Disallowed();
    }

    private @Nullable Kept fresh(Host host) {
        Kept kept = host.kept;
        return kept != null && kept.until().isAfter(clock.instant()) ? kept : null;
    }

    private Kept fetch(String origin) throws InterruptedException {
        URI address = URI.create(origin + "/robots.txt");
        try {
            for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
                Exchange.Answer answer =
                        exchange.get(address, Validators.NONE, new BasicCookieStore(), 10L * MAX_BYTES);
                URI next = Redirects.target(address, answer);
                if (next == null) {
                    return read(origin, answer);
                }
                address = next;
            }
            return keep(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), KEPT);
        } catch (Decoding.TooLarge e) {
            return keep(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), KEPT);
        } catch (AddressGuard.Refused e) {
            // The page is refused for the same reason, and says so.
            return keep(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Duration.ZERO);
        } catch (IOException e) {
            // No connection: the page itself will tell better why. RFC 9309 §2.3.1.4 asks not to crawl meanwhile.
            return new Kept(null, Failures.reason(e), clock.instant().plus(ASKED_AGAIN));
        }
    }

    private Kept read(String origin, Exchange.Answer answer) {
        int status = answer.status();
        if (status == 429 || status >= 500) {
            return new Kept(
                    null,
                    "its robots.txt answered %d".formatted(status),
                    clock.instant().plus(ASKED_AGAIN));
        }
        if (status != 200 || isHtml(answer)) {
            return keep(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), KEPT);
        }
        byte[] bytes = answer.bytes().length <= MAX_BYTES
                ? answer.bytes()
                : java.util.Arrays.copyOf(answer.bytes(), MAX_BYTES);
        var parser = new SimpleRobotRulesParser(LONGEST_CRAWL_DELAY.toMillis() + 1, 5);
        // A host that asks for hours between two pages means "no"; we ask rarely anyway and keep our own cap.
        parser.setMaxCrawlDelay(Long.MAX_VALUE);
        return keep(parser.parseContent(origin + "/robots.txt", bytes, "text/plain", List.of(NAME)), KEPT);
    }

    private Kept keep(SimpleRobotRules rules, Duration time) {
        return new Kept(rules, "", clock.instant().plus(time));
    }

    private static boolean isHtml(Exchange.Answer answer) {
        byte[] bytes = answer.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head");
    }

    private static Duration crawlDelay(SimpleRobotRules rules) {
        long millis = rules.getCrawlDelay();
        if (millis <= 0) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofMillis(millis);
        return asked.compareTo(LONGEST_CRAWL_DELAY) > 0 ? LONGEST_CRAWL_DELAY : asked;
    }
}
