package rasid.feed;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import rasid.model.Addresses;

/// What a feed says of itself beside its items: how often it changes, and where its older items stand. Pure.
///
/// @param unchanged for how long nothing changes, by RSS's `ttl` or `sy:updatePeriod`; zero for no word
/// @param older where the next older items stand: RFC 5005's `prev-archive` or `next`, JSON Feed's `next_url`, the
///     next page of a WordPress feed; empty where it tells nothing of them
public record FeedHints(Duration unchanged, List<URI> older) {
    public static final FeedHints NONE = new FeedHints(Duration.ZERO, List.of());

    private static final Pattern TTL = Pattern.compile("<ttl>\\s*(\\d{1,6})\\s*</ttl>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERIOD = Pattern.compile(
            "<(?:\\w{1,10}:)?updatePeriod>\\s*(hourly|daily|weekly|monthly|yearly)\\s*<", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREQUENCY =
            Pattern.compile("<(?:\\w{1,10}:)?updateFrequency>\\s*(\\d{1,6})\\s*<", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("<(?:\\w{1,20}:)?link\\b[^<>]{1,2000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_URL =
            Pattern.compile("\"next_url\"\\s*:\\s*\"([^\"\\\\]{1,2000}(?:\\\\/[^\"\\\\]{0,2000}){0,50})\"");
    private static final Pattern WORDPRESS =
            Pattern.compile("https?://(www\\.)?wordpress\\.(org|com)/", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGED = Pattern.compile("([?&]paged=)(\\d{1,6})");

    public FeedHints {
        older = List.copyOf(older);
    }

    /// Reads the hints of a feed that was fetched from `address`. Never throws.
    public static FeedHints of(URI address, String text) {
        return new FeedHints(unchanged(text), older(address, text));
    }

    private static Duration unchanged(String text) {
        Matcher ttl = TTL.matcher(text);
        if (ttl.find()) {
            return Duration.ofMinutes(Long.parseLong(ttl.group(1)));
        }
        Matcher period = PERIOD.matcher(text);
        if (!period.find()) {
            return Duration.ZERO;
        }
        Duration whole = switch (period.group(1).toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            default -> Duration.ofDays(365);
        };
        Matcher frequency = FREQUENCY.matcher(text);
        long times = frequency.find() ? Math.max(1, Long.parseLong(frequency.group(1))) : 1;
        return whole.dividedBy(times);
    }

    private static List<URI> older(URI address, String text) {
        Set<URI> older = new LinkedHashSet<>();
        for (String relation : List.of("prev-archive", "next")) {
            linked(address, text, relation).ifPresent(older::add);
        }
        Matcher json = NEXT_URL.matcher(text);
        if (text.stripLeading().startsWith("{") && json.find()) {
            Addresses.resolve(address, json.group(1).replace("\\/", "/")).ifPresent(older::add);
        }
        if (older.isEmpty() && wordPress(text)) {
            Addresses.resolve(address, nextPage(address.toString())).ifPresent(older::add);
        }
        older.remove(address);
        return List.copyOf(older);
    }

    /// Where a `link` of the feed itself, in any namespace, leads that has this relation.
    private static Optional<URI> linked(URI address, String text, String relation) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (link.group().contains(relation)) {
                Element tag = Jsoup.parse(link.group(), Parser.xmlParser()).firstElementChild();
                if (tag != null && tag.attr("rel").strip().equalsIgnoreCase(relation) && tag.hasAttr("href")) {
                    return Addresses.resolve(address, tag.attr("href"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean wordPress(String text) {
        int items = text.indexOf("<item");
        String head = items < 0 ? "" : text.substring(0, items);
        return head.contains("<generator") && WORDPRESS.matcher(head).find();
    }

    private static String nextPage(String address) {
        Matcher paged = PAGED.matcher(address);
        if (paged.find()) {
            return paged.replaceFirst(paged.group(1) + (Integer.parseInt(paged.group(2)) + 1));
        }
        return address + (address.contains("?") ? "&" : "?") + "paged=2";
    }
}
