package rasid.extract.headline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    private static final int LONGER = 4;

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
                    return isCut(other) || Setting.isGood(heading.text(), other) ? heading.text() : other;
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
        Optional<String> spelled = headings.stream()
                .filter(heading -> heading.first() && isSpelled(page, heading.text()))
                .map(Heading::text)
                .findFirst();
        if (spelled.isPresent()) {
            return spelled.get();
        }
        String only = OnlyHeading.of(page, headings, told.isEmpty() ? "" : told.getFirst());
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

    /// Whether the page's own address spells it: "…/bekaa-farmers-are-paid-in-promises".
    private static boolean isSpelled(Page page, String heading) {
        String path = page.address().getPath() == null ? "" : page.address().getPath();
        String[] words =
                path.substring(path.lastIndexOf('/', path.length() - 2) + 1).split("[-_]", -1);
        return words.length > FEWEST_WORDS
                && Text.words(heading) > FEWEST_WORDS
                && Text.bare(String.join("", words)).startsWith(Text.bare(heading));
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

    /// Whether a heading has a word of what is told, or more of it.
    static boolean speaksOf(String heading, String title) {
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
    static boolean goesOn(String heading, String told) {
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

    /// The longer ones, in lower case.
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int from = 0;
        for (int at = 0; at <= text.length(); ) {
            int point = at < text.length() ? text.codePointAt(at) : ' ';
            if (!isOfWord(point)) {
                if (at - from >= LONGER) {
                    words.add(Text.bare(text.substring(from, at)));
                }
                from = at + Character.charCount(point);
            }
            at += Character.charCount(point);
        }
        return words;
    }

    private static boolean isOfWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
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
