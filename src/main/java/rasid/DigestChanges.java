package rasid;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.match.Met;
import rasid.model.Content;
import rasid.model.DeliveryId;
import rasid.model.Recipient;
import rasid.model.RuleRef;
import rasid.model.Watchlist;
import rasid.store.Articles;
import rasid.store.Changes;
import rasid.store.Changes.Stale;
import rasid.store.Hits;
import rasid.store.Tx;
import rasid.story.Edits;

/// The part of [Digests] that looks for what sites have changed in articles that a recipient was told of: another
/// headline, another toll, a page that was taken down, a text that no longer meets the rules. Paragraphs that are only
/// added are no change of what was told.
final class DigestChanges {
    /// Articles of one recipient that are looked at for one digest.
    private static final int MOST = 200;

    private final Tx tx;
    private final InForce config;
    private final Watchlist watchlist;
    private final Instant since;
    private final Instant now;

    /// @param watchlist whose digest is to tell it
    /// @param since changes before are no matter
    DigestChanges(Tx tx, InForce config, Watchlist watchlist, Instant since, Instant now) {
        this.tx = tx;
        this.config = config;
        this.watchlist = watchlist;
        this.since = since;
        this.now = now;
    }

    /// A change that is worth telling.
    ///
    /// @param unmet whether none of the rules that told of the article is met any more
    record Change(Stale stale, boolean unmet) {}

    /// What the digest would tell the recipient, who is told of these articles by mails that are sent or owed.
    List<Change> of(Recipient recipient) {
        List<String> watchlists = watchlists(recipient);
        List<Change> changes = new ArrayList<>();
        for (Stale stale : Changes.since(tx, recipient.mail(), watchlists, since, now, MOST)) {
            Change change = change(stale, watchlists);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /// Puts them into the digest.
    void tell(DeliveryId digest, Recipient recipient, List<Change> changes) {
        Instant owedAt = now.truncatedTo(ChronoUnit.MICROS);
        for (Change change : changes) {
            Instant toldAt = change.stale().toldAt();
            Changes.tell(
                    tx,
                    digest,
                    recipient.mail(),
                    change.stale(),
                    toldAt.isBefore(owedAt) ? toldAt : null,
                    change.unmet());
        }
    }

    /// This one, and those of the recipient that alert alone: their changes would never be told.
    private List<String> watchlists(Recipient recipient) {
        Stream<Watchlist> alertingAlone = config.config().watchlists().stream()
                .filter(other -> other.digest() == null
                        && other.recipients().stream().anyMatch(r -> r.mail().equals(recipient.mail())));
        return Stream.concat(Stream.of(watchlist), alertingAlone)
                .map(Watchlist::id)
                .toList();
    }

    private @Nullable Change change(Stale stale, List<String> watchlists) {
        if (stale.version() == stale.told()) {
            return new Change(stale, false);
        }
        Map<Integer, Content> versions = Articles.versions(tx, stale.article()).stream()
                .collect(Collectors.toMap(Articles.Version::version, Articles.Version::content));
        Content before = versions.get(stale.told());
        Content after = versions.get(stale.version());
        if (before == null || after == null) {
            return null;
        }
        // Where the page's text takes the place of the feed's, the site has changed nothing.
        boolean unmet = before.origin() == after.origin() && unmet(stale, before, after, watchlists);
        boolean told =
                unmet || stale.goneAt() != null || Edits.between(before, after).correction();
        return told ? new Change(stale, unmet) : null;
    }

    private boolean unmet(Stale stale, Content before, Content after, List<String> watchlists) {
        URI address = Articles.known(tx, stale.article()).orElseThrow().fetched();
        Set<RuleRef> told = Hits.of(tx, stale.article()).stream()
                .map(hit -> hit.hit().rule())
                .filter(rule -> watchlists.contains(rule.watchlist()))
                .collect(Collectors.toSet());
        // A rule that was edited since, and meets the old text no more either, says nothing of the site.
        return meets(address, before, told) && !meets(address, after, told);
    }

    private boolean meets(URI address, Content content, Set<RuleRef> rules) {
        return config.rules().match(address, content).stream().map(Met::rule).anyMatch(rules::contains);
    }
}
