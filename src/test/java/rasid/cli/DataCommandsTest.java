package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rasid.deliver.ScriptedSmtp.Act;
import rasid.deliver.ScriptedSmtp.Step;
import rasid.extract.page.Familiar;
import rasid.model.SiteText;
import rasid.store.Database;
import rasid.store.SiteTexts;

/// The commands that ask for data, each with the daemon running and without.
class DataCommandsTest extends CommandDesk {
    private static final String OWN = "تابعوا قناتنا على تلغرام لتصلكم أخبار كل صاروخ وكل عاجل من وكالتنا قبل غيركم.";

    @Override
    String database() {
        return "defaults: {timezone: Asia/Kathmandu}";
    }

    @Override
    void prepare() throws Exception {
        smtp.always(Step.RCPT, "gone@", new Act.Say("550 5.1.1 no such user"));
        write("config/watchlists/w.yml", """
                name: Iraq
                timezone: Asia/Baghdad
                recipients: [a@desk.example, gone@desk.example]
                alert: {wait: 0s}
                digest: {at: "07:00"}
                rules:
                  - {id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ OR rocket'}
                  - {id: floods, name: Floods, match: 'سيل NEAR/3 أربيل'}
                """);
        try (Database db = Database.embedded(Files.createDirectories(folder.resolve("data")))) {
            Set<Long> stories = LongStream.range(1, 16).boxed().collect(Collectors.toSet());
            var own = new SiteText(Familiar.key(OWN), 44, 6, 20_000, stories);
            db.transact(tx -> SiteTexts.set(tx, "a", new SiteTexts.Counted(60, List.of(own))));
        }
        Instant now = Instant.now();
        site.publish("/1", now, "هجوم صاروخي في بغداد", ROCKETS);
        site.publish(
                "/2",
                now,
                "=HYPERLINK(\"http://x\",\"a rocket, free\")",
                "A rocket fell near the river on Sunday, police said in a statement.");
        site.publish("/3", now, "افتتاح حديقة", "افتتحت أمانة بغداد حديقة جديدة للعائلات في جانب الكرخ من المدينة.");
    }

    @ParameterizedTest
    @EnumSource
    void aTriedPageIsReadWithWhatItsSiteIsKnownToRepeat(Way way) throws Exception {
        be(way);
        site.raw(
                "/own",
                "<html lang=ar><body><article><h1>افتتاح حديقة</h1><p>%s</p><p>%s</p></article></body></html>"
                        .formatted("افتتحت أمانة بغداد حديقة جديدة للعائلات في جانب الكرخ من المدينة أمس.", OWN));
        Said said = run("try", site.uri("/own").toString(), "--outline");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("repeated on 44 pages of this site", "1 left out: repeated");
        assertThat(run("try", site.uri("/own").toString()).out())
                .contains("a paragraph was left out that this site repeats", "0 of 2 rules hit");
        assertThat(run("why", "rockets", site.uri("/own").toString()).out()).doesNotContain("*صاروخ*");
    }

    @ParameterizedTest
    @EnumSource
    void timesAreThoseOfTheDeskAndNotOfItsServer(Way way) throws Exception {
        be(way);
        Said theirs = run("hits");
        Said utc = run("hits", "--zone", "UTC");
        assertThat(theirs.out()).contains("Times are those of Asia/Kathmandu");
        assertThat(utc.out()).contains("Times are those of UTC");
        assertThat(firstTime(theirs)).isEqualTo(firstTime(utc).plusMinutes(345));
        assertThat(run("stories").out()).contains("Times are those of Asia/Kathmandu");
        assertThat(run("try", site.uri("/1").toString()).out()).contains("(Asia/Kathmandu), found ");
    }

    private static LocalDateTime firstTime(Said said) {
        Matcher time = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d").matcher(said.out());
        assertThat(time.find()).as(said.toString()).isTrue();
        return LocalDateTime.parse(time.group().replace(' ', 'T'));
    }

    @ParameterizedTest
    @EnumSource
    void statusTellsWhatRunsAndHowEachFeedFares(Way way) throws Exception {
        be(way);
        Said said = run("status");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains(
                        way == Way.RUNNING
                                ? "The daemon runs: process %d"
                                        .formatted(ProcessHandle.current().pid())
                                : "No daemon runs")
                .contains("3 articles, 2 hits, 2 stories", "FAULT since", "Mail to gone@desk.example is refused")
                .contains("1 feed: 0 failing", "3 new, 3 stored, 2 hits")
                .containsPattern("a/feed +\u2068وكالة\u2069")
                .containsPattern("w +20");
        assertThat(run("status", "--json").out()).startsWith("{\"running\":").contains("\"failures\":0");
    }

