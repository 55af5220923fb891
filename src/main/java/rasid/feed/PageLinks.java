package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import rasid.model.Addresses;

/// Front pages of papers without a feed: the links that lead to articles, in the order of the page.
///
/// With a pattern its word is final. Without one a link counts by what news sites have in common: its address
/// ([AddressShape]), a text of the length of a headline, a heading around it, and that others like it stand on
/// the page.
final class PageLinks {
    /// So many addresses of one shape with headlines make the shape that of the site's articles.
    private static final int MAKE_A_SHAPE = 3;

    private PageLinks() {}

    static FeedResult read(Served served, Optional<Pattern> articles) {
        Document page = served.html();
        Element based = page.selectFirst("base[href]");
        URI base = based == null
                ? served.address()
                : Addresses.resolve(served.address(), based.attr("href")).orElse(served.address());
        Map<URI, Anchor> anchors = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            Addresses.resolve(base, link.attr("href"))
                    .ifPresent(address -> anchors.merge(address, Anchor.of(link), Anchor::with));
        }
        if (anchors.isEmpty()) {
            return new FeedResult.Unreadable("the page has no links; it may be built by scripts, or be no HTML");
        }
        List<FeedItem> items = articles.map(pattern -> matching(anchors, pattern))
                .orElseGet(() -> likely(anchors, served.address()))
                .map(link -> new FeedItem(null, link.getKey(), link.getValue().title(), null, null))
                .toList();
        return new FeedResult.Read(items, List.of());
    }

    /// People write Arabic in a pattern as they see it in the address bar; addresses carry it percent-encoded.
    private static Stream<Map.Entry<URI, Anchor>> matching(Map<URI, Anchor> anchors, Pattern pattern) {
        return anchors.entrySet().stream()
                .filter(link -> pattern.matcher(link.getKey().toString()).find()
                        || pattern.matcher(readable(link.getKey())).find());
    }

    private static String readable(URI address) {
        String path = address.getPath();
        return path == null ? "" : path + (address.getQuery() == null ? "" : "?" + address.getQuery());
    }

    private record Candidate(Map.Entry<URI, Anchor> link, AddressShape shape) {}

    private static Stream<Map.Entry<URI, Anchor>> likely(Map<URI, Anchor> anchors, URI page) {
        Map<String, Integer> headlines = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<URI, Anchor> link : anchors.entrySet()) {
            AddressShape shape = AddressShape.of(link.getKey(), page);
            if (shape.possible() && !link.getValue().inNavigation()) {
                candidates.add(new Candidate(link, shape));
                if (link.getValue().isHeadline()) {
                    headlines.merge(shape.form(), 1, Integer::sum);
                }
            }
        }
        return candidates.stream()
                .filter(c -> {
                    boolean shared = headlines.getOrDefault(c.shape().form(), 0) >= MAKE_A_SHAPE;
                    return isArticle(c.link().getValue(), c.shape(), shared);
                })
                .map(Candidate::link);
    }

    private static boolean isArticle(Anchor anchor, AddressShape shape, boolean shared) {
        return switch (shape.weight()) {
            case STRONG -> anchor.words() >= 2 || anchor.inHeading() || shared;
            case FAIR -> anchor.isHeadline() || (shared && (anchor.words() >= 2 || anchor.inHeading()));
            case NONE -> anchor.isHeadline() && anchor.inHeading() && shared;
        };
    }
}
