package rasid.extract.inside;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.around.Classifieds;
import rasid.extract.around.EndMarks;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Table;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// Other reports that stand below the headline's own in one stream with it, in the same kind of paragraphs or in
/// rows of a table: "In brief", "Other handouts of the day", notices, the next dispatch behind an end mark. Pages
/// of printed papers, press offices and wires need this. A list, a round-up or a live blog of which the headline
/// speaks has no such label within, and no end before its end.
final class StreamOfReports implements Rule {
    /// `streams.tsv` beside this class holds the labels.
    private static final String LABELS = String.join(
            "|",
            Table.rows(StreamOfReports.class, "streams.tsv").values().stream()
                    .flatMap(List::stream)
                    .toList());

    /// Without them no expression with borders around them has to be tried.
    private static final Wordings ANYWHERE = Wordings.of(LABELS);
    private static final Pattern LABEL = Pattern.compile("(?iu)^\\W*(?:" + LABELS + ")(?=$|\\W)");
    private static final Pattern SPOKEN_OF = Pattern.compile("(?iu)(?:^|[^\\p{L}])(?:" + LABELS + ")(?=$|\\W)");
    private static final int MOST_LABEL_WORDS = 6;
    private static final int LONGEST_LABEL = 48;
    /// So much stands above in the shortest report.
    private static final int A_REPORT = 100;
    /// And so much above stars, that those are taken for its end.
    private static final int A_WHOLE_REPORT = 350;
    private static final int A_PAIR = 2;
    private static final int LONGEST_TITLE = 110;
    private static final int MOST_TITLE_WORDS = 16;
    /// Items have so few paragraphs each.
    private static final int FEW = 3;

    private static final int LEVELS = 4;
    private static final Set<String> BOLD = Set.of("b", "strong", "font", "span", "em", "u");
    private static final Pattern DATED =
            Pattern.compile("\\W{0,3}\\p{Nd}{1,4}\\s?[/.\\-]\\s?\\p{Nd}{1,2}\\s?[/.\\-]\\s?\\p{Nd}{1,4}(?!\\p{Nd})");

    @Override
    public void apply(Body body) {
        if (body.headlineAt() < 0 || isSpokenOf(body.headline())) {
            return;
        }
        List<Integer> kept = body.kept();
        int before = 0;
        for (int at = 0; at < kept.size(); at++) {
            int i = kept.get(at);
            Block block = body.block(i);
            if (i > body.headlineAt() && before >= A_REPORT && mayBeBorder(block)) {
                int end = end(body, i);
                if (isBorder(body, i, end, before)) {
                    body.leaveOut(i, end, Mark.RELATED);
                    return;
                }
            }
            before += i > body.headlineAt() && block.running() ? block.length() : 0;
        }
    }

    private static boolean isSpokenOf(String headline) {
        return ANYWHERE.isIn(headline) && SPOKEN_OF.matcher(headline).find();
    }

    private static boolean mayBeBorder(Block block) {
        String line = block.text();
        return line.length() <= LONGEST_LABEL && (isLabel(block) || EndMarks.isHard(line) || EndMarks.isStars(line));
    }

    /// Where the innermost box ends that holds the border and text above it, or below it alone.
    private static int end(Body body, int border) {
        for (int box = body.block(border).box();
                box >= 0;
                box = body.outline().boxes().get(box).parent()) {
            Box around = body.outline().boxes().get(box);
            for (int i = Math.max(around.first(), body.headlineAt() + 1); i < around.end(); i++) {
                boolean text =
                        i < border ? body.block(i).kept() && body.block(i).running() : Items.isText(body.block(i));
                if (text || (i > border && body.block(i).linked() > 0.8)) {
                    return Math.min(around.end(), body.end());
                }
            }
        }
        return body.end();
    }

    private static boolean isBorder(Body body, int i, int end, int before) {
        String line = body.block(i).text();
        Items items = Items.of(body, i + 1, end);
        if (isLabel(body.block(i))) {
            return items.areRows() || items.areOpened() || (items.titles() >= A_PAIR && items.areShort());
        }
        if (EndMarks.isHard(line)) {
            return items.marks() > 0 || (items.titles() > 0 && items.areShort()) || items.areRows();
        }
        return before >= A_WHOLE_REPORT
                && items.headings() == 0
                && Items.beginWithTitle(body, i + 1, end)
                && items.titles() >= A_PAIR
                && items.areShort()
                && items.length() / items.titles() < before;
    }

