package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page with links, of a site without a feed: which of them lead to articles.
///
/// A pattern of the source decides alone. Without one, a link is an article's when it stays on the site and enough
/// speaks for it: words such as a headline has, a place in a heading, an address with a date, a number or many words.
final class FrontPage {
    /// Where pages stand that are no articles, as a whole segment of the path.
    private static final Pattern NO_ARTICLE = Pattern.compile(
            "(?i)/(?:tags?|topics?|categor(?:y|ies)|authors?|writers?|search|login|register|account|pages?|about(?:-us)?"
                    + "|contact(?:-us)?|privacy(?:-policy)?|terms|rss|feeds?|wp-(?:login|admin|content)|cdn-cgi|archives?"
                    + "|polls?|galler(?:y|ies)|subscribe|newsletters?|advertis\\w*|jobs|live)(?=/|\\.|$)[^/]*/?[^/]*/?$"
                    + "|\\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|m3u8|zip|xml|apk|css|js)$");

    private static final Pattern DATE = Pattern.compile("/(?:19|20)\\d{2}[-/]?[01]?\\d(?:[-/]?[0-3]?\\d)?(?=\\D)");
    private static final Pattern NUMBER = Pattern.compile("\\d{4,}|[/=-]\\d{2,}(?=\\D*$)");
    private static final Pattern SLUG = Pattern.compile("[^/_-]+(?:[_-][^/_-]+){3,}");
    private static final int ENOUGH = 3;

    private FrontPage() {}

    static FeedResult read(String html, @Nullable Pattern articles, Setting setting) {
        Document page = Jsoup.parse(html, setting.address().toString());
        URI base = Optional.ofNullable(page.selectFirst("base[href]"))
                .flatMap(told -> Links.resolve(setting.address(), told.attr("href")))
                .orElse(setting.address());
        Map<URI, List<Element>> links = new LinkedHashMap<>();
        for (Element link : page.select("a[href], area[href]")) {
            Links.resolve(base, link.attr("href"))
                    .ifPresent(address -> links.computeIfAbsent(address, a -> new ArrayList<>())
                            .add(link));
        }
        if (links.isEmpty()) {
            return new FeedResult.Unreadable("a page without a single link");
        }
        List<FeedItem> items = new ArrayList<>();
        links.forEach((address, elements) -> {
            boolean article = articles == null
                    ? isArticle(address, elements, setting.address())
                    : articles.matcher(address.toString()).find()
                            || articles.matcher(readable(address)).find();
            if (article) {
                items.add(new FeedItem(null, address, title(elements), null, null));
            }
        });
        return new FeedResult.Read(items, List.of());
    }

    private static boolean isArticle(URI address, List<Element> elements, URI page) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        boolean query = address.getRawQuery() != null;
        if (!site(address).equals(site(page)) || (path.length() < 2 && !query) || address.equals(page)) {
            return false;
        }
        if (NO_ARTICLE.matcher(path).find()) {
            return false;
        }
        String where = readable(address).substring(address.toString().indexOf(path));
        int points = (DATE.matcher(where).find() ? 2 : 0)
                + (NUMBER.matcher(where).find() ? 1 : 0)
                + (SLUG.matcher(where).find() ? 2 : 0);
        return points
                                + Math.max(
                                        0,
                                        elements.stream()
                                                .mapToInt(FrontPage::headline)
                                                .max()
                                                .orElse(0))
                        >= ENOUGH
                && elements.stream().anyMatch(FrontPage::inContent);
    }

    /// How much a link looks like a headline.
    private static int headline(Element link) {
        int words = words(link.text());
        boolean heading =
                link.selectFirst("h1, h2, h3, h4, h5, h6") != null || link.closest("h1, h2, h3, h4, h5, h6") != null;
        return (words >= 4 ? 2 : words >= 2 ? 1 : 0) + (heading && words >= 2 ? 2 : 0);
    }

    private static boolean inContent(Element link) {
        return link.closest("nav, footer, [role=navigation], [role=contentinfo], .breadcrumb, .pagination, .menu")
                == null;
    }

    /// The longest text of the links to one address: pictures and "read more" lead to it too.
    private static String title(List<Element> elements) {
        String best = "";
        for (Element link : elements) {
            Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
            String text = PlainText.folded((heading == null ? link : heading).text());
            if (heading != null && !text.isEmpty()) {
                return text;
            }
            best = text.length() > best.length() ? text : best;
        }
        return best;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    private static String site(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /// With the letters that stand percent-encoded, as people write patterns.
    private static String readable(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String query = address.getQuery() == null ? "" : "?" + address.getQuery();
        return "%s://%s%s%s".formatted(address.getScheme(), address.getRawAuthority(), path, query);
    }
}
