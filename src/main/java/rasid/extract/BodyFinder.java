package rasid.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element, or the few beside each other, that hold the article: where text is dense and links are few.
///
/// Each block of prose speaks for the element around it, half as much for the next one, and less for those further
/// out; the share of links counts against them. The best one takes in those of its neighbours that are like it.
final class BodyFinder {
    private static final int LEVELS = 5;
    private static final int MANY = 20_000;

    private final Map<Element, Double> scores = new LinkedHashMap<>();
    private final Map<Element, int[]> chars = new LinkedHashMap<>();

    private BodyFinder() {}

    /// The blocks of the article, in order; none where nothing reads like one.
    static List<Block> find(List<Block> blocks, Element body) {
        var finder = new BodyFinder();
        blocks.forEach(finder::count);
        Element top = finder.top(body);
        if (top == null) {
            return List.of();
        }
        List<Element> roots = finder.withNeighbours(top);
        return blocks.stream().filter(block -> within(block.element(), roots)).toList();
    }

    private void count(Block block) {
        for (Element outer = block.element(); outer != null; outer = outer.parent()) {
            int[] sums = chars.computeIfAbsent(outer, e -> new int[2]);
            sums[0] += block.text().length();
            sums[1] += block.linkChars();
        }
        if (!block.isProse()) {
            return;
        }
        // The text of a `p` speaks for what holds the paragraphs, bare text for its own element.
        boolean paragraph = block.element().normalName().equals("p") || block.isListItem();
        Element outer = paragraph ? block.element().parent() : block.element();
        double weight = block.weight();
        for (int level = 0;
                level < LEVELS && outer != null && !outer.normalName().equals("html");
                level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
            scores.merge(outer, weight * share, Double::sum);
            outer = outer.parent();
        }
    }

    private @Nullable Element top(Element body) {
        Element top = scores.keySet().stream()
                .max(Comparator.<Element>comparingDouble(this::score).thenComparingInt(e -> -e.elementSiblingIndex()))
                .orElse(null);
        if (top == null || scores.size() > MANY) {
            return top;
        }
        // Articles split over sections: what holds several good parts is better than each of them.
        List<Element> good = scores.keySet().stream()
                .filter(e -> score(e) > score(top) * 0.5)
                .toList();
        List<Element> parts = good.stream()
                .filter(e -> good.stream().noneMatch(other -> !other.equals(e) && isWithin(other, e)))
                .toList();
        for (Element outer = top.parent(); outer != null && !outer.equals(body); outer = outer.parent()) {
            Element around = outer;
            if (parts.stream().filter(part -> isWithin(part, around)).count() >= 3) {
                return around;
            }
        }
        return top;
    }

    private double score(Element element) {
        return scores.getOrDefault(element, 0.0) * (1 - linkShare(element)) * bonus(element);
    }

    private static double bonus(Element element) {
        String name = element.normalName();
        if (element.attr("itemprop").contains("articleBody")) {
            return 2;
        }
        return switch (name) {
            case "article" -> 1.15;
            case "ul", "ol", "form", "th", "address" -> 0.6;
            default -> 1;
        };
    }

    private double linkShare(Element element) {
        int[] sums = chars.get(element);
        return sums == null || sums[0] == 0 ? 0 : (double) sums[1] / sums[0];
    }

    private List<Element> withNeighbours(Element top) {
        List<Element> roots = new ArrayList<>();
        Element parent = top.parent();
        if (parent == null || top.normalName().equals("body")) {
            return List.of(top);
        }
        double enough = Math.max(8, score(top) * 0.2);
        for (Element each : parent.children()) {
            boolean alike = !top.className().isEmpty() && each.className().equals(top.className());
            int[] sums = chars.getOrDefault(each, new int[2]);
            boolean paragraph = each.normalName().equals("p") && sums[0] > 60 && linkShare(each) < 0.25;
            if (each.equals(top) || paragraph || (score(each) * (alike ? 2 : 1) >= enough && linkShare(each) < 0.3)) {
                roots.add(each);
            }
        }
        return roots;
    }

    private static boolean within(Element element, List<Element> roots) {
        return roots.stream().anyMatch(root -> isWithin(element, root));
    }

    private static boolean isWithin(Element element, Element root) {
        for (Element outer = element; outer != null; outer = outer.parent()) {
            if (outer.equals(root)) {
                return true;
            }
        }
        return false;
    }
}
