package rasid.config.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Where a character of a text stands in its file: what an editor jumps to.
///
/// @param line from 1
/// @param column from 1, in code points
public record Place(int line, int column) {

    /// The place of the character at `offset` of the text `value`, which a YAML file may quote, escape or fold into
    /// lines. Those change only white space and escapes, so the place is found by counting the other characters.
    static Place of(Value value, int offset) {
        if (!(value.node() instanceof ScalarNode scalar)
                || scalar.getStartMark().isEmpty()) {
            return new Place(value.line(), 1);
        }
        String text = value.file().text();
        Mark start = scalar.getStartMark().get();
        int begin = text.offsetByCodePoints(0, Math.min(start.getIndex(), text.codePointCount(0, text.length())));
        Raw raw = new Raw(text, begin, scalar.getScalarStyle());
        String typed = scalar.getValue();
        for (int i = 0; i < Math.min(offset, typed.length()); i++) {
            if (!Character.isWhitespace(typed.charAt(i))) {
                raw.take();
            }
        }
        boolean onWord = offset < typed.length() && !Character.isWhitespace(typed.charAt(offset));
        int at = onWord ? raw.next() : raw.behind();
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        return new Place(YamlFile.lineOf(text, at), text.codePointCount(lineStart, at) + 1);
    }

    /// Walks over a scalar as it is written, from one character that is no white space to the next.
    private static final class Raw {
        private final String text;
        private final ScalarStyle style;
        private int at;
        private int behind;
        private int escapedUnits;

        Raw(String text, int begin, ScalarStyle style) {
            this.text = text;
            this.style = style;
            this.at = begin;
            skipProperties();
            switch (style) {
                case SINGLE_QUOTED, DOUBLE_QUOTED -> at++;
                case LITERAL, FOLDED -> at = Math.max(at, text.indexOf('\n', at) + 1);
                case PLAIN, JSON_SCALAR_STYLE -> {}
            }
            behind = at;
        }

        /// Where the next character stands.
        int next() {
            if (escapedUnits > 0) {
                return behind;
            }
            skipSpace();
            return at;
        }

        /// Just behind the last character that was taken.
        int behind() {
            return behind;
        }

        void take() {
            if (escapedUnits > 0) {
                escapedUnits--;
                return;
            }
            skipSpace();
            if (at >= text.length()) {
                return;
            }
            char c = text.charAt(at);
            if (c == '\\' && style == ScalarStyle.DOUBLE_QUOTED) {
                takeEscape();
            } else {
                at += c == '\'' && style == ScalarStyle.SINGLE_QUOTED ? 2 : 1;
            }
            behind = Math.min(at, text.length());
        }

        /// An escape stands for one character, and for two UTF-16 units where it names one beyond U+FFFF.
        private void takeEscape() {
            char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            int digits = switch (kind) {
                case 'x' -> 2;
                case 'u' -> 4;
                case 'U' -> 8;
                default -> 0;
            };
            if (kind == 'U' && !text.startsWith("0000", at + 2)) {
                escapedUnits = 1;
            }
            at += 2 + digits;
        }

        private void skipSpace() {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || escapedSpace())) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
        }

        /// A line that is joined to the next, or white space by its escape: both are no character here.
        private boolean escapedSpace() {
            return style == ScalarStyle.DOUBLE_QUOTED
                    && text.charAt(at) == '\\'
                    && at + 1 < text.length()
                    && " \t\r\nnrt".indexOf(text.charAt(at + 1)) >= 0;
        }

        private void skipProperties() {
            while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
                while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
        }
    }
}
