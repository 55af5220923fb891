package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.feed.Children.Name;
import rasid.model.Addresses;

/// Microsoft's Channel Definition Format of 1997: everything stands in attributes.
final class Cdf implements XmlFormat {
    private static final Name ABSTRACT = Name.of(Vocabulary.OWN, "abstract");
    private static final Name TITLE = Name.of(Vocabulary.OWN, "title");

    @Override
    public boolean reads(Element root) {
        return XmlFormat.local(root).equals("channel")
                && (isOurs(root) || root.children().stream().anyMatch(Cdf::isOurs));
    }

    /// RSS has neither of these attributes, and no abstracts.
    private static boolean isOurs(Element element) {
        return element.attributes().hasKeyIgnoreCase("href")
                || element.attributes().hasKeyIgnoreCase("lastmod")
                || Children.of(element).has(ABSTRACT);
    }

    @Override
    public FeedDocument read(Element root, Served served) {
        List<FeedDocument.Entry> entries = new ArrayList<>();
        root.stream().filter(e -> XmlFormat.local(e).equals("item")).forEach(item -> {
            String summary = Children.of(item).text(ABSTRACT);
            entries.add(new FeedDocument.Entry(
                    "",
                    link(item, served),
                    title(item),
                    null,
                    served.date(lastChange(item)),
                    null,
                    "",
                    "",
                    summary,
                    ""));
        });
        return new FeedDocument(
                title(root), link(root, served), "", "", "", null, served.date(lastChange(root)), entries);
    }

    private static String title(Element element) {
        return Markup.text(Children.of(element).text(TITLE));
    }

    private static String lastChange(Element element) {
        return attribute(element, "lastmod");
    }

    private static @Nullable URI link(Element element, Served served) {
        return Addresses.resolve(served.address(), attribute(element, "href")).orElse(null);
    }

    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }
}
