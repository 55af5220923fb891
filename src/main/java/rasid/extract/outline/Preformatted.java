package rasid.extract.outline;

import org.jsoup.nodes.Element;
import rasid.extract.looks.Looks;
import rasid.extract.text.Text;

/// Boxes whose line breaks are seen: `pre`, and those whose style says the same. Archives, wire copy and mailing lists
/// need this. The lines of a program stay together.
public final class Preformatted {
    private static final String[] CODE = {"code", "lang", "highlight", "prettyprint", "brush", "syntax", "source"};

    private static final String SIGNS = "{}[]()=<>;_$\\|&#@+";
    private static final double A_SHARE = 0.03;
    private static final int LONGEST = 4_000;

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

    /// Whether so many of its characters are such as programs are written with.
    private static boolean hasSigns(String text) {
        int end = Math.min(text.length(), LONGEST);
        int signs = 0;
        for (int i = 0; i < end; i++) {
            signs += SIGNS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return signs > A_SHARE * end;
    }

    private static boolean isCode(Element element, Looks looks) {
        for (String code : CODE) {
            if (looks.className().contains(code)) {
                return true;
            }
        }
        return !element.getElementsByTag("code").isEmpty() || hasSigns(element.wholeText());
    }
}
