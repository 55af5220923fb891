package rasid.model;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One address that a source is polled at.
///
/// @param id its name in the database and in logs, unique among all sources: `agency/feed`, `agency/sitemap-2`
/// @param source the id of its source
/// @param articles which links of a front page are articles; null leaves that to the reader of front pages
public record Feed(
        String id,
        String source,
        Kind kind,
        URI address,
        @Nullable Pattern articles) {

    /// How the address is read: RSS, Atom or JSON Feed; a sitemap; a page with links.
    public enum Kind {
        FEED,
        SITEMAP,
        PAGE
    }
}
