package rasid.control;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.match.rule.Concepts;
import rasid.match.rule.Expression;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;
import rasid.model.Article;
import rasid.model.RuleRef;

/// Looks for words in stored articles, by the rule language: any inflection of a word is found.
final class TextFilter {
    private static final RuleRef NAME = new RuleRef("search", "text");

    private TextFilter() {}

    /// @param expression in the rule language, without concepts; `""` takes every article
    /// @throws Refusal when it has a fault
    static Predicate<Article> of(String expression) {
        if (expression.isBlank()) {
            return _ -> true;
        }
        return switch (Parser.parse(expression, Concepts.NONE)) {
            case Parsed.Ok(Expression meaning) -> {
                RuleIndex index = RuleIndex.of(List.of(new Query(NAME, meaning, null, List.of())));
                yield article ->
                        !index.match(article.address(), article.content()).isEmpty();
            }
            case Parsed.Faulty(var faults) ->
                throw new Refusal(faults.stream()
                        .map(fault -> "--text, column %d: %s".formatted(fault.start() + 1, fault.message()))
                        .collect(Collectors.joining(System.lineSeparator())));
        };
    }
}
