package rasid.control;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.config.Config;
import rasid.match.Query;
import rasid.match.rule.Expression;
import rasid.model.AlertPolicy;
import rasid.model.Level;
import rasid.model.Recipient;
import rasid.model.Rule;
import rasid.model.RuleRef;
import rasid.model.SourceFilter;
import rasid.model.Watchlist;

/// A rule as text, which may not be in the configuration yet, with what its watchlist would do with its
/// hits.
///
/// @param unless `""` where there is none; likewise `unlessAny`, the watchlist's
/// @param alert null where it is of no watchlist
/// @param recipients whom its watchlist tells
/// @param zone of the watchlist's days
public record Candidate(
        RuleRef rule,
        String match,
        String unless,
        String unlessAny,
        List<String> languages,
        SourceFilter sources,
        Level level,
        @Nullable AlertPolicy alert,
        List<Recipient> recipients,
        ZoneId zone) {
    public Candidate {
        languages = List.copyOf(languages);
        recipients = List.copyOf(recipients);
    }

    /// A rule of a watchlist.
    public static Candidate of(Watchlist watchlist, Rule rule) {
        return new Candidate(
                new RuleRef(watchlist.id(), rule.id()),
                rule.match(),
                rule.unless(),
                watchlist.unless(),
                rule.languages().isEmpty() ? watchlist.languages() : rule.languages(),
                watchlist.sources(),
                rule.level(),
                watchlist.alert(),
                watchlist.recipients(),
                watchlist.timezone());
    }

    /// The rule of this name.
    ///
    /// @throws Refusal when there is none, or several
    public static Candidate find(Config config, String name) {
        RuleFinder.Found found = RuleFinder.find(config, name);
        return of(found.watchlist(), found.rule());
    }

    /// An expression alone, read in every source.
    public static Candidate of(String name, String expression, ZoneId zone) {
        return new Candidate(
                new RuleRef("file", name),
                expression,
                "",
                "",
                List.of(),
                SourceFilter.ALL,
                Level.IMPORTANT,
                null,
                List.of(),
                zone);
    }

    /// Its watchlist as far as alerts are concerned; empty where it is of none.
    Optional<Watchlist> watchlist() {
        return Optional.ofNullable(alert)
                .map(policy -> new Watchlist(
                        rule.watchlist(),
                        rule.watchlist(),
                        zone,
                        languages,
                        sources,
                        recipients,
                        policy,
                        null,
                        "",
                        List.of()));
    }

    /// Compiled with the concepts of a configuration.
    ///
    /// @throws Refusal when an expression has a fault
    Query query(Config config) {
        return new Query(
                rule,
                RuleFinder.expression(config, match),
                Query.anyOf(optional(config, unlessAny), optional(config, unless)),
                languages);
    }

    private static @Nullable Expression optional(Config config, String text) {
        return text.isBlank() ? null : RuleFinder.expression(config, text);
    }
}
