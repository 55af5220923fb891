package rasid.extract.html;

import java.util.regex.Pattern;

/// Where the parts of HTML end, as its tokenizer sees them (WHATWG HTML §13.2.5), without reading what is in them.
/// Each answer is the place behind the part; the text's length where it never ends.
final class Markup {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Markup() {}

    /// Of the tag whose `<` is at `i`: a `>` in the quotes of an attribute does not end it.
    static int tagEnd(String html, int i) {
        int end = html.length();
        int at = nameEnd(html, i + 1);
        while (at < end) {
            char c = html.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            at = isSpace(c) || c == '/' ? at + 1 : valueEnd(html, attributeNameEnd(html, at));
        }
        return end;
    }

    /// Of the name of the tag that begins at `i`.
    static int nameEnd(String html, int i) {
        int at = i;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>' || c == '/' || isSpace(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    /// Of the name of the attribute that begins at `i`; an equals sign in front belongs to it.
    static int attributeNameEnd(String html, int i) {
        int at = i + 1;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '=' || c == '>' || c == '/' || isSpace(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    /// Of the value that an attribute may have whose name ends at `i`.
    static int valueEnd(String html, int i) {
        int end = html.length();
        int at = afterSpace(html, i);
        if (at >= end || html.charAt(at) != '=') {
            return at;
        }
        at = afterSpace(html, at + 1);
        char quote = at < end ? html.charAt(at) : '>';
        if (quote == '"' || quote == '\'') {
            int close = html.indexOf(quote, at + 1);
            return close < 0 ? end : close + 1;
        }
        while (at < end && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    static int afterSpace(String html, int i) {
        int at = i;
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Of the comment whose `<!--` is at `i`.
    static int commentEnd(String html, int i) {
        int at = i + 4;
        if (html.startsWith(">", at)) {
            return at + 1;
        }
        if (html.startsWith("->", at)) {
            return at + 2;
        }
        for (int dashes = html.indexOf("--", at); dashes >= 0; dashes = html.indexOf("--", dashes + 1)) {
            if (html.startsWith(">", dashes + 2)) {
                return dashes + 3;
            }
            if (html.startsWith("!>", dashes + 2)) {
                return dashes + 4;
            }
        }
        return html.length();
    }

    /// Where the end tag of an element begins whose content from `from` on is no markup: `style`, `title`.
    static int rawEnd(String html, int from, String tag) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            if (html.startsWith("/", at + 1) && isTag(html, at + 2, tag)) {
                return at;
            }
        }
        return html.length();
    }

    /// Where the end tag of a script begins whose content begins at `from`. In a comment inside of it another script
    /// may be opened and closed.
    static int scriptEnd(String html, int from) {
        int comment = html.indexOf('<', from);
        while (comment >= 0 && !html.startsWith("!--", comment + 1)) {
            if (html.startsWith("/", comment + 1) && isTag(html, comment + 2, "script")) {
                return comment;
            }
            comment = html.indexOf('<', comment + 1);
        }
        boolean escaped = false;
        boolean twice = false;
        for (int at = comment; at >= 0 && at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '<' && !escaped && html.startsWith("<!--", at)) {
                escaped = true;
                // Its dashes may end it as well: `<!-->`.
                at += 1;
            } else if (c == '-' && escaped && html.startsWith("-->", at)) {
                escaped = false;
                twice = false;
            } else if (c == '<' && html.startsWith("/", at + 1) && isTag(html, at + 2, "script")) {
                if (!twice) {
                    return at;
                }
                twice = false;
            } else if (c == '<' && escaped && isTag(html, at + 1, "script")) {
                twice = true;
            }
        }
        return html.length();
    }

    /// Whether the name of a tag at `i` is `tag`, in letters of either case.
    static boolean isTag(String html, int i, String tag) {
        int end = i + tag.length();
        // Nearly all others differ in their first letters.
        if (end >= html.length()
                || (html.charAt(i) | 0x20) != tag.charAt(0)
                || (html.charAt(i + 1) | 0x20) != tag.charAt(1)
                || !isSame(html, i, tag)) {
            return false;
        }
        char next = html.charAt(end);
        return isSpace(next) || next == '/' || next == '>';
    }

    private static boolean isSame(String html, int i, String tag) {
        for (int k = 2; k < tag.length(); k++) {
            if ((html.charAt(i + k) | 0x20) != tag.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    /// With single spaces for white space, and none at the ends.
    static String collapsed(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    static boolean isLetter(char c) {
        return ((c | 0x20) >= 'a') && ((c | 0x20) <= 'z');
    }

    /// A line break at the beginning of some elements is no part of their text.
    static int afterLineBreak(String text, int from) {
        int at = text.startsWith("\r", from) ? from + 1 : from;
        return text.startsWith("\n", at) ? at + 1 : at;
    }
}
