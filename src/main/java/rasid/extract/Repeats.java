package rasid.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// Rows of boxes of one kind, side by side: teasers of other articles, comments of readers. Pages need this whose
/// builders gave those parts no telling names; a short report may have far more of them beside it than text.
final class Repeats {
    private static final Evaluator QUOTE = QueryParser.parse("blockquote");
    /// So many alike, at least, make a row.
    private static final int A_ROW = 3;
    /// And so many a row of comments, which are told by more.
    private static final int A_THREAD = 2;
    /// This share of the row must look the part.
    private static final double MOST = 0.6;
    /// So many of a row tell what it is.
    private static final int SAMPLE = 10;
    /// The entries of live blogs have times and headings as comments have times and names.
    private static final Wordings LIVE = Wordings.of(
            "\\blive\\b|ticker|en direct|en vivo|ao vivo|in diretta|canlı|онлайн|مباشر|لحظة بلحظة|لحظه به لحظه|زنده|ڕاستەوخۆ|ساتەوەخت|לייב|עדכונים שוטפים");
    private static final int LONGEST_TEASER = 700;
    private static final int LONGEST_CARD = 320;
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_NAME = 4;
    /// So much running text must stand outside of the row, or the row is all that the page has.
    private static final int AN_ARTICLE = 80;
    /// With so much before it, a row is not the article.
    private static final int ENOUGH = 250;

    private final Page page;
    private final Outline outline;
    private final int headlineAt;
    private final boolean live;
    /// Sums up to each block of the running text that is kept; null when one was left out since.
    private int @Nullable [] sums;

    /// Boxes side by side of one kind.
    private record Row(int parent, String tag, String className) {}

    private Repeats(Page page, Outline outline, int headlineAt) {
        this.page = page;
        this.outline = outline;
        this.headlineAt = headlineAt;
        this.live = LIVE.isIn(page.document().title() + " " + page.meta("og:title"));
    }

    static void mark(Page page, Outline outline, int headlineAt) {
        new Repeats(page, outline, headlineAt).mark();
    }

    private void mark() {
        Map<Row, List<Box>> rows = new LinkedHashMap<>();
        for (Box box : outline.boxes()) {
            if (box.end() > box.first()) {
                rows.computeIfAbsent(new Row(box.parent(), box.tag(), box.className()), _ -> new ArrayList<>(2))
                        .add(box);
            }
        }
        teasersWithoutBoxes();
        for (List<Box> row : rows.values()) {
            if (row.size() >= A_THREAD && mayBeRow(row)) {
                Mark mark = what(row);
                if (mark != null && outside(row) >= AN_ARTICLE) {
                    row.forEach(box -> leaveOut(box, mark));
                }
            }
        }
    }

    /// Teasers that stand in no boxes of their own: with line breaks between, as terms of a list and what they mean, in
    /// cells of a table.
    private void teasersWithoutBoxes() {
        int size = outline.blocks().size();
        for (int i = 0; i < size; ) {
            int end = afterTeaser(i, i);
            int teasers = end > i ? 1 : 0;
            for (int next = afterTeaser(i, end); next > end && end > i; next = afterTeaser(i, end)) {
                end = next;
                teasers++;
            }
            for (int k = i; teasers >= A_ROW && k < end; k++) {
                outline.blocks().get(k).leaveOut(Mark.RELATED);
            }
            i = Math.max(end, i + 1);
        }
    }

    /// Where the teaser at `at` ends, which opens with a title that is a link; `at` where none is there, or another
    /// kind than that at `first`.
    private int afterTeaser(int first, int at) {
        List<Block> blocks = outline.blocks();
        if (at >= blocks.size() || !isAlike(at, first)) {
            return at;
        }
        if (blocks.get(at).teaser()) {
            return blocks.get(at).box() == blocks.get(first).box() ? at + 1 : at;
        }
        boolean title = blocks.get(at).linked() > 0.8 && blocks.get(at).words() >= SHORTEST_TITLE;
        boolean line = at + 1 < blocks.size()
                && blocks.get(at + 1).linked() < 0.8
                && blocks.get(at + 1).length() <= LONGEST_CARD
                && isAlike(at + 1, first + 1);
        return title && line ? at + 2 : at;
    }

    private boolean isAlike(int one, int other) {
        int mine = outline.blocks().get(one).box();
        int theirs = outline.blocks().get(other).box();
        if (mine == theirs) {
            return true;
        }
        Box box = outline.boxes().get(mine);
        Box first = outline.boxes().get(theirs);
        return box.tag().equals(first.tag())
                && box.className().equals(first.className())
                && !box.tag().equals("p");
    }

    /// Whether one of them has more than a line, or is a teaser, and none holds the headline.
    private boolean mayBeRow(List<Box> row) {
        boolean may = false;
        for (Box box : row) {
            if (holdsHeadline(box)) {
                return false;
            }
            may |= box.end() - box.first() > 1
                    || outline.blocks().get(box.first()).teaser();
        }
        return may;
    }

    private @Nullable Mark what(List<Box> row) {
        if (areComments(row)) {
            return Mark.COMMENTS;
        }
        int teasers = 0;
        int cards = 0;
        int running = 0;
        for (Box box : row) {
            teasers += isTeaser(box, false) ? 1 : 0;
            cards += isTeaser(box, true) ? 1 : 0;
            running += inside(box);
        }
        if (teasers >= A_ROW && teasers > MOST * row.size()) {
            return Mark.RELATED;
        }
        // Headings that are no links stand over parts of the article as well, but not over a line each at its end.
        boolean end = before(row.getFirst()) > 2 * running
                && running(row.getLast().end(), outline.blocks().size()) < AN_ARTICLE;
        return cards >= A_ROW && cards == row.size() && (end || areCards(row, running)) ? Mark.RELATED : null;
    }

