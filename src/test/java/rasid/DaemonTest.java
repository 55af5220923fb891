package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.deliver.ScriptedSmtp;

/// The daemon as it runs: Quartz, both schedulers, the control port.
class DaemonTest {
    @TempDir
    Path folder;

    @Test
    void fiveHundredHangingSourcesDelayAnAlertByLessThanTwoSeconds() throws Exception {
        try (NewsSite healthy = NewsSite.start("127.0.0.1");
                ScriptedSmtp smtp = ScriptedSmtp.plain();
                Hanging hanging = Hanging.start(500)) {
            rasid("smtp: {host: 127.0.0.1, port: %d, tls: none}"
                    .formatted(smtp.config().port()));
            watchlist("alert: {wait: 0s}");
            StringBuilder sources = new StringBuilder("sources:\n");
            for (URI uri : hanging.feeds()) {
                sources.append("  - {id: h%s, name: Hanging, feed: \"%s\"}%n"
                        .formatted(uri.getHost().replace('.', '-'), uri));
            }
            sources.append("  - {id: healthy, name: Healthy, first_poll: alert, every: 30s, feed: \"%s\"}%n"
                    .formatted(healthy.uri("/rss")));
            write("seeds/s.yml", sources.toString());
            try (Daemon daemon = daemon()) {
                daemon.start();
                await().atMost(Duration.ofSeconds(60)).until(() -> hanging.waiting() == 500);
                Instant published = Instant.now();
                healthy.publish(
                        "/1", published, "هجوم صاروخي في بغداد", "سقطت ثلاثة صواريخ قرب السفارة وسط بغداد مساء اليوم.");
                // The poll that finds it is due by the source's own pause; what counts is the way from there to
                // the mail.
                await().atMost(Duration.ofSeconds(60)).until(() -> healthy.requests("/1") == 1);
                Instant read = Instant.now();
                await().atMost(Duration.ofSeconds(10))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> !smtp.taken().isEmpty());
                assertThat(Duration.between(read, Instant.now())).isLessThan(Duration.ofSeconds(2));
            }
        }
    }

    @Test
    void aSecondDaemonOnTheSameDataIsRefusedInWords() throws Exception {
        try (DataFolder _ = DataFolder.hold(folder.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.hold(folder.resolve("data")))
                    .isInstanceOf(DataFolder.Refused.class)
                    .hasMessageContaining("another Rasid (process %d) is running"
                            .formatted(ProcessHandle.current().pid()))
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void theControlPortAnswersItsOwnerAlone() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1")) {
            plain(site);
            try (Daemon daemon = daemon()) {
                Path control = folder.resolve("data/control");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(control)))
                        .isEqualTo("rw-------");
                String[] portAndToken = Files.readString(control).strip().split(" ", 2);
                assertThat(status(portAndToken[0], portAndToken[1]))
                        .contains("\"pid\":" + ProcessHandle.current().pid());
                assertThat(status(portAndToken[0], "guess")).isEqualTo("wrong token");
                daemon.start();
            }
            assertThat(folder.resolve("data/control")).doesNotExist();
        }
    }

    @Test
    void aDaemonWithHangingSourcesStopsWithinTenSecondsAndStartsAgain() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1")) {
            plain(site.hang());
            for (int i = 0; i < 2; i++) {
                Daemon daemon = daemon();
                int before = site.requests("/rss");
                daemon.start();
                await().until(() -> site.requests("/rss") > before || site.requests("/robots.txt") > before);
                Instant stop = Instant.now();
                daemon.close();
                assertThat(Duration.between(stop, Instant.now())).isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void afterADowntimeTheMissedDigestComesAtOnceAndOnce() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1")) {
            plain(site);
            // The window opened three days ago, then the daemon was off.
            var clock = new SetClock(Instant.now().minus(Duration.ofDays(3)));
            new Daemon(DataFolder.hold(folder.resolve("data")), config(), clock, _ -> {}).close();
            List<Journal.Event> events = java.util.Collections.synchronizedList(new ArrayList<>());
            try (Daemon daemon = new Daemon(
                    DataFolder.hold(folder.resolve("data")), config(), InstantSource.system(), events::add)) {
                daemon.start();
                await().until(() -> events.stream().anyMatch(Journal.Event.MailSent.class::isInstance));
            }
            assertThat(events)
                    .filteredOn(Journal.Event.DigestClosed.class::isInstance)
                    .hasSize(1);
            try (var mails = Files.list(folder.resolve("data/mail"))) {
                assertThat(mails.filter(m -> m.toString().endsWith(".eml"))).hasSize(1);
            }
        }
    }

    private void plain(NewsSite site) throws Exception {
        rasid("");
        watchlist("digest: {at: \"07:00\", empty: heartbeat}");
        write("seeds/s.yml", "sources:%n  - {id: a, name: A, feed: \"%s\"}%n".formatted(site.uri("/rss")));
    }

    private void rasid(String smtp) throws Exception {
        write("config/rasid.yml", """
                mail: {from: "rasid@desk.example"%s}
                fetch: {allow: [127.0.0.0/8], delay: 0s, deadline: 30s}
                """.formatted(smtp.isEmpty() ? "" : ", " + smtp));
    }

    private void watchlist(String settings) throws Exception {
        write("config/watchlists/w.yml", """
                name: Rockets
                recipients: [a@desk.example]
                %s
                rules:
                  - {id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ'}
                """.formatted(settings));
    }

    private Daemon daemon() throws Exception {
        return new Daemon(DataFolder.hold(folder.resolve("data")), config(), InstantSource.system(), _ -> {});
    }

    private Config config() {
        return switch (ConfigReader.read(folder.resolve("config"), Map.of())) {
            case Loaded.Ok(Config read) -> read;
            case Loaded.Faulty(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    private static String status(String port, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/ask/GetStatus".formatted(port)))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private void write(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
