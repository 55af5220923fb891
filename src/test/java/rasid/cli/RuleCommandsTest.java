package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The commands that show what a rule does, each with the daemon running and without.
class RuleCommandsTest extends CommandDesk {
    @Override
    void prepare() throws Exception {
        write("config/watchlists/w.yml", """
                name: Iraq
                timezone: Asia/Baghdad
                recipients: [a@desk.example]
                alert: {wait: 0s, max_per_hour: 1}
                rules:
                  - {id: rockets, name: Rocket attacks, level: urgent, match: 'صاروخ OR rocket'}
                  - {id: floods, name: Floods, match: 'سيل NEAR/3 أربيل'}
                  - {id: embassies, name: Embassies, state: trial, match: 'سفارة NOT قنصلية', languages: [ar]}
                  - {id: retired, name: Retired, state: off, match: 'حديقة', languages: [en]}
                """);
        Instant now = Instant.now();
        site.publish("/1", now, "هجوم صاروخي في بغداد", ROCKETS);
        site.publish("/2", now, "A rocket fell", "A rocket fell near the river on Sunday, police said in a statement.");
        site.publish("/3", now, "افتتاح حديقة", "افتتحت أمانة بغداد حديقة جديدة للعائلات في جانب الكرخ من المدينة.");
    }

