package rasid.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.match.Query;
import rasid.match.rule.Concepts;
import rasid.model.Recipient;
import rasid.model.Source;
import rasid.model.Watchlist;

/// The whole configuration, complete and without a fault: `rasid.yml`, the sources, the watchlists with their
/// recipients.
///
/// @param database null takes the H2 file in the data folder
/// @param operators whom the daemon tells of its own faults, with their zones; empty for nobody
/// @param sources by id, at least one
/// @param watchlists by id, at least one
/// @param queries the compiled rules that are live or on trial
/// @param concepts that expressions may call
public record Config(
        MailConfig mail,
        FetchConfig fetch,
        IntakeConfig intake,
        @Nullable DatabaseConfig database,
        LogConfig log,
        List<Recipient> operators,
        List<Source> sources,
        List<Watchlist> watchlists,
        List<Query> queries,
        Concepts concepts) {
    public Config {
        operators = List.copyOf(operators);
        sources = List.copyOf(sources);
        watchlists = List.copyOf(watchlists);
        queries = List.copyOf(queries);
    }
}
