package rasid.extract.page;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is known of a page before it is read.
///
/// @param language what the source mostly writes, for pages that do not tell; null where that is unknown
/// @param zone the zone of dates that name none
/// @param now when the page was fetched: "two hours ago" is reckoned from it
/// @param selectors where the source says that the parts of its articles stand
/// @param familiar the paragraphs that the source repeats on its pages
public record Options(@Nullable String language, ZoneId zone, Instant now, Selectors selectors, Familiar familiar) {

    /// A page of a source of which nothing else is known.
    public static Options of(@Nullable String language, ZoneId zone, Instant now) {
        return new Options(language, zone, now, Selectors.NONE, Familiar.NONE);
    }
}
