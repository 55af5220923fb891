package rasid.extract.html;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The parser's tree of a page, made in the one scan that leaves out what nobody reads: for pages whose
/// markup is of the usual kind, faults included, in a third of the time. [#of] answers null for the others,
/// and the parser reads them. What is made is what the parser makes, but for comments and for white space
/// outside of the body.
final class QuickTree extends MarkupScan {
    /// How far the page has come.
    private enum Place {
        START,
        BEFORE_HEAD,
        HEAD,
        AFTER_HEAD,
        BODY,
        AFTER_BODY
    }

    private final Document document;
    private final OpenElements open;
    private final BodyRules body;
    private final ReadText read;
    private Place place = Place.START;
    private @Nullable Element head;
    /// How many elements are open around the `noscript` that is read; -1 while none is. In it, no rules hold.
    private int noscript = -1;

    /// The start tag that is being read.
    private HtmlTag starting = HtmlTag.HTML;
    private @Nullable Attributes attributes;
    /// Where the text begins that is not in the tree yet, and the parts of it before what was left out.
    private int textFrom;

    private final StringBuilder textBefore = new StringBuilder();
    /// Whether a line break that the text begins with is none of it.
    private boolean withoutLineBreak;
    /// Whether the next end tag ends what is no markup.
    private boolean inRaw;

    private QuickTree(String html, String address) {
        super(html);
        this.document = new Document(Parser.NamespaceHtml, address);
        this.open = new OpenElements(document);
        this.body = new BodyRules(open);
        this.read = new ReadText(html);
    }

    /// The tree of `html`; null where it needs the parser.
    static @Nullable QuickTree of(String html, String address) {
        var tree = new QuickTree(html, address);
        tree.scan();
        tree.text(html.length());
        boolean whole = !tree.isOver() && !tree.inRaw && !tree.open.has(HtmlTag.TEMPLATE);
        return whole && tree.place.compareTo(Place.BODY) >= 0 ? tree : null;
    }

    Document document() {
        return document;
    }

    @Override
    boolean isOver() {
        return !open.isUsual() || read.isFaulty();
    }

    @Override
    void leaveOut(int begin, int end) {
        if (begin > 0 && html.charAt(begin - 1) == '<') {
            open.unusual();
        }
        if (textFrom < begin) {
            textBefore.append(html, textFrom, begin);
        }
        textFrom = end;
    }

    @Override
    void unreadAttribute(int begin, int end) {}

    @Override
    void startTag(int i, int nameEnd) {
        text(i);
        starting = tag(i + 1, nameEnd);
        attributes = null;
    }

    @Override
    void attribute(String known, int nameEnd, int end) {
        if (attributes == null) {
            attributes = new PageAttributes();
        } else if (attributes.hasKey(known)) {
            return;
        }
        attributes.add(known, read.value(known, nameEnd, end));
    }

    @Override
    void startTagEnd(int end) {
        textFrom = end;
        if (noscript >= 0) {
            open.insert(starting, attributes);
        } else {
            withoutLineBreak = starting.is(HtmlTag.WITHOUT_LINE_BREAK);
            start(starting);
        }
    }

    private void start(HtmlTag tag) {
        if (tag.isSame(HtmlTag.HTML) && place != Place.START) {
            if (open.has(HtmlTag.TEMPLATE)) {
                open.unusual();
            }
            BodyRules.merge(open.element(0), attributes);
            return;
        }
        switch (place) {
            case START -> {
                place = Place.BEFORE_HEAD;
                boolean told = tag.isSame(HtmlTag.HTML);
                open.insert(HtmlTag.HTML, told ? attributes : null);
                if (!told) {
                    start(tag);
                }
            }
            case BEFORE_HEAD -> {
                place = Place.HEAD;
                boolean told = tag.isSame(HtmlTag.HEAD);
                head = open.insert(HtmlTag.HEAD, told ? attributes : null);
                if (!told) {
                    start(tag);
                }
            }
            case HEAD -> inHead(tag);
            case AFTER_HEAD -> afterHead(tag);
            case BODY, AFTER_BODY -> {
                place = Place.BODY;
                if (body.start(tag, attributes) && tag.isSame(HtmlTag.NOSCRIPT)) {
                    noscript = open.size() - 1;
                }
            }
        }
    }

    private void inHead(HtmlTag tag) {
        if (tag.is(HtmlTag.IN_HEAD)) {
            open.insert(tag, attributes);
        } else if (tag.isSame(HtmlTag.NOSCRIPT)) {
            noscript = open.size();
            open.insert(tag, attributes);
        } else if (tag.isSame(HtmlTag.TEMPLATE)) {
            open.unusual();
        } else if (!tag.isSame(HtmlTag.HEAD)) {
            open.pop();
            place = Place.AFTER_HEAD;
            start(tag);
        }
    }

