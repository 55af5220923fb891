package rasid.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One article that its site has changed, as a digest tells it.
///
/// @param headline the newest
/// @param link null where the address is not one of the web
/// @param language BCP 47 code for HTML's `lang`; null where it is not known
/// @param source who published it, when the reader was told and when it was changed, in the mail's own direction
/// @param details what was changed, in the mail's own direction; empty where there is no room for more than the
/// headline
public record Changed(
        Line headline, @Nullable String link, @Nullable String language, Line source, List<Line> details) {
    public Changed {
        details = List.copyOf(details);
    }
}
