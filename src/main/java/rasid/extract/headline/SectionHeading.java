package rasid.extract.headline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rasid.extract.page.Heading;
import rasid.extract.page.Page;
import rasid.extract.text.Text;

/// The name of a section or of an issue beside a headline: as the heading over it, or before it in its own line. It
/// is known by a link elsewhere on the page that says the same. Portals and newsletters need this.
public final class SectionHeading {
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_OF_SECTION = 3;
    /// What follows the name of a paper: "Our News, issue 1148".
    private static final Pattern BEHIND_NAME = Pattern.compile("\\s*[,،|:–—-]\\s+.*|\\s+\\p{Nd}.*");

    private static final Pattern PARTED = Pattern.compile("^(.{2,40}?)\\s+[:|»›/]\\s+(?=\\S)");

    private SectionHeading() {}

    /// The heading of the second rank that stands next under the section's, of which the page's title has a word;
    /// `""` where there is none.
    static String below(Page page, List<Heading> headings, String title) {
        List<Heading> first = headings.stream().filter(Heading::first).toList();
        if (first.size() != 1 || headings.size() == 1 || !isSection(page, first.getFirst())) {
            return "";
        }
        Heading next = headings.get(1);
        boolean headline = Text.hasWords(next.text(), FEWEST_WORDS)
                && next.element().normalName().equals("h2")
                && page.hints().linksThatMaySay(next.text()).isEmpty()
                && Headline.shareWords(next.text(), title)
                && !Headline.shareWords(first.getFirst().text(), next.text());
        return headline ? next.text() : "";
    }

    private static boolean isSection(Page page, Heading heading) {
        return !Text.hasWords(heading.text(), MOST_WORDS + 1)
                && leadsElsewhere(page, BEHIND_NAME.matcher(heading.text()).replaceFirst(""));
    }

    private static boolean leadsElsewhere(Page page, String name) {
        String bare = Text.bare(name);
        return !bare.isEmpty()
                && page.hints().linksThatMaySay(name).stream()
                        .anyMatch(link -> Text.isBare(link.text(), bare) && !page.isItself(link.attr("href")));
    }

    /// "Education : The exams are put off" without the section, where that stands as a link elsewhere and the page
    /// tells the whole to nobody.
    public static String without(Page page, String headline) {
        var parted = PARTED.matcher(headline);
        if (!parted.find()) {
            return headline;
        }
        String section = parted.group(1);
        String rest = headline.substring(parted.end());
        return !Text.hasWords(section, MOST_WORDS_OF_SECTION + 1)
                        && Text.hasWords(rest, FEWEST_WORDS)
                        // "Syrie : trois morts à Damas"
                        && !Character.isLowerCase(rest.codePointAt(0))
                        && leadsElsewhere(page, section)
                        && !isTold(page, Text.bare(headline))
                ? rest
                : headline;
    }

    private static boolean isTold(Page page, String bare) {
        return Stream.of(page.linked().headline(), page.meta("og:title"), page.title())
                .anyMatch(told -> Text.bare(told).contains(bare));
    }
}
