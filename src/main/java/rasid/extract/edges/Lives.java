package rasid.extract.edges;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.authors.Person;
import rasid.extract.body.Body;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Text;

/// Lives of those who were interviewed, or wrote, in a few sentences below the text.
final class Lives {
    private static final Pattern NAME = Pattern.compile("(\\S+ [^\\s,،(]+)(?=[\\s,،(])");
    private static final int LONGEST = 60;

    private Lives() {}

    /// Whether a last paragraph is one: all in italics under a rule, it begins with a name, "Jane Doe, 61, was born in
    /// …".
    static boolean isOne(Body body, int i) {
        Block block = body.block(i);
        Box box = block.running() && !block.hasWords(LONGEST + 1) ? body.boxOf(i) : null;
        if (box == null
                || !isUnderRule(box.element())
                || !isInItalics(box.element().firstElementChild(), block)) {
            return false;
        }
        Matcher name = NAME.matcher(block.text());
        return name.lookingAt() && Person.isSurely(name.group(1));
    }

    private static boolean isUnderRule(Element element) {
        Element before = element.previousElementSibling();
        return before != null && before.normalName().equals("hr");
    }

    private static boolean isInItalics(@Nullable Element first, Block block) {
        return first != null
                && (first.normalName().equals("em") || first.normalName().equals("i"))
                && Text.clean(first.text()).equals(block.text());
    }
}
