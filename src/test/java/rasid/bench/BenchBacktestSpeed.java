package rasid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.Loaded;
import rasid.control.Backtest;
import rasid.control.Candidate;
import rasid.control.Premises;
import rasid.extract.page.Familiar;
import rasid.match.RuleIndex;
import rasid.model.Content;
import rasid.model.StoryId;
import rasid.model.Watchlist;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Stories;
import rasid.story.Fingerprint;

/// `backtest-speed DOCS.jsonl [ARTICLES [MOST-SECONDS]]`: how long `bin/rasid backtest` takes over an archive of
/// 100,000 articles of 300 words on H2's file, for one rule and for ten. Each article is put together from
/// runs of words of one of the documents, and a few have Arabic sentences that the rules meet. It fails above
/// MOST-SECONDS.
final class BenchBacktestSpeed {
    private static final int WORDS = 300;
    private static final int PARAGRAPHS = 6;
    private static final int RUN = 8;
    private static final int AT_ONCE = 1_000;
    private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
    private static final List<String> RULES = List.of(
            "صاروخ NEAR/8 (السفارة OR القاعدة)",
            "\"المنطقة الخضراء\"",
            "هجوم AND (مسيّرة OR طائرة) NOT مناورة",
            "rocket NEAR/6 (embassy OR base)",
            "police AND attack",
            "\"green zone\"",
            "election OR parliament",
            "strike NEAR/5 union",
            "title:airport",
            "money AND bank NOT football");
    private static final List<String> SENTENCES = List.of(
            "سقطت ثلاثة صواريخ مساء اليوم قرب السفارة الأمريكية وسط العاصمة بغداد",
            "قال مصدر أمني إن هجوماً بطائرة مسيرة استهدف المطار دون وقوع إصابات",
            "أغلقت قوات الأمن مداخل المنطقة الخضراء بعد دوي صفارات الإنذار");

    private BenchBacktestSpeed() {}

    public static void run(String[] args) throws Exception {
        List<String[]> texts = BenchMatchSpeed.documents(Path.of(args[0])).stream()
                .map(content -> String.join(" ", content.body()).split("\\s+", -1))
                .filter(words -> words.length > 2 * RUN)
                .toList();
        int articles = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        Path folder = Files.createTempDirectory("rasid-backtest");
        try (Database db = Database.embedded(folder)) {
            Config config = config(folder);
            long start = System.nanoTime();
            fill(db, texts, articles);
            System.out.printf(
                    Locale.ROOT, "%,d articles of %d words stored in %.0f s%n", articles, WORDS, seconds(start));
            Watchlist watchlist = config.watchlists().getFirst();
            List<Candidate> ten = watchlist.rules().stream()
                    .map(rule -> Candidate.of(watchlist, rule))
                    .toList();
            var premises = new Premises(
                    db,
                    config,
                    RuleIndex.of(config.queries()),
                    InstantSource.fixed(NOW),
                    _ -> {
                        throw new IllegalStateException("a backtest mails nothing");
                    },
                    _ -> Familiar.NONE,
                    Premises.Wake.NOBODY,
                    null);
            double one = measured(premises, ten.subList(0, 1), articles);
            double all = measured(premises, ten, articles);
            if (args.length > 2 && Math.max(one, all) > Double.parseDouble(args[2])) {
                throw new IllegalStateException("it should take no more than %s s".formatted(args[2]));
            }
        } finally {
            delete(folder);
        }
    }

    private static double measured(Premises premises, List<Candidate> rules, int articles) {
        long start = System.nanoTime();
        Duration processor = processor();
        Backtest.Answer answer = new Backtest("", rules, NOW.minus(Duration.ofDays(91)), 5).answer(premises);
        double seconds = seconds(start);
        if (answer.articles() != articles) {
            throw new IllegalStateException("only %d articles were read".formatted(answer.articles()));
        }
        System.out.printf(
                Locale.ROOT,
                "backtest of %d rules: %.1f s (%.1f s of processor), %,d hits%n",
                rules.size(),
                seconds,
                processor().minus(processor).toMillis() / 1e3,
                answer.results().stream().mapToInt(Backtest.Result::hits).sum());
        return seconds;
    }

    private static void fill(Database db, List<String[]> texts, int articles) {
        var random = new Random(7);
        for (int done = 0; done < articles; done += AT_ONCE) {
            List<Articles.Fresh> some = new ArrayList<>();
            for (int i = done; i < Math.min(articles, done + AT_ONCE); i++) {
                some.add(fresh(i, texts, random));
            }
            Instant at = NOW.minus(Duration.ofDays(90))
                    .plus(Duration.ofDays(90).multipliedBy(done).dividedBy(articles));
            db.transact(tx -> {
                for (Articles.Fresh one : some) {
                    StoryId story = Stories.begin(tx, at);
                    Articles.add(tx, one, story, at);
                }
            });
        }
    }

    private static Articles.Fresh fresh(int number, List<String[]> texts, Random random) {
        List<String> body = new ArrayList<>();
        // Of one document, so that the article has one language.
        String[] text = texts.get(random.nextInt(texts.size()));
        for (int i = 0; i < PARAGRAPHS; i++) {
            var paragraph = new StringBuilder();
            for (int words = 0; words < WORDS / PARAGRAPHS; words += RUN) {
                int from = random.nextInt(text.length - RUN);
                for (int k = from; k < from + RUN; k++) {
                    paragraph.append(text[k]).append(' ');
                }
            }
            body.add(paragraph.toString().strip());
        }
        if (number % 50 == 0) {
            body.set(1, SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        Content content = Content.of(
                body.getFirst().substring(0, Math.min(60, body.getFirst().length())), body, null);
        Fingerprint fingerprint = Fingerprint.of(content);
        URI address = URI.create("https://a.example/" + number);
        return new Articles.Fresh(
                "a",
                "A",
                address,
                address,
                content,
                fingerprint.exact(),
                fingerprint.bytes(),
                fingerprint.keys(),
                null);
    }

    private static Config config(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("config/watchlists"));
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("config/rasid.yml"), "mail: {from: \"rasid@desk.example\"}\n");
        var watchlist = new StringBuilder("name: W\nrecipients: [desk@desk.example]\nrules:\n");
        for (int i = 0; i < RULES.size(); i++) {
            watchlist.append("  - {id: r%d, name: R%d, match: '%s'}%n".formatted(i, i, RULES.get(i)));
        }
        Files.writeString(folder.resolve("config/watchlists/w.yml"), watchlist);
        Files.writeString(
                folder.resolve("seeds/s.yml"), "sources: [{id: a, name: A, feed: \"http://a.example/rss\"}]\n");
        return switch (ConfigReader.read(folder.resolve("config"), Map.of())) {
            case Loaded.Ok(Config config) -> config;
            case Loaded.Faulty(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
