package rasid.extract.html;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// An element's name with what the rules of tree construction (WHATWG HTML §13.2.6) say of it.
///
/// @param number its own, from 1 on; 0 for all that have no rules
/// @param tag jsoup's word for it
/// @param rules those of the flags below that hold, or-ed
record HtmlTag(int number, String name, Tag tag, int rules) {
    /// Closes a `p` that is open.
    static final int CLOSES_P = 1;
    /// The search for an open element ends there, and that for an item, a `p`, a part of a table.
    static final int SCOPE = 1 << 1;

    static final int LIST = 1 << 2;
    static final int BUTTON_SCOPE = 1 << 3;
    static final int TABLE_SCOPE = 1 << 4;
    static final int SPECIAL = 1 << 5;
    /// Its end tag may be left out.
    static final int IMPLIED_END = 1 << 6;
    /// See [Formatting].
    static final int FORMATTING = 1 << 7;
    static final int VOID = 1 << 8;
    static final int HEADING = 1 << 9;
    /// Its end tag closes what is open inside.
    static final int CLOSER = 1 << 10;
    /// Holds cells, and has no place for text.
    static final int ROWS = 1 << 11;
    static final int ROW_GROUP = 1 << 12;
    static final int CELL = 1 << 13;
    /// Has no place but in a table.
    static final int TABLE_PART = 1 << 14;
    static final int IN_HEAD = 1 << 15;
    /// Formatting is not opened again before it.
    static final int WITHOUT_FORMATTING = 1 << 16;
    /// What it holds is no markup.
    static final int RAW = 1 << 17;
    /// Formatting that is open around it does not go on inside.
    static final int MARKER = 1 << 18;
    /// A line break behind its start tag is no text.
    static final int WITHOUT_LINE_BREAK = 1 << 19;
    /// Closes something else than a `p`, or may be refused, see [BodyRules].
    static final int PREPARED = 1 << 21;
    /// Follows rules that only the parser knows.
    static final int UNCOMMON = 1 << 20;

    private static final Map<Integer, String> RULES = Map.ofEntries(
            Map.entry(CLOSES_P, """
                    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer
                    header hgroup main menu nav ol p search section summary ul form h1 h2 h3 h4 h5 h6 pre listing hr li
                    dd dt table"""),
            Map.entry(SCOPE, "applet caption html marquee object select table td template th"),
            Map.entry(LIST, "ol ul"),
            Map.entry(BUTTON_SCOPE, "button"),
            Map.entry(TABLE_SCOPE, "html table template"),
            Map.entry(SPECIAL, """
                    address applet area article aside base basefont bgsound blockquote body br button caption center col
                    colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2
                    h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu
                    meta nav noembed noframes noscript object ol p param plaintext pre script search section select
                    source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp"""),
            Map.entry(IMPLIED_END, "dd dt li optgroup option p rb rp rt rtc"),
            Map.entry(FORMATTING, "a b big code em font i nobr s small strike strong tt u"),
            Map.entry(VOID, """
                    meta link base frame img br wbr embed hr input keygen col area basefont bgsound param source
                    track"""),
            Map.entry(HEADING, "h1 h2 h3 h4 h5 h6"),
            Map.entry(CLOSER, """
                    address article aside blockquote button center details dialog dir div dl fieldset figcaption figure
                    footer header hgroup listing main menu nav ol pre search section select summary ul applet marquee
                    object"""),
            Map.entry(ROWS, "table tbody thead tfoot tr colgroup"),
            Map.entry(ROW_GROUP, "tbody thead tfoot"),
            Map.entry(CELL, "td th"),
            Map.entry(TABLE_PART, "caption tbody thead tfoot tr td th col colgroup"),
            Map.entry(IN_HEAD, "base basefont bgsound link meta noframes script style title"),
            Map.entry(WITHOUT_FORMATTING, """
                    param source track base basefont bgsound link meta noframes script style title textarea iframe
                    noembed template"""),
            Map.entry(RAW, "title textarea iframe noembed noframes script style xmp"),
            Map.entry(MARKER, "applet marquee object template td th caption"),
            Map.entry(WITHOUT_LINE_BREAK, "pre listing"),
            Map.entry(PREPARED, "body head a li dd dt form nobr button select input hr option optgroup"),
            Map.entry(UNCOMMON, "frame frameset math svg plaintext image keygen rb rtc rp rt xmp"),
            // Frequent ones without rules.
            Map.entry(0, "span noscript label time cite abbr q sub sup mark video audio picture canvas ins del"));

