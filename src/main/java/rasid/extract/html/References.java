package rasid.extract.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/// Character references of HTML, `&amp;` and `&#8217;` (WHATWG HTML §13.5). The frequent ones are decoded
/// here, and a text with another is left to jsoup, which takes longer.
final class References {
    private static final Map<String, String> FREQUENT = frequent();
    private static final int LONGEST = 8;

    private References() {}

    /// What stands in `html` between `from` and `to`.
    ///
    /// @param attribute whether it is an attribute's value, where `&` before a name and `=` is itself
    static String decode(String html, int from, int to, boolean attribute) {
        int next = html.indexOf('&', from, to);
        if (next < 0) {
            return html.substring(from, to);
        }
        var decoded = new StringBuilder(to - from);
        int at = from;
        while (next >= 0) {
            decoded.append(html, at, next);
            at = append(decoded, html, next, to, attribute);
            if (at < 0) {
                return Parser.unescapeEntities(html.substring(from, to), attribute);
            }
            next = html.indexOf('&', at, to);
        }
        return decoded.append(html, at, to).toString();
    }

    /// Appends what the `&` at `i` begins. Answers where that ends, -1 where it is none of the frequent.
    private static int append(StringBuilder decoded, String html, int i, int to, boolean attribute) {
        if (i + 1 < to && html.charAt(i + 1) == '#') {
            return appendNumber(decoded, html, i + 2, to);
        }
        int end = i + 1;
        while (end < to && (attribute || end - i <= LONGEST) && isNamed(html.charAt(end))) {
            end++;
        }
        char after = end < to ? html.charAt(end) : ' ';
        // No name has a single letter, and in an address what follows an ampersand is the name of a field.
        if (end <= i + 2 || (attribute && (after == '=' || after == '_' || after == '-'))) {
            decoded.append(html, i, end);
            return end;
        }
        String meant = after == ';' ? FREQUENT.get(html.substring(i + 1, end)) : null;
        if (meant == null) {
            return -1;
        }
        decoded.append(meant);
        return end + 1;
    }

    private static boolean isNamed(char c) {
        return Markup.isLetter(c) || (c >= '0' && c <= '9');
    }

    private static int appendNumber(StringBuilder decoded, String html, int from, int to) {
        boolean hexadecimal = from < to && (html.charAt(from) | 0x20) == 'x';
        int at = hexadecimal ? from + 1 : from;
        int first = at;
        int point = 0;
        while (at < to && at - first < LONGEST - 2) {
            int digit = Character.digit(html.charAt(at), hexadecimal ? 16 : 10);
            if (digit < 0 || html.charAt(at) >= 0x80) {
                break;
            }
            point = point * (hexadecimal ? 16 : 10) + digit;
            at++;
        }
        boolean ended = at < to && at > first && html.charAt(at) == ';';
        // Those between stand for letters of windows-1252.
        boolean plain = point == '\t'
                || point == '\n'
                || (point >= ' ' && point < 0x80)
                || (point >= 0xA0 && point <= Character.MAX_CODE_POINT);
        if (!ended || !plain) {
            return -1;
        }
        decoded.appendCodePoint(point);
        return at + 1;
    }

    private static Map<String, String> frequent() {
        Map<String, String> frequent = new HashMap<>();
        for (String name : ("amp lt gt quot apos nbsp copy reg laquo raquo ldquo rdquo lsquo rsquo bdquo sbquo hellip"
                        + " mdash ndash bull middot euro pound deg times shy zwnj zwj rlm lrm rsaquo lsaquo eacute"
                        + " egrave ecirc agrave acirc ccedil ocirc ugrave icirc auml ouml uuml Auml Ouml Uuml szlig"
                        + " aacute iacute oacute uacute ntilde aring oslash Oslash aelig sect acute thinsp larr rarr uarr darr")
                .split(" ", -1)) {
            frequent.put(name, Parser.unescapeEntities("&" + name + ";", false));
        }
        return Map.copyOf(frequent);
    }
}
