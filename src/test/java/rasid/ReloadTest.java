package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.config.Config;
import rasid.config.Loaded;
import rasid.deliver.ScriptedSmtp;
import rasid.deliver.ScriptedSmtp.Act;
import rasid.deliver.ScriptedSmtp.Step;

/// What is edited while the daemon runs, as editors write it.
class ReloadTest {
    private static final String ROCKETS = "سقطت ثلاثة صواريخ قرب السفارة وسط بغداد مساء اليوم بحسب مصدر أمني.";
    private static final String FLOODS = "غمرت السيول أحياء واسعة من مدينة أربيل وأجلت فرق الدفاع المدني العائلات.";

    @TempDir
    Path folder;

    private final List<Journal.Event> events = Collections.synchronizedList(new ArrayList<>());
    private final List<Config> applied = Collections.synchronizedList(new ArrayList<>());
    private ScriptedSmtp smtp;
    private NewsSite site;
    private Daemon daemon;

    @BeforeEach
    void run() throws Exception {
        smtp = ScriptedSmtp.plain();
        site = NewsSite.start("127.0.0.1");
        main("");
        rules("{id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ'}");
        sources("- {id: a, name: Agency, first_poll: alert, every: 30s, feed: \"%s\"}".formatted(site.uri("/rss")));
        start();
    }

    private void start() throws Exception {
        var files = new ConfigWatch(folder.resolve("config"), Map.of());
        Config config = ((Loaded.Ok) files.read()).config();
        daemon = new Daemon(DataFolder.hold(folder.resolve("data")), config, InstantSource.system(), events::add);
        daemon.start();
        daemon.follow(files, applied::add);
    }

    @AfterEach
    void stop() {
        daemon.close();
        site.close();
        smtp.close();
    }

    @Test
    void aNewRuleAndANewSourceTakeEffectWithinSeconds() throws Exception {
        soon(Journal.Event.FeedRead.class::isInstance);
        Instant edited = Instant.now();
        rules(
                "{id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ'}",
                "{id: floods, name: Floods, level: urgent, match: 'سيل'}");
        soon(event -> event instanceof Journal.Event.ConfigTaken(int _, int _, int rules) && rules == 2);
        assertThat(Duration.between(edited, Instant.now())).isLessThan(Duration.ofSeconds(8));

        try (NewsSite other = NewsSite.start("127.0.0.2")) {
            other.publish("/1", Instant.now(), "سيول في أربيل", FLOODS);
            // The old source goes, and is polled no more; the new one is, and the new rule is met.
            sources("- {id: b, name: Other, first_poll: alert, every: 30s, feed: \"%s\"}".formatted(other.uri("/rss")));
            soon(event -> event instanceof Journal.Event.ConfigTaken(int fresh, int gone, int _) && fresh == 1 && gone == 1);
            await().atMost(Duration.ofSeconds(20)).until(() -> !smtp.taken().isEmpty());
            assertThat(mails().getFirst().text()).contains("سيول في أربيل", "Floods");
        }
    }

    @Test
    void aFaultyFileIsRefusedAndTheOperatorMailedOnceAndOnceMended() throws Exception {
        String good = Files.readString(folder.resolve("config/watchlists/w.yml"));
        write("config/watchlists/w.yml", good.replace("match:", "mach:"));
        soon(Journal.Event.ConfigRefused.class::isInstance);
        // Still faulty, in another way: told already.
        write("config/watchlists/w.yml", good.replace("urgent", "urgnt"));
        await().until(() -> refusals() == 2);

        await().atMost(Duration.ofSeconds(20)).until(() -> told().size() == 1);
        assertThat(told().getFirst().subject()).isEqualTo("The edited configuration has 1 fault");
        assertThat(told().getFirst().text()).contains("The last good one stays in force", "w.yml:");

        write("config/watchlists/w.yml", good);
        soon(Journal.Event.ConfigTaken.class::isInstance);
        await().atMost(Duration.ofSeconds(20)).until(() -> told().size() == 2);
        assertThat(told().getLast().subject()).isEqualTo("Mended: The edited configuration has 1 fault");
    }

    @Test
    void aMendedMailServerGetsWhatWaited() throws Exception {
        smtp.always(Step.RCPT, "a@", new Act.Say("451 4.3.0 try again later"));
        site.publish("/1", Instant.now(), "هجوم صاروخي في بغداد", ROCKETS);
        sources("- {id: c, name: Again, first_poll: alert, feed: \"%s\"}".formatted(site.uri("/rss")));
        soon(Journal.Event.MailNotSent.class::isInstance);
        try (ScriptedSmtp other = ScriptedSmtp.plain()) {
            smtp(other.config().port(), "log: {level: debug}");
            await().atMost(Duration.ofSeconds(15)).until(() -> !other.taken().isEmpty());
            assertThat(applied.getLast().log().level()).isEqualTo(rasid.config.LogConfig.Level.DEBUG);
        }
    }

    private long refusals() {
        return events.stream().filter(Journal.Event.ConfigRefused.class::isInstance).count();
    }

    private void soon(Predicate<Journal.Event> event) {
        await().atMost(Duration.ofSeconds(15)).until(() -> List.copyOf(events).stream().anyMatch(event));
    }

    private List<ReadMail> mails() {
        return smtp.taken().stream().map(ReadMail::of).toList();
    }

    private List<ReadMail> told() {
        return mails().stream().filter(m -> m.to().equals("chief@desk.example")).toList();
    }

    private void main(String more) throws Exception {
        smtp(smtp.config().port(), more);
    }

    private void smtp(int port, String more) throws Exception {
        write("config/rasid.yml", """
                mail: {from: "rasid@desk.example", smtp: {host: 127.0.0.1, port: %d, tls: none}}
                operator: chief@desk.example
                fetch: {allow: [127.0.0.0/8], delay: 0s}
                %s
                """.formatted(port, more));
    }

    private void rules(String... rules) throws Exception {
        write("config/watchlists/w.yml", """
                name: Iraq
                recipients: [a@desk.example]
                alert: {wait: 0s}
                rules:
                  - %s
                """.formatted(String.join("\n  - ", rules)));
    }

    private void sources(String sources) throws Exception {
        write("seeds/s.yml", "sources:\n  " + sources + "\n");
    }

    /// As editors do: into another file, which is then renamed.
    private void write(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Path swap = path.resolveSibling("." + path.getFileName() + ".swp");
        Files.writeString(swap, text);
        Files.move(swap, path, StandardCopyOption.REPLACE_EXISTING);
    }
}
