package rasid.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates;
import rasid.dates.Dates.Moment;
import rasid.model.Addresses;

/// What an address served, and how to read addresses and dates in it. Not shared between threads.
final class Served {
    private final URI address;
    private final String text;
    private final ZoneId zone;
    private final Instant now;
    private final Instant oldest;
    private @Nullable Document xml;

    /// @param oldest what is dated before is left out of long lists
    Served(URI address, String text, ZoneId zone, Instant now, Instant oldest) {
        this.address = address;
        this.text = text;
        this.zone = zone;
        this.now = now;
        this.oldest = oldest;
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

    /// Whether what was last changed then is young enough; null for what is undated.
    boolean wants(@Nullable Moment changed) {
        return changed == null || !changed.at().isBefore(oldest);
    }

    Document html() {
        return Jsoup.parse(text, address.toString());
    }

    Instant now() {
        return now;
    }

    @Nullable
    Moment date(String written) {
        return written.isBlank()
                ? null
                : Dates.readMoment(written, zone, now, null).orElse(null);
    }

    /// The first of these names that tells a date, by the last element that has it.
    @Nullable
    Moment date(Children parent, List<Children.Name> names) {
        for (Children.Name name : names) {
            Moment date = date(parent.last(name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /// Says for the operator what stands in a feed's place.
    String whatItIs() {
        if (!isHtml()) {
            return root().map(r ->
                            "the document is neither a feed nor a sitemap: it begins with <%s>".formatted(r.tagName()))
                    .orElse("the document is neither a feed nor a sitemap");
        }
        List<URI> alternates = alternates();
        return alternates.isEmpty()
                ? "an HTML page stands in the place of the feed"
                : "an HTML page stands in the place of the feed; it names %s as its feed"
                        .formatted(alternates.getFirst());
    }

    /// The feeds that a page names as its own, in its order.
    List<URI> alternates() {
        if (!isHtml()) {
            return List.of();
        }
        Document page = html();
        Element based = page.selectFirst("base[href]");
        URI base = based == null
                ? address
                : Addresses.resolve(address, based.attr("href")).orElse(address);
        return page.select("link[rel~=(?i)alternate][type~=(?i)(rss|atom|rdf|feed\\+json)][href]").stream()
                .map(link -> Addresses.resolve(base, link.attr("href")))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private boolean isHtml() {
        String start = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html") || start.contains("<body");
    }
}
