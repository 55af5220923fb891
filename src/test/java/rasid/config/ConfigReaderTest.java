package rasid.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.model.AlertPolicy;
import rasid.model.DigestPolicy;
import rasid.model.Feed;
import rasid.model.FirstPoll;
import rasid.model.Level;
import rasid.model.QuietHours;
import rasid.model.Recipient;
import rasid.model.RuleState;
import rasid.model.Source;
import rasid.model.SourceFilter;
import rasid.model.Watchlist;

class ConfigReaderTest {
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

    @TempDir
    private Path desk;

    @BeforeEach
    void writeTheLeastThatIsValid() throws IOException {
        write("config/rasid.yml", "mail: {from: rasid@example.org}\n");
        write("seeds/iraq.yml", "sources:\n  - {id: agency, feed: \"https://agency.example/rss\", tags: [iraq]}\n");
        write("config/watchlists/iraq.yml", """
                recipients: [desk@example.org]
                rules:
                  - {id: rocket, match: 'صاروخ'}
                """);
    }

    @Test
    void theShippedConfigurationHasNoFault() {
        Config config = ok(ConfigReader.read(Path.of("config"), Map.of()));
        assertThat(config.mail().smtp()).isNull();
        assertThat(config.fetch()).isEqualTo(FetchConfig.DEFAULTS);
        assertThat(config.watchlists()).extracting(Watchlist::id).contains("iraq-security");
        assertThat(config.watchlists().getFirst().recipients()).hasSize(2);
        assertThat(config.sources()).hasSizeGreaterThan(30);
    }

    @Test
    void whatIsLeftOutHasADefault() {
        Config config = read();
        assertThat(config.mail()).isEqualTo(new MailConfig("rasid@example.org", null));
        assertThat(config.fetch()).isEqualTo(FetchConfig.DEFAULTS);
        assertThat(config.database()).isNull();
        assertThat(config.log()).isEqualTo(LogConfig.DEFAULTS);
        Watchlist watchlist = config.watchlists().getFirst();
        assertThat(watchlist.name()).isEqualTo("iraq");
        assertThat(watchlist.timezone()).isEqualTo(ZoneOffset.UTC);
        assertThat(watchlist.sources()).isEqualTo(SourceFilter.ALL);
        assertThat(watchlist.digest()).isNull();
        assertThat(watchlist.alert())
                .isEqualTo(new AlertPolicy(Level.IMPORTANT, Duration.ofSeconds(30), Duration.ofDays(1), 12, null));
        assertThat(watchlist.rules().getFirst().state()).isEqualTo(RuleState.LIVE);
        assertThat(watchlist.rules().getFirst().level()).isEqualTo(Level.IMPORTANT);
        Source source = config.sources().getFirst();
        assertThat(source.every()).isEqualTo(Duration.ofMinutes(5));
        assertThat(source.firstPoll()).isEqualTo(FirstPoll.DIGEST);
        assertThat(source.language()).isNull();
    }

