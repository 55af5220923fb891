package rasid.extract.script;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The rows that React's server components are sent in, as Next.js pushes them.
final class FlightRows {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FlightRows() {}

    /// `1a:{…}` to the end of the line, or `1a:T4f,` and so many bytes of text.
    static Map<String, JsonNode> of(String text, int[] nodes) {
        Map<String, JsonNode> rows = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            if (colon < 0 || colon - at > 8) {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line + 1;
                continue;
            }
            String name = text.substring(at, colon).strip();
            int comma = text.startsWith("T", colon + 1) ? text.indexOf(',', colon) : -1;
            if (comma > 0 && comma - colon < 10) {
                int end = afterBytes(text, comma + 1, Integer.parseInt("0" + digits(text, colon + 2, comma), 16));
                rows.put(name, NODES.stringNode(text.substring(comma + 1, end)));
                at = end;
                continue;
            }
            int line = text.indexOf('\n', colon);
            int end = line < 0 ? text.length() : line;
            int from = colon + 1;
            while (from < end && Character.isUpperCase(text.charAt(from))) {
                from++;
            }
            JsonNode value = new ScriptReader(text, from, end, nodes).value();
            if (value != null) {
                rows.put(name, value);
            }
            at = end + 1;
        }
        return rows;
    }

    private static String digits(String text, int from, int to) {
        String digits = text.substring(from, to);
        return digits.matches("[0-9a-fA-F]{1,6}") ? digits : "";
    }

    private static int afterBytes(String text, int from, int bytes) {
        int at = from;
        for (int left = bytes; left > 0 && at < text.length(); at++) {
            char c = text.charAt(at);
            left -= c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return at;
    }
}
