package rasid.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.model.AlertPolicy;
import rasid.model.ArticleId;
import rasid.model.DeliveryId;
import rasid.model.Level;
import rasid.model.Recipient;
import rasid.model.RuleRef;
import rasid.model.Watchlist;

/// Owes hits to recipients as alerts.
///
/// One alert gathers for each recipient, whatever the watchlists. A recipient who was told of a rule in
/// a story is not told again when another source tells the same; the digest shows it. It is told again when
/// a headline has other numbers: a toll has risen, or it is another attack, told in the words of the first.
public final class Alerting {
    private static final Duration HOUR = Duration.ofHours(1);

    private Alerting() {}

    /// An article as far as news is concerned.
    ///
    /// @param publishedAt null when no date was found: it then counts from `seenAt`
    /// @param past whether it stood in its feed when that was polled first, and its source's past is for
    /// the digest
    /// @param figures whether its headline has a number that no headline of its story had
    public record News(
            ArticleId article, @Nullable Instant publishedAt, Instant seenAt, boolean past, boolean figures) {
        /// How old it is; zero where its date lies ahead.
        Duration age(Instant now) {
            Duration age = Duration.between(publishedAt == null ? seenAt : publishedAt, now);
            return age.isNegative() ? Duration.ZERO : age;
        }
    }

    /// Owes a hit of a rule of `watchlist` to its recipients. Answers when the first of the alerts it
    /// joined may leave; empty when it is for the digest alone.
    public static Optional<Instant> owe(
            AlertLedger ledger, Watchlist watchlist, News news, RuleRef rule, Level level, long hit, Instant now) {
        AlertPolicy policy = watchlist.alert();
        if (news.past() || !policy.tells(level, news.age(now))) {
            return Optional.empty();
        }
        Instant earliest = null;
        for (Recipient recipient : watchlist.recipients()) {
            if (!level.atLeast(recipient.only())) {
                continue;
            }
            // First the lock, then the look: an alert that is claimed between the two would be seen by neither.
            Optional<DeliveryId> gathering = ledger.gathering(recipient.mail());
            if (!news.figures() && ledger.toldAlready(recipient.mail(), rule, news.article(), gathering)) {
                continue;
            }
            int most = policy.mostPerHour(level);
            Instant budget = budgetAllows(ledger, recipient.mail(), most, now);
            Instant release = policy.releaseAt(now, budget, level, watchlist.timezone());
            int held = budget.isAfter(now.plus(policy.gather())) ? most : 0;
            DeliveryId alert = join(ledger, watchlist, recipient.mail(), gathering, now, release, held);
            ledger.add(alert, hit);
            earliest = earliest == null || release.isBefore(earliest) ? release : earliest;
        }
        return Optional.ofNullable(earliest);
    }

    private static DeliveryId join(
            AlertLedger ledger,
            Watchlist watchlist,
            String recipient,
            Optional<DeliveryId> gathering,
            Instant now,
            Instant release,
            int held) {
        if (gathering.isEmpty()) {
            return ledger.open(watchlist.id(), recipient, now, release, held);
        }
        ledger.advance(gathering.get(), release);
        return gathering.get();
    }

    /// When `recipient` may get another alert: at once, or when the first of the last `most` is an hour old.
    public static Instant budgetAllows(AlertLedger ledger, String recipient, int most, Instant now) {
        List<Instant> lately = ledger.alertsSince(recipient, now.minus(HOUR));
        return lately.size() < most ? now : lately.get(most - 1).plus(HOUR);
    }
}