    @Test
    void aWatchlistIsReadWhole() throws IOException {
        write("config/recipients.yml", """
                recipients:
                  duty: {mail: duty@example.org, timezone: Asia/Baghdad, language: ar}
                  chief: chief@example.org
                groups: {desk: [duty, night], night: [night@example.org]}
                """);
        write("config/watchlists/iraq.yml", """
                name: العراق
                timezone: Asia/Baghdad
                languages: [ar, ckb, no]
                sources: {ids: [agency], tags: [iraq]}
                recipients: [desk, {mail: duty@example.org, only: urgent}, {to: chief, only: urgent}]
                alert: {from: info, wait: 2s, max_age: 12h, max_per_hour: 3, quiet: {hours: 22:00-06:00, except: important}}
                digest: {at: [19:00, 07:00], days: [sun, Monday], empty: skip}
                unless: مباراة
                rules:
                  - {id: rocket, match: صاروخ, level: urgent, languages: [ar]}
                  - {id: drone, match: درون, state: trial}
                  - {id: car-bomb, match: '"سيارة مفخخة"', state: off, unless: فيلم}
                """);
        Config config = read();
        Watchlist watchlist = config.watchlists().getFirst();
        assertThat(watchlist.name()).isEqualTo("العراق");
        assertThat(watchlist.languages()).containsExactly("ar", "ckb", "no");
        assertThat(watchlist.sources()).isEqualTo(new SourceFilter(Set.of("agency"), Set.of("iraq")));
        assertThat(watchlist.recipients())
                .containsExactly(
                        new Recipient("duty@example.org", Level.INFO, BAGHDAD, "ar"),
                        new Recipient("night@example.org", Level.INFO, null, "en"),
                        new Recipient("chief@example.org", Level.URGENT, null, "en"));
        QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), Level.IMPORTANT);
        assertThat(watchlist.alert())
                .isEqualTo(new AlertPolicy(Level.INFO, Duration.ofSeconds(2), Duration.ofHours(12), 3, quiet));
        assertThat(watchlist.digest())
                .isEqualTo(new DigestPolicy(
                        List.of(LocalTime.of(7, 0), LocalTime.of(19, 0)),
                        Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                        DigestPolicy.Empty.SKIP));
        assertThat(config.queries()).extracting(query -> query.rule().rule()).containsExactly("rocket", "drone");
        assertThat(config.queries().get(0).languages()).containsExactly("ar");
        assertThat(config.queries().get(1).languages()).containsExactly("ar", "ckb", "no");
        assertThat(config.queries().get(0).unless()).isNotNull();
    }

    @Test
    void aSourceTakesFromTheDefaultsOfItsFileAndAddsItsTags() throws IOException {
        write("seeds/iraq.yml", """
                defaults: {every: 10m, language: ar, timezone: Asia/Baghdad, tags: [iraq], first_poll: alert}
                sources:
                  - id: paper
                    name: A paper
                    feed: ["https://paper.example/a", "https://paper.example/b"]
                    page: "https://paper.example/محليات?x=1"
                    articles: "/news/\\\\d+"
                    every: 1m
                    tags: paper
                """);
        Source source = read().sources().getFirst();
        assertThat(source.every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(source.language()).isEqualTo("ar");
        assertThat(source.timezone()).isEqualTo(BAGHDAD);
        assertThat(source.tags()).containsExactlyInAnyOrder("iraq", "paper");
        assertThat(source.firstPoll()).isEqualTo(FirstPoll.ALERT);
        assertThat(source.feeds()).extracting(Feed::id).containsExactly("paper/feed", "paper/feed-2", "paper/page");
        Feed page = source.feeds().getLast();
        assertThat(page.address())
                .isEqualTo(URI.create("https://paper.example/%D9%85%D8%AD%D9%84%D9%8A%D8%A7%D8%AA?x=1"));
        assertThat(String.valueOf(page.articles())).isEqualTo("/news/\\d+");
        assertThat(source.feeds().getFirst().articles()).isNull();
    }

    @Test
    void secretsComeFromTheEnvironmentOrAFileAndAreNeverPrinted() throws IOException {
        write("config/secret.txt", "file-secret\n");
        write("config/rasid.yml", """
                mail:
                  from: '"Rasid, Baghdad" <rasid@example.org>'
                  smtp: {host: "${HOST}", tls: implicit, user: rasid, password: "${SMTP_PASSWORD}", timeout: 5s}
                database: {url: "jdbc:postgresql://${HOST}/rasid", user: rasid, password: file:secret.txt}
                """);
        Map<String, String> environment = Map.of("HOST", "mail.example.org", "SMTP_PASSWORD", "env$ecret\\1");
        Config config = ok(ConfigReader.read(desk.resolve("config"), environment));
        SmtpConfig smtp = config.mail().smtp();
        assertThat(smtp.host()).isEqualTo("mail.example.org");
        assertThat(smtp.port()).isEqualTo(465);
        assertThat(smtp.password()).isEqualTo(new Secret("env$ecret\\1"));
        assertThat(config.database().url()).isEqualTo("jdbc:postgresql://mail.example.org/rasid");
        assertThat(config.database().password()).isEqualTo(new Secret("file-secret"));
        assertThat(config.toString()).doesNotContain("ecret\\1").doesNotContain("file-secret");
    }

    @Test
    void fetchingAndDefaultsAreReadFromTheMainFile() throws IOException {
        write("config/rasid.yml", """
                fetch:
                  contact: desk@example.org
                  max_bytes: 500KB
                  delay: 3s
                  hosts: {127.0.0.2: {delay: 0s}, slow.example: {per_host: 2}}
                  allow: [127.0.0.0/8, "::1"]
                log: {format: json, level: debug}
                defaults: {timezone: Asia/Baghdad, alert: {wait: 1s}, digest: {at: 07:00}}
                """);
        write("config/watchlists/second.yml", """
                timezone: UTC
                recipients: [desk@example.org]
                alert: {from: urgent}
                digest: none
                rules: [{id: rocket, match: 'صاروخ'}]
                """);
        Config config = read();
        assertThat(config.fetch().maxBytes()).isEqualTo(500 << 10);
        assertThat(config.fetch().hosts())
                .containsEntry("127.0.0.2", new FetchConfig.HostConfig(Duration.ZERO, 1))
                .containsEntry("slow.example", new FetchConfig.HostConfig(Duration.ofSeconds(3), 2));
        assertThat(config.fetch().allow()).containsExactly("127.0.0.0/8", "::1");
        assertThat(config.log()).isEqualTo(new LogConfig(LogConfig.Format.JSON, LogConfig.Level.DEBUG));
        Watchlist first = config.watchlists().get(0);
        Watchlist second = config.watchlists().get(1);
        assertThat(first.timezone()).isEqualTo(BAGHDAD);
        assertThat(first.digest().at()).containsExactly(LocalTime.of(7, 0));
        assertThat(first.digest().days()).hasSize(7);
        assertThat(second.digest()).isNull();
        assertThat(second.alert().gather()).isEqualTo(Duration.ofSeconds(1));
        assertThat(second.alert().from()).isEqualTo(Level.URGENT);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreTakenAsTheyCome() throws IOException {
        write(
                "config/watchlists/iraq.yml",
                "\uFEFFname: Iraq\r\nrecipients: [desk@example.org]\r\nrules:\r\n  - id: rocket\r\n    match: >-\r\n      صاروخ OR\r\n      قذيفة\r\n");
        assertThat(read().watchlists().getFirst().name()).isEqualTo("Iraq");
    }

    @Test
    void aFolderThatIsNotThereIsToldAlone() {
        assertThat(ConfigReader.read(Path.of("no/such/config"), Map.of()))
                .isEqualTo(new Loaded.Faulty(List.of(new Problem(
                        Path.of("no/such/config"),
                        1,
                        "there is no such folder. Make it, or name another with --config"))));
    }

    private Config read() {
        return ok(ConfigReader.read(desk.resolve("config"), Map.of()));
    }

    private static Config ok(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Ok(Config config) -> config;
            case Loaded.Faulty(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private void write(String file, String text) throws IOException {
        Path path = desk.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
