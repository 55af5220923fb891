package rasid.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.config.FetchConfig;
import rasid.fetch.Decoding.Cap;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.FetchResult.Gone;
import rasid.fetch.FetchResult.NotModified;
import rasid.fetch.FetchResult.Throttled;
import rasid.fetch.Reply.Answer;
import rasid.fetch.Reply.Broken;
import rasid.fetch.Reply.Paused;
import rasid.fetch.Reply.Refused;
import rasid.fetch.Robots.Permission.Denied;
import rasid.fetch.Robots.Permission.Granted;
import rasid.model.Access;
import rasid.model.Fault;

/// Gets pages from the web: where robots.txt allows, when the host's turn has come, redirect by redirect,
/// each request within its deadline and its cap. Thread-safe; made to be called from thousands of virtual
/// threads.
public final class Fetcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);

    private final FetchConfig config;
    private final PoliteClient client;
    private final Robots robots;

    public Fetcher(FetchConfig config, InstantSource clock) {
        this(config, clock, Names.Source.SYSTEM);
    }

    Fetcher(FetchConfig config, InstantSource clock, Names.Source names) {
        this(config, clock, names, Trust.of(null));
    }

    Fetcher(FetchConfig config, InstantSource clock, Names.Source names, Trust trust) {
        this.config = config;
        this.client = new PoliteClient(config, clock, names, trust);
        this.robots = new Robots(client, clock);
    }

    /// Fetches one address. May wait long for the host's turn; the deadline counts from when a request
    /// starts, and anew for each redirect.
    ///
    /// @param known what the server gave last time, so that it may answer that nothing has changed
    /// @throws InterruptedException at once when the thread is interrupted, wherever it waits
    public FetchResult fetch(URI address, Validators known) throws InterruptedException {
        return fetch(address, known, Access.OPEN);
    }

    /// The same, by the way of one source.
    public FetchResult fetch(URI address, Validators known, Access access) throws InterruptedException {
        return fetch(address, known, access, new Cap(config.maxBytes(), false));
    }

    /// The same for a body that may be as long as `fetch.max_sitemap_bytes`, of which `sieve` lets the part through
    /// that is wanted; that part is the body of the answer.
    public FetchResult fetch(URI address, Validators known, Access access, Sieve sieve) throws InterruptedException {
        return fetch(address, known, access, new Cap(config.maxBytes(), false, sieve, config.maxSitemapBytes()));
    }

    private FetchResult fetch(URI address, Validators known, Access access, Cap cap) throws InterruptedException {
        Optional<URI> start = Addresses.read(address.toString());
        if (start.isEmpty()) {
            return new Failed(Fault.MALFORMED, "this is no address that could be fetched");
        }
        Optional<String> refusal = Addresses.refusal(start.get());
        return refusal.isPresent()
                ? new Forbidden(refusal.get())
                : follow(new Chain(start.get(), config.maxRedirects()), known, access, cap);
    }

    /// The sitemaps that a site's robots.txt names, as far as anything of the site was fetched before.
    public List<URI> sitemaps(URI address) {
        return Addresses.read(address.toString()).map(robots::sitemaps).orElse(List.of());
    }

    private FetchResult follow(Chain chain, Validators known, Access access, Cap cap) throws InterruptedException {
        while (true) {
            switch (robots.ask(chain.address(), access.withoutSecrets())) {
                case Denied(FetchResult answer) -> {
                    return answer;
                }
                case Granted(Duration crawlDelay) -> {
                    var get = new Client.Get(chain.address(), known, chain.cookies(), cap, access);
                    Reply reply = client.get(get, crawlDelay);
                    Optional<FetchResult> end = reply instanceof Answer answer && answer.redirects()
                            ? chain.follow(answer)
                            : Optional.of(result(chain, reply));
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
            }
        }
    }

    private static FetchResult result(Chain chain, Reply reply) {
        return switch (reply) {
            case Answer answer -> result(chain, answer);
            case Paused(Instant until, String reason) -> new Throttled(until, reason);
            case Refused(String reason) -> new Forbidden(reason);
            case Broken(Fault fault, String reason) -> new Failed(fault, reason);
        };
    }

    private static FetchResult result(Chain chain, Answer answer) {
        Optional<Failed> standIn = StandIn.of(answer, chain.start(), chain.address());
        if (standIn.isPresent()) {
            return standIn.get();
        }
        return switch (answer.status()) {
            case 200, 203, 204 -> {
                log(chain, answer);
                yield new Fetched(
                        chain.address(),
                        answer.body(),
                        answer.headers().validators(),
                        chain.movedTo(),
                        answer.headers().freshFor());
            }
            case 304 -> {
                log(chain, answer);
                yield new NotModified(answer.headers().freshFor());
            }
            case 404, 410 -> new Gone(answer.status());
            default -> new Failed(Fault.STATUS, "the server answered %d".formatted(answer.status()));
        };
    }

    /// Without the query, which may hold a key.
    private static void log(Chain chain, Answer answer) {
        log.atDebug()
                .addKeyValue("host", Addresses.host(chain.address()))
                .addKeyValue("path", chain.address().getRawPath())
                .addKeyValue("status", answer.status())
                .addKeyValue("bytes", answer.bytes().length)
                .log("page fetched");
    }

    /// Cuts every connection; fetches under way end as failed.
    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
