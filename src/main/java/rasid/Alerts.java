package rasid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rasid.alert.AlertLedger;
import rasid.alert.Alerting;
import rasid.alert.Alerting.News;
import rasid.model.ArticleId;
import rasid.model.DeliveryId;
import rasid.model.Hit;
import rasid.model.RuleRef;
import rasid.model.Watchlist;
import rasid.store.HeldAlerts;
import rasid.store.Outbox;
import rasid.store.Tx;

/// The outbox as [Alerting] asks for it and writes it, within one transaction.
///
/// @param tx locks the alert that gathers for a recipient, until it ends
record Alerts(Tx tx) implements AlertLedger {

    /// Owes a stored hit to the watchlist's recipients, in the transaction that stored it. Answers when
    /// the first of the alerts it joined may leave; empty when it is for the digest alone, or on trial.
    static Optional<Instant> owe(Tx tx, Watchlist watchlist, News news, Hit hit, long hitId, Instant now) {
        return hit.trial()
                ? Optional.empty()
                : Alerting.owe(new Alerts(tx), watchlist, news, hit.rule(), hit.level(), hitId, now);
    }

    @Override
    public Optional<DeliveryId> gathering(String recipient) {
        return Outbox.gathering(tx, recipient).map(Outbox.Gathering::id);
    }

    @Override
    public boolean toldAlready(String recipient, RuleRef rule, ArticleId article, Optional<DeliveryId> joined) {
        return Outbox.toldAlready(tx, recipient, rule, article, joined);
    }

    @Override
    public List<Instant> alertsSince(String recipient, Instant since) {
        return Outbox.alertsSince(tx, recipient, since);
    }

    @Override
    public DeliveryId open(String watchlist, String recipient, Instant now, Instant releaseAt, int held) {
        DeliveryId alert = Outbox.openAlert(tx, watchlist, recipient, now, releaseAt);
        if (held > 0) {
            HeldAlerts.hold(tx, alert, held);
        }
        return alert;
    }

    @Override
    public void advance(DeliveryId alert, Instant releaseAt) {
        Outbox.advance(tx, alert, releaseAt);
    }

    @Override
    public void add(DeliveryId alert, long hit) {
        Outbox.addHit(tx, alert, hit);
    }
}
