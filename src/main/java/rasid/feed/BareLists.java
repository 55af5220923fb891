package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.feed.AddressShape.Weight;
import rasid.feed.PageLinks.Candidate;
import rasid.feed.PageLinks.Verdict;

/// Front pages that are lists of headlines and nothing else, `ul`, table or one link after the other, with addresses
/// that say little: `/story/truce`. What speaks for articles then is that many links of headline length stand side by
/// side and lead to one part of the site. Sections and services stand in lists too, but their names are short.
final class BareLists {
    /// Shorter lists are related links, partners, or the site's own pages.
    private static final int FEWEST = 5;
    /// Words in the middle one of the texts.
    private static final int HEADLINE = 4;
    /// The same where most addresses have a number or a name of several words.
    private static final int SHORT_HEADLINE = 3;
    /// A share of a list that speaks for all of it.
    private static final double MOST = 0.6;

    private static final int HIGHEST = 12;

    private BareLists() {}

    /// The block that links stand in side by side, and the part of the site that they lead to.
    private record Place(Element block, String part) {}

    /// The links that are held for articles by the lists they stand in.
    static Map<URI, Verdict> of(Map<Element, URI> leads, Map<URI, Candidate> candidates) {
        Map<Place, Map<URI, Candidate>> lists = new LinkedHashMap<>();
        Map<Element, Set<URI>> blocks = new LinkedHashMap<>();
        leads.forEach((link, to) -> {
            Candidate candidate = candidates.get(to);
            Element block = block(link, leads);
            if (candidate == null || block == null) {
                return;
            }
            blocks.computeIfAbsent(block, _ -> new HashSet<>()).add(to);
            if (candidate.shape().possible()
                    && candidate.anchor().against() == null
                    && candidate.anchor().words() >= 2) {
                lists.computeIfAbsent(new Place(block, part(to)), _ -> new LinkedHashMap<>())
                        .put(to, candidate);
            }
        });
        Map<URI, Verdict> taken = new LinkedHashMap<>();
        lists.forEach((place, list) -> {
            if (isOfArticles(list.values().stream().toList())
                    && list.size()
                            >= MOST
                                    * blocks.getOrDefault(place.block(), Set.of())
                                            .size()) {
                String why = "one of %d headlines in a bare list, on a page with nothing better".formatted(list.size());
                list.keySet().forEach(address -> taken.put(address, new Verdict(true, why)));
            }
        });
        return taken;
    }

    private static boolean isOfArticles(List<Candidate> list) {
        if (list.size() < FEWEST) {
            return false;
        }
        List<Integer> words =
                list.stream().map(one -> one.anchor().words()).sorted().toList();
        int usual = words.get(words.size() / 2);
        long titles = list.stream().map(one -> one.anchor().title()).distinct().count();
        long telling =
                list.stream().filter(one -> one.shape().weight() != Weight.NONE).count();
        boolean headlines = usual >= HEADLINE || (usual >= SHORT_HEADLINE && telling >= MOST * list.size());
        return headlines && titles >= MOST * list.size();
    }

    /// The narrowest block around a link that leads to something else as well.
    private static @Nullable Element block(Element link, Map<Element, URI> leads) {
        URI to = leads.get(link);
        Element at = link.parent();
        for (int steps = 0; at != null && steps < HIGHEST; at = at.parent(), steps++) {
            List<Element> others = new ArrayList<>(at.select("a[href], area[href]"));
            if (others.stream().map(leads::get).anyMatch(other -> other != null && !other.equals(to))) {
                return at;
            }
        }
        return null;
    }

    /// The path without its last part, numbers aside, and the names of what is asked for: dates differ within one list.
    private static String part(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String above = path.replaceFirst("/+$", "").replaceFirst("[^/]*$", "");
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return address.getHost() + above.replaceAll("\\d+", "9") + "?" + query.replaceAll("=[^&]*", "");
    }
}