    static boolean isLabel(Block block) {
        String line = block.text();
        return line.length() <= LONGEST_LABEL
                && block.linked() < 0.5
                && !block.hasWords(MOST_LABEL_WORDS + 1)
                && !line.endsWith(".")
                && ((ANYWHERE.isIn(line) && LABEL.matcher(line).find()) || block.label() == Mark.RELATED);
    }

    /// What follows a border up to the end.
    ///
    /// @param titles how many titles have a text under them
    /// @param headings how many headings there are: the parts of an essay have them, reports in one stream hardly
    /// @param texts how many paragraphs there are, of `length` in all
    /// @param rows how many rows of a table or a list, `inRows` how many paragraphs stand in them
    /// @param opened how many paragraphs open with a title or a date of their own, or end with a telephone number
    /// @param marks how many end marks
    private record Items(int titles, int headings, int texts, int length, int rows, int inRows, int opened, int marks) {
        static Items of(Body body, int from, int to) {
            int titles = 0;
            int headings = 0;
            int texts = 0;
            int length = 0;
            int rows = 0;
            int inRows = 0;
            int opened = 0;
            int marks = 0;
            Box row = null;
            for (int i = from; i < to; i++) {
                Block block = body.block(i);
                marks += EndMarks.isHard(block.text()) && texts > 0 ? 1 : 0;
                if (isText(block)) {
                    texts++;
                    length += block.length();
                    Box own = row(body, block);
                    inRows += own != null ? 1 : 0;
                    rows += own != null && !own.equals(row) ? 1 : 0;
                    opened += isOpened(body, i) ? 1 : 0;
                    row = own;
                }
                titles += isTitle(body, i, to) ? 1 : 0;
                headings += block.kind() == Block.Kind.HEADING ? 1 : 0;
            }
            return new Items(titles, headings, texts, length, rows, inRows, opened, marks);
        }

        private static boolean isTitle(Body body, int i, int to) {
            return i + 1 < to && isTitle(body.block(i)) && isText(body.block(i + 1));
        }

        private static boolean isTitle(Block block) {
            return !isText(block)
                    && block.length() <= LONGEST_TITLE
                    && block.hasWords(2)
                    && !block.hasWords(MOST_TITLE_WORDS + 1);
        }

        /// Whether titles stand above the next text: a number, then a headline.
        static boolean beginWithTitle(Body body, int from, int to) {
            int at = from;
            while (at < to && at - from < FEW && isTitle(body.block(at))) {
                at++;
            }
            return at > from && at < to && isText(body.block(at));
        }

        /// Questions and speeches are no items.
        private static boolean isText(Block block) {
            boolean out = !block.kept() && block.mark() != Mark.RELATED;
            return !out
                    && block.kind() != Block.Kind.HEADING
                    && block.linked() < 0.8
                    && (block.running()
                            || (block.hasWords(4) && Text.endsSentence(block.text()))
                            || Classifieds.isOne(block));
        }

        private static boolean isOpened(Body body, int i) {
            Block block = body.block(i);
            if (Classifieds.isOne(block) || DATED.matcher(block.text()).lookingAt()) {
                return true;
            }
            Box box = body.boxOf(i);
            Element first = box == null ? null : box.element().firstElementChild();
            String title = first == null || !BOLD.contains(first.normalName()) ? "" : Text.clean(first.text());
            return title.length() > 3
                    && title.length() <= LONGEST_TITLE
                    && title.length() < block.text().length() / 2
                    && block.text().startsWith(title);
        }

        /// The row or the item of a list that the block stands in; null where it stands in none.
        private static @Nullable Box row(Body body, Block block) {
            int box = block.box();
            for (int level = 0; box >= 0 && level < LEVELS; level++) {
                Box around = body.outline().boxes().get(box);
                if (around.tag().equals("tr") || around.tag().equals("li")) {
                    return around.first() <= body.headlineAt() && body.headlineAt() < around.end() ? null : around;
                }
                box = around.parent();
            }
            return null;
        }

        boolean areRows() {
            return rows >= A_PAIR && inRows == texts;
        }

        boolean areOpened() {
            return opened >= A_PAIR && opened == texts;
        }

        boolean areShort() {
            return texts <= FEW * titles;
        }
    }
}
