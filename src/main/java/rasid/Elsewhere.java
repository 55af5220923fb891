package rasid;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import rasid.alert.Alerting;
import rasid.model.ArticleId;
import rasid.model.Source;
import rasid.model.Watchlist;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Hits;
import rasid.store.Items;
import rasid.store.Origins;
import rasid.store.Tx;

/// The part of [Intake] for what several feeds of a source tell: an article is read once, and is news as soon as one of
/// them tells it as new. Safe to call from any thread.
final class Elsewhere {
    private final Database db;
    private final InstantSource clock;
    private final Consumer<Instant> owedAt;

    Elsewhere(Database db, InstantSource clock, Consumer<Instant> owedAt) {
        this.db = db;
        this.clock = clock;
        this.owedAt = owedAt;
    }

    /// Links an item that is new here to the article that another feed of the source has brought
    /// already, without fetching its page again. False when its page is to be read.
    boolean read(InForce config, Source source, Items.Owed item) {
        if (item.article() != null) {
            return false;
        }
        Optional<ArticleId> article = db.inTransaction(tx -> Articles.readElsewhere(tx, source.id(), item));
        if (article.isEmpty()) {
            return false;
        }
        Optional<Instant> release = db.inTurn("intake", tx -> {
            Optional<Instant> earliest = tellLate(tx, config, source, item, article.get(), clock.instant());
            Items.read(tx, item, article.get());
            return earliest;
        });
        release.ifPresent(owedAt);
        return true;
    }

    /// Owes the alerts of an article that was stored as one of those that a feed showed when it was
    /// polled first, once another feed of the source tells it as new: it was news all the same. Answers
    /// when the first may leave.
    static Optional<Instant> tellLate(
            Tx tx, InForce config, Source source, Items.Owed item, ArticleId article, Instant now) {
        if (item.firstPoll() || !Origins.firstPollElsewhere(tx, article, item.feed())) {
            return Optional.empty();
        }
        Instant earliest = null;
        for (Hits.Stored hit : Hits.of(tx, article)) {
            var news = new Alerting.News(article, hit.publishedAt(), hit.seenAt(), false, false);
            Optional<Watchlist> watchlist = config.watchlist(hit.hit().rule().watchlist())
                    .filter(w -> w.sources().reads(source));
            Optional<Instant> release = watchlist.flatMap(w -> Alerts.owe(tx, w, news, hit.hit(), hit.id(), now));
            if (release.isPresent() && (earliest == null || release.get().isBefore(earliest))) {
                earliest = release.get();
            }
        }
        return Optional.ofNullable(earliest);
    }
}
