package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.deliver.ScriptedSmtp;
import rasid.store.Database;
import rasid.store.Meta;
import rasid.store.Outage;

/// The embedded database closes itself under the running daemon, as it does on a full disk, and is open again later.
class OutageTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void theDaemonTellsOfADatabaseThatClosedItselfAndGoesOnWhereItWasOnceItIsBack() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                ScriptedSmtp smtp = ScriptedSmtp.plain()) {
            Config config = desk(site, smtp);
            try (Daemon daemon =
                    new Daemon(DataFolder.hold(folder.resolve("data")), config, InstantSource.system(), _ -> {})) {
                publish(site, "/1", "سقوط صاروخ في بغداد");
                daemon.start();
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(smtp.taken()).hasSize(1));

                lose();
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(status())
                                .contains("database cannot be written since", "tries to open")
                                .doesNotContain("SELECT", "JdbcSQL", "exception"));
                await().atMost(LONG).until(() -> mails(smtp, "database cannot be written") == 1);
                assertThat(mailed(smtp, "database cannot be written"))
                        .contains("Make room", "Since ")
                        .doesNotContain("Mended");
                publish(site, "/2", "صاروخ آخر يسقط في أربيل شمالي العراق");

                find();
                await().atMost(LONG).until(() -> mails(smtp, "Mended: ") == 1);
                await().atMost(LONG).until(() -> mails(smtp, "أربيل") == 1);
                assertThat(status()).contains("\"pid\":");
                assertThat(smtp.taken())
                        .as("two alerts, two notices, none twice")
                        .hasSize(4);
            }
        }
    }

    @Test
    void aDatabaseThatCannotBeOpenedAgainIsGivenUpAfterALimit() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        var givenUp = new CountDownLatch(1);
        try (Database db = Database.embedded(folder.resolve("data"))) {
            db.reopen(watcher(givenUp), InstantSource.system(), Duration.ofMillis(50), Duration.ofMillis(300));
            lose();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> db.transact(tx -> Meta.instance(tx, "x"))))
                    .isInstanceOf(rasid.store.StoreException.class);
            assertThat(givenUp.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("data/rasid.mv.db"))
                    .as("no empty one in its place")
                    .doesNotExist();
        }
    }

    private static Outage.Watcher watcher(CountDownLatch givenUp) {
        return new Outage.Watcher() {
            @Override
            public void began(Outage outage) {}

            @Override
            public void ended(Outage outage, Instant at) {}

            @Override
            public void givenUp(Outage outage) {
                givenUp.countDown();
            }
        };
    }

    /// Closes the database without its being asked, and takes its file away, as a disk does that is gone.
    private void lose() throws Exception {
        String url = "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000;TRACE_LEVEL_FILE=0"
                .formatted(folder.resolve("data/rasid").toAbsolutePath());
        try (var connection = DriverManager.getConnection(url, "rasid", null);
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (java.sql.SQLException e) {
            assertThat(e.getErrorCode()).isIn(90098, 90121, 90067);
        }
        Files.move(folder.resolve("data/rasid.mv.db"), folder.resolve("away"));
    }

    private void find() throws Exception {
        Files.move(folder.resolve("away"), folder.resolve("data/rasid.mv.db"));
    }

    private static void publish(NewsSite site, String path, String headline) {
        site.publish(path, Instant.now(), headline, headline + "، بحسب مصدر أمني تحدث لوكالتنا مساء اليوم.");
    }

    private static long mails(ScriptedSmtp smtp, String words) {
        return smtp.taken().stream()
                .map(ReadMail::of)
                .filter(mail -> (mail.subject() + mail.text()).contains(words))
                .count();
    }

    private static String mailed(ScriptedSmtp smtp, String words) {
        return smtp.taken().stream()
                .map(ReadMail::of)
                .map(ReadMail::text)
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private Config desk(NewsSite site, ScriptedSmtp smtp) throws Exception {
        write("config/rasid.yml", """
                operator: op@desk.example
                mail: {from: "rasid@desk.example", smtp: {host: 127.0.0.1, port: %d, tls: none}}
                fetch: {allow: [127.0.0.0/8], delay: 0s, deadline: 30s}
                """.formatted(smtp.config().port()));
        write("config/watchlists/w.yml", """
                name: Rockets
                recipients: [a@desk.example]
                alert: {wait: 0s}
                rules:
                  - {id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ'}
                """);
        write(
                "seeds/s.yml",
                "sources:%n  - {id: a, name: A, first_poll: alert, every: {from: 15s, to: 15s}, feed: \"%s\"}%n"
                        .formatted(site.uri("/rss")));
        return switch (ConfigReader.read(folder.resolve("config"), Map.of())) {
            case Loaded.Ok(Config read) -> read;
            case Loaded.Faulty(List<?> problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    private String status() throws Exception {
        String[] portAndToken =
                Files.readString(folder.resolve("data/control")).strip().split(" ", 2);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:%s/ask/GetStatus".formatted(portAndToken[0])))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + portAndToken[1])
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
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
