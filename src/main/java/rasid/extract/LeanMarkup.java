package rasid.extract;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A page's HTML for the parser, without what nobody reads: comments, style sheets, drawings, scripts but
/// JSON-LD, and what is not among the [ReadAttributes]. They are half of what today's news sites send. Each is left out
/// only where the parser's tokenizer would see its end at the same place, and where that changes nothing around it.
final class LeanMarkup {
    /// Those whose content is text to the parser, and which are short or seldom.
    private static final List<String> RAW = List.of("title", "textarea", "iframe", "xmp", "noembed", "noframes");
    /// What drawings are made of. One that holds anything else is left alone.
    private static final Set<String> DRAWING = Set.of(("svg g path use circle rect line polyline polygon ellipse defs"
                    + " clippath mask lineargradient radialgradient stop title desc symbol text tspan style filter image"
                    + " pattern animate animatetransform fegaussianblur feoffset feflood feblend fecolormatrix"
                    + " fecomposite femerge femergenode")
            .split(" ", -1));

    private static final List<String> FETCHING =
            List.of("stylesheet", "preload", "prefetch", "preconnect", "icon", "manifest");

    private final String html;
    /// Beginnings and ends of what is kept.
    private int[] kept;

    private int size;
    private int from;
    /// Whether a drawing cannot be what ends the head.
    private boolean inBody;
    private final List<Script> scripts = new ArrayList<>();

    /// What a script holds, from its first letter to the one behind its last.
    record Script(int from, int end) {}

    private LeanMarkup(String html) {
        this.html = html;
        this.kept = new int[64 + html.length() / 64];
    }

    static LeanMarkup of(String html) {
        var lean = new LeanMarkup(html);
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = lean.pass(at);
            int next = html.indexOf('<', end);
            if (next > end) {
                lean.space(at, end, next);
            }
            at = next;
        }
        lean.keep(html.length());
        return lean;
    }

    /// Where in the page's HTML its scripts hold what they hold, in its order.
    List<Script> scripts() {
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
            boolean tag = i + 2 < html.length() && Markup.isLetter(html.charAt(i + 2));
            return next != '/' && next != '?' ? i + 1 : next == '/' && tag ? Markup.tagEnd(html, i + 1) : bogusEnd(i);
        }
        return switch (next | 0x20) {
            case 's' -> passS(i);
            case 't', 'i', 'x', 'n' -> passRaw(i);
            case 'd', 'b' -> {
                inBody |= Markup.isTag(html, i + 1, "div") || Markup.isTag(html, i + 1, "body");
                yield passTag(i);
            }
            case 'l' -> Markup.isTag(html, i + 1, "link") ? passLink(i) : passTag(i);
            // Nothing ends it.
            case 'p' -> Markup.isTag(html, i + 1, "plaintext") ? html.length() : passTag(i);
            default -> passTag(i);
        };
    }

    /// Passes a start tag, and leaves out its attributes that nobody reads.
    private int passTag(int i) {
        int at = Markup.nameEnd(html, i + 1);
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (Markup.isSpace(c) || c == '/') {
                at++;
                continue;
            }
            int name = Markup.attributeNameEnd(html, at);
            int end = Markup.valueEnd(html, name);
            // An equals sign behind it would come to belong to the one before.
            if (!ReadAttributes.has(html, at, name, end) && !html.startsWith("=", Markup.afterSpace(html, end))) {
                leaveOut(at, end);
            }
            at = end;
        }
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
        return html.startsWith("<![CDATA[", i) ? html.length() : bogusEnd(i);
    }

    /// Of what is neither a tag nor a comment, and taken for one.
    private int bogusEnd(int i) {
        int end = html.indexOf('>', i + 2);
        return end < 0 ? html.length() : end + 1;
    }

    private int passS(int i) {
        if (Markup.isTag(html, i + 1, "script")) {
            int end = Markup.tagEnd(html, i);
            int close = Markup.scriptEnd(html, end);
            scripts.add(new Script(end, close));
            return isData(i, end) ? close : leaveOutElement(i, close);
        }
        if (Markup.isTag(html, i + 1, "style")) {
            return leaveOutElement(i, Markup.rawEnd(html, Markup.tagEnd(html, i), "style"));
        }
        if (Markup.isTag(html, i + 1, "svg")) {
            int end = Markup.tagEnd(html, i);
            int close = html.charAt(end - 2) == '/' ? end : drawingEnd(end);
            if (close > end && inBody) {
                return leaveOutElement(i, close);
            }
            if (close > end) {
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

    private int passRaw(int i) {
        int end = passTag(i);
        for (String raw : RAW) {
            if (Markup.isTag(html, i + 1, raw)) {
                return Markup.rawEnd(html, end, raw);
            }
        }
        return end;
    }

    /// Where the end tag of a drawing begins whose content begins at `from`; -1 where it is more than a drawing.
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

    private void leaveOut(int begin, int end) {
        // A stray "<" would make a tag of what follows.
        if (begin == 0 || html.charAt(begin - 1) != '<') {
            keep(begin);
            from = end;
        }
    }

    private void keep(int end) {
        if (end > from) {
            if (size + 2 > kept.length) {
                kept = Arrays.copyOf(kept, 2 * kept.length);
            }
            kept[size++] = from;
            kept[size++] = end;
        }
    }

    /// What is left.
    Reader reader() {
        return new Reader() {
            private int part;
            private int at = size == 0 ? 0 : kept[0];

            @Override
            public int read(char[] to, int offset, int length) {
                int read = 0;
                while (read < length && part < size) {
                    int count = Math.min(length - read, kept[part + 1] - at);
                    html.getChars(at, at + count, to, offset + read);
                    read += count;
                    at += count;
                    if (at == kept[part + 1]) {
                        part += 2;
                        at = part < size ? kept[part] : 0;
                    }
                }
                return read == 0 && length > 0 ? -1 : read;
            }

            @Override
            public void close() {}
        };
    }
}
