package rasid.feed;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import rasid.model.Addresses;

/// XML as it comes, well formed or not: jsoup's parser, mended where feeds break it.
final class Xml {
    private static final String CDATA = "<![CDATA[";
    private static final int LONGEST_NAME = 41;
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([A-Za-z_][\\w.-]{0,63})\\s+(?:\"([^\"&]{0,1000})\"|'([^'&]{0,1000})')\\s*>");
    private static final Pattern CONTROLS = Pattern.compile("[\\x{80}-\\x{84}\\x{86}-\\x{9F}]");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /// Expansion of entities may not blow a document up beyond this.
    private static final int MOST_EXPANSIONS = 10_000;

    private Xml() {}

    static Document parse(String text, URI address) {
        String mended = withoutBare(text);
        // The brackets that these names meant before HTML 5 gave them to mathematics.
        mended = mended.replace("&lang;", "\u2329").replace("&rang;", "\u232A");
        return Parser.xmlParser().parseInput(withEntities(withoutControls(mended)), address.toString());
    }

    /// Escapes ampersands outside of CDATA that begin no reference: jsoup would read `?a=1&copy=2` as a copyright
    /// sign.
    private static String withoutBare(String text) {
        StringBuilder mended = new StringBuilder();
        int copied = 0;
        int cdata = text.indexOf(CDATA);
        int end = cdata < 0 ? -1 : text.indexOf("]]>", cdata);
        for (int amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', amp + 1)) {
            while (end >= 0 && end < amp) {
                cdata = text.indexOf(CDATA, end);
                end = cdata < 0 ? -1 : text.indexOf("]]>", cdata);
            }
            boolean inside = end >= 0 && cdata < amp;
            if (inside) {
                amp = end;
            } else if (!beginsReference(text, amp)) {
                mended.append(text, copied, amp).append("&amp;");
                copied = amp + 1;
            }
        }
        return copied == 0 ? text : mended.append(text, copied, text.length()).toString();
    }

    private static boolean beginsReference(String text, int amp) {
        int from = amp + 1 < text.length() && text.charAt(amp + 1) == '#' ? amp + 2 : amp + 1;
        for (int i = from; i < text.length() && i < from + LONGEST_NAME; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > from;
            }
            if (!(c < 0x80 && Character.isLetterOrDigit(c)) && c != '_' && c != '.' && c != ':' && c != '-') {
                return false;
            }
        }
        return false;
    }

    /// What calls itself Latin 1 is windows-1252: there are quotation marks where Latin 1 has controls.
    private static String withoutControls(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) & 0xFFE0) != 0x80) {
            i++;
        }
        return i == text.length()
                ? text
                : CONTROLS.matcher(text)
                        .replaceAll(m -> new String(new byte[] {(byte) m.group().charAt(0)}, WINDOWS_1252));
    }

    /// Puts in the entities that the document type declares, which jsoup leaves alone.
    private static String withEntities(String text) {
        int doctype = text.indexOf("<!DOCTYPE");
        int end = doctype < 0 ? -1 : text.indexOf("]", doctype);
        if (end < 0 || end - doctype > 20_000) {
            return text;
        }
        Map<String, String> values = new HashMap<>();
        Matcher entity = ENTITY.matcher(text.substring(doctype, end));
        while (entity.find()) {
            values.put(entity.group(1), entity.group(2) == null ? entity.group(3) : entity.group(2));
        }
        if (values.isEmpty()) {
            return text;
        }
        int[] left = {MOST_EXPANSIONS};
        return text.substring(0, end)
                + Pattern.compile("&([A-Za-z_][\\w.-]{0,63});")
                        .matcher(text.substring(end))
                        .replaceAll(m -> {
                            String value = values.get(m.group(1));
                            return Matcher.quoteReplacement(value == null || left[0]-- <= 0 ? m.group() : value);
                        });
    }

    /// The address that relative references inside `element` stand on: `xml:base` of all that encloses it.
    static URI base(Element element, URI address) {
        if (!isBased(element)) {
            return address;
        }
        List<Element> enclosing = element.parents();
        URI base = address;
        for (int i = enclosing.size() - 1; i >= 0; i--) {
            base = based(enclosing.get(i), base);
        }
        return based(element, base);
    }

    private static boolean isBased(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.hasAttr("xml:base")) {
                return true;
            }
        }
        return false;
    }

    private static URI based(Element element, URI base) {
        String own = element.attr("xml:base");
        return own.isBlank() ? base : Addresses.resolve(base, own).orElse(base);
    }

    /// The language that encloses `element`, `""` where none is told.
    static String language(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.hasAttr("xml:lang")) {
                return e.attr("xml:lang").strip().replace('_', '-');
            }
        }
        return "";
    }
}
