package rasid.extract.looks;

import java.util.HashMap;
import java.util.Map;

/// What each element of HTML is to the outline of a page, by its tag.
public final class Tags {
    /// Stands as a block of its own.
    public static final int BLOCK = 1;
    /// Holds nothing that a reader reads as text.
    public static final int NO_TEXT = 1 << 1;
    /// Shown only where there are no scripts, or by them.
    public static final int INERT = 1 << 2;

    /// `a`.
    public static final int LINK = 1 << 3;
    /// `br`.
    public static final int BREAK = 1 << 4;
    /// A picture, a film or a frame.
    public static final int PICTURE = 1 << 5;
    /// Of any rank.
    public static final int HEADING = 1 << 6;
    /// Of a list, or a term and what it means.
    public static final int ITEM = 1 << 7;
    /// Of a table.
    public static final int CELL = 1 << 8;
    /// Of a picture or a table.
    public static final int CAPTION = 1 << 9;
    /// Asked for by its name, see [rasid.extract.Hints#tagged].
    public static final int INDEXED = 1 << 10;

    /// Of the first or the second rank.
    public static final int FIRST_HEADING = 1 << 11;
    /// `time`.
    public static final int TIME = 1 << 12;

    /// More than a block of text.
    static final int SPECIAL = HEADING | ITEM | CELL | CAPTION;

    private static final String BLOCKS = """
            body p div section article main aside header footer nav ul ol li table tbody thead tfoot tr td th
            blockquote figure figcaption h1 h2 h3 h4 h5 h6 form fieldset pre dl dt dd address details summary
            center caption hgroup dialog menu noscript template hr search amp-carousel
            """;
    private static final String WITHOUT_TEXT = """
            script style svg math iframe object embed canvas audio video select button input textarea datalist
            map head title link meta progress meter applet frameset noframes option label legend picture track
            source rt rp mat-icon ion-icon
            """;
    private static final Map<String, Integer> KINDS = kinds();

    private Tags() {}

    /// The kinds of a tag in lower case, or-ed.
    public static int of(String tag) {
        Integer kinds = KINDS.get(tag);
        if (kinds != null) {
            return kinds;
        }
        // Elements that a site defines itself lay out its parts.
        return tag.indexOf('-') > 0 && !tag.startsWith("fb-") ? BLOCK : 0;
    }

    private static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new HashMap<>();
        add(kinds, BLOCK, BLOCKS);
        add(kinds, NO_TEXT, WITHOUT_TEXT);
        add(kinds, INERT, "noscript template");
        add(kinds, LINK, "a");
        add(kinds, BREAK, "br");
        add(kinds, PICTURE, "img picture video amp-img iframe");
        add(kinds, BLOCK, "amp-img");
        add(kinds, HEADING, "h1 h2 h3 h4 h5 h6");
        add(kinds, INDEXED, "meta link script base h1");
        add(kinds, FIRST_HEADING, "h1 h2");
        add(kinds, TIME, "time");
        add(kinds, ITEM, "li dd dt");
        add(kinds, CELL, "td th");
        add(kinds, CAPTION, "figcaption caption");
        return kinds;
    }

    private static void add(Map<String, Integer> kinds, int kind, String tags) {
        // The parser's names are interned: most are found without a look at their letters.
        for (String tag : tags.strip().split("\\s+", -1)) {
            kinds.merge(tag.intern(), kind, (one, other) -> one | other);
        }
    }
}