    @ParameterizedTest
    @EnumSource
    void theOutboxIsListedShownRetriedAndDropped(Way way) throws Exception {
        be(way);
        Said list = run("outbox");
        assertThat(list.out())
                .contains("gone@desk.example", "refused", "550 5.1.1 no such user")
                .doesNotContain("a@desk");
        assertThat(run("outbox", "list", "--sent").out())
                .contains("a@desk.example")
                .doesNotContain("gone@");
        String id = list.out()
                .lines()
                .filter(l -> l.contains("alert"))
                .findFirst()
                .orElseThrow()
                .split(" ", -1)[0];

        Said show = run("outbox", "show", id);
        assertThat(show.out()).contains("alert to gone@desk.example", "Reason:   the server answered 550", "صاروخي");

        int tried = smtp.taken().size();
        assertThat(run("outbox", "retry", id).exit()).isZero();
        if (way == Way.RUNNING) {
            // The server refuses it again, at once.
            org.awaitility.Awaitility.await()
                    .until(() -> run("outbox", "show", id).out().contains("State:    refused"));
        } else {
            assertThat(run("outbox", "--owed").out()).contains("gone@desk.example");
        }
        assertThat(smtp.taken()).hasSize(tried);
        assertThat(run("outbox", "drop", id).exit()).isZero();
        assertThat(run("outbox", "show", id).out()).contains("dropped by hand");

        Said sent = run("outbox", "retry", sentId());
        assertThat(sent.exit()).isEqualTo(1);
        assertThat(sent.err()).contains("was sent. What was sent is not sent twice");
        assertThat(run("outbox", "show", "4711").err()).contains("there is no delivery 4711");
        // As it was, for the other way.
        run("outbox", "retry", id);
        be(Way.RUNNING);
        org.awaitility.Awaitility.await()
                .until(() -> run("outbox", "show", id).out().contains("550"));
    }

    private String sentId() {
        return run("outbox", "--sent")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(" ", -1)[0];
    }

    @ParameterizedTest
    @EnumSource
    void hitsAreFilteredByWhatTheyAreAndByTheirWords(Way way) throws Exception {
        be(way);
        assertThat(run("hits").out()).contains("rockets", "هجوم صاروخي في بغداد", "صاروخي", "2 hits");
        assertThat(run("hits", "--text", "سفارة").out())
                .contains("هجوم صاروخي", "1 hit\n")
                .doesNotContain("HYPERLINK");
        assertThat(run(
                                "hits",
                                "--level",
                                "urgent",
                                "--watchlist",
                                "w",
                                "--rule",
                                "w/rockets",
                                "--source",
                                "a",
                                "--since",
                                "1h",
                                "--limit",
                                "1")
                        .out())
                .contains("1 hit\n");
        assertThat(run("hits", "--rule", "floods").out()).isEqualTo("0 hits\n");
        assertThat(run("hits", "--until", "2001-01-01").out()).isEqualTo("0 hits\n");
        assertThat(run("hits", "--text", "(a").err()).contains("--text, column 1");
    }

    @ParameterizedTest
    @EnumSource
    void exportsAreSafeForSpreadsheetsAndReadableByPrograms(Way way) throws Exception {
        be(way);
        List<String> rows = run("hits", "--csv").out().lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("hit,hit_at,watchlist,rule,");
        assertThat(String.join("\n", rows)).contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"a rocket, free\"\")\"");

        Path file = folder.resolve(way + ".csv");
        assertThat(run("stories", "--bom", "--out", file.toString()).exit()).isZero();
        assertThat(Files.readString(file)).startsWith("\uFEFFstory,begun_at,").contains("هجوم صاروخي في بغداد", "\r\n");

        List<String> lines = run("hits", "--jsonl").out().lines().toList();
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("{\"hit\":") && line.endsWith("}"));
        assertThat(run("stories").out()).contains("2 stories", "وكالة");
    }

    @ParameterizedTest
    @EnumSource
    void aBackupIsTakenAndBringsEverythingBack(Way way) throws Exception {
        be(way);
        Path archive = folder.resolve(way + ".zip");
        assertThat(run("backup", archive.toString()).out()).contains("3 articles, 2 hits");
        assertThat(run("backup", archive.toString()).err()).contains("is there already");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith(".rasid"));
        }

        Path elsewhere = folder.resolve("restored-" + way);
        String[] there = {
            "--config",
            elsewhere.resolve("config").toString(),
            "--data",
            elsewhere.resolve("data").toString()
        };
        Said restored = run(with(there, "restore", archive.toString()));
        assertThat(restored.err()).isEmpty();
        assertThat(restored.exit()).isZero();
        assertThat(run(with(there, "hits", "--csv")).out())
                .isEqualTo(run("hits", "--csv").out());
        assertThat(elsewhere.resolve("seeds/s.yml")).hasSameTextualContentAs(folder.resolve("seeds/s.yml"));

        Said again = run(with(there, "restore", archive.toString()));
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("is not empty, and a backup replaces nothing");
        assertThat(run("restore", folder.resolve("seeds/s.yml").toString()).exit())
                .isEqualTo(1);
    }

    @Test
    void whereThereIsNoDataTheCommandSaysSoAndMakesNone() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        Said said = run("hits", "--config", folder.resolve("config").toString(), "--data", nowhere.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("there is no data here yet");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aCommandLineThatIsNotUnderstoodEndsWithTwo() {
        assertThat(run("hits", "--since", "soon").exit()).isEqualTo(2);
        assertThat(run("hits", "--csv", "--jsonl").exit()).isEqualTo(2);
        assertThat(run("outbox", "show", "first").exit()).isEqualTo(2);
        assertThat(run("hits", "--help").exit()).isZero();
    }
}
