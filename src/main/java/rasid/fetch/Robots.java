package rasid.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import rasid.fetch.Decoding.Cap;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Throttled;
import rasid.fetch.Reply.Answer;
import rasid.fetch.Reply.Broken;
import rasid.fetch.Reply.Paused;
import rasid.fetch.Reply.Refused;
import rasid.model.Access;
import rasid.model.Fault;

/// Asks each site's robots.txt (RFC 9309) before anything else of it, once a day. Thread-safe; when many
/// threads want one site's, one asks and the others wait for it.
final class Robots {
    private static final Duration KEPT = Duration.ofHours(24);
    /// How soon a file is asked for again that the server could not give.
    private static final Duration WAIT = Duration.ofMinutes(10);

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_SITES = 20_000;

    private final PoliteClient client;
    private final InstantSource clock;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, CompletableFuture<Verdict>> asking = new ConcurrentHashMap<>();

    Robots(PoliteClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /// Whether an address may be asked for.
    sealed interface Permission {
        record Granted(Duration crawlDelay) implements Permission {}

        record Denied(FetchResult answer) implements Permission {}
    }

    /// What is known of a site: its rules, or why they are not to be had.
    private sealed interface Verdict {
        record Rules(RobotsRules rules) implements Verdict {}

        record None(FetchResult answer) implements Verdict {}
    }

    private record Kept(Verdict verdict, Instant until) {}

    /// @param access the way of the source that asks, without its secrets
    Permission ask(URI address, Access access) throws InterruptedException {
        return switch (verdict(address, access)) {
            case Verdict.None(FetchResult answer) -> new Permission.Denied(answer);
            case Verdict.Rules(RobotsRules rules) ->
                rules.allow(address)
                        ? new Permission.Granted(rules.crawlDelay())
                        : new Permission.Denied(new Forbidden("the site's robots.txt forbids it"));
        };
    }

    /// The sitemaps that the site's robots.txt names, as far as it has been asked for.
    List<URI> sitemaps(URI address) {
        Kept known = kept.get(site(address));
        return known != null && known.verdict() instanceof Verdict.Rules(RobotsRules rules)
                ? rules.sitemaps()
                : List.of();
    }

    private static String site(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private Verdict verdict(URI address, Access access) throws InterruptedException {
        String site = site(address);
        while (true) {
            Optional<Verdict> known = fresh(site);
            if (known.isPresent()) {
                return known.get();
            }
            var mine = new CompletableFuture<Verdict>();
            CompletableFuture<Verdict> running = asking.putIfAbsent(site, mine);
            if (running == null) {
                return asked(site, access, mine);
            }
            try {
                return running.get();
            } catch (ExecutionException | CancellationException e) {
                // Who asked was stopped; it is our turn to ask.
            }
        }
    }

    /// Asks for everybody who waits for `answer`.
    private Verdict asked(String site, Access access, CompletableFuture<Verdict> answer) throws InterruptedException {
        try {
            // Another thread's answer may have come in between.
            Optional<Verdict> known = fresh(site);
            Verdict verdict = known.isPresent() ? known.get() : read(site, access);
            answer.complete(verdict);
            return verdict;
        } finally {
            asking.remove(site, answer);
            answer.cancel(false);
        }
    }

    private Verdict read(String site, Access access) throws InterruptedException {
        URI address = URI.create(site + "/robots.txt");
        Reply reply = reply(address, access);
        Instant now = clock.instant();
        return switch (reply) {
            case Answer answer
            when answer.succeeded() -> keep(site, RobotsRules.read(address, answer.bytes(), UserAgent.PRODUCT), now);
            case Answer answer
            when answer.status() >= 500 ->
                later(site, now.plus(WAIT), "robots.txt: the server answered %d".formatted(answer.status()));
            case Answer _ -> keep(site, RobotsRules.ALLOW_ALL, now);
            case Paused(Instant until, String reason) -> later(site, until, "robots.txt: " + reason);
            case Refused(String reason) -> new Verdict.None(new Forbidden(reason));
            case Broken(Fault fault, String reason) ->
                lastRules(site)
                        .map(rules -> keep(site, rules, now.plus(WAIT)))
                        .orElseGet(() -> new Verdict.None(
                                // A certificate is the site's, whatever was asked for.
                                new Failed(fault, fault == Fault.TLS ? reason : "robots.txt: " + reason)));
        };
    }

    /// Until the server can give its file, the one that it gave last holds; a server that never gave one is
    /// left alone.
    private Verdict later(String site, Instant until, String reason) {
        return keep(site, lastRules(site).orElseGet(() -> new Verdict.None(new Throttled(until, reason))), until);
    }

    private Optional<Verdict> fresh(String site) {
        Instant now = clock.instant();
        return Optional.ofNullable(kept.get(site))
                .filter(known -> known.until().isAfter(now))
                .map(Kept::verdict);
    }

    private Optional<Verdict> lastRules(String site) {
        return Optional.ofNullable(kept.get(site)).map(Kept::verdict).filter(Verdict.Rules.class::isInstance);
    }

    private Verdict keep(String site, RobotsRules rules, Instant now) {
        return keep(site, new Verdict.Rules(rules), now.plus(KEPT));
    }

    private Verdict keep(String site, Verdict verdict, Instant until) {
        if (kept.size() >= MOST_SITES) {
            Instant now = clock.instant();
            kept.values().removeIf(old -> !old.until().isAfter(now));
        }
        kept.put(site, new Kept(verdict, until));
        return verdict;
    }

    /// Follows redirects, to other hosts too; one that leads nowhere is answered as it stands, and so as no
    /// robots.txt.
    private Reply reply(URI address, Access access) throws InterruptedException {
        var chain = new Chain(address, MOST_REDIRECTS);
        while (true) {
            var cap = new Cap(RobotsRules.MAX_BYTES, true);
            Reply reply = client.get(
                    new Client.Get(chain.address(), Validators.NONE, chain.cookies(), cap, access), Duration.ZERO);
            boolean moved = reply instanceof Answer answer
                    && answer.redirects()
                    && chain.follow(answer).isEmpty();
            if (!moved) {
                return reply;
            }
        }
    }
}
