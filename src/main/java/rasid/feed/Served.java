package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates;

/// What an address served, and how to read addresses and dates in it. Not shared between threads.
final class Served {
    private final URI address;
    private final String text;
    private final ZoneId zone;
    private final Instant now;
    private @Nullable Document xml;

    Served(URI address, String text, ZoneId zone, Instant now) {
        this.address = address;
        this.text = text;
        this.zone = zone;
        this.now = now;
    }

    URI address() {
        return address;
    }

    String text() {
        return text;
    }

    /// The outermost element of the document read as XML; empty when there is none.
    Optional<Element> root() {
        if (xml == null) {
            xml = Xml.parse(text, address);
        }
        return Optional.ofNullable(xml.firstElementChild());
    }

    Document html() {
        return Jsoup.parse(text, address.toString());
    }

    @Nullable
    Instant date(String written) {
        return written.isBlank() ? null : Dates.read(written, zone, now).orElse(null);
    }

    /// Says for the operator what stands in a feed's place.
    String whatItIs() {
        String start = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
        boolean html = start.contains("<html") || start.contains("<!doctype html") || start.contains("<body");
        if (!html) {
            return root().map(r ->
                            "the document is neither a feed nor a sitemap: it begins with <%s>".formatted(r.tagName()))
                    .orElse("the document is neither a feed nor a sitemap");
        }
        Element link = html().selectFirst("link[rel~=(?i)alternate][type~=(?i)(rss|atom|feed\\+json)][href]");
        return link == null
                ? "an HTML page stands in the place of the feed"
                : "an HTML page stands in the place of the feed; it names %s as its feed"
                        .formatted(link.absUrl("href"));
    }
}
