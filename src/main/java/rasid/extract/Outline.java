package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// A page as a row of text blocks in reading order, and the boxes they stand in. The tree is walked once and
/// not by
/// recursion, so that depth costs no stack.
record Outline(List<Block> blocks, List<Box> boxes) {

    /// How a page is walked.
    enum Reading {
        /// As a reader sees it.
        SHOWN,
        /// As a reader sees it, and no name of a class counts: some sites name the box of their article
        /// "sidebar".
        WITHOUT_NAMES,
        /// With what is hidden: some sites hide their article until a script has run.
        WITH_HIDDEN
    }

    static Outline of(Element root, Reading reading) {
        var walk = new Walk(reading);
        NodeTraversor.traverse(walk, root);
        walk.endBlock();
        return new Outline(walk.blocks, walk.finished());
    }

    private static final class Walk implements NodeVisitor {
        private static final Set<String> BLOCKS = Set.of(
                "body",
                "p",
                "div",
                "section",
                "article",
                "main",
                "aside",
                "header",
                "footer",
                "nav",
                "ul",
                "ol",
                "li",
                "table",
                "tbody",
                "thead",
                "tfoot",
                "tr",
                "td",
                "th",
                "blockquote",
                "figure",
                "figcaption",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "form",
                "fieldset",
                "pre",
                "dl",
                "dt",
                "dd",
                "address",
                "details",
                "summary",
                "center",
                "caption",
                "hgroup",
                "dialog",
                "menu",
                "noscript",
                "template",
                "hr",
                "search",
                "amp-carousel");
        private static final Set<String> NO_TEXT = Set.of(
                "script",
                "style",
                "svg",
                "math",
                "iframe",
                "object",
                "embed",
                "canvas",
                "audio",
                "video",
                "select",
                "button",
                "input",
                "textarea",
                "datalist",
                "map",
                "head",
                "title",
                "link",
                "meta",
                "progress",
                "meter",
                "applet",
                "frameset",
                "noframes",
                "option",
                "label",
                "legend",
                "picture",
                "track",
                "source",
                "rt",
                "rp");

        private final Reading reading;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Open> boxes = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int box = -1;
        private int linked;
        /// How many of the block's first characters are a link; -1 once it has gone on without.
        private int opening;
        private int ended;
        private int links;
        private int breaks;
        /// How deep the element is that is being passed over, -1 while none is.
        private int passing = -1;

        Walk(Reading reading) {
            this.reading = reading;
        }

        /// A box while the walk goes on.
        private static final class Open {
            private final Element element;
            private final int parent;
            private final int first;
            private final @Nullable Mark mark;
            private int end;

            Open(Element element, int parent, int first, @Nullable Mark mark) {
                this.element = element;
                this.parent = parent;
                this.first = first;
                this.mark = mark;
                this.end = first;
            }
        }

        @Override
        public void head(Node node, int depth) {
            if (passing >= 0) {
                return;
            }
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element) {
                open(element, depth);
            }
        }

        private void open(Element element, int depth) {
            String tag = element.normalName();
            boolean unread = reading != Reading.WITH_HIDDEN && Clutter.isInert(tag);
            if (unread || NO_TEXT.contains(tag)) {
                passing = depth;
                return;
            }
            if (tag.equals("br")) {
                breaks++;
            } else if (isBlock(tag)) {
                endBlock();
                boxes.add(new Open(element, box, blocks.size(), Clutter.of(element, reading)));
                box = boxes.size() - 1;
            } else if (tag.equals("a")) {
                links++;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (passing >= 0) {
                passing = passing == depth ? -1 : passing;
                return;
            }
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            if (isBlock(tag)) {
                endBlock();
                boxes.get(box).end = blocks.size();
                box = boxes.get(box).parent;
            } else if (tag.equals("a")) {
                links--;
            }
        }

        private static boolean isBlock(String tag) {
            // Elements that a site defines itself lay out its parts.
            return BLOCKS.contains(tag) || (tag.indexOf('-') > 0 && !tag.startsWith("fb-"));
        }

        private void add(String words) {
            if (breaks > 0 && !words.isBlank()) {
                // Two line breaks part paragraphs, and one does where the sentence is over.
                if (breaks > 1 || Text.endsSentence(text.toString())) {
                    endBlock();
                } else {
                    Text.append(text, " ");
                }
                breaks = 0;
            }
            int before = text.length();
            Text.append(text, words);
            linked += links > 0 ? text.length() - before : 0;
            if (links > 0 && opening >= 0) {
                opening = text.length();
            } else if (Text.words(words) > 0) {
                ended = Math.max(ended, opening);
                opening = -1;
            }
        }

        private void endBlock() {
            String whole = Text.trimmed(text);
            if (!whole.isEmpty() && box >= 0) {
                double share = Math.min(1.0, (double) linked / whole.length());
                Open around = boxes.get(box);
                blocks.add(new Block(whole, kind(around.element.normalName()), box, share, Math.max(ended, opening)));
            }
            text.setLength(0);
            linked = 0;
            opening = 0;
            ended = 0;
            breaks = 0;
        }

        private static Block.Kind kind(String tag) {
            return switch (tag) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
                case "li", "dd", "dt" -> Block.Kind.ITEM;
                case "td", "th" -> Block.Kind.CELL;
                case "figcaption", "caption" -> Block.Kind.CAPTION;
                default -> Block.Kind.TEXT;
            };
        }

        List<Box> finished() {
            return boxes.stream()
                    .map(open -> new Box(open.element, open.parent, open.first, open.end, open.mark))
                    .toList();
        }
    }
}
