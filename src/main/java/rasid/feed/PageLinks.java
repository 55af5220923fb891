package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.model.Addresses;

/// Front pages of papers without a feed: the links that lead to articles, in the order of the page.
///
/// With a pattern its word is final. Without one a link counts by what news sites have in common: its address
/// ([AddressShape]), its text ([Anchor]), where it stands ([Surroundings]), and what the other links of its kind
/// are like ([LinkFamilies]).
public final class PageLinks {
    private PageLinks() {}

    /// One address that a page links to.
    ///
    /// @param title the headline, `""` where there is none
    /// @param taken whether it is held for an article
    /// @param why what spoke for or against it, for the operator
    public record Link(URI address, String title, boolean taken, String why) {}

    static FeedResult read(Served served, Optional<Pattern> articles) {
        List<Link> links = judge(served, articles);
        if (links.isEmpty()) {
            return new FeedResult.Unreadable("the page has no links; it may be built by scripts, or be no HTML");
        }
        List<FeedItem> items = links.stream()
                .filter(Link::taken)
                .map(link -> FeedItem.undated(link.address(), link.title()))
                .toList();
        return new FeedResult.Read(items, List.of());
    }

    /// All links of a page, each address once, with what is thought of them. Empty when it has none.
    static List<Link> judge(Served served, Optional<Pattern> articles) {
        Document page = served.html();
        Map<URI, Candidate> candidates = candidates(page, served.address());
        LinkFamilies families = LinkFamilies.of(candidates.values());
        List<Link> links = new ArrayList<>();
        candidates.forEach((address, candidate) -> {
            Verdict verdict =
                    articles.map(pattern -> matches(address, pattern)).orElseGet(() -> families.judge(candidate));
            links.add(new Link(address, candidate.anchor().title(), verdict.taken(), verdict.why()));
        });
        return links;
    }

    /// An address with all that its links say.
    record Candidate(URI address, AddressShape shape, Anchor anchor) {}

    /// What is thought of an address, and why.
    record Verdict(boolean taken, String why) {}

    private static Map<URI, Candidate> candidates(Document page, URI address) {
        Element based = page.selectFirst("base[href]");
        URI base = based == null
                ? address
                : Addresses.resolve(address, based.attr("href")).orElse(address);
        Map<Element, URI> leads = new LinkedHashMap<>();
        Map<URI, AddressShape> shapes = new LinkedHashMap<>();
        for (Element link : page.select("a[href], area[href]")) {
            Addresses.resolve(base, link.attr("href")).ifPresent(to -> {
                leads.put(link, to);
                shapes.computeIfAbsent(to, a -> AddressShape.of(a, address));
            });
        }
        Surroundings surroundings = Surroundings.of(page);
        Map<URI, Candidate> candidates = new LinkedHashMap<>();
        leads.forEach((link, to) -> {
            AddressShape shape = Objects.requireNonNull(shapes.get(to));
            Anchor anchor =
                    Anchor.of(link, surroundings.against(link), other -> leadsElsewhere(leads.get(other), to, shapes));
            candidates.merge(
                    to,
                    new Candidate(to, shape, anchor),
                    (one, more) -> new Candidate(to, shape, one.anchor().with(more.anchor())));
        });
        return candidates;
    }

    private static boolean leadsElsewhere(@Nullable URI other, URI to, Map<URI, AddressShape> shapes) {
        AddressShape shape = other == null || other.equals(to) ? null : shapes.get(other);
        return shape != null && shape.possible() && shape.weight() == AddressShape.Weight.STRONG;
    }

    /// People write Arabic in a pattern as they see it in the address bar; addresses carry it percent-encoded.
    private static Verdict matches(URI address, Pattern pattern) {
        boolean taken = pattern.matcher(address.toString()).find()
                || pattern.matcher(readable(address)).find();
        return new Verdict(taken, taken ? "the source's pattern fits" : "the source's pattern does not fit");
    }

    private static String readable(URI address) {
        String path = address.getPath();
        return path == null ? "" : path + (address.getQuery() == null ? "" : "?" + address.getQuery());
    }
}
