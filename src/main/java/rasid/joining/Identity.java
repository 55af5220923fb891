package rasid.joining;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.model.ArticleId;
import rasid.store.Articles;
import rasid.store.Items;
import rasid.story.Fingerprint;

/// Decides whether a page that was read is a new article, one that is known, or another version of one.
///
/// Identity holds within a source: what the feed calls the same item at the same address; equal text; the same
/// address or canonical URL with much the same text. Never the date. Any doubt makes a second article, never
/// none. Pure.
public final class Identity {
    /// Fewer words than this say nothing: "Video", "Page not found".
    private static final int WORDS_OF_A_TEXT = 20;
    /// Shingles in common from which on one text is taken for an edit of the other.
    private static final double MUCH_THE_SAME = 0.4;

    private Identity() {}

    /// What a page turned out to be.
    public sealed interface Answer {
        /// An article not known before, to be stored under `address`.
        record New(URI address) implements Answer {}

        /// The text is stored already.
        record Same(Articles.Known known) implements Answer {}

        /// A known article whose text has changed.
        record Edited(Articles.Known known) implements Answer {}
    }

    /// A page that was read.
    ///
    /// @param item the article that an earlier reading of the same feed item made, null at its first
    /// @param replaces whether that article is no more than what the feed says: whatever the page says is its text
    /// @param fetched where the page was fetched from, after redirects
    /// @param canonical what the page says of its own address, null when nothing
    public record Page(
            @Nullable ArticleId item,
            boolean replaces,
            URI fetched,
            @Nullable URI canonical,
            Fingerprint fingerprint) {}

    /// Holds `page` against the articles of its source that an address or the text leads to.
    public static Answer of(Page page, List<Articles.Known> candidates) {
        Optional<URI> canonical = trusted(page.canonical(), page.fetched());
        for (Articles.Known known : candidates) {
            if (known.exact() == page.fingerprint().exact()
                    && page.fingerprint().words() >= WORDS_OF_A_TEXT) {
                return new Answer.Same(known);
            }
        }
        for (Articles.Known known : candidates) {
            boolean sameItem = known.id().equals(page.item());
            boolean samePage = known.fetched().equals(page.fetched());
            boolean sameCanonical = canonical.isPresent() && canonical.get().equals(known.address());
            boolean alike = alike(page.fingerprint(), known);
            // "Breaking: …" grows into a whole report under one GUID and one address: an edit, however little
            // stays.
            if ((sameItem && (samePage || alike || page.replaces())) || ((samePage || sameCanonical) && alike)) {
                return known.exact() == page.fingerprint().exact() ? new Answer.Same(known) : new Answer.Edited(known);
            }
        }
        boolean taken = canonical.isPresent()
                && candidates.stream().anyMatch(known -> known.address().equals(canonical.get()));
        return new Answer.New(taken ? page.fetched() : canonical.orElse(page.fetched()));
    }

    private static boolean alike(Fingerprint mine, Articles.Known known) {
        return mine.exact() == known.exact()
                || mine.similarity(Fingerprint.ofBytes(known.fingerprint())) >= MUCH_THE_SAME;
    }

    /// A canonical URL is believed on the same site, and when it is not the front page: some systems give that
    /// on every page. Empty where it is not, or is null.
    public static Optional<URI> trusted(@Nullable URI canonical, URI fetched) {
        if (canonical == null
                || canonical.getHost() == null
                || fetched.getHost() == null
                || canonical.toString().length() > Items.LONGEST_ADDRESS) {
            return Optional.empty();
        }
        boolean front =
                (canonical.getPath() == null || canonical.getPath().length() <= 1) && canonical.getQuery() == null;
        return !front && site(canonical).equals(site(fetched)) ? Optional.of(canonical) : Optional.empty();
    }

    private static String site(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        for (String prefix : List.of("www.", "m.", "amp.", "mobile.")) {
            if (host.startsWith(prefix) && host.indexOf('.', prefix.length()) > 0) {
                host = host.substring(prefix.length());
            }
        }
        return address.getPort() < 0 ? host : host + ":" + address.getPort();
    }
}
