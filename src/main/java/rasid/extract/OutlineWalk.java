package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Makes the outline of a page while its tree is walked: where a block begins and ends, and which boxes are open.
final class OutlineWalk implements Tree.Visitor {
    private static final int LONGEST_LINE = 150;
    private static final int SHORT_LINE = 60;

    private final boolean withHidden;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Open> boxes = new ArrayList<>();
    private final TextBuffer text = new TextBuffer();
    /// What stands in buttons, labels and other elements that are passed over.
    private final TextBuffer passed = new TextBuffer();

    private final Looks ownLooks = new Looks();
    private final LineSpans lineSpans = new LineSpans();
    private int box = -1;
    private int linked;
    /// How many of the block's first characters are a link; -1 once it has gone on without.
    private int opening;
    private int ended;
    private int links;
    private int breaks;
    /// How many inline elements are open, and how few were since the last letter of the block.
    private int inlines;

    private int fewest;
    /// How many were around all letters of the block; -1 while it has none.
    private int around = -1;

    private int pictures;
    /// Where in the block its last line begins.
    private int lineFrom;
    /// How many boxes are open whose line breaks are seen.
    private int preformatted;
    /// How many elements are open from the one on that is being passed over, 0 while none is.
    private int passing;
    private boolean given;

    /// @param withHidden whether what browsers do not show is walked as well
    OutlineWalk(boolean withHidden) {
        this.withHidden = withHidden;
    }

    /// A box while the walk goes on.
    private static final class Open {
        private final Element element;
        private final String className;
        private final int tag;
        private final int parent;
        private final int first;
        private final int pictures;
        private final @Nullable Mark plain;
        private final @Nullable Mark named;
        private final boolean preformatted;
        private @Nullable PrintedLines lines;
        /// Those of the last box inside that has such as of print.
        private @Nullable PrintedLines inside;
        private int end;
        private boolean pictured;

        Open(
                Element element,
                String className,
                int tag,
                int parent,
                int first,
                int pictures,
                @Nullable Mark plain,
                @Nullable Mark named,
                boolean preformatted) {
            this.preformatted = preformatted;
            this.element = element;
            this.className = className;
            this.tag = tag;
            this.parent = parent;
            this.first = first;
            this.pictures = pictures;
            this.plain = plain;
            this.named = named;
            this.end = first;
        }
    }

    @Override
    public void open(Element element) {
        open(element, lineSpans.of(element), ownLooks.of(element));
    }

    /// @param tag what [LineSpans] says of it
    void open(Element element, int tag, Looks looks) {
        if (passing > 0) {
            passing++;
            pictures += (tag & Tags.PICTURE) != 0 ? 1 : 0;
            return;
        }
        if (((tag & Tags.NO_TEXT) != 0 && !isHeadingsButton(element)) || ((tag & Tags.INERT) != 0 && !withHidden)) {
            pictures += (tag & Tags.PICTURE) != 0 ? 1 : 0;
            passing = 1;
            return;
        }
        if ((tag & Tags.BREAK) != 0) {
            breaks++;
        } else if ((tag & Tags.BLOCK) != 0) {
            endBlock();
            box(element, tag, looks);
        } else if (!withHidden && Clutter.isUnseen(element, looks)) {
            passing = 1;
            return;
        } else {
            inlines++;
            links += (tag & Tags.LINK) != 0 ? 1 : 0;
        }
        pictures += (tag & Tags.PICTURE) != 0 ? 1 : 0;
    }

    /// Whether it is the question of an accordion, which stands in a button that is all of its heading.
    private boolean isHeadingsButton(Element element) {
        return box >= 0
                && text.size() == 0
                && (boxes.get(box).tag & Tags.HEADING) != 0
                && element.normalName().equals("button");
    }

    private void box(Element element, int tag, Looks looks) {
        String name = element.normalName();
        Mark plain = Clutter.withoutNames(name, looks);
        Mark named = plain == null ? Clutter.byName(name, looks) : plain;
        boolean pre = Preformatted.is(element, name, looks);
        int kinds = Aria.kinds(tag, looks.role());
        boxes.add(new Open(element, looks.className(), kinds, box, blocks.size(), pictures, plain, named, pre));
        box = boxes.size() - 1;
        preformatted += pre ? 1 : 0;
    }

    @Override
    public void close(Element element) {
        close(lineSpans.of(element));
    }

    void close(int tag) {
        if (passing > 0) {
            passing--;
        } else if ((tag & Tags.BLOCK) != 0) {
            endBlock();
            Open closed = boxes.get(box);
            closed.end = blocks.size();
            closed.pictured = pictures > closed.pictures;
            preformatted -= closed.preformatted ? 1 : 0;
            box = closed.parent;
        } else if ((tag & Tags.BREAK) == 0) {
            inlines--;
            fewest = Math.min(fewest, inlines);
            links -= (tag & Tags.LINK) != 0 ? 1 : 0;
        }
    }

