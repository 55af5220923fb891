package rasid.model;

import java.util.List;

/// What a watchlist looks for, as its author wrote it. The compiled form is `rasid.match.Query`.
///
/// @param match the expression in the rule language
/// @param unless an expression that spoils the hit, `""` where there is none
/// @param languages codes in which its words are read; empty takes those of the watchlist
/// @param hitExamples texts that must meet the rule; `check` runs them
/// @param missExamples texts that must not
/// @param falseHits texts that meet it and should not, until somebody mends the rule
public record Rule(
        String id,
        String name,
        Level level,
        RuleState state,
        String match,
        String unless,
        List<String> languages,
        List<String> hitExamples,
        List<String> missExamples,
        List<String> falseHits) {
    public Rule {
        languages = List.copyOf(languages);
        hitExamples = List.copyOf(hitExamples);
        missExamples = List.copyOf(missExamples);
        falseHits = List.copyOf(falseHits);
    }
}
