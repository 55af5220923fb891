package rasid.extract.headline;

import java.util.List;
import rasid.extract.page.Page;
import rasid.extract.page.TitleParts;
import rasid.extract.text.Text;

/// Tells that what a page gives as its headline is the title of the site: old systems give all their pages that.
public final class SiteTitle {
    private static final int MOST_WORDS = 4;
    private static final int MOST_WORDS_OF_SECTION = 3;

    private SiteTitle() {}

    /// Whether nothing on the page shows what [Headline#of] answers.
    public static boolean isShownNowhere(Page page, String headline) {
        String bare = Text.bare(headline);
        return page.linked().headline().isEmpty()
                && page.headings().stream().noneMatch(heading -> Text.isBare(heading.text(), bare))
                && (page.meta("og:title").isEmpty()
                        || isBesideSection(page, bare)
                        || isOfAllPages(page, headline, bare));
    }

    /// Whether it is a short title that the page tells others, alone or beside another, and shows in links alone: that
    /// of the site.
    private static boolean isOfAllPages(Page page, String headline, String bare) {
        return !Text.hasWords(headline, MOST_WORDS + 1)
                && Text.bare(page.meta("og:title")).equals(bare)
                && TitleParts.of(page.title()).stream()
                        .anyMatch(part -> Text.bare(part).equals(bare))
                && !page.showsLine(bare);
    }

    /// Whether a page's title is this and the name of a section that the page shows as a heading: then this is the
    /// site's name, also where it is told to others as the page's title.
    private static boolean isBesideSection(Page page, String bare) {
        List<String> parts =
                TitleParts.of(page.title()).stream().map(Text::bare).toList();
        return parts.size() == 2
                && parts.contains(bare)
                && page.headings().stream()
                        .anyMatch(heading -> heading.first()
                                && !Text.hasWords(heading.text(), MOST_WORDS_OF_SECTION + 1)
                                && parts.contains(Text.bare(heading.text())));
    }
}
