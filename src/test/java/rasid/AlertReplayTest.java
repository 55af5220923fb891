package rasid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.alert.AlertReplay;
import rasid.alert.AlertReplay.Come;
import rasid.alert.AlertReplay.Left;
import rasid.alert.Alerting.News;
import rasid.model.AlertPolicy;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.Delivery;
import rasid.model.DeliveryId;
import rasid.model.Hit;
import rasid.model.Level;
import rasid.model.Recipient;
import rasid.model.RuleRef;
import rasid.model.SourceFilter;
import rasid.model.Span;
import rasid.model.StoryId;
import rasid.model.Watchlist;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Hits;
import rasid.store.Outbox;
import rasid.store.Stories;

/// A replay of hits makes the alerts that the flow makes.
class AlertReplayTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Recipient> RECIPIENTS = List.of(
            new Recipient("all@desk.example", Level.INFO, null, "ar"),
            new Recipient("boss@desk.example", Level.URGENT, null, "ar"));

    private static Watchlist watchlist(Duration gather, int maxPerHour) {
        AlertPolicy policy = new AlertPolicy(Level.IMPORTANT, gather, Duration.ofHours(24), maxPerHour, null);
        return new Watchlist(
                "w",
                "العراق",
                ZoneId.of("Asia/Baghdad"),
                List.of(),
                SourceFilter.ALL,
                RECIPIENTS,
                policy,
                null,
                "",
                List.of());
    }

    private static Come hit(Duration after, long article, long story) {
        return new Come(
                NOON.plus(after),
                new ArticleId(article),
                story,
                null,
                false,
                false,
                new RuleRef("w", "r"),
                Level.IMPORTANT);
    }

    @Test
    void aStoryIsToldOnceAndHitsGatherIntoOneMailWithinTheBudget() {
        List<Come> hits = List.of(
                hit(Duration.ofSeconds(0), 1, 1),
                hit(Duration.ofSeconds(20), 2, 2),
                hit(Duration.ofMinutes(5), 3, 1),
                hit(Duration.ofMinutes(6), 4, 4));
        List<Left> left =
                AlertReplay.run(watchlist(Duration.ofSeconds(30), 1), hits).get(RECIPIENTS.getFirst());
        assertThat(left)
                .containsExactly(
                        new Left(NOON.plusSeconds(30), 2, false), new Left(NOON.plusSeconds(30 + 3600), 1, true));
    }

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void theReplayLeavesWhenTheFlowsOutboxDoes(Supplier<Database> fresh) {
        Watchlist watchlist = watchlist(Duration.ofMinutes(2), 3);
        Random random = new Random(7);
        try (Database db = fresh.get()) {
            List<Long> stories = new ArrayList<>();
            List<Come> hits = new ArrayList<>();
            Map<String, List<Left>> sent = new HashMap<>();
            Instant now = NOON;
            for (int i = 0; i < 120; i++) {
                now = now.plusSeconds(random.nextInt(900));
                dispatch(db, now, sent);
                hits.add(owe(db, watchlist, random, stories, now));
            }
            dispatch(db, now.plus(Duration.ofDays(1)), sent);
            AlertReplay.run(watchlist, hits).forEach((recipient, left) -> {
                assertThat(left).hasSizeGreaterThan(5);
                assertThat(left.stream()
                                .map(mail -> mail.at() + " " + mail.hits())
                                .toList())
                        .isEqualTo(sent.get(recipient.mail()).stream()
                                .map(mail -> mail.at() + " " + mail.hits())
                                .toList());
            });
        }
    }

    /// Sends what is due until `now`, each mail the moment it is.
    private static void dispatch(Database db, Instant now, Map<String, List<Left>> sent) {
        db.transact(tx -> {
            while (Outbox.nextAttemptAt(tx).filter(at -> !at.isAfter(now)).isPresent()) {
                Instant at = Outbox.nextAttemptAt(tx).orElseThrow();
                DeliveryId id = Outbox.due(tx, at, 1).getFirst();
                Delivery mail = Outbox.claim(tx, id, at, Duration.ofMinutes(5)).orElseThrow();
                Outbox.sent(tx, mail, at);
                int hits = Hits.of(tx, id).stream()
                        .mapToInt(article -> article.hits().size())
                        .sum();
                sent.computeIfAbsent(mail.recipient(), _ -> new ArrayList<>()).add(new Left(at, hits, false));
            }
        });
    }

    private static Come owe(Database db, Watchlist watchlist, Random random, List<Long> stories, Instant now) {
        int which = random.nextInt(40);
        RuleRef rule = new RuleRef("w", "r" + random.nextInt(3));
        Level level = List.of(Level.INFO, Level.IMPORTANT, Level.URGENT).get(random.nextInt(3));
        boolean past = random.nextInt(8) == 0;
        boolean figures = random.nextInt(10) == 0;
        Instant publishedAt = random.nextInt(6) == 0 ? now.minus(Duration.ofHours(30)) : null;
        return db.inTransaction(tx -> {
            if (which >= stories.size()) {
                stories.add(Stories.begin(tx, now).value());
            }
            long story = stories.get(Math.min(which, stories.size() - 1));
            URI address = URI.create("https://a.example/" + now.toEpochMilli());
            var page = new Articles.Fresh(
                    "a",
                    "وكالة",
                    address,
                    address,
                    Content.of("صواريخ", List.of("سقطت ثلاثة صواريخ."), "ar"),
                    now.toEpochMilli(),
                    new byte[] {1},
                    List.of(),
                    publishedAt);
            ArticleId article = Articles.add(tx, page, new StoryId(story), now);
            Hit hit = new Hit(rule, "Rockets", level, false, List.of(new Span(Span.Field.TITLE, 0, 0, 6, "")));
            long id = Hits.add(tx, article, 1, hit, now).orElseThrow();
            var _ = Alerts.owe(tx, watchlist, new News(article, publishedAt, now, past, figures), hit, id, now);
            return new Come(now, article, story, publishedAt, past, figures, rule, level);
        });
    }
}
