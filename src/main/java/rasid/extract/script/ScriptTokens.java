package rasid.extract.script;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The words of JSON and JavaScript: strings, numbers, names, and what stands between.
class ScriptTokens {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 18;

    final String text;
    final int end;
    int at;

    ScriptTokens(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /// Passes what else stands between the brackets, and the one that closes them.
    final void passRest() {
        pass();
        while (at < end && (text.charAt(at) == ',' || text.charAt(at) == ';')) {
            at++;
            pass();
        }
        at = Math.min(end, at + 1);
    }

    /// Goes to the comma, the semicolon or the bracket that ends an expression.
    final void pass() {
        int open = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == '{' || c == '[' || c == '(') {
                open++;
            } else if (c == '}' || c == ']' || c == ')') {
                if (open == 0) {
                    return;
                }
                open--;
            } else if (c == '"' || c == '\'' || c == '`') {
                passString();
                at--;
            } else if (open == 0 && (c == ',' || c == ';')) {
                return;
            }
        }
    }

    private void passString() {
        char quote = text.charAt(at++);
        while (at < end && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(end, at + 1);
    }

    /// A string, and those that are added to it.
    final JsonNode joined() {
        String first = string();
        space();
        if (at >= end || text.charAt(at) != '+') {
            return NODES.stringNode(first);
        }
        StringBuilder all = new StringBuilder(first);
        while (at < end && text.charAt(at) == '+') {
            at++;
            space();
            if (at >= end || "\"'`".indexOf(text.charAt(at)) < 0) {
                break;
            }
            all.append(string());
            space();
        }
        return NODES.stringNode(all.toString());
    }

    /// The string whose quotation mark stands here.
    final String string() {
        char quote = text.charAt(at++);
        int from = at;
        while (at < end && text.charAt(at) != quote && text.charAt(at) != '\\') {
            at++;
        }
        if (at >= end || text.charAt(at) == quote) {
            String plain = text.substring(from, Math.min(at, end));
            at = Math.min(end, at + 1);
            return plain;
        }
        StringBuilder read = new StringBuilder().append(text, from, at);
        while (at < end && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && at < end) {
                escaped(read);
            } else {
                read.append(c);
            }
        }
        at = Math.min(end, at + 1);
        return read.toString();
    }

    private void escaped(StringBuilder read) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n', 'r' -> read.append('\n');
            case 't' -> read.append('\t');
            case 'b', 'f', 'v', '0', '\n', '\r' -> {}
            case 'x' -> hex(read, 2);
            case 'u' -> {
                if (at < end && text.charAt(at) == '{') {
                    at++;
                    hex(read, 6);
                    at = Math.min(end, at + 1);
                } else {
                    hex(read, 4);
                }
            }
            default -> read.append(c);
        }
    }

    private void hex(StringBuilder read, int digits) {
        int value = 0;
        int last = Math.min(end, at + digits);
        while (at < last && Character.digit(text.charAt(at), 16) >= 0) {
            value = value * 16 + Character.digit(text.charAt(at++), 16);
        }
        if (Character.isValidCodePoint(value)) {
            read.appendCodePoint(value);
        }
    }

    final JsonNode number() {
        int from = at;
        boolean whole = true;
        while (at < end && (isNumber(text.charAt(at)) || (at > from && "eE+".indexOf(text.charAt(at)) >= 0))) {
            whole &= text.charAt(at) == '-' ? at == from : Character.isDigit(text.charAt(at));
            at++;
        }
        String digits = text.substring(from, at);
        try {
            return whole && digits.length() <= LONGEST_NUMBER
                    ? NODES.numberNode(Long.parseLong(digits))
                    : digits.length() > 2 * LONGEST_NUMBER
                            ? NODES.stringNode(digits)
                            : NODES.numberNode(Double.parseDouble(digits));
        } catch (NumberFormatException _) {
            return NODES.nullNode();
        }
    }

    final String name() {
        int from = at;
        while (at < end && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    final void passBlock() {
        at++;
        int open = 1;
        while (at < end && open > 0) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'' || c == '`') {
                passString();
            } else {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                at++;
            }
        }
    }

    final void space() {
        while (at < end) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("/*", at)) {
                int close = at + 2 < end ? text.indexOf("*/", at + 2, end) : -1;
                at = close < 0 ? end : close + 2;
            } else if (c == '/' && text.startsWith("//", at)) {
                int close = text.indexOf('\n', at, end);
                at = close < 0 ? end : close + 1;
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else {
                return;
            }
        }
    }

    static boolean isNumber(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    static boolean isNamePart(char c) {
        return isName(c) || (c >= '0' && c <= '9');
    }

    static boolean isName(char c) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == '$' || (c > 0x7F && Character.isLetter(c));
    }
}
