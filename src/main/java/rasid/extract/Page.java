package rasid.extract;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates;

/// A parsed page and what its head tells: what every strategy reads from.
///
/// @param metas contents of `meta` by `property`, `name` or `itemprop` in lower case; the first one of a name counts
/// @param linked what its JSON-LD tells of the article
record Page(Document document, URI address, Map<String, String> metas, LinkedData linked, ZoneId zone, Instant now) {
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    /// Clocks of servers go wrong; what is further ahead is another date.
    private static final Duration AHEAD = Duration.ofDays(1);

    static Page of(String html, URI address, ZoneId zone, Instant now) {
        Document document = Jsoup.parse(html, address.toString());
        Map<String, String> metas = new HashMap<>();
        for (Element meta : document.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.putIfAbsent(name, content);
                }
            }
        }
        return new Page(document, address, metas, LinkedData.of(document), zone, now);
    }

    /// The first of these metas that the page has; `""` where it has none.
    String meta(String... names) {
        for (String name : names) {
            String content = metas.get(name);
            if (content != null) {
                return content;
            }
        }
        return "";
    }

    /// The instant that `text` tells, where that can be an article's: not before the web, not in the future.
    @Nullable
    Instant instant(String text) {
        return Dates.read(text, zone, now)
                .filter(at -> at.isAfter(EARLIEST) && at.isBefore(now.plus(AHEAD)))
                .map(at -> at.truncatedTo(ChronoUnit.MICROS))
                .orElse(null);
    }

    /// The element that holds the article's headline: the `h1` nearest to what the head calls the title, else the
    /// first.
    @Nullable
    Element headline() {
        return document.selectFirst("h1");
    }
}
