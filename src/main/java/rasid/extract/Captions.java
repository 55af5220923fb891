package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Takes the captions of pictures and videos out of a page, so that they stand apart from the body.
final class Captions {
    private static final String MARKED =
            "figcaption, figure, [class~=(?i)(^|[ _-])(wp-caption-text|caption|captions|imagecaption|photocaption|legend)($|[ _-])],"
                    + " [itemprop=caption]";
    private static final int LONGEST = 600;

    private Captions() {}

    /// The captions of the article's own pictures, in order, each once.
    static List<String> take(Element body) {
        Set<String> captions = new LinkedHashSet<>();
        List<Element> taken = new ArrayList<>();
        for (Element marked : body.select(MARKED)) {
            if (marked.normalName().equals("figure")) {
                // A figure may wrap a quotation or a table, which are text.
                if (marked.selectFirst("img, picture, video, iframe, amp-img, source") != null
                        || marked.selectFirst("blockquote, table, pre, p") == null) {
                    taken.add(marked);
                }
                continue;
            }
            String text = Texts.folded(marked.text());
            if (text.length() > LONGEST) {
                continue;
            }
            if (!text.isEmpty()) {
                captions.add(text);
            }
            taken.add(marked);
        }
        taken.forEach(element -> {
            if (element.parent() != null) {
                element.remove();
            }
        });
        return new ArrayList<>(captions);
    }
}
