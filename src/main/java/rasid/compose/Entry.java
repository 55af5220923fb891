package rasid.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One article as a mail tells it.
///
/// @param link null where the address is not one of the web; the headline then leads nowhere
/// @param language BCP 47 code for HTML's `lang`; null where it is not known
/// @param source who published it, and when, in the mail's own direction
/// @param passages what it says around the words that met a rule; empty for a further article of a story that met
///     nothing new
/// @param reasons the rules that it met and no article before it
public record Entry(
        Line headline,
        @Nullable String link,
        @Nullable String language,
        Line source,
        List<Line> passages,
        List<Reason> reasons) {
    public Entry {
        passages = List.copyOf(passages);
        reasons = List.copyOf(reasons);
    }

    /// A rule that was met, and the words that met it, in the mail's own direction.
    public record Reason(Line rule, Line words) {}
}
