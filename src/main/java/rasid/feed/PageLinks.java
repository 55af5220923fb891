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
/// are like ([LinkFamilies]). A page that has next to no articles by that is looked at without what its blocks are
/// called, and then through for [BareLists].
public final class PageLinks {
    /// With fewer articles a page has none: what was taken are strays.
    private static final int FEWEST = 3;

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
        Map<Element, URI> leads = leads(page, served.address());
        Map<URI, Candidate> candidates = candidates(page, leads, served.address(), true);
        Map<URI, Verdict> verdicts = verdicts(candidates, articles);
        if (articles.isEmpty() && hasNone(verdicts)) {
            candidates = candidates(page, leads, served.address(), false);
            verdicts = verdicts(candidates, articles);
            if (hasNone(verdicts)) {
                verdicts.putAll(BareLists.of(leads, candidates));
            }
        }
        return links(candidates, verdicts);
    }

    private static boolean hasNone(Map<URI, Verdict> verdicts) {
        return verdicts.values().stream().filter(Verdict::taken).count() < FEWEST;
    }

    private static Map<URI, Verdict> verdicts(Map<URI, Candidate> candidates, Optional<Pattern> articles) {
        LinkFamilies families = LinkFamilies.of(candidates.values());
        Map<URI, Verdict> verdicts = new LinkedHashMap<>();
        candidates.forEach((address, candidate) -> verdicts.put(
                address,
                articles.map(pattern -> matches(address, pattern)).orElseGet(() -> families.judge(candidate))));
        return verdicts;
    }

    private static List<Link> links(Map<URI, Candidate> candidates, Map<URI, Verdict> verdicts) {
        List<Link> links = new ArrayList<>();
        verdicts.forEach((address, verdict) -> links.add(new Link(
                address,
                Objects.requireNonNull(candidates.get(address)).anchor().title(),
                verdict.taken(),
                verdict.why())));
        return links;
    }

    /// An address with all that its links say.
    record Candidate(URI address, AddressShape shape, Anchor anchor) {}

    /// What is thought of an address, and why.
    record Verdict(boolean taken, String why) {}

    private static Map<Element, URI> leads(Document page, URI address) {
        Element based = page.selectFirst("base[href]");
        URI base = based == null
                ? address
                : Addresses.resolve(address, based.attr("href")).orElse(address);
        Map<Element, URI> leads = new LinkedHashMap<>();
        for (Element link : page.select("a[href], area[href]")) {
            Addresses.resolve(base, link.attr("href")).ifPresent(to -> leads.put(link, to));
        }
        return leads;
    }

    private static Map<URI, Candidate> candidates(
            Document page, Map<Element, URI> leads, URI address, boolean byNames) {
        Map<URI, AddressShape> shapes = new LinkedHashMap<>();
        leads.values().forEach(to -> shapes.computeIfAbsent(to, a -> AddressShape.of(a, address)));
        Surroundings surroundings = Surroundings.of(page, byNames);
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
