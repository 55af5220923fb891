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
/// @param page which of the pages of an article it is that goes over several, from 1
public record Options(
        @Nullable String language, ZoneId zone, Instant now, Selectors selectors, Familiar familiar, int page) {

    /// A first or only page.
    public Options(@Nullable String language, ZoneId zone, Instant now, Selectors selectors, Familiar familiar) {
        this(language, zone, now, selectors, familiar, 1);
    }

    /// A page of a source of which nothing else is known.
    public static Options of(@Nullable String language, ZoneId zone, Instant now) {
        return new Options(language, zone, now, Selectors.NONE, Familiar.NONE);
    }

    /// The same of a further page of the article.
    public Options ofPage(int number) {
        return new Options(language, zone, now, selectors, familiar, number);
    }
}
