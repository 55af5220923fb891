package rasid.extract.authors;

import org.jsoup.nodes.Element;
import rasid.extract.text.Text;

/// Users as systems call them, of whom one may be the author: accounts and comments have them too.
final class Users {
    private static final int LEVELS = 3;
    private static final int LONGEST = 2 * Authors.LONGEST;

    private Users() {}

    /// Whether the words of a byline stand before it, and between it and the headline no paragraph.
    static boolean isNamedAtHeadline(Element user) {
        boolean named = user.parents().stream()
                .limit(LEVELS)
                .map(Element::text)
                .anyMatch(text -> text.length() <= LONGEST && Byline.names(Text.clean(text)));
        if (!named) {
            return false;
        }
        for (Element up = user; up != null; up = up.parent()) {
            for (Element before = up.previousElementSibling(); before != null; ) {
                if (!before.getElementsByTag("p").isEmpty()) {
                    return false;
                }
                if (!before.getElementsByTag("h1").isEmpty()
                        || before.normalName().equals("h2")) {
                    return true;
                }
                before = before.previousElementSibling();
            }
        }
        return false;
    }
}
