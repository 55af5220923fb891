package rasid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rasid.alert.Alerting;
import rasid.model.Level;
import rasid.model.Watchlist;
import rasid.store.HeldAlerts;
import rasid.store.Outbox;
import rasid.store.Tx;

/// Lets the alerts go that `max_per_hour` holds back, once it does so no more: when the configuration has another
/// limit, or another mail was refused.
final class Held {
    private Held() {}

    /// Reckons anew when each alert that is held may leave; none leaves later than it would have. Answers those with an
    /// urgent hit that stay held.
    static List<HeldAlerts.Held> release(Tx tx, InForce config, Instant now) {
        List<HeldAlerts.Held> urgent = new ArrayList<>();
        for (HeldAlerts.Held held : HeldAlerts.all(tx)) {
            Instant next = config.watchlist(held.watchlist())
                    .map(watchlist -> releaseAt(tx, watchlist, held, now))
                    .filter(at -> at.isBefore(held.nextAttemptAt()))
                    .orElse(held.nextAttemptAt());
            if (next.isBefore(held.nextAttemptAt())) {
                Outbox.advance(tx, held.id(), next);
            }
            if (held.urgent() && next.isAfter(now)) {
                urgent.add(held);
            }
        }
        return urgent;
    }

    private static Instant releaseAt(Tx tx, Watchlist watchlist, HeldAlerts.Held held, Instant now) {
        Level level = held.urgent() ? Level.URGENT : Level.IMPORTANT;
        int most = watchlist.alert().mostPerHour(level);
        Instant budget = Alerting.budgetAllows(new Alerts(tx), held.recipient(), most, now);
        return watchlist.alert().releaseAt(held.createdAt(), budget, level, watchlist.timezone());
    }
}
