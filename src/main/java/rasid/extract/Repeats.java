package rasid.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern LIVE = Pattern.compile(
            "(?iu)\\blive\\b|ticker|en direct|en vivo|ao vivo|in diretta|canlı|онлайн|مباشر|لحظة بلحظة|لحظه به لحظه|زنده|ڕاستەوخۆ|ساتەوەخت|לייב|עדכונים שוטפים");
    private static final int LONGEST_TEASER = 700;
    private static final int LONGEST_CARD = 320;
    private static final int SHORTEST_TITLE = 3;
    /// So much running text must stand outside of the row, or the row is all that the page has.
    private static final int AN_ARTICLE = 80;

    private final Page page;
    private final Outline outline;
    private final int headlineAt;
    private final boolean live;

    private Repeats(Page page, Outline outline, int headlineAt) {
        this.page = page;
        this.outline = outline;
        this.headlineAt = headlineAt;
        this.live = LIVE.matcher(page.document().title() + " " + page.meta("og:title"))
                .find();
    }

    static void mark(Page page, Outline outline, int headlineAt) {
        new Repeats(page, outline, headlineAt).mark();
    }

    private void mark() {
        Map<String, List<Box>> rows = new LinkedHashMap<>();
        for (Box box : outline.boxes()) {
            if (box.end() > box.first()) {
                rows.computeIfAbsent(box.parent() + box.kind(), _ -> new ArrayList<>())
                        .add(box);
            }
        }
        teasersInOneBox();
        for (List<Box> row : rows.values()) {
            if (row.size() >= A_THREAD && row.stream().noneMatch(this::holdsHeadline)) {
                Mark mark = what(row);
                if (mark != null && outside(row) >= AN_ARTICLE) {
                    row.forEach(box -> leaveOut(box, mark));
                }
            }
        }
    }

    /// Teasers with nothing but line breaks between them.
    private void teasersInOneBox() {
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < blocks.size(); ) {
            int end = i;
            while (end < blocks.size()
                    && blocks.get(end).teaser()
                    && blocks.get(end).box() == blocks.get(i).box()) {
                end++;
            }
            for (int k = i; end - i >= A_ROW && k < end; k++) {
                blocks.get(k).leaveOut(Mark.RELATED);
            }
            i = Math.max(end, i + 1);
        }
    }

    private @Nullable Mark what(List<Box> row) {
        if (row.stream()
                .noneMatch(box -> box.end() - box.first() > 1
                        || outline.blocks().get(box.first()).teaser())) {
            return null;
        }
        Set<String> names = new HashSet<>();
        boolean below =
                before(row.getFirst()) >= AN_ARTICLE && row.getFirst().element().selectFirst(QUOTE) == null;
        List<Box> some = row.subList(0, Math.min(row.size(), SAMPLE));
        long comments =
                below ? some.stream().filter(box -> isComment(box, names)).count() : 0;
        if (comments >= A_THREAD && comments > MOST * some.size() && names.size() > comments / 3) {
            return Mark.COMMENTS;
        }
        long teasers = row.stream().filter(box -> isTeaser(box, false)).count();
        if (teasers >= A_ROW && teasers > MOST * row.size()) {
            return Mark.RELATED;
        }
        // Headings that are no links stand over parts of the article as well, but not over a line each at its end.
        long cards = row.stream().filter(box -> isTeaser(box, true)).count();
        boolean end =
                before(row.getFirst()) > 2 * row.stream().mapToInt(this::inside).sum()
                        && running(row.getLast().end(), outline.blocks().size()) < AN_ARTICLE;
        return cards >= A_ROW && cards == row.size() && end ? Mark.RELATED : null;
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
            boolean linked = block.linked() > 0.8 && Text.words(block.text()) >= SHORTEST_TITLE;
            title |= linked
                    || (block.teaser() && !isParagraph(box))
                    || (card && i == box.first() && block.kind() == Block.Kind.HEADING);
            running += block.running() ? 1 : 0;
            length += Text.length(block.text());
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
            if (name.isEmpty()
                    && said.length() <= 60
                    && said.chars().anyMatch(Character::isLetter)
                    && !Text.endsSentence(said)) {
                name = said;
            }
            text |= Text.words(said) >= 3;
        }
        if (!text || !(answer || (!live && !name.isEmpty() && holdsTime(box)))) {
            return false;
        }
        names.add(name.replaceAll("[\\d:.]+", ""));
        return true;
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
        return said.indexOf('|') >= 0
                && Stream.of(said.split("\\|", -1))
                        .anyMatch(part -> page.date(part.strip()).isPresent());
    }

    /// Times have digits, or are one of few words such as "yesterday".
    private static boolean mayBeTime(String text) {
        return Text.words(text) <= 10 || text.chars().anyMatch(Character::isDigit);
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
        int sum = 0;
        for (int i = from; i < to; i++) {
            Block block = outline.blocks().get(i);
            sum += block.kept() && block.running() ? Text.length(block.text()) : 0;
        }
        return sum;
    }

    private void leaveOut(Box box, Mark mark) {
        for (int i = box.first(); i < box.end(); i++) {
            outline.blocks().get(i).leaveOut(mark);
        }
    }
}
