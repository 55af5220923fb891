package rasid.extract.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// The parts of a page's title, "Site: Headline | Section", and which of them is the headline.
public final class TitleParts {
    private static final Pattern SEPARATORS = Pattern.compile("\\s+[|\\-–—·•:»«/~›‹]+\\s+|\\s*[|｜]\\s*");
    private static final Pattern WITH_COLONS = Pattern.compile(SEPARATORS + "|:\\s+");
    private static final Pattern FIRST_SEPARATORS = Pattern.compile("^[\\s|｜\\-–—·•:»«/~›‹]+");
    private static final Pattern LAST_SEPARATORS = Pattern.compile("[\\s|｜\\-–—·•:»«/~›‹]+$");
    private static final String BARE_MARKS = "|-–—";
    private static final Pattern BARE_MARK = Pattern.compile("(?<=\\S)\\s+[|\\-–—]$");
    private static final String SEPARATING = "|｜-–—·•:»«/~›‹";
    private static final Wordings FILE = Wordings.of("^microsoft (?:office )?word\\s*-\\s*.*\\z"
            + "|^.*\\S\\.(?:indd|docx?|pdf|qxp|qxd|pub|rtf|odt|pmd|wpd|txt|pptx?|xlsx?)\\z");
    private static final int LONG_ENOUGH = 12;
    private static final int MUCH_LONGER = 4;
    private static final int A_LINE = 160;
    private static final int FEWEST_WORDS = 3;
    private static final int SHORTEST_HAN = 6;
    private static final int LONGEST_SECTION = 8;
    private static final int MOST_LINES = 300;

    private TitleParts() {}

    /// What the page calls itself; `""` where that is the name of the file it was made from.
    public static String title(Page page) {
        String title = Text.clean(page.title());
        return FILE.isIn(title) ? "" : title;
    }

    /// The whole of a headline that was cut for others: another that is told, or a line of the page. `""` where there
    /// is none.
    public static String whole(String cut, List<String> told, Page page) {
        String begins = Text.bare(cut);
        return begins.length() < LONG_ENOUGH
                ? ""
                : Stream.concat(told.stream(), page.lines(MOST_LINES).stream())
                        .filter(line -> line.length() <= MUCH_LONGER * cut.length()
                                && Text.bare(line).startsWith(begins)
                                && Text.bare(line).length() > begins.length())
                        .findFirst()
                        .orElse("");
    }

    /// The one line of the page that goes on with a headline of three words or more, where none shows just that: others
    /// are told it in short. `""` where there is none, or several.
    public static String longerLine(String told, Page page) {
        String begins = Text.bare(told);
        if (begins.length() < LONG_ENOUGH || !Text.hasWords(told, FEWEST_WORDS)) {
            return "";
        }
        List<String> lines = page.lines(MOST_LINES).stream()
                .filter(line -> line.length() <= A_LINE && Text.bareStartsWith(line, begins))
                .distinct()
                .toList();
        boolean longer =
                lines.size() == 1 && !Text.endsSentence(lines.getFirst()) && !Text.isBare(lines.getFirst(), begins);
        return longer ? lines.getFirst() : "";
    }

    /// The headline in "Site: Headline", where the page shows both in lines of their own and nowhere in one; `""`
    /// elsewhere.
    public static String behindSite(String title, Page page) {
        int colon = title.indexOf(": ");
        String rest = colon < 0 ? "" : title.substring(colon + 2).strip();
        return Text.hasWords(rest, 2)
                        && isLine(page, Text.bare(title.substring(0, colon)))
                        && isLine(page, Text.bare(rest))
                        && !isLine(page, Text.bare(title))
                ? rest
                : "";
    }

    private static boolean isLine(Page page, String bare) {
        return !bare.isEmpty() && page.lines(MOST_LINES).stream().anyMatch(line -> Text.isBare(line, bare));
    }

    /// All of them, in order; the whole title where nothing parts it.
    public static List<String> of(String title) {
        return mayHaveParts(title) ? List.of(SEPARATORS.split(title, -1)) : List.of(title);
    }

    /// Takes the site's name off the end or the beginning: "Headline - Site", "Site | Headline". Also a mark at the
    /// end with no name behind it.
    public static String withoutSite(String told, Page page) {
        boolean marked = !told.isEmpty() && BARE_MARKS.indexOf(told.charAt(told.length() - 1)) >= 0;
        String title = withoutSections(marked ? BARE_MARK.matcher(told).replaceFirst("") : told);
        if (!mayHaveParts(title)) {
            return title;
        }
        String[] parts = SEPARATORS.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        if (page.site().isNamed(last)) {
            String rest = LAST_SEPARATORS
                    .matcher(title.substring(0, title.lastIndexOf(last)))
                    .replaceFirst("");
            return rest.isBlank() ? title : withoutSite(rest, page);
        }
        if (page.site().isNamed(parts[0])) {
            String rest =
                    FIRST_SEPARATORS.matcher(title.substring(parts[0].length())).replaceFirst("");
            return rest.isBlank() ? title : rest;
        }
        return title;
    }

    /// Chinese sites write "headline_section_site" or "headline--section--site", and no headline has such a line.
    private static String withoutSections(String title) {
        int line = title.indexOf('_');
        int lines = line < 0 ? title.indexOf("--") : -1;
        int end = Math.max(line, lines);
        boolean parts = end >= SHORTEST_HAN
                && Text.holds(title.substring(0, end), Letters.WIDE)
                && (lines < 0 || areSections(title.substring(lines).split("-{2,}", -1)));
        return parts ? title.substring(0, end).strip() : title;
    }

    private static boolean areSections(String[] parts) {
        // "First day of the truce--people return" is one headline.
        return parts.length > 2
                && Stream.of(parts)
                        .skip(1)
                        .allMatch(part -> part.length() <= LONGEST_SECTION && Text.holds(part, Letters.WIDE));
    }

    /// Whether it has a bar, or another mark with a space before it.
    private static boolean mayHaveParts(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '|' || c == '｜' || (i > 0 && Text.isSpace(title.charAt(i - 1)) && SEPARATING.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /// The last part of the page's title, where sites put their name, letters and digits alone; empty where it has one
    /// part only.
    public static Optional<String> behindTitle(Page page) {
        List<String> parts = of(page.title());
        return parts.size() > 1 ? Optional.of(Text.bare(parts.getLast())) : Optional.empty();
    }

    /// Whether the heading is one of the parts of "Site: Headline | Section".
    public static boolean isPart(String title, String heading) {
        String bare = Text.bare(heading);
        List<String> parts =
                Stream.of(WITH_COLONS.split(title, -1)).map(Text::bare).toList();
        return Text.words(heading) >= 2
                && parts.contains(bare)
                && parts.stream().allMatch(part -> part.length() <= bare.length());
    }

    /// What stands before the last "- Site", where the page shows that in a line of its own; else all that is told.
    public static String shownPart(String told, Page page) {
        String[] parts = mayHaveParts(told) ? SEPARATORS.split(told, -1) : new String[0];
        String bare = parts.length == 2 && Text.words(parts[0]) > Text.words(parts[1]) ? Text.bare(parts[0]) : "";
        boolean shown = !bare.isEmpty()
                && page.lines(MOST_LINES).stream()
                        .anyMatch(line -> line.length() <= told.length() && Text.isBare(line, bare));
        return shown ? parts[0] : told;
    }

    /// The longest part of "Paper - Headline | Section" that stands on the page by itself, in whatever
    /// element; `""` where none does.
    public static String partThatIsShown(String title, Page page) {
        List<String> parts = of(title).stream()
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
}
