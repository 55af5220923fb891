package rasid.config.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One value of a YAML file, where it stands. What it is read as that it is not, is told as a fault and answered empty.
///
/// @param name how messages call it: mostly its key
/// @param line where its key stands, or, for an item of a list, the value itself
public record Value(YamlFile file, Node node, String name, int line) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)(}?)");

    /// Tells a fault of this value: `name` and `message` in one line. Always empty, so that a reader can return it.
    public <T> Optional<T> fault(String message) {
        return faultAt(line, name + " " + message);
    }

    /// Tells a fault in words of one's own, at any line of this value's file.
    public <T> Optional<T> faultAt(int line, String message) {
        file.problems().add(file.path(), line, message);
        return Optional.empty();
    }

    /// Tells what is no fault, but worth a look.
    public void warnAt(int line, String message) {
        file.problems().warn(file.path(), line, message);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /// Whether it is a list that is written without items, `[]`, which [#items] refuses.
    public boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /// A mapping with these keys and no others.
    public Optional<Section> section(Keys keys) {
        String example = String.join(", ", keys.known());
        return entries("keys are expected. Write, each on a line of its own: " + example)
                .map(entries -> Section.of(this, entries, keys));
    }

    /// A mapping with keys of the user's own, in their order. A key that is written twice is told, and the first
    /// counts.
    ///
    /// @param expected ends the message when it is no mapping
    public Optional<Map<String, Value>> entries(String expected) {
        if (!(node instanceof MappingNode mapping)) {
            String found = node instanceof SequenceNode ? "a list" : blank() ? "empty" : "a single text";
            return fault("is %s where %s".formatted(found, expected));
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int at = YamlFile.line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                faultAt(at, "a list or mapping stands where a key is expected. Put texts with [ or { in quotes: '…'");
                continue;
            }
            String key = scalar.getValue();
            Value value = new Value(file, tuple.getValueNode(), Words.visible(key), at);
            Value first = entries.putIfAbsent(key, value);
            if (first != null) {
                faultAt(
                        at,
                        "%s is written twice, before in line %d. Delete one".formatted(Words.quoted(key), first.line));
            }
        }
        return Optional.of(entries);
    }

    /// The items of a list, at least one; a single text or mapping is a list of one.
    public List<Value> items() {
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                fault("is an empty list. Write at least one item, or leave the key out");
            }
            return sequence.getValue().stream()
                    .map(item -> new Value(file, item, name, YamlFile.line(item)))
                    .toList();
        }
        if (blank()) {
            fault("is empty. Write at least one item, or leave the key out");
            return List.of();
        }
        return List.of(this);
    }

    /// A text that is not blank, with `${NAME}` replaced from the environment and the spaces around it cut off.
    public Optional<String> text() {
        return verbatim().flatMap(this::replaced).map(String::strip).flatMap(text -> {
            return text.isEmpty() ? fault("is empty. Write something, or leave the key out") : Optional.of(text);
        });
    }

    /// A text that is not blank, letter by letter as it was written: rules, examples and patterns, in which `${` is no
    /// variable.
    public Optional<String> verbatim() {
        if (!(node instanceof ScalarNode scalar)) {
            return fault("is %s where a text is expected. Write one text"
                    .formatted(node instanceof SequenceNode ? "a list" : "a mapping"));
        }
        if (blank()) {
            return fault("is empty. Write something, or leave the key out");
        }
        // The engine gives a plain ${NAME} a tag of its own.
        boolean known = scalar.getTag().equals(Tag.ENV_TAG)
                || scalar.getTag().getValue().startsWith(Tag.PREFIX);
        if (!known) {
            return fault("begins with !, which is a tag in YAML. Put the text in quotes: '…'");
        }
        return Optional.of(scalar.getValue());
    }

    /// The value as it is typed in the file, for messages: where a variable holds a secret, its name is shown.
    public String typed() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : name;
    }

    /// A fault about the text itself: its name and what was typed, then `message`.
    public <T> Optional<T> wrong(String message) {
        return faultAt(line, "%s: %s %s".formatted(name, Words.quoted(typed()), message));
    }

    /// Where the character at `offset` of this text stands in the file.
    public Place place(int offset) {
        return Place.of(this, offset);
    }

    private boolean blank() {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isBlank()
                        || (scalar.isPlain() && scalar.getTag().getValue().endsWith(":null")));
    }

    private Optional<String> replaced(String text) {
        Matcher variable = VARIABLE.matcher(text);
        StringBuilder whole = new StringBuilder();
        boolean complete = true;
        while (variable.find()) {
            String named = variable.group(1);
            String value = file.environment().get(named);
            if (variable.group(2).isEmpty() || !named.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                wrong("has a ${ without a name and a }. Write ${NAME}, with the name of an environment variable");
                complete = false;
            } else if (value == null) {
                fault("needs the environment variable %s, which is not set. Set it where Rasid is started"
                        .formatted(named));
                complete = false;
            }
            variable.appendReplacement(whole, Matcher.quoteReplacement(value == null ? "" : value));
        }
        variable.appendTail(whole);
        return complete ? Optional.of(whole.toString()) : Optional.empty();
    }
}