    private void afterHead(HtmlTag tag) {
        if (tag.is(HtmlTag.IN_HEAD) && head != null) {
            open.insertInto(head, tag, attributes);
        } else if (!tag.isSame(HtmlTag.HEAD)) {
            place = Place.BODY;
            boolean told = tag.isSame(HtmlTag.BODY);
            open.insert(HtmlTag.BODY, told ? attributes : null);
            if (!told) {
                start(tag);
            }
        }
    }

    @Override
    void endTag(int i, int end) {
        text(i);
        textFrom = end;
        if (html.charAt(end - 1) != '>') {
            open.unusual();
        } else if (inRaw) {
            inRaw = false;
        } else {
            int nameEnd = Markup.nameEnd(html, i + 2);
            HtmlTag current = open.current();
            end(current.isName(html, i + 2, nameEnd) ? current : tag(i + 2, nameEnd));
        }
    }

    private HtmlTag tag(int from, int end) {
        HtmlTag tag = HtmlTag.of(html, from, end);
        if (tag.number() == 0) {
            read.check(html, from, end);
        }
        return tag;
    }

    private void end(HtmlTag tag) {
        boolean page = tag.isSame(HtmlTag.BODY) || tag.isSame(HtmlTag.HTML);
        if (noscript >= 0) {
            endInNoscript(tag);
        } else if (place.compareTo(Place.BODY) >= 0) {
            if (!page) {
                place = Place.BODY;
                body.end(tag);
            } else if (endsBody(tag)) {
                place = Place.AFTER_BODY;
            }
        } else if (place == Place.HEAD && tag.isSame(HtmlTag.HEAD)) {
            open.pop();
            place = Place.AFTER_HEAD;
        } else if (page || tag.isSame(HtmlTag.HEAD) || tag.isSame(HtmlTag.BR)) {
            open.unusual();
        }
    }

    /// In a table or an object, an end tag of the body is none.
    private boolean endsBody(HtmlTag tag) {
        return tag.isSame(HtmlTag.HTML)
                ? !open.has(HtmlTag.TABLE) && !open.has(HtmlTag.TEMPLATE)
                : open.has(HtmlTag.BODY, HtmlTag.SCOPE);
    }

    private void endInNoscript(HtmlTag tag) {
        int last = tag.isSame(HtmlTag.NOSCRIPT) ? noscript : open.lastOf(tag, noscript);
        while (last >= 0 && open.size() > last) {
            open.pop();
        }
        noscript = open.size() > noscript ? noscript : -1;
    }

    @Override
    void raw(int from, int end) {
        Element element = open.inserted();
        int begin = starting.isSame(HtmlTag.TEXTAREA) && noscript < 0 ? Markup.afterLineBreak(html, from) : from;
        if (begin < end) {
            read.check(html, begin, end);
            element.appendChild(
                    starting.isSame(HtmlTag.TITLE) || starting.isSame(HtmlTag.TEXTAREA)
                            ? new TextNode(References.decode(html, begin, end, false))
                            : new DataNode(html.substring(begin, end)));
        }
        textFrom = end;
        inRaw = true;
    }

    @Override
    void other(int i, int end) {
        text(i);
        textFrom = end;
        read.check(html, i, end);
        if (place == Place.START && html.regionMatches(true, i, "<!doctype", 0, 9)) {
            doctype(Markup.collapsed(html.substring(i + 9, end - 1)).toLowerCase(Locale.ROOT));
        } else if (html.charAt(end - 1) != '>' || !(html.startsWith("<!", i) || html.startsWith("<?", i))) {
            open.unusual();
        }
    }

    private void doctype(String told) {
        if (told.equals("html") || (told.startsWith("html public \"-//") && told.endsWith("\""))) {
            body.leaveQuirks();
        } else {
            open.unusual();
        }
    }

    /// Puts the text before `end` into the tree.
    private void text(int end) {
        if (!textBefore.isEmpty()) {
            String text = textBefore.append(html, textFrom, end).toString();
            textBefore.setLength(0);
            text(text, 0, text.length());
        } else if (textFrom < end) {
            text(html, textFrom, end);
        }
        textFrom = end;
        withoutLineBreak = false;
    }

    private void text(String from, int begin, int end) {
        String whole = read.text(from, begin, end);
        String text = withoutLineBreak ? whole.substring(Markup.afterLineBreak(whole, 0)) : whole;
        if (text.isEmpty()) {
            return;
        }
        if (noscript >= 0) {
            open.insert(text);
        } else if (place == Place.BODY) {
            body.text(text);
        } else if (!BodyRules.isSpace(text)) {
            // Nothing but white space stands there on a usual page.
            open.unusual();
        }
    }
}