    private static final int PLACES = 1 << 10;
    private static final @Nullable HtmlTag[] BY_HASH = new @Nullable HtmlTag[PLACES];
    /// How many numbers there are.
    static final int COUNT = fill() + 1;

    static final HtmlTag A = of("a");
    static final HtmlTag ADDRESS = of("address");
    static final HtmlTag BODY = of("body");
    static final HtmlTag BR = of("br");
    static final HtmlTag BUTTON = of("button");
    static final HtmlTag CAPTION = of("caption");
    static final HtmlTag COL = of("col");
    static final HtmlTag COLGROUP = of("colgroup");
    static final HtmlTag DD = of("dd");
    static final HtmlTag DIV = of("div");
    static final HtmlTag DT = of("dt");
    static final HtmlTag FORM = of("form");
    static final HtmlTag HEAD = of("head");
    static final HtmlTag HTML = of("html");
    static final HtmlTag LI = of("li");
    static final HtmlTag NOBR = of("nobr");
    static final HtmlTag NOSCRIPT = of("noscript");
    static final HtmlTag OPTGROUP = of("optgroup");
    static final HtmlTag OPTION = of("option");
    static final HtmlTag P = of("p");
    static final HtmlTag SCRIPT = of("script");
    static final HtmlTag SELECT = of("select");
    static final HtmlTag TABLE = of("table");
    static final HtmlTag TBODY = of("tbody");
    static final HtmlTag TD = of("td");
    static final HtmlTag TEMPLATE = of("template");
    static final HtmlTag TEXTAREA = of("textarea");
    static final HtmlTag TH = of("th");
    static final HtmlTag TITLE = of("title");
    static final HtmlTag TR = of("tr");

    /// Whether one of these rules holds.
    boolean is(int rule) {
        return (rules & rule) != 0;
    }

    boolean isSame(HtmlTag other) {
        return number == other.number && (number != 0 || name.equals(other.name));
    }

    /// The element whose name stands in `html` between `from` and `to`, in letters of either case.
    static HtmlTag of(String html, int from, int to) {
        for (int place = hash(html, from, to); ; place = (place + 1) & (PLACES - 1)) {
            HtmlTag tag = BY_HASH[place];
            if (tag == null) {
                String name = lower(html.substring(from, to));
                return new HtmlTag(0, name, Tag.valueOf(name), 0);
            }
            if (tag.isName(html, from, to)) {
                return tag;
            }
        }
    }

    private static HtmlTag of(String name) {
        return of(name, 0, name.length());
    }

    /// Whether that is its name, in letters of either case.
    boolean isName(String html, int from, int to) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(html.charAt(from + i)) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String name) {
        var lower = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            lower.setCharAt(i, lower(name.charAt(i)));
        }
        return lower.toString();
    }

    /// In names, letters of ASCII alone have case.
    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /// By its length and three of its letters, in which most names differ.
    private static int hash(String text, int from, int to) {
        int hash = to - from;
        hash = 31 * hash + (text.charAt(from) | 0x20);
        hash = 31 * hash + (text.charAt((from + to) >> 1) | 0x20);
        hash = 31 * hash + (text.charAt(to - 1) | 0x20);
        return (hash ^ (hash >>> 10)) & (PLACES - 1);
    }

    private static int fill() {
        Map<String, Integer> rules = new TreeMap<>();
        RULES.forEach((rule, names) -> {
            for (String name : names.split("\\s+", -1)) {
                rules.merge(name, rule, (one, other) -> one | other);
            }
        });
        rules.putIfAbsent("head", 0);
        int number = 0;
        for (Map.Entry<String, Integer> tag : rules.entrySet()) {
            String name = tag.getKey();
            int place = hash(name, 0, name.length());
            while (BY_HASH[place] != null) {
                place = (place + 1) & (PLACES - 1);
            }
            BY_HASH[place] = new HtmlTag(++number, name, Tag.valueOf(name), tag.getValue());
        }
        return number;
    }
}