    @Override
    public void text(TextNode node) {
        String words = node.getWholeText();
        if (passing > 0) {
            passed.append(words);
            passed.append(" ");
            return;
        }
        if (preformatted == 0) {
            line(words);
            return;
        }
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            line(words.substring(from, end));
            breaks++;
            from = end + 1;
        }
        line(words.substring(from));
    }

    private void line(String words) {
        // A line of nothing but a space that does not break is as empty.
        if (breaks > 0 && !Text.isBlank(words)) {
            // Two line breaks part paragraphs, and one does where the sentence or the line is over.
            if (breaks > 1 || isOver(words)) {
                endBlock();
            } else {
                goOn(words);
            }
            lineFrom = text.size();
            breaks = 0;
        }
        int before = text.size();
        int kinds = text.append(words);
        if ((kinds & Letters.LETTER) != 0) {
            around = around < 0 ? inlines : Math.min(around, fewest);
            fewest = inlines;
        }
        linked += links > 0 ? text.size() - before : 0;
        if (links > 0 && opening >= 0) {
            opening = text.size();
        } else if ((kinds & Letters.WORD) != 0) {
            ended = Math.max(ended, opening);
            opening = -1;
        }
    }

    private boolean isOver(String next) {
        if (box < 0) {
            return text.endsSentence() || isLine(next);
        }
        PrintedLines lines = lines(boxes.get(box));
        return lines.exist()
                ? lines.part(text.size() - lineFrom, text.endsSentence(), next) || (!lines.styled() && isLine(next))
                : preformatted > 0 || text.endsSentence() || isLine(next);
    }

    @SuppressWarnings("ReferenceEquality") // the very one
    private PrintedLines lines(Open box) {
        PrintedLines known = box.lines;
        if (known != null) {
            return known;
        }
        PrintedLines lines = PrintedLines.of(box.element, preformatted > 0);
        Open around = box.parent < 0 ? box : boxes.get(box.parent);
        if (lines.exist()) {
            around.inside = lines;
        } else if (lines == PrintedLines.FEW && around.inside != null) {
            lines = around.inside;
        }
        box.lines = lines;
        return lines;
    }

    /// The sentence goes on in the next line, or the word does that print has cut.
    private void goOn(String next) {
        boolean printed = box >= 0 && lines(boxes.get(box)).exist();
        if (!printed || !text.joinsCutWord(next.charAt(PrintedLines.indent(next)))) {
            text.append(" ");
        }
    }

    /// Whether the block is one line of its own, a title or a date over what follows: all in one inline element that
    /// has ended, or much shorter than the text behind it.
    private boolean isLine(String next) {
        boolean styled = around > fewest && text.size() <= LONGEST_LINE;
        // "Baghdad/ agency" opens the first sentence, and a date does not.
        boolean shorter = text.size() <= SHORT_LINE && next.length() >= 2 * SHORT_LINE && text.holdsDigit();
        return styled || shorter;
    }

    private void endBlock() {
        String whole = text.toString();
        if (!whole.isEmpty() && box >= 0) {
            double share = Math.min(1.0, (double) linked / whole.length());
            Block.Kind kind = Tags.kind(boxes.get(box).tag);
            int length = text.mayBeWide() ? Text.length(whole) : whole.length();
            blocks.add(new Block(whole, kind, box, share, Math.max(ended, opening), length));
        }
        text.clear();
        lineFrom = 0;
        linked = 0;
        opening = 0;
        ended = 0;
        breaks = 0;
        around = -1;
        fewest = inlines;
    }

    // How much text was passed over.
    int passed() {
        return passed.size();
    }

    // The texts of the first blocks, at most so many.
    List<String> lines(int most) {
        return blocks.stream().limit(most).map(Block::text).toList();
    }

    // Whether a block that is no link says just this, letters and digits alone.
    boolean showsLine(String bare) {
        for (Block block : blocks) {
            if (block.linked() < 0.5 && Text.isBare(block.text(), bare)) {
                return true;
            }
        }
        return false;
    }

    // Whether a block has one of `wordings`, or what was passed over.
    boolean says(Wordings wordings) {
        for (Block block : blocks) {
            if (wordings.isIn(block.text())) {
                return true;
            }
        }
        return wordings.isIn(passed.toString());
    }

    // What was walked; each call answers blocks of its own, without marks.
    Outline outline(Outline.Reading reading) {
        List<Block> unmarked = blocks;
        if (given) {
            unmarked = new ArrayList<>(blocks.size());
            for (Block block : blocks) {
                unmarked.add(block.unmarked());
            }
        }
        given = true;
        List<Box> finished = new ArrayList<>(boxes.size());
        for (Open open : boxes) {
            // Nobody calls an article a cookie.
            boolean plain = reading == Outline.Reading.WITHOUT_NAMES && open.named != Mark.CONSENT;
            Mark mark = plain ? open.plain : open.named;
            finished.add(new Box(open.element, open.className, open.parent, open.first, open.end, mark, open.pictured));
        }
        return LineBoxes.joined(unmarked, finished);
    }
}
