package rasid.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The lead where it stands apart from the body: between the headline and the text.
final class Standfirst {
    private static final String MARKED =
            "[class~=(?i)(^|[ _-])(standfirst|lead|lede|subtitle|sub-title|subheadline|dek|deck|summary|chapo|excerpt|sapo|strapline|abstract)($| )],"
                    + " [itemprop=description], [itemprop=alternativeHeadline]";
    private static final int LONGEST = 700;

    private Standfirst() {}

    /// Takes the lead out of the page; `""` where it has none that stands apart.
    static String take(Page page, String title) {
        Element found = find(page, title);
        if (found == null) {
            return "";
        }
        String text = Texts.folded(found.text());
        // Beside the headline it is apart; further down it is the text's first paragraph.
        if (found.parent() != null && found.parent().selectFirst("h1") != null) {
            found.remove();
        }
        return text;
    }

    private static @Nullable Element find(Page page, String title) {
        String told = Texts.bare(page.meta("og:description", "description"));
        for (Element marked : page.document().body().select(MARKED)) {
            boolean elsewhere = marked.closest("aside, footer, nav, a, li, figure, [class*=related]") != null;
            if (!elsewhere && marked.selectFirst("img, p ~ p") == null && isLead(Texts.folded(marked.text()), title)) {
                return marked;
            }
        }
        // Whatever it is called: the head repeats it.
        Element next = page.headline();
        while (next != null && !told.isEmpty()) {
            next = next.nextElementSibling();
            String text = next == null ? "" : Texts.folded(next.ownText());
            if (isLead(text, title) && Texts.bare(text).equals(told)) {
                return next;
            }
        }
        return null;
    }

    private static boolean isLead(String text, String title) {
        return text.length() >= 30
                && text.length() <= LONGEST
                && !Texts.bare(text).equals(Texts.bare(title));
    }
}
