package rasid.model;

import java.util.List;

/// One rule met by one article, with the words that met it, in text order, at least one.
///
/// @param name the rule's name as people call it, at the time of the hit
/// @param trial true when the rule was on trial: stored, never mailed
public record Hit(RuleRef rule, String name, Level level, boolean trial, List<Span> spans) {
    public Hit {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("hit of rule %s has no span".formatted(rule));
        }
    }
}
