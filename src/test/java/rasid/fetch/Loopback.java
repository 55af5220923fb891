package rasid.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import rasid.config.FetchConfig;

/// Configurations and fetchers that may read loopback sites.
final class Loopback {
    static final Duration DEADLINE = Duration.ofSeconds(5);
    static final FetchConfig CONFIG = config(DEADLINE, Duration.ZERO, 1);

    private Loopback() {}

    static FetchConfig config(Duration deadline, Duration delay, int perHost) {
        return new FetchConfig(
                "desk@desk.example",
                deadline,
                Duration.ofSeconds(3),
                1_000_000,
                20_000_000,
                5,
                1_000,
                perHost,
                delay,
                Map.of(),
                List.of("127.0.0.0/8"));
    }

    static Fetcher fetcher() {
        return new Fetcher(CONFIG, InstantSource.system());
    }

    static Fetcher fetcher(FetchConfig config) {
        return new Fetcher(config, InstantSource.system());
    }
}
