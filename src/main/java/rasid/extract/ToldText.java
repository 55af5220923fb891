package rasid.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The elements of a text that a page's metadata hold, or the state of a script: HTML, or text with line breaks.
final class ToldText {
    private ToldText() {}

    /// The element around all of them.
    static Element of(String text) {
        return isPlain(text) ? lines(text) : parsed(text);
    }

    /// Whether it needs no parser, which takes longer than all that is done with the text.
    private static boolean isPlain(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0 && text.indexOf('\r') < 0 && text.indexOf(0) < 0;
    }

    private static Element lines(String text) {
        Element body = Document.createShell("").body();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            append(body, text.substring(from, end));
            body.appendElement("br");
            body.appendElement("br");
            from = end + 1;
        }
        append(body, text.substring(from));
        return body;
    }

    private static void append(Element body, String line) {
        if (!line.isEmpty()) {
            body.appendText(line);
        }
    }

    /// Some systems escape it once more than they should.
    private static Element parsed(String text) {
        String html = text.contains("&lt;/") && !text.contains("</") ? Parser.unescapeEntities(text, false) : text;
        Element parsed = Jsoup.parseBodyFragment(html.replace("\n", "<br><br>")).body();
        return parsed.childrenSize() == 0 && parsed.text().contains("</") ? parsed(parsed.text()) : parsed;
    }
}