    /// Titles that are no links, each with a line, away from the article's text. The parts of a list or of questions
    /// and answers look alike, but they are numbered, or ask.
    private boolean areCards(List<Box> row, int running) {
        if (row.getLast().end() <= headlineAt) {
            return true;
        }
        int before = before(row.getFirst());
        Box around = outline.boxes().get(Math.max(0, row.getFirst().parent()));
        if (live || before < AN_ARTICLE || running(around.first(), around.end()) > running) {
            return false;
        }
        int parts = 0;
        int dated = 0;
        for (Box box : row) {
            String title = outline.blocks().get(box.first()).text();
            boolean asks = title.endsWith("?") || title.endsWith("؟");
            parts += asks || Letters.is(title.charAt(0), Letters.DIGIT) ? 1 : 0;
            dated += holdsTime(box) ? 1 : 0;
        }
        return 2 * parts < row.size() && (before >= ENOUGH || 2 * dated > row.size());
    }

    private boolean areComments(List<Box> row) {
        List<Box> some = row.subList(0, Math.min(row.size(), SAMPLE));
        if (before(row.getFirst()) < AN_ARTICLE) {
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
        }
        return names.size() > comments / 3 && row.getFirst().element().selectFirst(QUOTE) == null;
    }

    /// A name over each text and nothing else: another name nearly every time, and away from the article's text. Few
    /// people speak in a transcript.
    private boolean areNamed(List<Box> row, List<Box> some) {
        Box around = outline.boxes().get(Math.max(0, row.getFirst().parent()));
        if (live
                || row.size() < A_ROW
                || running(around.first(), around.end())
                        > running(row.getFirst().first(), row.getLast().end())) {
            return false;
        }
        // A list within an article has text behind it as well.
        Box wider = around.parent() < 0 ? around : outline.boxes().get(around.parent());
        if (running(row.getLast().end(), wider.end()) > 0) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (Box box : some) {
            Block name = outline.blocks().get(box.first());
            boolean named = box.end() - box.first() >= 2
                    && name.words() <= LONGEST_NAME
                    && name.linked() < 0.5
                    && name.kind() != Block.Kind.HEADING
                    && !Text.endsSentence(name.text())
                    && outline.blocks().get(box.end() - 1).words() > LONGEST_NAME;
            if (!named) {
                return false;
            }
            names.add(name.bare());
        }
        return names.size() >= A_ROW && names.size() > MOST * some.size();
    }

    /// A title that is a link, with a line or two under it or behind it.
    ///
    /// @param card whether a heading that is no link will do
    private boolean isTeaser(Box box, boolean card) {
        boolean title = false;
        int running = 0;
        int length = 0;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            boolean linked = block.linked() > 0.8 && block.words() >= SHORTEST_TITLE;
            title |= linked
                    || (block.teaser() && !isParagraph(box))
                    || (card && i == box.first() && block.kind() == Block.Kind.HEADING);
            running += block.running() ? 1 : 0;
            length += block.length();
        }
        return title && running <= (card ? 1 : 2) && length <= (card ? LONGEST_CARD : LONGEST_TEASER);
    }

    /// A name, a time or a word that answers, and some text. Live blogs have names and times as well, but the same
    /// few names.
    private boolean isComment(Box box, Set<String> names) {
        String name = "";
        boolean answer = false;
        boolean text = false;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            String said = block.text();
            answer |= said.length() <= 40 && Labels.isAnswer(said);
            if (name.isEmpty() && said.length() <= 60 && holds(said, Letters.LETTER) && !Text.endsSentence(said)) {
                name = said;
            }
            text |= block.words() >= 3;
        }
        if (!text || !(answer || (!live && !name.isEmpty() && holdsTime(box)))) {
            return false;
        }
        names.add(withoutClock(name));
        return true;
    }

    private static String withoutClock(String name) {
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
        boolean text = false;
        for (int i = box.first(); i < box.end(); i++) {
            Block block = outline.blocks().get(i);
            line |= block.text().length() <= 60;
            text |= block.words() >= 3;
        }
        return line && text;
    }

    private boolean holdsTime(Box box) {
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
        return Text.words(text) <= 10 || holds(text, Letters.DIGIT);
    }

    private static boolean holds(String text, int letters) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.is(text.charAt(i), letters)) {
                return true;
            }
        }
        return false;
    }

    /// Lists of short news are often paragraphs that open with a link.
    private static boolean isParagraph(Box box) {
        return box.element().normalName().equals("p");
    }

    private boolean holdsHeadline(Box box) {
        return box.first() <= headlineAt && headlineAt < box.end();
    }

    private int inside(Box box) {
        return running(box.first(), box.end());
    }

    private int outside(List<Box> row) {
        return before(row.getFirst())
                + running(row.getLast().end(), outline.blocks().size());
    }

    private int before(Box box) {
        return running(Math.max(0, headlineAt), box.first());
    }

    private int running(int from, int to) {
        if (from >= to) {
            return 0;
        }
        int[] upTo = sums == null ? sums() : sums;
        return upTo[to] - upTo[from];
    }

    private int[] sums() {
        List<Block> blocks = outline.blocks();
        int[] upTo = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            upTo[i + 1] = upTo[i] + (block.kept() && block.running() ? block.length() : 0);
        }
        sums = upTo;
        return upTo;
    }

    private void leaveOut(Box box, Mark mark) {
        sums = null;
        for (int i = box.first(); i < box.end(); i++) {
            outline.blocks().get(i).leaveOut(mark);
        }
    }
}
