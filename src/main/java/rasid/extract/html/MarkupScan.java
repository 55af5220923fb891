package rasid.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Goes through a page's HTML once, as the parser's tokenizer would (WHATWG HTML §13.2.5), and leaves out
/// what nobody reads: comments, style sheets, drawings, scripts but JSON-LD, and what is not among the
/// [ReadAttributes]. They are half of what today's news sites send. Each is left out only where the tokenizer
/// would see its end at the same place, and where that changes nothing around it.
abstract class MarkupScan {
    /// Those whose content is text to the parser, and which are short or seldom.
    private static final String[] RAW = {"title", "textarea", "iframe", "xmp", "noembed", "noframes"};
    /// What drawings are made of. One that holds anything else is left alone.
    private static final Set<String> DRAWING = Set.of(("svg g path use circle rect line polyline polygon ellipse defs"
                    + " clippath mask lineargradient radialgradient stop title desc symbol text tspan style filter image"
                    + " pattern animate animatetransform fegaussianblur feoffset feflood feblend fecolormatrix"
                    + " fecomposite femerge femergenode fecomponenttransfer fefuncr fefuncg fefuncb fefunca femorphology"
                    + " fetile feturbulence fedropshadow feimage switch marker textpath animatemotion mpath set view")
            .split(" ", -1));

    private static final String[] FETCHING = {"stylesheet", "preload", "prefetch", "preconnect", "icon", "manifest"};

    final String html;
    private final List<PageTree.Script> scripts = new ArrayList<>();
    /// Whether a drawing cannot be what ends the head.
    private boolean inBody;

    MarkupScan(String html) {
        this.html = html;
    }

    /// Nothing of `begin` to `end` is read.
    abstract void leaveOut(int begin, int end);

    /// A start tag begins at `i`, whose name ends at `nameEnd`.
    abstract void startTag(int i, int nameEnd);

    /// An attribute of the start tag that has begun, which somebody reads.
    ///
    /// @param known its name, one of the [ReadAttributes]
    abstract void attribute(String known, int nameEnd, int end);

    /// An attribute of the start tag that has begun, which nobody reads.
    abstract void unreadAttribute(int begin, int end);

    /// The start tag that has begun ends, before `end`.
    abstract void startTagEnd(int end);

    /// An end tag stands from `i` to `end`.
    abstract void endTag(int i, int end);

    /// What the element of the last start tag holds is no markup.
    abstract void raw(int from, int end);

    /// What follows at `i` is neither a tag nor text nor a comment of the usual kind.
    abstract void other(int i, int end);

    /// Whether the rest need not be looked at.
    boolean isOver() {
        return false;
    }

    final void scan() {
        int at = html.indexOf('<');
        while (at >= 0 && !isOver()) {
            int end = pass(at);
            int next = html.indexOf('<', end);
            if (next > end) {
                space(at, end, next);
            }
            at = next;
        }
    }

    /// Where in the page's HTML its scripts hold what they hold, in its order.
    final List<PageTree.Script> scripts() {
        return scripts;
    }

    /// Leaves out white space between two tags where one of them begins or ends a block.
    private void space(int tag, int end, int next) {
        int at = end;
        while (at < next && Markup.isSpace(html.charAt(at))) {
            at++;
        }
        if (at == next && html.charAt(end - 1) == '>' && (isBlock(tag) || isBlock(next))) {
            leaveOut(end, next);
        }
    }

    private boolean isBlock(int tag) {
        int name = html.startsWith("/", tag + 1) ? tag + 2 : tag + 1;
        char c = name < html.length() ? html.charAt(name) : ' ';
        return switch (c | 0x20) {
            case 'd' -> Markup.isTag(html, name, "div");
            case 'l' -> Markup.isTag(html, name, "li") || Markup.isTag(html, name, "link");
            case 'u' -> Markup.isTag(html, name, "ul");
            case 'm' -> Markup.isTag(html, name, "meta");
            case 't' -> Markup.isTag(html, name, "td") || Markup.isTag(html, name, "tr");
            case 's' -> Markup.isTag(html, name, "section");
            case 'a' -> Markup.isTag(html, name, "article");
            default -> false;
        };
    }

    /// Passes the markup whose `<` is at `i`. Answers where to go on.
    private int pass(int i) {
        char next = i + 1 < html.length() ? html.charAt(i + 1) : ' ';
        if (next == '!') {
            return declaration(i);
        }
        if (next == '/' || !Markup.isLetter(next)) {
            return next == '/' ? passEndTag(i) : next == '?' ? passBogus(i) : i + 1;
        }
        return switch (next | 0x20) {
            case 's' -> passS(i);
            case 't', 'i', 'x', 'n' -> passRaw(i);
            case 'd', 'b' -> {
                inBody = inBody || Markup.isTag(html, i + 1, "div") || Markup.isTag(html, i + 1, "body");
                yield passTag(i);
            }
            case 'l' -> Markup.isTag(html, i + 1, "link") ? passLink(i) : passTag(i);
            // Nothing ends it.
            case 'p' -> Markup.isTag(html, i + 1, "plaintext") ? passRest(i) : passTag(i);
            default -> passTag(i);
        };
    }

