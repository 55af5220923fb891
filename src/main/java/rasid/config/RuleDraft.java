package rasid.config;

import java.util.Optional;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Value;
import rasid.model.Level;
import rasid.model.Rule;
import rasid.model.RuleState;

/// A rule as it was read, together with the places of its texts, before its expressions are looked into.
///
/// @param match where `rule.match()` stands
/// @param unless where `rule.unless()` stands
record RuleDraft(Rule rule, Value match, Optional<Value> unless, ExampleTexts examples) {
    private static final Keys RULE =
            Keys.of("id", "name", "level", "state", "match", "unless", "languages", "examples");

    /// Empty when it lacks an id or an expression, which is told by then.
    static Optional<RuleDraft> read(Value value) {
        return value.section(RULE).flatMap(section -> {
            Optional<String> id = section.need("id", "rocket-attack").flatMap(Kinds::id);
            Optional<Value> match = section.need("match", "'صاروخ OR rocket'");
            Optional<String> expression = match.flatMap(Value::verbatim);
            ExampleTexts examples = ExampleTexts.of(section);
            Rule rule = new Rule(
                    id.orElse("faulty"),
                    section.read("name", Kinds::name, id.orElse("faulty")),
                    section.read("level", Kinds.oneOf(Level.class), Level.IMPORTANT),
                    section.read("state", Kinds.oneOf(RuleState.class), RuleState.LIVE),
                    expression.orElse(""),
                    section.read("unless", Value::verbatim, ""),
                    section.readAll("languages", Kinds::language),
                    examples.hitTexts(),
                    examples.missTexts(),
                    examples.falseHitTexts());
            return id.isEmpty() || expression.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RuleDraft(
                            rule,
                            match.get(),
                            section.find("unless").filter(u -> !rule.unless().isEmpty()),
                            examples));
        });
    }
}
