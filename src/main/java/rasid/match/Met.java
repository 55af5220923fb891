package rasid.match;

import java.util.List;
import rasid.model.RuleRef;
import rasid.model.Span;

/// One rule that an article meets.
///
/// @param spans the words that met it, in text order, at least one; where the rule asks for no word (`site:` alone),
/// the title or else the first paragraph
public record Met(RuleRef rule, List<Span> spans) {
    public Met {
        spans = List.copyOf(spans);
    }
}