    private int passEndTag(int i) {
        if (i + 2 >= html.length() || !Markup.isLetter(html.charAt(i + 2))) {
            return passBogus(i);
        }
        int end = Markup.tagEnd(html, i + 1);
        endTag(i, end);
        return end;
    }

    /// Passes a start tag, and leaves out its attributes that nobody reads.
    private int passTag(int i) {
        int at = Markup.nameEnd(html, i + 1);
        startTag(i, at);
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                startTagEnd(at + 1);
                return at + 1;
            }
            if (Markup.isSpace(c) || c == '/') {
                at++;
                continue;
            }
            int name = Markup.attributeNameEnd(html, at);
            int end = Markup.valueEnd(html, name);
            String known = ReadAttributes.known(html, at, name, end);
            if (known != null) {
                attribute(known, name, end);
            } else if (!html.startsWith("=", Markup.afterSpace(html, end))) {
                unreadAttribute(at, end);
            } else {
                // An equals sign behind it would come to belong to the one before.
                other(at, end);
            }
            at = end;
        }
        other(i, at);
        return at;
    }

    /// A link that fetches something, and tells nothing of the page.
    private int passLink(int i) {
        int end = Markup.tagEnd(html, i);
        for (String rel : FETCHING) {
            if (html.indexOf(rel, i, end) >= 0) {
                leaveOut(i, end);
                return end;
            }
        }
        return passTag(i);
    }

    private int declaration(int i) {
        if (html.startsWith("<!--", i)) {
            int end = Markup.commentEnd(html, i);
            leaveOut(i, end);
            return end;
        }
        // Where it ends depends on the elements around it.
        return html.startsWith("<![CDATA[", i) ? passRest(i) : passBogus(i);
    }

    /// What is neither a tag nor a comment, and taken for one.
    private int passBogus(int i) {
        int close = html.indexOf('>', i + 2);
        int end = close < 0 ? html.length() : close + 1;
        other(i, end);
        return end;
    }

    private int passRest(int i) {
        other(i, html.length());
        return html.length();
    }

    private int passS(int i) {
        if (Markup.isTag(html, i + 1, "script")) {
            int end = Markup.tagEnd(html, i);
            int close = Markup.scriptEnd(html, end);
            scripts.add(new PageTree.Script(end, close));
            return isData(i, end) ? passData(i, close) : leaveOutElement(i, close);
        }
        if (Markup.isTag(html, i + 1, "style")) {
            return leaveOutElement(i, Markup.rawEnd(html, Markup.tagEnd(html, i), "style"));
        }
        if (Markup.isTag(html, i + 1, "svg")) {
            int end = Markup.tagEnd(html, i);
            int close = html.charAt(end - 2) == '/' ? -1 : drawingEnd(end);
            if (close >= 0 && inBody) {
                return leaveOutElement(i, close);
            }
            if (close >= 0) {
                other(i, end);
                leaveOut(end, close);
                return close;
            }
        }
        return passTag(i);
    }

    /// Up to the end of its end tag, which begins at `close`.
    private int leaveOutElement(int i, int close) {
        int end = close < html.length() ? Markup.tagEnd(html, close + 1) : close;
        leaveOut(i, end);
        return end;
    }

    /// Whether a script holds JSON-LD. Its type is often written with an escaped plus sign.
    private boolean isData(int tag, int end) {
        return (html.indexOf("ld", tag, end) >= 0 && html.indexOf("json", tag, end) >= 0)
                || (html.indexOf("LD", tag, end) >= 0 && html.indexOf("JSON", tag, end) >= 0);
    }

    private int passData(int i, int close) {
        int end = passTag(i);
        raw(end, close);
        return close;
    }

    private int passRaw(int i) {
        int end = passTag(i);
        for (String raw : RAW) {
            if (Markup.isTag(html, i + 1, raw)) {
                int close = Markup.rawEnd(html, end, raw);
                raw(end, close);
                return close;
            }
        }
        return end;
    }

    /// Where the end tag of a drawing begins whose content begins at `from`; -1 where it is more than a
    /// drawing.
    private int drawingEnd(int content) {
        int depth = 1;
        for (int at = html.indexOf('<', content); at >= 0; at = html.indexOf('<', at)) {
            if (html.startsWith("<!--", at)) {
                at = Markup.commentEnd(html, at);
                continue;
            }
            boolean closing = html.startsWith("/", at + 1);
            int name = closing ? at + 2 : at + 1;
            String tag = name(name);
            int end = Markup.tagEnd(html, name - 1);
            if (!DRAWING.contains(tag) || end >= html.length()) {
                return -1;
            }
            if (tag.equals("svg")) {
                depth += closing ? -1 : html.charAt(end - 2) == '/' ? 0 : 1;
                if (depth == 0) {
                    return at;
                }
            }
            at = end;
        }
        return -1;
    }

    private String name(int i) {
        int end = i;
        while (end < html.length() && end - i < 24 && Markup.isLetter(html.charAt(end))) {
            end++;
        }
        return html.substring(i, end).toLowerCase(Locale.ROOT);
    }
}
