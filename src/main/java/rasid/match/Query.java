package rasid.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.language.Languages;
import rasid.language.word.Language;
import rasid.match.rule.Expression;
import rasid.model.RuleRef;

/// The parsed form of one rule.
///
/// @param unless spoils the hit wherever it is met; null where nothing does. A watchlist's `unless` and its rule's are
/// joined by [#anyOf]
/// @param languages codes in which the words are inflected; empty means all
public record Query(
        RuleRef rule, Expression match, @Nullable Expression unless, List<String> languages) {
    public Query {
        languages = List.copyOf(languages);
    }

    /// The codes of the languages whose inflection is known.
    public static List<String> knownLanguages() {
        return Languages.all().stream().map(Language::code).toList();
    }

    /// Either of two expressions of which both, one or none is there; null where none is.
    public static @Nullable Expression anyOf(@Nullable Expression one, @Nullable Expression other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Expression.Or(List.of(one, other));
    }
}
