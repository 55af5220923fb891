package rasid.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rasid.model.ArticleId;
import rasid.model.DeliveryId;
import rasid.model.RuleRef;

/// What is remembered of alerts. One thread at a time: the flow's stands within one transaction.
public interface AlertLedger {
    /// The alert that still gathers for a recipient. From here on until the end of the transaction it
    /// does not leave.
    Optional<DeliveryId> gathering(String recipient);

    /// Whether another alert than `joined` tells the recipient of this rule in the story of `article`.
    boolean toldAlready(String recipient, RuleRef rule, ArticleId article, Optional<DeliveryId> joined);

    /// When the alerts to the recipient since `since` left, the newest first.
    List<Instant> alertsSince(String recipient, Instant since);

    /// Opens an alert that gathers, and leaves at `releaseAt` at the earliest.
    ///
    /// @param held how many alerts within an hour hold it back; 0 where that does not
    DeliveryId open(String watchlist, String recipient, Instant now, Instant releaseAt, int held);

    /// Lets a gathering alert leave earlier than it would have.
    void advance(DeliveryId alert, Instant releaseAt);

    /// Has the alert tell of a hit.
    void add(DeliveryId alert, long hit);
}
