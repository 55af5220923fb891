package rasid.extract.headline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.page.Heading;
import rasid.extract.page.Page;
import rasid.extract.text.Text;

/// The first line of a post, on a page that tells the name of its channel as the title: mirrors and previews of the
/// channels of messengers, where the name stands over the post once more.
final class ChannelPost {
    private static final Evaluator BOLD = QueryParser.parse("b, strong");
    private static final Pattern SIGNS =
            Pattern.compile("^[\\p{So}\\p{Sk}\\p{Sm}\\p{M}\\p{Cf}\\s|•*#‼⁉]+|[\\p{So}\\p{Cf}\\s|•*#‼⁉\\uFE0F]+$");
    private static final Pattern ENDS_CUT = Pattern.compile("(?:…|\\.\\.\\.)\\s*$");
    private static final Pattern PARTS = Pattern.compile("[·•|]");
    private static final int MOST_WORDS_OF_NAME = 5;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 30;
    /// A bold sentence of so many words is a lead.
    private static final int A_LEAD = 16;
    /// A name of the channel, a line on who forwarded it, and a picture's line stand over the post at most.
    private static final int REACH = 3;
    private static final int MOST_LINES = 300;
    /// So much of a description that was cut must be the line's beginning.
    private static final int CUT = 15;
    /// And so much of the post's line that was cut behind the channel's name.
    private static final int LONG_ENOUGH = 12;

    private ChannelPost() {}

    /// `""` where the page is no such page, or its post has no line that stands over a text.
    static String headline(Page page) {
        String begun = begun(page);
        String own = begun.isEmpty() ? underAccount(page) : begun;
        return own.isEmpty() ? underName(page) : own;
    }

    /// The line that a heading or a title tells as "Channel: Beginning of the line…", on a page that shows the channel
    /// in a line of its own; `""` where none does.
    private static String begun(Page page) {
        return Stream.concat(
                        page.headings().stream().filter(Heading::first).map(Heading::text),
                        Stream.of(page.meta("og:title"), page.title()))
                .filter(told -> (told.indexOf('…') >= 0 || told.contains("..."))
                        && ENDS_CUT.matcher(told).find())
                .map(told -> begun(page, told))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String begun(Page page, String told) {
        int colon = told.indexOf(": ");
        String beginning = colon < 0 ? "" : Text.bare(told.substring(colon));
        if (beginning.length() < LONG_ENOUGH || Text.hasWords(told.substring(0, colon), MOST_WORDS_OF_NAME + 1)) {
            return "";
        }
        String name = Text.bare(told.substring(0, colon));
        List<String> lines = page.lines(MOST_LINES);
        return lines.stream().noneMatch(line -> Text.isBare(line, name))
                ? ""
                : lines.stream()
                        .filter(line -> Text.bareStartsWith(line, beginning) && !Text.hasWords(line, MOST_WORDS + 1))
                        .map(line -> SIGNS.matcher(line).replaceAll(""))
                        .findFirst()
                        .orElse("");
    }

    /// The bold line right below the account's name and the time of the post, on a page whose title is that name;
    /// `""` where there is none.
    private static String underAccount(Page page) {
        String name = page.title();
        String bare = Text.bare(name);
        if (bare.isEmpty() || !page.meta("og:title").isEmpty() || Text.hasWords(name, MOST_WORDS_OF_NAME + 1)) {
            return "";
        }
        List<String> lines = page.lines(MOST_LINES);
        for (int i = 0; i + 3 < lines.size(); i++) {
            String line = lines.get(i + 2);
            if (Text.isBare(lines.get(i), bare)
                    && isTime(page, lines.get(i + 1))
                    && Text.hasWords(line, FEWEST_WORDS)
                    && !Text.hasWords(line, A_LEAD)
                    && !Text.endsSentence(line)
                    && isBold(page, Text.bare(line))) {
                return SIGNS.matcher(line).replaceAll("");
            }
        }
        return "";
    }

    /// "23 September, 9:40 · Public" has a time in its first part.
    private static boolean isTime(Page page, String line) {
        return page.date(PARTS.split(line, 2)[0].strip()).isPresent();
    }

    /// The line below a channel's name that stands over the post once more.
    private static String underName(Page page) {
        String name = page.meta("og:title");
        if (name.isEmpty() || Text.hasWords(name, MOST_WORDS_OF_NAME + 1)) {
            return "";
        }
        String bare = Text.bare(name);
        if (page.headings().stream().anyMatch(heading -> Text.isBare(heading.text(), bare))) {
            return "";
        }
        List<String> lines = page.lines(MOST_LINES);
        int named = -1;
        int times = 0;
        for (int i = 0; i < lines.size() && !bare.isEmpty(); i++) {
            String line = lines.get(i);
            if (Text.isBare(line, bare)) {
                named = i;
                times++;
            } else if (times > 1
                    && i - named <= REACH
                    && i + 1 < lines.size()
                    && opens(page, lines.subList(i, lines.size()))) {
                return SIGNS.matcher(line).replaceAll("");
            }
        }
        return "";
    }

    /// Whether the page's description begins with the line, or the page tells the channel's own and the line is bold.
    ///
    /// @param lines the line, and what follows
    private static boolean opens(Page page, List<String> lines) {
        String line = lines.getFirst();
        if (!Text.hasWords(line, FEWEST_WORDS) || Text.hasWords(line, MOST_WORDS + 1)) {
            return false;
        }
        String bare = Text.bare(line);
        String told = page.description();
        boolean begins = told.startsWith(bare) && told.length() > bare.length();
        boolean cut = told.length() >= CUT && bare.startsWith(told);
        boolean sentence = Text.endsSentence(line);
        return (begins || cut)
                ? !sentence || (!Text.hasWords(line, A_LEAD) && isBold(page, bare))
                : !sentence && isOfChannel(told, lines) && isBold(page, bare);
    }

    /// Whether a description is not the text's own: where there is none, or it begins as a paragraph below does, a
    /// short headline may stand twice, in a path above itself too.
    private static boolean isOfChannel(String told, List<String> lines) {
        String beginning = told.substring(0, Math.min(CUT, told.length()));
        return !told.isEmpty() && lines.stream().noneMatch(line -> Text.bareStartsWith(line, beginning));
    }

    private static boolean isBold(Page page, String bare) {
        return page.document().body().select(BOLD).stream().anyMatch(bold -> Text.isBare(bold.text(), bare));
    }
}
