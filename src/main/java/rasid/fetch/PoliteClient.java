package rasid.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import rasid.config.FetchConfig;
import rasid.fetch.Client.Get;
import rasid.fetch.Reply.Answer;
import rasid.fetch.Reply.Paused;

/// Asks one request when its host's turn has come and there is a place among all requests. Thread-safe.
final class PoliteClient implements AutoCloseable {
    /// The pause after a 429 that names none.
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final Client client;
    private final Manners manners;
    private final Semaphore places;
    private final InstantSource clock;

    PoliteClient(FetchConfig config, InstantSource clock, Names.Source names, Trust trust) {
        this.client = new Client(config, clock, names, trust);
        this.manners = new Manners(config, clock);
        this.places = new Semaphore(config.atOnce(), true);
        this.clock = clock;
    }

    /// Waits for the turn first and for the place after it: who waits for a slow host takes no place from
    /// others. The deadline begins when both are there.
    ///
    /// @param crawlDelay what the host's robots.txt asks for
    Reply get(Get get, Duration crawlDelay) throws InterruptedException {
        Optional<Paused> paused = paused(get.address());
        if (paused.isPresent()) {
            return paused.get();
        }
        try (Manners.Turn _ = manners.take(get.address(), crawlDelay)) {
            // The one before us may have been sent away.
            paused = paused(get.address());
            return paused.isPresent() ? paused.get() : ask(get);
        }
    }

    private Reply ask(Get get) throws InterruptedException {
        places.acquire();
        try {
            Reply reply = client.get(get);
            return reply instanceof Answer answer ? heeded(get.address(), answer) : reply;
        } finally {
            places.release();
        }
    }

    /// 429 is a pause for the whole host, and so is 503 when it says how long.
    private Reply heeded(URI address, Answer answer) {
        if (answer.headers().challenge() != null) {
            // No pause helps against a check of visitors, which is told as what it is.
            return answer;
        }
        Instant now = clock.instant();
        Optional<Instant> told = RetryAfter.read(answer.headers().retryAfter(), now);
        boolean pause = answer.status() == 429 || (answer.status() == 503 && told.isPresent());
        if (!pause) {
            return answer;
        }
        Instant until = told.orElse(now.plus(PAUSE));
        manners.pause(address, until);
        return new Paused(until, "the server answered %d: too many requests or too busy".formatted(answer.status()));
    }

    private Optional<Paused> paused(URI address) {
        return manners.pausedUntil(address).map(until -> new Paused(until, "the server has asked us for a pause"));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
