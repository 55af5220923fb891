package rasid.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The headline: what the page shows as its heading and tells to others, without the name of the site.
final class Headline {
    private static final int SHORTEST = 3;
    private static final int FEWEST_WORDS = 3;

    private Headline() {}

    static String of(Page page) {
        List<Heading> headings = Heading.of(page);
        String title = TitleParts.title(page);
        String titled = TitleParts.withoutSite(title, page);
        String linked = TitleParts.withoutSite(page.linked().headline(), page);
        List<String> told = Stream.of(
                        page.linked().headline(),
                        page.meta("og:title"),
                        page.meta("twitter:title"),
                        page.meta("title", "headline"))
                .distinct()
                .map(one -> TitleParts.withoutSite(one, page))
                .filter(t -> t.length() >= SHORTEST)
                .toList();
        List<String> all = Stream.concat(told.stream(), Stream.of(titled)).toList();
        // A heading that the metadata repeat is what the reader sees, whole and unabridged.
        for (Heading heading : headings) {
            for (String other : told) {
                if (agree(heading.text(), other)) {
                    return isCut(other) ? heading.text() : other;
                }
            }
            if (agree(heading.text(), titled) || contains(title, heading.text())) {
                return withoutKicker(heading.text(), told);
            }
            Set<String> parts = heading.parts();
            for (String other : all) {
                if (parts.contains(Text.bare(other))) {
                    return other;
                }
            }
            if (heading.first()
                    && TitleParts.isPart(title, heading.text())
                    && !page.site().isNamed(heading.text())) {
                return heading.text();
            }
        }
        String only = onlyHeading(page, headings, told.isEmpty() ? title : told.getFirst());
        if (!only.isEmpty() && (linked.isEmpty() || goesOn(only, linked))) {
            return withoutKicker(only, told);
        }
        if (!told.isEmpty()) {
            String whole = isCut(told.getFirst()) ? TitleParts.whole(told.getFirst(), all, page) : "";
            return whole.isEmpty() ? TitleParts.shownPart(told.getFirst(), page) : whole;
        }
        String part = TitleParts.partThatIsShown(title, page);
        if (!part.isEmpty()) {
            return part;
        }
        String behind = TitleParts.behindSite(titled, page);
        return !behind.isEmpty()
                ? behind
                : !titled.isEmpty()
                        ? titled
                        : headings.isEmpty()
                                ? Text.clean(page.document().title())
                                : headings.getFirst().text();
    }

    private static boolean isCut(String told) {
        return told.endsWith("…") || told.endsWith("...");
    }

    /// "Kicker headline", where the metadata tell the headline alone.
    private static String withoutKicker(String heading, List<String> told) {
        String bare = Text.bare(heading);
        return told.stream()
                .filter(t -> Text.words(t) >= FEWEST_WORDS && bare.endsWith(Text.bare(t)))
                .findFirst()
                .orElse(heading);
    }

    /// The page's only first-rank heading, where it speaks of the same thing as the title: shown to
    /// readers, and told to nobody. `""` where there is none, or several.
    private static String onlyHeading(Page page, List<Heading> headings, String title) {
        String site = TitleParts.behindTitle(page).orElse("");
        List<String> firstRank = headings.stream()
                .filter(heading -> heading.first()
                        && !page.site().isNamed(heading.text())
                        && !Text.bare(heading.text()).equals(site))
                .map(Heading::text)
                .distinct()
                .toList();
        if (firstRank.size() != 1 || Text.words(firstRank.getFirst()) < FEWEST_WORDS) {
            return "";
        }
        Set<String> words = words(firstRank.getFirst());
        words.retainAll(words(title));
        return words.isEmpty() && !goesOn(firstRank.getFirst(), title) ? "" : firstRank.getFirst();
    }

    /// Whether the page shows more of a headline that it tells others in short.
    private static boolean goesOn(String heading, String told) {
        return Text.words(told) >= 2 && (Text.bareStartsWith(heading, Text.bare(told)) || holdsAll(heading, told));
    }

    /// Whether it has all words of what is told, and more between them.
    private static boolean holdsAll(String heading, String told) {
        Set<String> all = words(told);
        return all.size() >= FEWEST_WORDS
                && heading.length() > told.length()
                && words(heading).containsAll(all);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= 4) {
                words.add(word);
            }
        }
        return words;
    }

    /// "Headline …" that a site cut off for others is the heading's beginning.
    private static boolean agree(String heading, String other) {
        String mine = Text.bare(heading);
        String theirs = Text.bare(other);
        boolean cut = isCut(other);
        return !mine.isEmpty() && (mine.equals(theirs) || (cut && theirs.length() > 15 && mine.startsWith(theirs)));
    }

    private static boolean contains(String title, String heading) {
        String mine = Text.bare(heading);
        return mine.length() >= 15 && Text.bare(title).startsWith(mine);
    }
}
