package rasid.extract.others;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.looks.Labels;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// Tells threads of readers' comments from other rows of boxes: names, times, words that answer. Pages need this whose
/// builders gave them no telling names; there may be more of them than there is article.
final class ReaderComments {
    private static final Evaluator QUOTE = QueryParser.parse("blockquote");
    /// So many alike, at least, make a row.
    private static final int A_ROW = 3;
    /// And so many a row of comments, which are told by more.
    private static final int A_THREAD = 2;
    /// This share of the row must look the part.
    private static final double MOST = 0.6;
    /// So many of a row tell what it is.
    private static final int SAMPLE = 10;
    private static final int LONGEST_NAME = 4;
    private static final int MOST_PARAGRAPHS = 3;

    private final Page page;
    private final Outline outline;
    private final RunningText text;
    private final boolean live;

    /// @param live whether the page is a live blog, whose entries have times and headings as comments have times and
    ///     names
    ReaderComments(Page page, Outline outline, RunningText text, boolean live) {
        this.page = page;
        this.outline = outline;
        this.text = text;
        this.live = live;
    }

    /// Whether a row that has an article's text before it is a thread of comments.
    boolean are(List<Box> row) {
        List<Box> some = row.subList(0, Math.min(row.size(), SAMPLE));
        if (row.size() < A_ROW && row.stream().anyMatch(this::isLong)) {
            return false;
        }
        if (areNamed(row, some)) {
            return true;
        }
        Set<String> names = new HashSet<>();
        int comments = 0;
        // Reading dates is slow, and most rows have no such text at all.
        long texts = some.stream().filter(this::mayBeComment).count();
        if (texts < A_THREAD || texts <= MOST * some.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            comments += isComment(some.get(i), names) ? 1 : 0;
            int most = comments + some.size() - 1 - i;
            if (most < A_THREAD || most <= MOST * some.size()) {
                return false;
            }
            // The others cannot change that any more.
            if (comments >= A_THREAD && comments > MOST * some.size() && names.size() > some.size() / 3) {
                break;
            }
        }
        return names.size() > comments / 3 && row.getFirst().element().selectFirst(QUOTE) == null;
    }

    /// Two boxes side by side of which one has a whole text are parts of the page.
    private boolean isLong(Box box) {
        int paragraphs = 0;
        for (int i = box.first(); i < box.end(); i++) {
            paragraphs += outline.blocks().get(i).running() ? 1 : 0;
        }
        return paragraphs > MOST_PARAGRAPHS;
    }

    /// A name over each text and nothing else: another name nearly every time, and away from the article's text. Few
    /// people speak in a transcript.
    private boolean areNamed(List<Box> row, List<Box> some) {
        Box around = outline.boxes().get(Math.max(0, row.getFirst().parent()));
        if (live
                || row.size() < A_ROW
                || text.inside(around)
                        > text.between(row.getFirst().first(), row.getLast().end())) {
            return false;
        }
        // A list within an article has text behind it as well.
        Box wider = around.parent() < 0 ? around : outline.boxes().get(around.parent());
        if (text.between(row.getLast().end(), wider.end()) > 0) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (Box box : some) {
            Block name = outline.blocks().get(box.first());
            boolean named = box.end() - box.first() >= 2
                    && !name.hasWords(LONGEST_NAME + 1)
                    && name.linked() < 0.5
                    && name.kind() != Block.Kind.HEADING
                    && !Text.endsSentence(name.text())
                    && outline.blocks().get(box.end() - 1).hasWords(LONGEST_NAME + 1);
            if (!named) {
                return false;
            }
            names.add(name.bare());
        }
        return names.size() >= A_ROW && names.size() > MOST * some.size();
    }

    /// A name, a time or a word that answers, and some text. Live blogs have names and times as well, but the same
    /// few names.
    private boolean isComment(Box box, Set<String> names) {
        String name = "";
        boolean answer = false;
        boolean told = false;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            String said = block.text();
            answer = answer || (said.length() <= 40 && Labels.isAnswer(said));
            if (name.isEmpty() && said.length() <= 60 && Text.holds(said, Letters.LETTER) && !Text.endsSentence(said)) {
                name = said;
            }
            told |= block.hasWords(3);
        }
        if (!told || !(answer || (!live && !name.isEmpty() && holdTime(box)))) {
            return false;
        }
        names.add(withoutClock(name));
        return true;
    }

    private static String withoutClock(String name) {
        if (!Text.holds(name, Letters.DIGIT) && name.indexOf(':') < 0 && name.indexOf('.') < 0) {
            return name;
        }
        var without = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < '0' || c > '9') && c != ':' && c != '.') {
                without.append(c);
            }
        }
        return without.toString();
    }

    /// Whether it has a line that may be a name or an answer, and some text.
    private boolean mayBeComment(Box box) {
        boolean line = false;
        boolean told = false;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            line |= block.text().length() <= 60;
            told |= block.hasWords(3);
        }
        return line && told;
    }

    /// Whether a short line of the box is a time, or has one in it.
    boolean holdTime(Box box) {
        for (int i = box.first(); i < box.end(); i++) {
            String said = outline.blocks().get(i).text();
            if (said.length() <= 60 && mayBeTime(said) && (page.date(said).isPresent() || partIsTime(said))) {
                return true;
            }
        }
        return false;
    }

    /// "Name | place | 2 hours ago".
    private boolean partIsTime(String said) {
        for (int i = 0; i < said.length(); i++) {
            if ("|-–—•·،(".indexOf(said.charAt(i)) >= 0
                    && page.date(said.substring(i + 1).replace(')', ' ').strip())
                            .isPresent()) {
                return true;
            }
        }
        // Or "Name2 hours ago", parted by their style alone.
        int digit = 0;
        while (digit < said.length() && !Letters.is(said.charAt(digit), Letters.DIGIT)) {
            digit++;
        }
        return digit > 0
                && digit < said.length()
                && page.date(said.substring(digit)).isPresent();
    }

    /// Times have digits, or are one of few words such as "yesterday".
    private static boolean mayBeTime(String text) {
        return !Text.hasWords(text, 11) || Text.holds(text, Letters.DIGIT);
    }
}
