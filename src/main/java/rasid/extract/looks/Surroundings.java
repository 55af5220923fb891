package rasid.extract.looks;

import java.util.Set;
import org.jsoup.nodes.Element;

/// Tells of an element that names an author or a date whether it stands where others are named.
public final class Surroundings {
    private static final Set<Mark> OUTSIDE = Set.of(Mark.COMMENTS, Mark.RELATED, Mark.SIDEBAR, Mark.NAVIGATION);
    private static final Set<Mark> OTHERS = Set.of(Mark.COMMENTS, Mark.RELATED);

    private Surroundings() {}

    /// Whether it stands with comments or with other articles, or around the article.
    public static boolean areElsewhere(Element element) {
        return stands(element, OUTSIDE);
    }

    /// Whether it stands with comments or with other articles.
    public static boolean areOthers(Element element) {
        return stands(element, OTHERS);
    }

    private static boolean stands(Element element, Set<Mark> marks) {
        for (Element around = element; around != null; around = around.parent()) {
            Mark mark = Clutter.of(around);
            if (mark != null && marks.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
