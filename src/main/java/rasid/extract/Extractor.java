package rasid.extract;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.model.Content;

/// Reads a page as a reader does: its headline, its text without anything around it, who wrote it and when.
public final class Extractor {
    private Extractor() {}

    /// Reads `html`, which was served at `address`. A body that was not found is an empty list. Safe to call
    /// from any
    /// thread; never throws, whatever the page.
    ///
    /// @param language what the source mostly writes, for pages that do not tell; null where that is unknown
    /// @param zone the zone of dates that name none
    public static Extracted extract(String html, URI address, @Nullable String language, ZoneId zone, Instant now) {
        var page = new Page(html, address, language, zone, now);
        String told = Headline.of(page);
        BodyFinder.Found found = BodyFinder.find(page, told);
        boolean byLooks =
                Headline.isShownNowhere(page, told) && !found.headline().isEmpty();
        String headline = byLooks ? found.headline() : told;
        BodyFinder.Found body = byLooks ? BodyFinder.find(page, headline) : found;
        List<String> authors = Authors.of(page, body, headline);
        var content = new Content(
                headline,
                body.lead(),
                body.paragraphs(),
                body.captions(),
                authors,
                section(page),
                PageLanguage.of(page, headline, body.paragraphs()));
        return new Extracted(
                content,
                Authors.credits(page, authors),
                Times.published(page, body.top()).orElse(null),
                Times.modified(page).orElse(null),
                canonical(page),
                PageKind.tags(page),
                PageKind.isWalled(page, body.length()),
                PageKind.isError(page, headline, body.length()));
    }

    private static String section(Page page) {
        String meta = page.meta("article:section", "section", "cxenseparse:section", "parsely-section");
        return meta.isEmpty() ? page.linked().section() : meta;
    }

    private static @Nullable URI canonical(Page page) {
        String told = page.hints().tagged("link").stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical") && link.hasAttr("href"))
                .findFirst()
                .map(link -> link.attr("href"))
                .orElseGet(() -> page.meta("og:url"));
        return page.resolve(told).orElse(null);
    }
}
