package rasid.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The headline: what the page shows as its heading and tells to others, without the name of the site.
final class Headline {
    private static final Pattern SEPARATORS = Pattern.compile("\\s+[|\\-–—·•:»«/~›‹]+\\s+|\\s*\\|\\s*");
    private static final String SEPARATING = "|-–—·•:»«/~›‹";
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final int SHORTEST = 3;
    private static final int FEWEST_WORDS = 3;
    private static final int LONG_ENOUGH = 12;
    private static final int MOST = 40;
    private static final int MOST_LINES = 300;

    private Headline() {}

    static String of(Page page) {
        List<Heading> headings = headings(page);
        String title = Text.clean(page.document().title());
        String titled = withoutSite(title, page);
        String linked = withoutSite(page.linked().headline(), page);
        List<String> told = Stream.of(
                        page.linked().headline(),
                        page.meta("og:title"),
                        page.meta("twitter:title"),
                        page.meta("title", "headline"))
                .distinct()
                .map(one -> withoutSite(one, page))
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
            Set<String> parts = parts(heading.element());
            for (String other : all) {
                if (parts.contains(Text.bare(other))) {
                    return other;
                }
            }
            if (heading.first() && isPart(title, heading.text()) && !page.site().isNamed(heading.text())) {
                return heading.text();
            }
        }
        String only = onlyHeading(page, headings, told.isEmpty() ? title : told.getFirst());
        if (!only.isEmpty() && (linked.isEmpty() || goesOn(only, linked))) {
            return withoutKicker(only, told);
        }
        if (!told.isEmpty()) {
            return shownPart(told.getFirst(), page);
        }
        String part = partThatIsShown(title, page);
        if (!part.isEmpty()) {
            return part;
        }
        return !titled.isEmpty()
                ? titled
                : headings.isEmpty() ? "" : headings.getFirst().text();
    }

    /// A heading of the page.
    ///
    /// @param first whether it is of the first rank
    private record Heading(Element element, String text, boolean first) {}

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
        String site = behindTitle(page).orElse("");
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

    /// Whether nothing on the page shows what [#of] answers: old systems give all their pages the site's
    /// title.
    static boolean isShownNowhere(Page page, String headline) {
        String bare = Text.bare(headline);
        return (page.meta("og:title").isEmpty() || isBesideSection(page, bare) || isOfAllPages(page, headline, bare))
                && page.linked().headline().isEmpty()
                && headings(page).stream()
                        .noneMatch(heading -> Text.bare(heading.text()).equals(bare));
    }

    /// Whether it is the only heading of the first rank that the page has.
    static boolean isOnlyFirst(Page page, String headline) {
        List<Heading> first = headings(page).stream().filter(Heading::first).toList();
        return first.size() == 1 && Text.clean(first.getFirst().text()).equals(headline);
    }

    /// Whether it is a short title that the page tells others, alone or beside another, and shows in links alone: that
    /// of the site.
    private static boolean isOfAllPages(Page page, String headline, String bare) {
        return !Text.hasWords(headline, FEWEST_WORDS + 2)
                && Text.bare(page.meta("og:title")).equals(bare)
                && Stream.of(SEPARATORS.split(page.document().title(), -1))
                        .anyMatch(part -> Text.bare(part).equals(bare))
                && !page.showsLine(bare);
    }

    /// Whether a page's title is this and the name of a section that the page shows as a heading: then this is the
    /// site's name, also where it is told to others as the page's title.
    private static boolean isBesideSection(Page page, String bare) {
        List<String> parts = Stream.of(SEPARATORS.split(page.document().title(), -1))
                .map(Text::bare)
                .toList();
        return parts.size() == 2
                && parts.contains(bare)
                && headings(page).stream()
                        .anyMatch(heading -> heading.first()
                                && !Text.hasWords(heading.text(), FEWEST_WORDS + 1)
                                && parts.contains(Text.bare(heading.text())));
    }

    /// Those of the first rank, then the others.
    private static List<Heading> headings(Page page) {
        List<Heading> first = new ArrayList<>();
        List<Heading> others = new ArrayList<>();
        for (Element element : page.hints().headings()) {
            if (first.size() + others.size() == MOST) {
                break;
            }
            String text = Text.clean(element.text());
            boolean isFirst = !element.normalName().equals("h2")
                    && (!element.attr("role").equalsIgnoreCase("heading") || Aria.rank(element) == 1);
            if (text.length() >= SHORTEST && !leadsHome(element, text, page)) {
                (isFirst ? first : others).add(new Heading(element, text, isFirst));
            }
        }
        first.addAll(others);
        return first;
    }

    /// What the elements of a heading say, and its own text, letters and digits alone.
    private static Set<String> parts(Element heading) {
        if (Tree.children(heading) == 0) {
            return Set.of();
        }
        Set<String> parts = new HashSet<>();
        parts.add(Text.bare(heading.ownText()));
        for (Element child : heading.children()) {
            parts.add(Text.bare(child.text()));
        }
        parts.removeIf(part -> part.length() < LONG_ENOUGH);
        return parts;
    }

    /// The site's name, which links to its front page.
    private static boolean leadsHome(Element heading, String text, Page page) {
        Element around = heading.parent();
        Element link = heading.normalName().equals("a")
                ? heading
                : around != null && around.normalName().equals("a") ? around : heading.selectFirst(LINK);
        if (link == null || !Text.clean(link.text()).equals(text)) {
            return false;
        }
        String path = page.resolve(link.attr("href")).map(java.net.URI::getPath).orElse("-");
        return path.length() <= 1;
    }

    /// What stands before the last "- Site", where the page shows that in a line of its own; else all that is told.
    private static String shownPart(String told, Page page) {
        String[] parts = mayHaveParts(told) ? SEPARATORS.split(told, -1) : new String[0];
        String bare = parts.length == 2 && Text.words(parts[0]) > Text.words(parts[1]) ? Text.bare(parts[0]) : "";
        boolean shown = !bare.isEmpty()
                && page.lines(MOST_LINES).stream()
                        .anyMatch(line -> line.length() <= told.length() && Text.isBare(line, bare));
        return shown ? parts[0] : told;
    }

    /// The longest part of "Paper - Headline | Section" that stands on the page by itself, in whatever
    /// element; `""` where none does.
    private static String partThatIsShown(String title, Page page) {
        List<String> parts = Stream.of(SEPARATORS.split(title, -1))
                .filter(part -> Text.words(part) >= FEWEST_WORDS)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (parts.isEmpty() || parts.getFirst().length() == title.length()) {
            return "";
        }
        Set<String> shown = new HashSet<>();
        page.document().body().stream().forEach(element -> {
            String own = element.ownText();
            if (!own.isEmpty() && own.length() <= title.length()) {
                shown.add(Text.bare(own));
            }
        });
        return parts.stream()
                .filter(part -> shown.contains(Text.bare(part)))
                .findFirst()
                .orElse("");
    }

    /// "Headline …" that a site cut off for others is the heading's beginning.
    private static boolean agree(String heading, String other) {
        String mine = Text.bare(heading);
        String theirs = Text.bare(other);
        boolean cut = isCut(other);
        return !mine.isEmpty() && (mine.equals(theirs) || (cut && theirs.length() > 15 && mine.startsWith(theirs)));
    }

    /// Whether the heading is one of the parts of "Site: Headline | Section".
    private static boolean isPart(String title, String heading) {
        String bare = Text.bare(heading);
        List<String> parts = Stream.of(title.split(SEPARATORS + "|:\\s+", -1))
                .map(Text::bare)
                .toList();
        return Text.words(heading) >= 2
                && parts.contains(bare)
                && parts.stream().allMatch(part -> part.length() <= bare.length());
    }

    private static boolean contains(String title, String heading) {
        String mine = Text.bare(heading);
        return mine.length() >= 15 && Text.bare(title).startsWith(mine);
    }

    /// Takes the site's name off the end or the beginning: "Headline - Site", "Site | Headline".
    static String withoutSite(String title, Page page) {
        if (!mayHaveParts(title)) {
            return title;
        }
        String[] parts = SEPARATORS.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        if (page.site().isNamed(last)) {
            String rest = title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|\\-–—·•:»«/~›‹]+$", "");
            return rest.isBlank() ? title : withoutSite(rest, page);
        }
        if (page.site().isNamed(parts[0])) {
            String rest = title.substring(parts[0].length()).replaceFirst("^[\\s|\\-–—·•:»«/~›‹]+", "");
            return rest.isBlank() ? title : rest;
        }
        return title;
    }

    private static boolean mayHaveParts(String title) {
        for (int i = 0; i < title.length(); i++) {
            if (SEPARATING.indexOf(title.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The last part of the page's title, where sites put their name, letters and digits alone; empty where it has one
    /// part only.
    static Optional<String> behindTitle(Page page) {
        String[] parts = SEPARATORS.split(page.document().title(), -1);
        return parts.length > 1 ? Optional.of(Text.bare(parts[parts.length - 1])) : Optional.empty();
    }
}
