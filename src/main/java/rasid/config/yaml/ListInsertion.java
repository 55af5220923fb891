package rasid.config.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Writes texts into a list of a YAML file, as the smallest edit of its characters: comments, order and
/// the way everything else is written stay. Whether the file means what is wanted then, the caller has
/// to read.
public final class ListInsertion {
    private final String text;
    private final String newline;

    private ListInsertion(String text) {
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /// The characters of the file of `mapping`, with `items` at the end of the list that `path` leads to
    /// from there, by keys; what is not there of the path is made. Empty where the file is written in a
    /// way that this does not know.
    public static Optional<String> append(Value mapping, List<String> path, List<String> items) {
        return new ListInsertion(mapping.file().text()).append(mapping.node(), path, items);
    }

    /// `text` as a YAML scalar in double quotes, in one line.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c == 0xFEFF || c == 0x2028 || c == 0x2029) {
                        out.append("\\u%04X".formatted(c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    private Optional<String> append(Node node, List<String> path, List<String> items) {
        if (path.isEmpty()) {
            return intoList(node, items);
        }
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            return Optional.empty();
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(path.getFirst())) {
                return append(tuple.getValueNode(), path.subList(1, path.size()), items);
            }
        }
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            return beforeBracket(mapping, flow(path, items));
        }
        int column = column(mapping.getValue().getFirst().getKeyNode()).orElseThrow();
        StringBuilder lines = new StringBuilder();
        for (String key : path) {
            lines.append(" ".repeat(column)).append(key).append(':').append(newline);
            column += 2;
        }
        return Optional.of(afterLine(mapping, lines.append(items(column, items)).toString()));
    }

    private Optional<String> intoList(Node node, List<String> items) {
        return switch (node) {
            case SequenceNode list when list.getFlowStyle() == FlowStyle.FLOW -> beforeBracket(list, flow(items));
            case SequenceNode list
            when text.startsWith("-", begin(list)) ->
                Optional.of(afterLine(list, items(column(list).orElseThrow(), items)));
            case ScalarNode single
            when single.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                    || single.getScalarStyle() == ScalarStyle.SINGLE_QUOTED -> {
                int begin = begin(single);
                int end = end(single);
                yield Optional.of(text.substring(0, begin) + "[" + text.substring(begin, end) + ", " + flow(items) + "]"
                        + text.substring(end));
            }
            default -> Optional.empty();
        };
    }

    private static String flow(List<String> items) {
        return items.stream().map(ListInsertion::quoted).collect(Collectors.joining(", "));
    }

    private static String flow(List<String> path, List<String> items) {
        String inner =
                path.size() == 1 ? "[" + flow(items) + "]" : "{" + flow(path.subList(1, path.size()), items) + "}";
        return path.getFirst() + ": " + inner;
    }

    private String items(int column, List<String> items) {
        return items.stream()
                .map(item -> " ".repeat(column) + "- " + quoted(item) + newline)
                .collect(Collectors.joining());
    }

    private Optional<String> beforeBracket(CollectionNode<?> node, String addition) {
        int bracket = end(node) - 1;
        String before = text.substring(0, bracket).stripTrailing();
        // A comment may end the line before: then the bracket's own line is the place.
        int at = text.substring(before.length(), bracket).contains("\n") ? bracket : before.length();
        boolean first = before.endsWith(",") || node.getValue().isEmpty();
        return Optional.of(text.substring(0, at) + (first ? "" : ", ") + addition + text.substring(at));
    }

    private String afterLine(Node node, String lines) {
        int newlineAt = text.indexOf('\n', lastEnd(node));
        return newlineAt < 0
                ? text + newline + lines
                : text.substring(0, newlineAt + 1) + lines + text.substring(newlineAt + 1);
    }

    /// Where the last text within `node` ends. A block ends for the parser where the next one begins,
    /// after comments.
    private int lastEnd(Node node) {
        return switch (node) {
            case MappingNode mapping
            when mapping.getFlowStyle() == FlowStyle.BLOCK
                    && !mapping.getValue().isEmpty() ->
                lastEnd(mapping.getValue().getLast().getValueNode());
            case SequenceNode list
            when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
                lastEnd(list.getValue().getLast());
            default -> {
                int begin = begin(node);
                yield begin + text.substring(begin, end(node)).stripTrailing().length();
            }
        };
    }

    private int begin(Node node) {
        return offset(node.getStartMark());
    }

    private int end(Node node) {
        return offset(node.getEndMark());
    }

    /// Marks count code points.
    private int offset(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    private static Optional<Integer> column(Node node) {
        return node.getStartMark().map(Mark::getColumn);
    }
}
