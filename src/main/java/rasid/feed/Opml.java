package rasid.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import rasid.model.Addresses;

/// OPML 2.0, in which feed readers exchange their subscriptions. Pure; safe to call from any thread.
public final class Opml {
    private static final URI NOWHERE = URI.create("http://opml.invalid/");

    private Opml() {}

    /// One subscription.
    ///
    /// @param title `""` where there is none
    /// @param feed what is polled
    /// @param site the page it belongs to, null where it is not told
    /// @param language `""` where it is not told
    /// @param folders the names of the outlines around it, from the outside, and its categories
    public record Subscription(
            String title, URI feed, @Nullable URI site, String language, List<String> folders) {
        public Subscription {
            folders = List.copyOf(folders);
        }
    }

    /// What was read.
    ///
    /// @param left outlines that name no feed which could be polled, by their titles
    public record Read(List<Subscription> subscriptions, List<String> left) {
        public Read {
            subscriptions = List.copyOf(subscriptions);
            left = List.copyOf(left);
        }
    }

    /// Reads as far as the text goes, well formed or not. Empty when it is no OPML.
    public static Optional<Read> read(String text) {
        Document xml = Xml.parse(text, NOWHERE);
        Element root = xml.firstElementChild();
        if (root == null || !XmlFormat.local(root).equals("opml")) {
            return Optional.empty();
        }
        List<Subscription> subscriptions = new ArrayList<>();
        List<String> left = new ArrayList<>();
        root.stream().filter(e -> XmlFormat.local(e).equals("outline")).forEach(outline -> {
            String address = attribute(outline, "xmlUrl");
            Optional<URI> feed = address.isEmpty() ? Optional.empty() : Addresses.resolve(NOWHERE, address);
            boolean absolute =
                    feed.filter(a -> !NOWHERE.getHost().equals(a.getHost())).isPresent();
            if (absolute) {
                subscriptions.add(subscription(outline, feed.get()));
            } else if (outline.childrenSize() == 0) {
                left.add(title(outline));
            }
        });
        return Optional.of(new Read(subscriptions, left));
    }

    private static Subscription subscription(Element outline, URI feed) {
        Deque<String> folders = new ArrayDeque<>();
        for (Element e = outline.parent(); e != null; e = e.parent()) {
            if (XmlFormat.local(e).equals("outline") && !title(e).isEmpty()) {
                folders.addFirst(title(e));
            }
        }
        for (String category : attribute(outline, "category").split(",", -1)) {
            for (String name : category.split("/", -1)) {
                if (!name.isBlank()) {
                    folders.addLast(name.strip());
                }
            }
        }
        URI site = Addresses.resolve(NOWHERE, attribute(outline, "htmlUrl")).orElse(null);
        return new Subscription(
                title(outline),
                feed,
                site,
                attribute(outline, "language"),
                folders.stream().distinct().toList());
    }

    private static String title(Element outline) {
        String title = attribute(outline, "title");
        return title.isEmpty() ? attribute(outline, "text") : title;
    }

    private static String attribute(Element outline, String name) {
        return Parser.unescapeEntities(outline.attributes().getIgnoreCase(name).strip(), true);
    }

    /// Writes one outline for each subscription; folders are its categories.
    public static String write(String title, List<Subscription> subscriptions) {
        StringBuilder opml = new StringBuilder();
        opml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>")
                .append(escaped(title))
                .append("</title>\n  </head>\n  <body>\n");
        for (Subscription one : subscriptions) {
            opml.append("    <outline type=\"rss\" text=\"").append(escaped(one.title()));
            opml.append("\" title=\"").append(escaped(one.title()));
            opml.append("\" xmlUrl=\"").append(escaped(one.feed().toString())).append('"');
            attribute(opml, "htmlUrl", one.site() == null ? "" : one.site().toString());
            attribute(opml, "language", one.language());
            attribute(opml, "category", String.join(",", one.folders()));
            opml.append("/>\n");
        }
        return opml.append("  </body>\n</opml>\n").toString();
    }

    private static void attribute(StringBuilder opml, String name, String value) {
        if (!value.isEmpty()) {
            opml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    private static String escaped(String text) {
        var settings = new Document.OutputSettings().syntax(Document.OutputSettings.Syntax.xml);
        return Entities.escape(text, settings.escapeMode(Entities.EscapeMode.xhtml))
                .replace("\"", "&quot;");
    }
}
