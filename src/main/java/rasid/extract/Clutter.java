package rasid.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final int LONGEST_NAME = 200;
    /// The first words of those that are looked for in a row.
    private static final Set<String> FIRST_OF_TWO = WORDS.keySet().stream()
            .filter(words -> words.indexOf('-') > 0)
            .map(words -> words.substring(0, words.indexOf('-')))
            .collect(Collectors.toUnmodifiableSet());

    private Clutter() {}

    /// What the element is by its own looks, null when they say nothing.
    ///
    /// @param reading whether hiding counts, and names
    static @Nullable Mark of(Element element, Outline.Reading reading) {
        String tag = element.normalName();
        Looks looks = new Looks().of(element);
        Mark plain = withoutNames(tag, looks);
        return plain != null || reading == Outline.Reading.WITHOUT_NAMES ? plain : byName(tag, looks);
    }

    /// What it is by tag, role and style.
    static @Nullable Mark withoutNames(String tag, Looks looks) {
        if (isInert(tag) || looks.hidden() || looks.byClass().hidden() || isInvisible(looks.style())) {
            return Mark.HIDDEN;
        }
        Mark byTag = switch (tag) {
            case "nav", "menu" -> Mark.NAVIGATION;
            case "footer" -> Mark.NAVIGATION;
            case "aside" -> Mark.SIDEBAR;
            case "figcaption", "figure" -> Mark.CAPTION;
            case "dialog" -> Mark.ADVERT;
            // What asks readers for an address or a vote, but not the one around a whole page.
            case "form" -> Mark.NEWSLETTER;
            default -> null;
        };
        if (byTag != null || looks.role().isEmpty()) {
            return byTag;
        }
        return switch (looks.role().toLowerCase(Locale.ROOT)) {
            case "navigation", "banner", "menu", "menubar", "search", "contentinfo", "toolbar" -> Mark.NAVIGATION;
            case "complementary" -> Mark.SIDEBAR;
            case "dialog", "alertdialog" -> Mark.ADVERT;
            default -> null;
        };
    }

    /// What the words in `class` and `id` call it.
    static @Nullable Mark byName(String tag, Looks looks) {
        if (NEVER.contains(tag) || isBody(looks)) {
            return null;
        }
        Mark mark = looks.byClass().mark() == null
                ? looks.byId().mark()
                : looks.byClass().mark();
        // A single paragraph that is called a teaser is the article's own.
        return mark == Mark.RELATED && tag.equals("p") ? null : mark;
    }

    /// Whether the element says itself that it holds the article's text.
    private static boolean isBody(Looks looks) {
        return !looks.itemprop().isEmpty()
                && looks.itemprop().toLowerCase(Locale.ROOT).contains("articlebody");
    }

    /// What a `class` or an `id` calls an element. [Names] remembers it.
    static @Nullable Mark named(String names) {
        if (names.length() > LONGEST_NAME) {
            return null;
        }
        for (int from = 0; from < names.length(); ) {
            int to = from;
            while (to < names.length() && !isWhite(names.charAt(to))) {
                to++;
            }
            Mark mark = single(names.substring(from, to));
            if (mark != null) {
                return mark;
            }
            from = to + 1;
        }
        return null;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static @Nullable Mark single(String name) {
        // "print:hidden" and "[.floated_&]:mt-0" of today's style sheets say how it looks elsewhere.
        if (name.indexOf(':') >= 0 || name.indexOf('[') >= 0) {
            return null;
        }
        List<String> parts = parts(name);
        Mark found = null;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            Mark mark = i + 1 < parts.size() && FIRST_OF_TWO.contains(part)
                    ? WORDS.get(part + "-" + parts.get(i + 1))
                    : null;
            mark = mark == null ? WORDS.get(part) : mark;
            found = found == null ? mark : found;
            if (part.equals("embed") || part.equals("embedded")) {
                return found == Mark.SHARE ? null : found;
            }
        }
        return found;
    }

    /// The words of a name: "post-meta", "postMeta" and "post_meta" have two.
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean word = i < name.length() && isInWord(name.charAt(i));
            boolean hump = word
                    && i > from
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (!word || hump) {
                if (i > from) {
                    parts.add(name.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = word ? i : i + 1;
            }
        }
        return parts;
    }

    private static boolean isInWord(char c) {
        return (c >= '0' && c <= '9') || Letters.is(c, Letters.LETTER);
    }

    /// Whether browsers show nothing of such an element.
    static boolean isInert(String tag) {
        return tag.equals("noscript") || tag.equals("template");
    }

    private static boolean isInvisible(String style) {
        return !style.isEmpty() && INVISIBLE.matcher(style).find();
    }

    private static Map<String, Mark> words() {
        Map<String, Mark> words = new HashMap<>();
        Table.rows("clutter.tsv").forEach((mark, names) -> names.forEach(name -> words.put(name, Mark.valueOf(mark))));
        return Map.copyOf(words);
    }
}
