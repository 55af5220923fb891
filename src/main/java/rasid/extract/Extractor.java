package rasid.extract;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates;
import rasid.model.Content;

/// Reads a page as a reader does.
public final class Extractor {
    private Extractor() {}

    /// Reads `html`, which `address` answered. Never throws; what is not found is empty or null.
    ///
    /// @param language what the source mostly writes; null where it is not told
    /// @param zone of times without one
    /// @param now what relative and incomplete dates are told from
    public static Extracted extract(String html, URI address, @Nullable String language, ZoneId zone, Instant now) {
        Document page = Jsoup.parse(html, address.toString());
        Element headline = page.selectFirst("h1");
        List<String> body = page.select("article p, main p, #text p, .story-text p").eachText().stream()
                .filter(text -> text.length() > 40)
                .distinct()
                .toList();
        Element published = page.selectFirst("meta[property=article:published_time]");
        return new Extracted(
                Content.of(headline == null ? page.title() : headline.text(), body, language),
                published == null
                        ? null
                        : Dates.read(published.attr("content"), zone, now).orElse(null),
                null,
                null);
    }
}
