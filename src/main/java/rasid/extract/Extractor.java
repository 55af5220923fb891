package rasid.extract;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import rasid.model.Content;

/// Reads a page.
public final class Extractor {
    private Extractor() {}

    /// Reads a page. Never throws; an empty body is an empty list.
    public static Extracted extract(String html, URI address, @Nullable String language, ZoneId zone, Instant now) {
        Document page = Jsoup.parse(html, address.toString());
        List<String> body = page.select("p").eachText();
        return new Extracted(Content.of(page.title(), body, language), null, null, null);
    }
}
