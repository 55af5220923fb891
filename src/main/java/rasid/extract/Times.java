package rasid.extract;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When an article was published and last changed.
final class Times {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date_published",
        "article:published",
        "article.published",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "published_time",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "date",
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "originalpublicationdate",
        "og:article:published_time",
        "rnews:datepublished",
        "bt:pubdate",
        "citation_publication_date",
        "last-modified"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "date_modified",
        "article:modified",
        "dcterms.modified",
        "dc.date.modified",
        "lastmod",
        "last-modified",
        "revised"
    };
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?([01]\\d)[/-]?([0-3]\\d)(?=\\D|$)");
    private static final String MARKED =
            "[class~=(?i)(^|[ _-])(date|datetime|time|timestamp|published|publish|posted|pubdate|postdate|info|meta|byline|details)($|[ _-])], "
                    + "[id~=(?i)date|published|timestamp], [itemprop=datePublished]";

    private Times() {}

    /// Null where the page tells none that can be read.
    static @Nullable Instant published(Page page) {
        for (String told :
                List.of(page.linked().text("datePublished"), page.linked().text("dateCreated"))) {
            Instant at = page.instant(told);
            if (at != null) {
                return at;
            }
        }
        for (String name : PUBLISHED) {
            Instant at = page.instant(page.meta(name));
            if (at != null) {
                return at;
            }
        }
        Instant printed = printed(page);
        return printed != null ? printed : inAddress(page);
    }

    /// Null where the page tells none that can be read.
    static @Nullable Instant modified(Page page) {
        Instant linked = page.instant(page.linked().text("dateModified"));
        if (linked != null) {
            return linked;
        }
        for (String name : MODIFIED) {
            Instant at = page.instant(page.meta(name));
            if (at != null) {
                return at;
            }
        }
        return null;
    }

    /// A date on the page itself: the first `time` element near the headline, else what is marked as a date.
    private static @Nullable Instant printed(Page page) {
        Element headline = page.headline();
        Element near = headline == null ? page.document().body() : around(headline);
        for (Element scope : List.of(near, page.document().body())) {
            for (Element time : scope.select("time, [itemprop=datePublished], abbr.published, [pubdate]")) {
                String told = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
                Instant at = page.instant(told.isEmpty() ? time.attr("title") : told);
                at = at == null ? page.instant(time.text()) : at;
                if (at != null && time.closest("aside, footer, [class*=related], [class*=comment]") == null) {
                    return at;
                }
            }
            for (Element marked : scope.select(MARKED)) {
                String text = marked.text();
                Instant at = text.length() > 150 ? null : page.instant(text);
                if (at != null && marked.closest("aside, footer, [class*=related], [class*=comment]") == null) {
                    return at;
                }
            }
        }
        return null;
    }

    private static Element around(Element headline) {
        Element around = headline;
        for (int i = 0; i < 3 && around.parent() != null && !around.parent().nameIs("body"); i++) {
            around = around.parent();
        }
        return around;
    }

    private static @Nullable Instant inAddress(Page page) {
        String path = page.address().getPath();
        Matcher date = IN_ADDRESS.matcher(path == null ? "" : path);
        return date.find() ? page.instant("%s-%s-%s".formatted(date.group(1), date.group(2), date.group(3))) : null;
    }
}
