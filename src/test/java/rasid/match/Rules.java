package rasid.match;

import java.net.URI;
import java.util.List;
import java.util.Map;
import rasid.match.rule.Concepts;
import rasid.match.rule.Expression;
import rasid.match.rule.Fault;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;
import rasid.model.Content;
import rasid.model.RuleRef;
import rasid.model.Span;

/// Shorthand for tests of rules.
public final class Rules {
    static final URI ADDRESS = URI.create("https://news.example.org/iraq/1");

    private Rules() {}

    public static Expression expression(String rule) {
        return expression(rule, Concepts.NONE);
    }

    public static Expression expression(String rule, Concepts concepts) {
        return switch (Parser.parse(rule, concepts)) {
            case Parsed.Ok(Expression e) -> e;
            case Parsed.Faulty(List<Fault> faults) -> throw new AssertionError(rule + ": " + faults);
        };
    }

    public static List<Fault> faults(String rule) {
        return switch (Parser.parse(rule, Concepts.of(Map.of("rocket", "صاروخ OR rocket", "both", "a AND b")))) {
            case Parsed.Ok _ -> List.of();
            case Parsed.Faulty(List<Fault> faults) -> faults;
        };
    }

    static List<Span> spans(String rule, Content content) {
        RuleIndex index = RuleIndex.of(List.of(new Query(new RuleRef("w", "r"), expression(rule), null, List.of())));
        List<Met> met = index.match(ADDRESS, content);
        return met.isEmpty() ? List.of() : met.getFirst().spans();
    }

    /// The found words of a text in no known language.
    static List<String> found(String rule, String text) {
        return found(rule, Content.of("", List.of(text), null));
    }

    static List<String> found(String rule, Content content) {
        return spans(rule, content).stream()
                .map(s -> s.paragraph(content).substring(s.start(), s.end()))
                .toList();
    }

    static boolean meets(String rule, String text) {
        return !found(rule, text).isEmpty();
    }

    static boolean meets(String rule, String text, String language) {
        return !found(rule, Content.of("", List.of(text), language)).isEmpty();
    }
}
