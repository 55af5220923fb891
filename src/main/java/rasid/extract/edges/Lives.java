package rasid.extract.edges;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import rasid.extract.authors.Person;
import rasid.extract.body.Body;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Text;

/// Lives of those who were interviewed, or wrote, in a few sentences below the text.
final class Lives {
    private static final Pattern NAME = Pattern.compile("(\\S+ [^\\s,،(]+)(?=[\\s,،(])");
    /// A birth, a home, a work or an age: a reply of somebody who is accused has none.
    private static final Pattern LIVED = Pattern.compile(
            "(?iuU)^.{3,60}?(?:[,،(] ?\\p{Nd}{2}\\b|\\b(?:born|lives|works|teaches|geboren|aufgewachsen|lebt|arbeitet|lehrt|née?|vit|travaille|enseigne|nació|nacid[oa]"
                    + "|vive|trabaja|nato|nata|lavora|nasceu|trabalha|urodził|mieszka|pracuje|родил|живет|живёт|работает|doğ|yaşıyor|çalışıyor|ولد|ولدت|يعيش|يعمل|متولد"
                    + "|زاده|נולד|נולדה|חי ב))");
    private static final int LONGEST = 60;

    private Lives() {}

    /// Whether a last paragraph is one: all in italics under a rule, it begins with a name, "Jane Doe, 61, was born in
    /// …".
    static boolean isOne(Body body, int i) {
        Block block = body.block(i);
        Box box = block.running() && !block.hasWords(LONGEST + 1) ? body.boxOf(i) : null;
        if (box == null || !isUnderRule(box.element()) || !isAllItalic(box.element())) {
            return false;
        }
        Matcher name = NAME.matcher(block.text());
        return name.lookingAt()
                && Person.isSurely(name.group(1))
                && LIVED.matcher(block.text()).find()
                && !isOneOfSeveral(box.element());
    }

    /// Below several rules stand those whom the report is of: who was killed, who is elected.
    private static boolean isOneOfSeveral(Element element) {
        Element around = element.parent();
        return around != null
                && around.children().stream()
                                .filter(Lives::isUnderRule)
                                .filter(Lives::isAllItalic)
                                .count()
                        > 1;
    }

    private static boolean isAllItalic(Element element) {
        Element first = element.firstElementChild();
        return first != null
                && (first.normalName().equals("em") || first.normalName().equals("i"))
                && Text.clean(first.text()).equals(Text.clean(element.text()));
    }

    private static boolean isUnderRule(Element element) {
        Element before = element.previousElementSibling();
        return before != null && before.normalName().equals("hr");
    }
}
