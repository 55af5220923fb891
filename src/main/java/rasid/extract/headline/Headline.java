package rasid.extract.headline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import rasid.extract.page.Heading;
import rasid.extract.page.Page;
import rasid.extract.page.TitleParts;
import rasid.extract.text.Text;

/// The headline: what the page shows as its heading and tells to others, without the name of the site.
public final class Headline {
    private static final int SHORTEST = 3;
    private static final int FEWEST_WORDS = 3;
    /// Between news of the moment, which is no headline: "+++ Sea is calm +++".
    private static final String TICKER = "+++";

    private Headline() {}

    /// The headline as a reader would quote it; `""` where the page tells none.
    public static String of(Page page) {
        String post = ChannelPost.headline(page);
        return post.isEmpty() ? told(page) : post;
    }

    private static String told(Page page) {
        List<Heading> headings = page.headings();
        String title = TitleParts.title(page);
        String below = SectionHeading.below(page, headings, title);
        if (!below.isEmpty()) {
            return below;
        }
        String titled = TitleParts.withoutSite(title, page);
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
                    return isCut(other) || isWellSet(heading.text(), other) ? heading.text() : other;
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
        if (!only.isEmpty()) {
            return withoutKicker(only, told);
        }
        String whole = told.isEmpty() ? "" : secondRank(headings, told.getFirst());
        if (!whole.isEmpty()) {
            return whole;
        }
        if (!told.isEmpty()) {
            String uncut = isCut(told.getFirst())
                    ? TitleParts.whole(told.getFirst(), all, page)
                    : TitleParts.longerLine(told.getFirst(), page);
            return uncut.isEmpty() ? TitleParts.shownPart(told.getFirst(), page) : uncut;
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

    /// Whether a heading has all words and marks of what is told. Metadata have plain quotes and dashes for
    /// those that readers see, or none; a heading may be all in capitals, or lack the spaces and colons between
    /// its elements.
    private static boolean isWellSet(String heading, String told) {
        boolean loud =
                heading.equals(heading.toUpperCase(Locale.ROOT)) && !heading.equals(heading.toLowerCase(Locale.ROOT));
        return !loud
                && Text.words(heading) >= Text.words(told)
                && heading.length() >= told.length()
                && (endsWithWord(heading) || !endsWithWord(told));
    }

    private static boolean endsWithWord(String text) {
        char last = text.charAt(text.length() - 1);
        return last != '.' && last != ':';
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
                        && !heading.text().contains(TICKER)
                        && !page.site().isNamed(heading.text())
                        && !Text.bare(heading.text()).equals(site))
                .map(Heading::text)
                .distinct()
                .toList();
        List<String> akin = firstRank.size() == 1
                ? firstRank
                : firstRank.stream().filter(one -> speaksOf(one, title)).toList();
        boolean only = akin.size() == 1
                && ((speaksOf(akin.getFirst(), title) && isLongEnough(page, akin.getFirst()))
                        || isShownInstead(page, headings, akin.getFirst(), title));
        return only ? akin.getFirst() : "";
    }

    /// Two words that are a part of the page's title are rather the name of the site.
    private static boolean isLongEnough(Page page, String heading) {
        return Text.hasWords(heading, FEWEST_WORDS)
                || (Text.hasWords(heading, FEWEST_WORDS - 1)
                        && TitleParts.of(page.title()).stream().noneMatch(part -> agree(heading, part)));
    }

    /// Whether a page shows a headline of its own where it tells others one that it shows nowhere, nor anything
    /// akin.
    private static boolean isShownInstead(Page page, List<Heading> headings, String shown, String told) {
        return Text.hasWords(shown, FEWEST_WORDS + 1)
                && headings.stream().noneMatch(heading -> speaksOf(heading.text(), told))
                && !page.showsLine(Text.bare(told));
    }

    private static boolean speaksOf(String heading, String title) {
        return shareWords(heading, title) || goesOn(heading, title);
    }

    /// The heading that shows more of a headline than the page tells, where it has none of the first rank; `""` where
    /// none does, or several.
    private static String secondRank(List<Heading> headings, String told) {
        List<String> more = headings.stream()
                .map(heading -> heading.first() ? "" : heading.text())
                .filter(text -> text.isEmpty() || holdsAll(text, told))
                .distinct()
                .toList();
        return more.size() == 1 ? more.getFirst() : "";
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

    static boolean shareWords(String one, String other) {
        Set<String> words = words(one);
        words.retainAll(words(other));
        return !words.isEmpty();
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
