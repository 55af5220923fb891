package rasid.extract;

import org.jsoup.nodes.Element;

/// Boxes whose line breaks are seen: `pre`, and those whose style says the same. Archives, wire copy and mailing lists
/// need this. The lines of a program stay together.
final class Preformatted {
    private static final String[] CODE = {"code", "lang", "highlight", "prettyprint", "brush", "syntax", "source"};

    private Preformatted() {}

    static boolean is(Element element, String name, Looks looks) {
        if (name.equals("pre")) {
            return !isCode(element, looks);
        }
        return !looks.style().isEmpty() && looks.style().contains("white-space") && keepsBreaks(looks.style());
    }

    private static boolean keepsBreaks(String style) {
        int at = style.indexOf("white-space") + "white-space".length();
        while (at < style.length() && (style.charAt(at) == ':' || Text.isSpace(style.charAt(at)))) {
            at++;
        }
        // `preserve`, as in white-space-collapse, does as well.
        return style.startsWith("pre", at);
    }

    private static boolean isCode(Element element, Looks looks) {
        for (String code : CODE) {
            if (looks.className().contains(code)) {
                return true;
            }
        }
        return element.childrenSize() > 0 && element.getElementsByTag("code").size() > 0;
    }
}
