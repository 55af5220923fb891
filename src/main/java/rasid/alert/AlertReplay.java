package rasid.alert;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.alert.Alerting.News;
import rasid.model.ArticleId;
import rasid.model.DeliveryId;
import rasid.model.Level;
import rasid.model.Recipient;
import rasid.model.RuleRef;
import rasid.model.Watchlist;

/// What [Alerting] would have owed for hits of the past, by a clock that is set from hit to hit: mails
/// leave as soon as they may, and none is refused. For one thread.
public final class AlertReplay {

    /// A hit as it came.
    ///
    /// @param at when it was, or would have been, stored
    /// @param story equal for articles that tell the same news
    /// @param figures whether its headline has a number that no headline of its story had, see [News]
    public record Come(
            Instant at,
            ArticleId article,
            long story,
            @Nullable Instant publishedAt,
            boolean past,
            boolean figures,
            RuleRef rule,
            Level level) {}

    /// An alert that left.
    ///
    /// @param hits how many it told of
    /// @param held whether it waited for the hour's budget, longer than it would have to gather hits
    public record Left(Instant at, int hits, boolean held) {}

    private AlertReplay() {}

    /// The alerts that each of the watchlist's recipients would have got, in the order in which they
    /// leave; those who would have got none are there too.
    public static Map<Recipient, List<Left>> run(Watchlist watchlist, List<Come> hits) {
        Ledger ledger = new Ledger();
        long number = 0;
        for (Come hit : hits.stream().sorted(Comparator.comparing(Come::at)).toList()) {
            ledger.at(hit);
            News news = new News(hit.article(), hit.publishedAt(), hit.at(), hit.past(), hit.figures());
            var _ = Alerting.owe(ledger, watchlist, news, hit.rule(), hit.level(), number++, hit.at());
        }
        Map<Recipient, List<Left>> left = new HashMap<>();
        watchlist.recipients().forEach(recipient -> left.put(recipient, ledger.all(recipient.mail())));
        return left;
    }

    private static final class Ledger implements AlertLedger {
        private record Told(String recipient, RuleRef rule, long story) {}

        private static final class Mail {
            private final long id;
            private final String recipient;
            private final boolean held;
            private Instant releaseAt;
            private int hits;

            Mail(long id, String recipient, boolean held, Instant releaseAt) {
                this.id = id;
                this.recipient = recipient;
                this.held = held;
                this.releaseAt = releaseAt;
            }
        }

        private final Map<String, Mail> gathering = new HashMap<>();
        private final Map<Long, Mail> open = new HashMap<>();
        private final Map<String, List<Left>> left = new HashMap<>();
        /// Of the last of them, the newest first.
        private final Map<String, Deque<Instant>> lately = new HashMap<>();
        private final Map<Told, Long> told = new HashMap<>();
        private @Nullable Come hit;
        private long numbers;

        /// Lets everything leave that leaves before `next` comes.
        void at(Come next) {
            hit = next;
            List.copyOf(gathering.keySet()).forEach(recipient -> leave(recipient, next.at()));
        }

        private void leave(String recipient, Instant now) {
            Mail mail = gathering.get(recipient);
            if (mail != null && !mail.releaseAt.isAfter(now)) {
                gathering.remove(recipient);
                open.remove(mail.id);
                left.computeIfAbsent(recipient, _ -> new ArrayList<>())
                        .add(new Left(mail.releaseAt, mail.hits, mail.held));
                lately.computeIfAbsent(recipient, _ -> new ArrayDeque<>()).addFirst(mail.releaseAt);
            }
        }

        List<Left> all(String recipient) {
            leave(recipient, Instant.MAX);
            return List.copyOf(left.getOrDefault(recipient, List.of()));
        }

        @Override
        public Optional<DeliveryId> gathering(String recipient) {
            return Optional.ofNullable(gathering.get(recipient)).map(mail -> new DeliveryId(mail.id));
        }

        @Override
        public boolean toldAlready(String recipient, RuleRef rule, ArticleId article, Optional<DeliveryId> joined) {
            Long in = told.get(new Told(recipient, rule, now().story()));
            return in != null && joined.filter(id -> id.value() == in).isEmpty();
        }

        @Override
        public List<Instant> alertsSince(String recipient, Instant since) {
            Deque<Instant> some = lately.getOrDefault(recipient, new ArrayDeque<>());
            while (!some.isEmpty() && some.getLast().isBefore(since)) {
                some.removeLast();
            }
            return List.copyOf(some);
        }

        @Override
        public DeliveryId open(String id, String recipient, Instant now, Instant releaseAt, int held) {
            Mail mail = new Mail(numbers++, recipient, held > 0, releaseAt);
            gathering.put(recipient, mail);
            open.put(mail.id, mail);
            return new DeliveryId(mail.id);
        }

        @Override
        public void advance(DeliveryId alert, Instant releaseAt) {
            Mail mail = open.get(alert.value());
            if (mail != null && releaseAt.isBefore(mail.releaseAt)) {
                mail.releaseAt = releaseAt;
            }
        }

        @Override
        public void add(DeliveryId alert, long number) {
            Mail mail = open.get(alert.value());
            if (mail != null) {
                mail.hits++;
                told.put(new Told(mail.recipient, now().rule(), now().story()), mail.id);
            }
        }

        private Come now() {
            if (hit == null) {
                throw new IllegalStateException("no hit has come");
            }
            return hit;
        }
    }
}
