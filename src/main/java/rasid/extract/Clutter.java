package rasid.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells by tag, role and the words in `class` and `id` which parts of a page are not its article. These words
/// are the same
/// on sites of all languages, since programmers choose them; `clutter.tsv` beside this class holds them.
final class Clutter {
    private static final Map<String, Mark> WORDS = words();
    /// Systems put the names of tags and sections of an article into the class of the element that holds it.
    private static final Set<String> NEVER = Set.of("body", "article", "main", "html", "blockquote");
    private static final Pattern INVISIBLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int LONGEST_NAME = 200;

    private Clutter() {}

    /// What the element is by its own looks, null when they say nothing.
    ///
    /// @param reading whether hiding counts, and names
    static @Nullable Mark of(Element element, Outline.Reading reading) {
        String tag = element.normalName();
        if (isInert(tag) || isHidden(element)) {
            return Mark.HIDDEN;
        }
        Mark byTag = switch (tag) {
            case "nav", "menu" -> Mark.NAVIGATION;
            case "footer" -> Mark.NAVIGATION;
            case "aside" -> Mark.SIDEBAR;
            case "figcaption", "figure" -> Mark.CAPTION;
            case "dialog" -> Mark.ADVERT;
            default -> null;
        };
        if (byTag != null) {
            return byTag;
        }
        Mark byRole = switch (element.attr("role").toLowerCase(Locale.ROOT)) {
            case "navigation", "banner", "menu", "menubar", "search", "contentinfo", "toolbar" -> Mark.NAVIGATION;
            case "complementary" -> Mark.SIDEBAR;
            case "dialog", "alertdialog" -> Mark.ADVERT;
            default -> null;
        };
        return byRole != null || reading == Outline.Reading.WITHOUT_NAMES || NEVER.contains(tag)
                ? byRole
                : byName(element);
    }

    private static @Nullable Mark byName(Element element) {
        if (isBody(element)) {
            return null;
        }
        Mark byClass = named(element.className());
        Mark mark = byClass == null ? named(element.id()) : byClass;
        // A single paragraph that is called a teaser is the article's own.
        return mark == Mark.RELATED && element.normalName().equals("p") ? null : mark;
    }

    /// Whether the element says itself that it holds the article's text.
    static boolean isBody(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
    }

    private static @Nullable Mark named(String names) {
        if (names.isEmpty() || names.length() > LONGEST_NAME) {
            return null;
        }
        for (String name : names.split("\\s+", -1)) {
            Mark mark = single(name);
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    private static @Nullable Mark single(String name) {
        // "print:hidden" and "[.floated_&]:mt-0" of today's style sheets say how it looks elsewhere.
        if (name.indexOf(':') >= 0 || name.indexOf('[') >= 0) {
            return null;
        }
        String[] parts = PART.split(name, -1);
        Mark found = null;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].toLowerCase(Locale.ROOT);
            Mark mark = i + 1 < parts.length ? WORDS.get(part + "-" + parts[i + 1].toLowerCase(Locale.ROOT)) : null;
            mark = mark == null ? WORDS.get(part) : mark;
            found = found == null ? mark : found;
            if (part.equals("embed") || part.equals("embedded")) {
                return found == Mark.SHARE ? null : found;
            }
        }
        return found;
    }

    /// Whether browsers show nothing of such an element.
    static boolean isInert(String tag) {
        return tag.equals("noscript") || tag.equals("template");
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.hasClass("hidden")
                || element.hasClass("d-none")
                || element.hasClass("is-hidden")
                || element.attr("aria-hidden").equals("true")
                || (element.hasAttr("style")
                        && INVISIBLE.matcher(element.attr("style")).find());
    }

    private static Map<String, Mark> words() {
        Map<String, Mark> words = new HashMap<>();
        Table.rows("clutter.tsv").forEach((mark, names) -> names.forEach(name -> words.put(name, Mark.valueOf(mark))));
        return Map.copyOf(words);
    }
}
