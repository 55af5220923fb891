package rasid.extract.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.text.Letters;
import rasid.extract.text.Table;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// Tells by tag, role and the words in `class` and `id` which parts of a page are not its article. These words
/// are the same on sites of all languages, since programmers choose them; `clutter.tsv` beside this class
/// holds them.
public final class Clutter {
    private static final int TABLE = 1 << 9;
    /// By their hash, so that a name is looked through without a copy of its parts.
    private static final Word[][] WORDS = words();
    /// Systems put the names of tags and sections of an article into the class of the element that holds it.
    private static final Set<String> NEVER = Set.of("body", "article", "main", "html", "blockquote");
    private static final Wordings INVISIBLE = Wordings.of("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final int LONGEST_NAME = 200;
    private static final int FEWEST_WORDS = 3;
    /// "hidden md:inline" is hidden on small screens alone.
    private static final Pattern RESPONSIVE =
            Pattern.compile("\\w:(?:inline|block|flex|contents|not-sr-only)|\\bd-\\w{2,3}-(?:inline|block|flex)");

    private Clutter() {}

    /// What the element is by its own looks, null when they say nothing.
    public static @Nullable Mark of(Element element) {
        String tag = element.normalName();
        Looks looks = Looks.once(element);
        Mark plain = withoutNames(tag, looks);
        return plain != null ? plain : byName(tag, looks);
    }

    /// What it is by tag, role and style.
    public static @Nullable Mark withoutNames(String tag, Looks looks) {
        if (isInert(tag) || looks.hidden() || looks.byClass().hidden() || isInvisible(looks.style())) {
            return Mark.HIDDEN;
        }
        Mark byTag = switch (tag) {
            case "nav", "menu", "marquee" -> Mark.NAVIGATION;
            case "footer" -> Mark.NAVIGATION;
            case "aside" -> Mark.SIDEBAR;
            case "figcaption", "figure" -> Mark.CAPTION;
            case "dialog" -> Mark.ADVERT;
            // What asks readers for an address or a vote, but not the one around a whole page.
            case "form" -> Mark.NEWSLETTER;
            default -> null;
        };
        if (byTag != null) {
            return byTag;
        }
        // Unlike a class, it is written for readers.
        Mark labelled = looks.label().isEmpty() ? null : Labels.of(looks.label());
        if (labelled != null || looks.role().isEmpty()) {
            return labelled;
        }
        return switch (looks.role().toLowerCase(Locale.ROOT)) {
            case "navigation", "banner", "menu", "menubar", "search", "contentinfo", "toolbar" -> Mark.NAVIGATION;
            case "complementary" -> Mark.SIDEBAR;
            case "dialog", "alertdialog" -> Mark.ADVERT;
            default -> null;
        };
    }

    /// Whether browsers show nothing of an inline element: what is for readers' software alone, an icon that is
    /// a word until its font is there. A word alone for such software, "by" or "minutes", belongs to its line.
    public static boolean isUnseen(Element element, Looks looks) {
        boolean named = looks.byClass().hidden()
                && !RESPONSIVE.matcher(looks.className()).find();
        if (named || element.hasAttr("hidden") || isInvisible(looks.style())) {
            return true;
        }
        return looks.byClass().mark() == Mark.HIDDEN
                && (isSign(looks.className())
                        || isTwin(element.nextElementSibling())
                        || isTwin(element.previousElementSibling())
                        || Text.hasWords(element.text(), FEWEST_WORDS));
    }

    /// What is seen in the place of a word for readers' software.
    private static boolean isTwin(@Nullable Element beside) {
        return beside != null
                && beside.attr("aria-hidden").equals("true")
                && !beside.text().isBlank();
    }

    /// Icons, and the sign beside each heading of a wiki by which it is edited.
    private static boolean isSign(String className) {
        return className.contains("material-") || className.contains("editsection");
    }

    /// What the words in `class` and `id` call it.
    public static @Nullable Mark byName(String tag, Looks looks) {
        if (NEVER.contains(tag) || isBody(looks)) {
            return null;
        }
        Mark mark = looks.byClass().mark() == null
                ? looks.byId().mark()
                : looks.byClass().mark();
        mark = mark == null ? looks.byPart().mark() : mark;
        // Builders name the elements that they define as they name classes.
        mark = mark == null && tag.indexOf('-') > 0 ? Names.of(tag).mark() : mark;
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
            Mark mark = single(names, from, to);
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

    private static @Nullable Mark single(String names, int from, int to) {
        Mark found = null;
        for (int at = wordStart(names, from, to); at < to; ) {
            int end = wordEnd(names, at, to);
            int next = wordStart(names, end, to);
            Word word = word(names, at, end);
            if (word != null) {
                if (word.embeds()) {
                    return isElsewhere(names, from, to) || found == Mark.SHARE ? null : found;
                }
                Mark two = next < to ? word.with(names, next, wordEnd(names, next, to)) : null;
                found = found != null ? found : two != null ? two : word.mark();
            }
            at = next;
        }
        return found == null || isElsewhere(names, from, to) ? null : found;
    }

    /// "print:hidden" and "[.floated_&]:mt-0" of today's style sheets say how it looks elsewhere.
    private static boolean isElsewhere(String names, int from, int to) {
        return names.indexOf(':', from, to) >= 0 || names.indexOf('[', from, to) >= 0;
    }

    /// The words of a name: "post-meta", "postMeta" and "post_meta" have two.
    private static int wordStart(String names, int from, int to) {
        int at = from;
        while (at < to && !isInWord(names.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String names, int from, int to) {
        int at = from + 1;
        while (at < to && isInWord(names.charAt(at)) && !isHump(names.charAt(at - 1), names.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isHump(char before, char c) {
        return c < 0x80
                ? c >= 'A' && c <= 'Z' && Character.isLowerCase(before)
                : Character.isUpperCase(c) && Character.isLowerCase(before);
    }

    /// A word of the table.
    ///
    /// @param mark what it means alone; null where it means something only before others
    /// @param pairs what it means before which word
    private record Word(String text, @Nullable Mark mark, List<Pair> pairs) {
        /// What is embedded is part of the article, whatever it is called.
        boolean embeds() {
            return text.equals("embed") || text.equals("embedded");
        }

        @Nullable
        Mark with(String names, int from, int to) {
            for (Pair pair : pairs) {
                if (pair.next().length() == to - from && names.regionMatches(true, from, pair.next(), 0, to - from)) {
                    return pair.mark();
                }
            }
            return null;
        }
    }

    /// What a word means before `next`.
    private record Pair(String next, Mark mark) {}

    private static @Nullable Word word(String names, int from, int to) {
        int length = to - from;
        for (Word word : WORDS[slot(names, from, to)]) {
            if (word.text().length() == length && names.regionMatches(true, from, word.text(), 0, length)) {
                return word;
            }
        }
        return null;
    }

    private static int slot(String names, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + (names.charAt(i) | 0x20);
        }
        return (hash ^ (hash >>> 9)) & (TABLE - 1);
    }

    private static boolean isInWord(char c) {
        return (c >= '0' && c <= '9') || Letters.is(c, Letters.LETTER);
    }

    /// Whether browsers show nothing of such an element.
    static boolean isInert(String tag) {
        return tag.equals("noscript") || tag.equals("template");
    }

    private static boolean isInvisible(String style) {
        return !style.isEmpty() && INVISIBLE.isIn(style);
    }

    private static Word[][] words() {
        Map<String, Word> words = new TreeMap<>();
        Table.rows(Clutter.class, "clutter.tsv")
                .forEach((mark, names) -> names.forEach(name -> {
                    int hyphen = name.indexOf('-');
                    String first = hyphen < 0 ? name : name.substring(0, hyphen);
                    Word known = words.getOrDefault(first, new Word(first, null, new ArrayList<>()));
                    if (hyphen < 0) {
                        known = new Word(first, Mark.valueOf(mark), known.pairs());
                    } else {
                        known.pairs().add(new Pair(name.substring(hyphen + 1), Mark.valueOf(mark)));
                    }
                    words.put(first, known);
                }));
        for (String word : List.of("embed", "embedded")) {
            words.putIfAbsent(word, new Word(word, null, List.of()));
        }
        Word[][] table = new Word[TABLE][0];
        words.forEach((text, word) -> {
            int slot = slot(text, 0, text.length());
            table[slot] = Stream.concat(Stream.of(table[slot]), Stream.of(word)).toArray(Word[]::new);
        });
        return table;
    }
}
