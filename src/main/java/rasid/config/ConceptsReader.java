package rasid.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;

/// Reads the files of `config/concepts/`: each holds one concept, or a list of several.
final class ConceptsReader {
    private static final Keys CONCEPT = Keys.of("name", "match", "examples");

    private final Map<String, Draft> concepts = new LinkedHashMap<>();

    /// A concept as it was read.
    ///
    /// @param at the concept as a whole
    /// @param match where its expression stands
    record Draft(Value at, Value match, String expression, ExampleTexts examples) {}

    Map<String, Draft> drafts() {
        return concepts;
    }

    Map<String, String> expressions() {
        Map<String, String> expressions = new TreeMap<>();
        concepts.forEach((name, draft) -> expressions.put(name, draft.expression));
        return expressions;
    }

    void read(Value root) {
        root.items().forEach(item -> item.section(CONCEPT).ifPresent(concept -> read(concept, root.isList())));
    }

    /// A concept that has its file to itself may leave its name to the file.
    private void read(Section concept, boolean oneOfSeveral) {
        Value at = concept.at();
        String stem = Folder.stem(at.file().path());
        Optional<String> name = oneOfSeveral || concept.find("name").isPresent()
                ? concept.need("name", "rocket-attack").flatMap(Kinds::id)
                : Optional.of(stem);
        if (name.equals(Optional.of(stem)) && !Kinds.isId(stem)) {
            at.faultAt(at.line(), "the name of the file is no name for a concept. Write name: rocket-attack");
        }
        Optional<Value> match = concept.need("match", "'صاروخ OR قذيفة'");
        Optional<String> expression = match.flatMap(Value::verbatim);
        ExampleTexts examples = ExampleTexts.of(concept);
        if (name.isEmpty() || expression.isEmpty()) {
            return;
        }
        Draft draft = new Draft(at, match.get(), expression.get(), examples);
        Draft first = concepts.putIfAbsent(name.get(), draft);
        if (first != null) {
            at.faultAt(
                    at.line(),
                    "the concept %s is defined twice, before in %s:%d. Give one another name"
                            .formatted(name.get(), first.at.file().path(), first.at.line()));
        }
    }
}
