package rasid.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Takes out of a page what is never a part of its article, by what news systems call it: menus, share buttons, related
/// links, tag lists, comments, newsletter boxes.
///
/// Names are words of `class`, `id` and `role`; what holds most of the page's text, or its headline, stays whatever it
/// is
/// called: templates say `has-sidebar` of the page and `hidden` of an article that a script unveils.
final class Weeds {
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "button",
            "input",
            "select",
            "textarea",
            "label",
            "option",
            "canvas",
            "map",
            "audio",
            "video",
            "dialog",
            "nav",
            "footer",
            "aside",
            "link",
            "meta",
            "menu");

    /// Names that are told of nothing else.
    private static final Set<String> CERTAIN = Set.of(
            "comment",
            "comments",
            "commentlist",
            "disqus",
            "respond",
            "related",
            "recommended",
            "recommendations",
            "outbrain",
            "taboola",
            "share",
            "sharing",
            "sharebar",
            "sharebuttons",
            "addtoany",
            "sharedaddy",
            "social",
            "socials",
            "newsletter",
            "subscribe",
            "subscription",
            "breadcrumb",
            "breadcrumbs",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "advert",
            "advertisement",
            "advertising",
            "adsbygoogle",
            "adslot",
            "navigation",
            "navbar",
            "pagination",
            "pager",
            "tags",
            "taglist",
            "keywords",
            "toolbar",
            "mostread",
            "trending",
            "ticker",
            "login",
            "signup",
            "disclaimer",
            "copyright",
            "jp-relatedposts",
            "byline",
            "timestamp",
            "dateline",
            "breaking");

    /// Names that are told of an article's surroundings as well.
    private static final Set<String> LIKELY = Set.of(
            "sidebar",
            "side",
            "widget",
            "widgets",
            "menu",
            "footer",
            "header",
            "banner",
            "promo",
            "promotion",
            "sponsored",
            "sponsor",
            "popup",
            "modal",
            "overlay",
            "teaser",
            "teasers",
            "ad",
            "ads",
            "popular",
            "latest",
            "more",
            "also",
            "readmore",
            "author",
            "bio",
            "meta",
            "info",
            "rating",
            "print",
            "tools",
            "nav",
            "links",
            "hidden",
            "topics",
            "gallery",
            "poll",
            "toc",
            "next",
            "prev",
            "previous",
            "credit",
            "credits",
            "date",
            "complementary",
            "search",
            "contentinfo",
            "donate",
            "follow",
            "carousel",
            "slider");

    private static final Pattern WORDS = Pattern.compile("[^\\p{Alnum}]+|(?<=\\p{Lower})(?=\\p{Upper})");
    private static final double MOST = 0.4;

    private final Map<Element, Integer> prose = new HashMap<>();
    private int allProse;

    private Weeds() {}

    /// Takes the weeds out of `body`.
    static void pull(Element body) {
        body.select(String.join(",", Set.of("script", "style"))).remove();
        var weeds = new Weeds();
        for (Block block : Blocks.of(body)) {
            if (block.isProse()) {
                weeds.count(block);
            }
        }
        List<Element> pulled = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (!element.equals(body) && weeds.isWeed(element)) {
                pulled.add(element);
            }
        }
        pulled.forEach(Element::remove);
    }

    private void count(Block block) {
        allProse += block.text().length();
        for (Element outer = block.element(); outer != null; outer = outer.parent()) {
            prose.merge(outer, block.text().length(), Integer::sum);
        }
    }

    private boolean isWeed(Element element) {
        String name = element.normalName();
        if (ELEMENTS.contains(name)) {
            return !holdsMost(element);
        }
        if (element.attributesSize() == 0 || name.equals("article") || name.equals("main")) {
            return false;
        }
        if (isHidden(element)) {
            return !holdsMost(element);
        }
        boolean likely = false;
        for (String told : List.of(element.className(), element.id(), element.attr("role"))) {
            for (String each : told.isEmpty() ? new String[0] : told.split("\\s+", -1)) {
                int certainty = certainty(each);
                if (certainty == 2 && !holdsHeadline(element)) {
                    return true;
                }
                likely |= certainty > 0;
            }
        }
        return likely && !holdsMost(element) && !isProse(element);
    }

    /// 2 for a name that is certain, 1 for a likely one, 0 for any other.
    private static int certainty(String told) {
        int certainty = 0;
        String[] words = WORDS.split(told, 0);
        for (int i = 0; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            // WordPress writes an article's own tags and sections into its class: tag-iraq, category-news.
            if (i == 0 && (word.equals("tag") || word.equals("category")) && words.length > 1) {
                return 0;
            }
            if (word.equals("no") || word.equals("has") || word.equals("with")) {
                return 0;
            }
            certainty = Math.max(certainty, CERTAIN.contains(word) ? 2 : LIKELY.contains(word) ? 1 : 0);
        }
        return certainty;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }

    private boolean holdsMost(Element element) {
        return prose.getOrDefault(element, 0) > allProse * MOST;
    }

    /// A paragraph with a name of its own stays: `<p class="info">`.
    private boolean isProse(Element element) {
        return element.normalName().equals("p") && prose.getOrDefault(element, 0) > 80;
    }

    private static boolean holdsHeadline(Element element) {
        return element.selectFirst("h1, [itemprop=articleBody]") != null;
    }
}
