package rasid.extract.outline;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import rasid.extract.looks.Clutter;
import rasid.extract.looks.Looks;
import rasid.extract.looks.Tags;
import rasid.extract.looks.Tree;
import rasid.extract.text.Text;
import rasid.extract.text.TextBuffer;
import rasid.extract.text.Wordings;

/// Makes the outline of a page while its tree is walked: where a block begins and ends, and which boxes are open.
public final class OutlineWalk implements Tree.Visitor {
    private final boolean withHidden;
    private final List<Block> blocks = new ArrayList<>();
    private final List<OpenBox> boxes = new ArrayList<>();
    private final OpenBlock block = new OpenBlock();
    /// What stands in buttons, labels and other elements that are passed over.
    private final TextBuffer passed = new TextBuffer();

    private final Looks ownLooks = new Looks();
    private final LineSpans lineSpans = new LineSpans();
    private int box = -1;
    private int pictures;
    /// How many boxes are open whose line breaks are seen.
    private int preformatted;
    /// How many elements are open from the one on that is being passed over, 0 while none is.
    private int passing;
    private boolean given;

    /// Begins with nothing walked.
    ///
    /// @param withHidden whether what browsers do not show is walked as well
    public OutlineWalk(boolean withHidden) {
        this.withHidden = withHidden;
    }

    @Override
    public void open(Element element) {
        Looks looks = ownLooks.of(element);
        open(element, lineSpans.of(element, looks), looks);
    }

    /// As [#open(Element)], for a walk that looks at each element itself.
    ///
    /// @param tag what [LineSpans] says of it
    public void open(Element element, int tag, Looks looks) {
        if (passing > 0) {
            passing++;
            pictures += isPicture(tag, looks) ? 1 : 0;
            return;
        }
        if (((tag & Tags.NO_TEXT) != 0 && !isHeadingsButton(element)) || ((tag & Tags.INERT) != 0 && !withHidden)) {
            pictures += isPicture(tag, looks) ? 1 : 0;
            passing = 1;
            return;
        }
        if ((tag & Tags.BREAK) != 0) {
            block.breakLine();
        } else if ((tag & Tags.BLOCK) != 0) {
            endBlock();
            box(element, tag, looks);
        } else if (!withHidden && Clutter.isUnseen(element, looks)) {
            passing = 1;
            return;
        } else {
            block.openInline(tag);
        }
        pictures += isPicture(tag, looks) ? 1 : 0;
    }

    /// Signs of joy and alarm are letters of a line.
    private static boolean isPicture(int tag, Looks looks) {
        return (tag & Tags.PICTURE) != 0
                && !looks.className().contains("emoji")
                && !looks.className().contains("smiley");
    }

    /// Whether it is the question of an accordion, which stands in a button that is all of its heading.
    private boolean isHeadingsButton(Element element) {
        return box >= 0
                && block.isEmpty()
                && boxes.get(box).isHeading()
                && element.normalName().equals("button");
    }

    private void box(Element element, int tag, Looks looks) {
        var opened = new OpenBox(element, tag, looks, box, blocks.size(), pictures);
        boxes.add(opened);
        box = boxes.size() - 1;
        preformatted += opened.isPreformatted() ? 1 : 0;
    }

    @Override
    public void close(Element element) {
        close(lineSpans.of(element, ownLooks.of(element)));
    }

    /// Ends the element that was opened last, of which `tag` was told then.
    public void close(int tag) {
        if (passing > 0) {
            passing--;
        } else if ((tag & Tags.BLOCK) != 0) {
            endBlock();
            OpenBox closed = boxes.get(box);
            closed.close(blocks.size(), pictures);
            preformatted -= closed.isPreformatted() ? 1 : 0;
            box = closed.parent();
        } else if ((tag & Tags.BREAK) == 0) {
            block.closeInline(tag);
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
            block.breakLine();
            from = end + 1;
        }
        line(words.substring(from));
    }

    private void line(String words) {
        // A line of nothing but a space that does not break is as empty.
        if (block.breaks() > 0 && !Text.isBlank(words)) {
            // Two line breaks part paragraphs, and one does where the sentence or the line is over.
            if (block.breaks() > 1 || isOver(words)) {
                endBlock();
            } else {
                block.goOn(words, box >= 0 && lines().exist());
            }
            block.beginLine();
        }
        block.append(words);
    }

    private boolean isOver(String next) {
        if (preformatted > 0 && (block.isRuler() || PrintedLines.areApart(block.isQuoted(), next))) {
            return true;
        }
        if (box < 0) {
            return block.endsSentence() || block.isLine(next);
        }
        PrintedLines lines = lines();
        return lines.exist()
                ? lines.part(block.lineLength(), block.endsSentence(), next) || (!lines.styled() && block.isLine(next))
                : preformatted > 0 || block.endsSentence() || block.isLine(next);
    }

    private PrintedLines lines() {
        OpenBox inner = boxes.get(box);
        return inner.lines(inner.parent() < 0 ? inner : boxes.get(inner.parent()), preformatted > 0);
    }

    private void endBlock() {
        if (box >= 0 && block.hasText()) {
            blocks.add(block.made(box, boxes.get(box).kind()));
        }
        block.clear();
    }

    /// How much text was passed over.
    public int passed() {
        return passed.size();
    }

    /// The texts of the first blocks, at most so many.
    public List<String> lines(int most) {
        return blocks.stream().limit(most).map(Block::text).toList();
    }

    /// Whether a block that is no link says just this, letters and digits alone.
    public boolean showsLine(String bare) {
        for (Block one : blocks) {
            if (one.linked() < 0.5 && Text.isBare(one.text(), bare)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a block has one of `wordings`, or what was passed over.
    public boolean says(Wordings wordings) {
        for (Block one : blocks) {
            if (wordings.isIn(one.text())) {
                return true;
            }
        }
        return wordings.isIn(passed.toString());
    }

    /// What was walked; each call answers blocks of its own, without marks.
    public Outline outline(Outline.Reading reading) {
        List<Block> unmarked = blocks;
        if (given) {
            unmarked = new ArrayList<>(blocks.size());
            for (Block one : blocks) {
                unmarked.add(one.unmarked());
            }
        }
        given = true;
        List<Box> finished = new ArrayList<>(boxes.size());
        for (OpenBox open : boxes) {
            finished.add(open.finished(reading));
        }
        return LineBoxes.joined(unmarked, finished);
    }
}
