package rasid.extract.looks;

import java.util.Locale;
import org.jsoup.nodes.Element;
import rasid.extract.text.Letters;

/// What `role` makes of an element that its tag says nothing of (WAI-ARIA 1.2, §5.4): pages that scripts build are
/// often of `div` alone, and tell readers' software what each is.
public final class Aria {
    private Aria() {}

    /// What [Tags] would say of the element that has this role, for one that stands as a block; `tag` where the role
    /// adds nothing.
    public static int kinds(int tag, String role) {
        if (role.isEmpty() || (tag & Tags.SPECIAL) != 0) {
            return tag;
        }
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "heading" -> tag | Tags.HEADING;
            case "listitem" -> tag | Tags.ITEM;
            case "cell", "gridcell", "columnheader", "rowheader" -> tag | Tags.CELL;
            default -> tag;
        };
    }

    /// Whether it is a heading of the first or the second rank.
    public static boolean isHeading(Element element, Looks looks) {
        return looks.role().equalsIgnoreCase("heading") && rank(element) <= 2;
    }

    /// The rank of a heading: 1 for `h1`. Without `aria-level` it is 2, as the standard has it.
    public static int rank(Element heading) {
        String tag = heading.normalName();
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Letters.is(tag.charAt(1), Letters.DIGIT)) {
            return tag.charAt(1) - '0';
        }
        String level = heading.attr("aria-level").strip();
        return level.length() == 1 && Letters.is(level.charAt(0), Letters.DIGIT) ? level.charAt(0) - '0' : 2;
    }
}
