package rasid.extract.headline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.body.Body;
import rasid.extract.outline.Box;
import rasid.extract.text.Text;

/// Tells lines that are set apart by their looks, as headlines without a heading element are.
final class Emphasis {
    private static final Evaluator EMPHASIS =
            QueryParser.parse("b, strong, font, big, span[style*=bold], span[style*=size]");
    private static final Evaluator SIZED = QueryParser.parse("font[size], [style*=size]");
    /// Of seven sizes the third is that of text.
    private static final Pattern LARGE_FONT = Pattern.compile("\\s*(?:\\+[2-9]|[5-7])\\s*");
    private static final Pattern LARGE_STYLE = Pattern.compile(
            "(?i)font-size\\s*:\\s*(?:(?:2[2-9]|[3-6]\\d)(?:[.]\\d+)?\\s*px|(?:1[7-9]|[2-4]\\d)(?:[.]\\d+)?\\s*pt"
                    + "|(?:1[.][5-9]\\d*|[23](?:[.]\\d+)?)\\s*r?em|(?:1[5-9]\\d|[23]\\d\\d)\\s*%|x{1,2}-large)");
    private static final Set<String> BOLD = Set.of("b", "strong", "font", "big", "h1", "h2", "h3", "h4", "h5", "h6");

    private Emphasis() {}

    /// Whether the line is bold or large, or named a title.
    static boolean isOf(Body body, int i) {
        Box box = body.boxOf(i);
        if (box == null) {
            return false;
        }
        Element element = box.element();
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        boolean named = names.contains("title") || names.contains("head") || names.contains("onwan");
        String bare = Text.bare(body.block(i).text());
        String style = element.attr("style");
        return named
                || style.contains("bold")
                || style.contains("font-size")
                || isInCapitals(body.block(i).text())
                || isEmphasised(element, bare)
                || BOLD.contains(element.normalName());
    }

    /// Whether the line is set much larger than text is.
    static boolean isLarge(Body body, int i) {
        Box box = body.boxOf(i);
        if (box == null) {
            return false;
        }
        String bare = body.block(i).bare();
        return isLarge(box.element())
                || box.element().select(SIZED).stream()
                        .anyMatch(sized -> isLarge(sized) && Text.isBare(sized.text(), bare));
    }

    private static boolean isLarge(Element element) {
        return LARGE_FONT.matcher(element.attr("size")).matches()
                || LARGE_STYLE.matcher(element.attr("style")).find();
    }

    private static boolean isInCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /// Whether one of its elements has all of it, or it was cut over several that are alike.
    private static boolean isEmphasised(Element element, String bare) {
        var outer = new StringBuilder();
        Element last = null;
        for (Element bold : element.select(EMPHASIS)) {
            String text = Text.bare(bold.text());
            if (text.contains(bare)) {
                return true;
            }
            if (last == null || !bold.parents().contains(last)) {
                outer.append(text);
                last = bold;
            }
        }
        return outer.indexOf(bare) >= 0;
    }
}
