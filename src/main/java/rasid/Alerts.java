package rasid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.model.AlertPolicy;
import rasid.model.ArticleId;
import rasid.model.DeliveryId;
import rasid.model.FirstPoll;
import rasid.model.Hit;
import rasid.model.Recipient;
import rasid.model.Source;
import rasid.model.Watchlist;
import rasid.store.Outbox;
import rasid.store.Tx;

/// Decides what is news to whom: which recipients a fresh hit is owed to as an alert, and when it may leave.
///
/// One alert gathers for each recipient, whatever the watchlists. A recipient who was told of a rule in a story
/// is not
/// told again when another source tells the same; the digest shows it.
final class Alerts {
    private static final Duration HOUR = Duration.ofHours(1);

    private Alerts() {}

    /// An article as far as news is concerned.
    ///
    /// @param publishedAt null when no date was found: it then counts from `seenAt`
    /// @param firstPoll whether it stood in its feed when that was polled first
    record News(ArticleId article, Source source, @Nullable Instant publishedAt, Instant seenAt, boolean firstPoll) {
        /// How old it is; zero where its date lies ahead.
        Duration age(Instant now) {
            Duration age = Duration.between(publishedAt == null ? seenAt : publishedAt, now);
            return age.isNegative() ? Duration.ZERO : age;
        }
    }

    /// Owes a stored hit to the watchlist's recipients, in the transaction that stored it. Answers when the
    /// first of the
    /// alerts it joined may leave; empty when it is for the digest alone.
    static Optional<Instant> owe(Tx tx, Watchlist watchlist, News news, Hit hit, long hitId, Instant now) {
        AlertPolicy policy = watchlist.alert();
        boolean old = news.firstPoll() && news.source().firstPoll() == FirstPoll.DIGEST;
        if (hit.trial() || old || !policy.tells(hit.level(), news.age(now))) {
            return Optional.empty();
        }
        Instant earliest = null;
        for (Recipient recipient : watchlist.recipients()) {
            if (!hit.level().atLeast(recipient.only())) {
                continue;
            }
            // First the lock, then the look: an alert that is claimed between the two would be seen by neither.
            Optional<DeliveryId> gathering =
                    Outbox.gathering(tx, recipient.mail()).map(Outbox.Gathering::id);
            if (Outbox.toldAlready(tx, recipient.mail(), hit.rule(), news.article(), gathering)) {
                continue;
            }
            Instant budget = budgetAllows(tx, recipient.mail(), policy.maxPerHour(), now);
            Instant release = policy.releaseAt(now, budget, hit.level(), watchlist.timezone());
            DeliveryId alert = join(tx, watchlist, recipient.mail(), gathering, now, release);
            Outbox.addHit(tx, alert, hitId);
            earliest = earliest == null || release.isBefore(earliest) ? release : earliest;
        }
        return Optional.ofNullable(earliest);
    }

    private static DeliveryId join(
            Tx tx,
            Watchlist watchlist,
            String recipient,
            Optional<DeliveryId> gathering,
            Instant now,
            Instant release) {
        if (gathering.isEmpty()) {
            return Outbox.openAlert(tx, watchlist.id(), recipient, now, release);
        }
        Outbox.advance(tx, gathering.get(), release);
        return gathering.get();
    }

    /// When `recipient` may get another alert: at once, or when the first of the last `maxPerHour` is an hour old.
    private static Instant budgetAllows(Tx tx, String recipient, int maxPerHour, Instant now) {
        List<Instant> lately = Outbox.alertsSince(tx, recipient, now.minus(HOUR));
        return lately.size() < maxPerHour ? now : lately.get(maxPerHour - 1).plus(HOUR);
    }
}