    @ParameterizedTest
    @EnumSource
    void whyTellsHowFarAnArticleCameAndWhichPartOfTheRuleFailed(Way way) throws Exception {
        be(way);
        String page = site.uri("/1").toString();
        Said met = run("why", "rockets", page);
        assertThat(met.exit()).isZero();
        assertThat(met.out())
                .contains(
                        "ok  Rule       w/rockets is live, urgent",
                        "ok  Told       by a/feed",
                        "ok  Fetched    article")
                .contains("ok  Source     a is read", "ok  Language   ar is covered", "through \u2068صواريخ\u2069")
                .contains("as hit ", "*صواريخ*");
        Said trial = run("why", "w/embassies", page + "#top");
        assertThat(trial.exit()).isZero();
        assertThat(trial.out()).contains("on trial, ", "its hits are stored and not mailed");

        Said missed = run("why", "floods", page);
        assertThat(missed.exit()).isEqualTo(1);
        assertThat(missed.out()).contains("NO  Met        not there: سيل", "not there: أربيل");
        assertThat(run("why", "retired", "3").out() + run("why", "retired", "1").out())
                .contains("NO  Rule       w/retired is off");
        assertThat(run("why", "retired", "2").out()).contains("NO  Language   ar is not among those of the rule: en");

        Said unknown = run("why", "rockets", site.uri("/4").toString());
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.out())
                .contains("NO  Told       by no feed of a, which stands at this host", "NO  Fetched    never")
                .contains("could not be fetched: the server answered 404");
        Path saved = folder.resolve("saved.html");
        Files.writeString(saved, "<html lang=ar><h1>صواريخ</h1><article><p>" + ROCKETS + "</p></article>");
        assertThat(run("why", "rockets", saved.toString()).out()).contains("ok  Met ", "?   Source");
        assertThat(run("why", "nothing", "1").err()).contains("there is no rule");
        assertThat(run("why", "rockets", "4711").err()).contains("there is no article 4711");
    }

    @ParameterizedTest
    @EnumSource
    void aBacktestTellsWhatARuleWouldHaveHitAndWhomItWouldHaveWoken(Way way) throws Exception {
        be(way);
        assertThat(run("backtest", "rockets", "--since", "7d").out())
                .contains("3 articles", "w/rockets: 2 hits, 66.67 % of the articles", "By source: a 2 (100 %)")
                .contains(
                        "50 % already hit by w/embassies (1)",
                        "Alerts to a@desk.example: 2 mails with 2 hits", "max_per_hour: 1")
                .contains("(a sign a day, █ is 2)", "*صواريخ*", "*rocket*");

        Path expression = folder.resolve("new-rule.txt");
        Files.writeString(expression, "حديقة AND أمانة");
        assertThat(run("backtest", expression.toString()).out())
                .contains("file/new-rule: 1 hit", "No other rule hits any of them")
                .contains("افتتحت *أمانة* بغداد *حديقة* جديدة");
        Files.writeString(expression, "حديقة AND (");
        assertThat(run("backtest", expression.toString()).err()).contains("column ");

        Path watchlist = folder.resolve("gardens.yml");
        Files.writeString(watchlist, """
                recipients: [a@desk.example]
                sources: {ids: [a]}
                rules: [{id: gardens, match: 'حدائق'}, {id: rivers, match: river}]
                """);
        assertThat(run("backtest", watchlist.toString()).out())
                .contains("gardens/gardens: 1 hit", "gardens/rivers: 1 hit", "100 % already hit by w/rockets (1)");
    }

    @Test
    void aBacktestRunsOverAFileOfArticlesWithoutADatabase() throws Exception {
        Path articles = folder.resolve("articles.jsonl");
        Files.writeString(articles, """
                {"id": "x1", "title": "قصف", "body": ["سقط صاروخ على القاعدة."], "source": "a", "published": "2026-03-01"}
                {"id": 2, "title": "None", "body": "Nothing here.", "published": "2026-03-03T12:00:00+03:00"}
                """);
        Said said = run("backtest", "rockets", "--over", articles.toString(), "--zone", "UTC");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("2 articles, 2026-03-01 00:00 to 2026-03-03 09:00", "w/rockets: 1 hit", "2026-03-01  █··")
                .contains("سقط *صاروخ* على القاعدة");
        Files.writeString(articles, "{\"id\": 1}\n{\n");
        assertThat(run("backtest", "rockets", "--over", articles.toString()).err())
                .contains("articles.jsonl:2: no JSON");
    }

    @Test
    void marksOfABacktestTellItsPrecisionAndBecomeExamples() throws Exception {
        be(Way.AT_REST);
        String before = Files.readString(folder.resolve("config/watchlists/w.yml"));
        Said all = run("backtest", "rockets", "--good", "1,2");
        assertThat(all.err()).isEmpty();
        assertThat(all.out())
                .contains("Precision by 2 marked: 100 % (2 good, 0 bad; with 95 % confidence between 34 and 100 %)")
                .contains("To paste under the rule rockets:\n    examples:\n      hit:\n        - ")
                .contains("\n        - \"هجوم صاروخي في بغداد\"\n");
        Said saved = run("backtest", "rockets", "--good", "1", "--bad", "2", "--save");
        assertThat(saved.out()).contains("1 example written into", "50 % (1 good, 1 bad", "1 false hit written into");
        assertThat(Files.readString(folder.resolve("config/watchlists/w.yml")))
                .contains("match: 'صاروخ OR rocket', examples: {hit: [\"هجوم صاروخي في بغداد");
        Said checked = run("check");
        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains("the rule still hits this false hit, through", "A rocket fell");
        write("config/watchlists/w.yml", before);
        assertThat(run("backtest", "rockets", "--good", "4711").err()).contains("4711 is the number of no sample here");
        assertThat(run("backtest", "rockets", "--good", "1", "--bad", "1").err())
                .contains("as good and as bad");
        assertThat(run("backtest", "rockets", "--since", "gestern").exit()).isEqualTo(2);
        assertThat(run("backtest", "rockets", "--save").err()).contains("--save writes samples that are marked");
    }

    @ParameterizedTest
    @EnumSource
    void marksOfABacktestAreKeptOnTheHitsThatAreStored(Way way) throws Exception {
        be(way);
        assertThat(run("backtest", "rockets", "--good", "1", "--bad", "2").out())
                .contains("2 of them are stored hits, marked so now");
        assertThat(run("rules", "--json").out()).contains("\"good\":1,\"bad\":1");
        Path expression = folder.resolve("rockets.txt");
        Files.writeString(expression, "rocket");
        assertThat(run("backtest", expression.toString(), "--good", "2").out())
                .contains("1 good, 0 bad")
                .doesNotContain("stored hit");
    }

    @ParameterizedTest
    @EnumSource
    void marksOfHitsTellARulesPrecision(Way way) throws Exception {
        be(way);
        assertThat(run("hits", "mark", id("rockets", "هجوم"), "good").out()).contains(" is marked as good.");
        assertThat(run("hits", "mark", id("rockets", "A rocket fell"), "good").exit())
                .isZero();
        assertThat(run("hits", "mark", id("rockets", "A rocket fell"), "bad").exit())
                .isZero();
        assertThat(run("hits", "mark", "4711", "bad").err()).contains("there is no hit 4711");
        assertThat(run("hits", "mark", "1", "fine").exit()).isEqualTo(2);

        assertThat(run("rules").out())
                .containsPattern(
                        "w/rockets +Rocket attacks +live +urgent +2 +2 +50 % \\(1 of 2\\) +\\S.* +50 % w/embassies\n")
                .containsPattern("w/floods +Floods +live +important +0 +0 +- +never +-\n")
                .containsPattern("w/embassies +Embassies +trial +important +1 +1 .* 100 % w/rockets\n")
                .containsPattern("w/retired +Retired +off ");
        assertThat(run("rules", "--json").out()).contains("\"good\":1,\"bad\":1");
    }

    @Test
    void aRuleOnTrialStoresItsHitsAndMailsNothing() throws Exception {
        be(Way.AT_REST);
        assertThat(run("hits").out()).doesNotContain("embassies");
        assertThat(run("hits", "--trial").out()).contains("important (trial)", "embassies");
        List<String> mails = run("outbox", "list", "--sent")
                .out()
                .lines()
                .filter(line -> line.contains("alert"))
                .map(line -> line.replaceAll("^\\D*(\\d+).*", "$1"))
                .map(mail -> run("outbox", "show", mail).out())
                .toList();
        assertThat(mails)
                .isNotEmpty()
                .allMatch(mail -> mail.contains("Rocket attacks"))
                .noneMatch(mail -> mail.contains("Embassies"));
        String id = id("embassies", "هجوم");
        assertThat(run("hits", "mark", id, "good").exit()).isZero();
    }

    private String id(String rule, String title) {
        return run("hits", "--trial", "--rule", rule)
                .out()
                .lines()
                .filter(line -> line.contains(title))
                .map(line -> line.replaceAll("^\\D*(\\d+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void theFormsOfAWordAreCountedInTheArchive(Way way) throws Exception {
        be(way);
        assertThat(run("words", "صاروخ", "--archive").out())
                .containsPattern("1 +\u2068صواريخ\u2069 .*broken plural")
                .contains("1 forms in all 3 articles");
        assertThat(run("words", "بغداد", "--archive", "1").out()).contains("1 forms in the newest 1 of 3 articles");
    }

    @Test
    void checkTellsWhatItCouldNotLookAtWhereThereIsNoArchive() {
        Path nowhere = folder.resolve("nowhere");
        Said said = run(
                "check", "--archive", "--config", folder.resolve("config").toString(), "--data", nowhere.toString());
        assertThat(said.exit()).isZero();
        if (database().isEmpty()) {
            assertThat(said.out()).contains("4 rules", "no faults", "Not looked at: words that no article had");
            assertThat(said.err()).contains("there is no data here yet");
        }
        assertThat(run("check", "--archive", "soon").exit()).isEqualTo(2);
    }

    @Test
    void aNameThatIsMistypedIsAnsweredWithTheOneThatWasMeant() {
        assertThat(run("why", "rocket", "1").err())
                .contains("there is no rule \u2068rocket\u2069. Did you mean rockets?");
        assertThat(run("hits", "--rule", "flods").err()).contains("Did you mean floods?");
        assertThat(run("hits", "--watchlist", "x").exit()).isEqualTo(1);
        assertThat(run("backtest", "none.yml").err()).contains("there is no file none.yml");
        assertThat(run("backtest", "rockets", "--over", "none.jsonl").err()).contains("there is no file none.jsonl");
    }

    @ParameterizedTest
    @EnumSource
    void checkWarnsOfWhatTheArchiveShows(Way way) throws Exception {
        be(way);
        Said said = run("check", "--archive");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("4 rules", "w/floods: hits none of 3 articles", "w/floods: no article had سيل, أربيل")
                .contains("w/embassies: NOT قنصلية never bites")
                .doesNotContain("w/rockets");
    }
}
