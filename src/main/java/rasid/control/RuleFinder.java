package rasid.control;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rasid.config.Config;
import rasid.config.yaml.Words;
import rasid.match.Query;
import rasid.match.rule.Expression;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;
import rasid.model.Rule;
import rasid.model.Watchlist;

/// Finds a rule by what a person calls it, and compiles it, also where it is off.
final class RuleFinder {
    private RuleFinder() {}

    /// A rule with its watchlist.
    record Found(Watchlist watchlist, Rule rule, Query query) {}

    /// @param name a rule's id, or its watchlist's and its own: `iraq/rockets`
    /// @throws Refusal when there is none, or several
    static Found find(Config config, String name) {
        record Named(Watchlist watchlist, Rule rule) {
            @Override
            public String toString() {
                return watchlist.id() + "/" + rule.id();
            }
        }
        List<Named> named = config.watchlists().stream()
                .flatMap(watchlist -> watchlist.rules().stream().map(rule -> new Named(watchlist, rule)))
                .filter(one -> one.rule().id().equals(name) || one.toString().equals(name))
                .toList();
        if (named.isEmpty()) {
            throw unknown(config, name);
        }
        if (named.size() > 1) {
            throw new Refusal("several watchlists have a rule %s. Name one of %s"
                    .formatted(name, named.stream().map(Named::toString).collect(Collectors.joining(", "))));
        }
        Watchlist watchlist = named.getFirst().watchlist();
        Rule rule = named.getFirst().rule();
        return new Found(watchlist, rule, Candidate.of(watchlist, rule).query(config));
    }

    /// What to say of a name that no rule has.
    static Refusal unknown(Config config, String name) {
        Set<String> known = config.watchlists().stream()
                .flatMap(watchlist -> watchlist.rules().stream()
                        .flatMap(rule -> Stream.of(rule.id(), watchlist.id() + "/" + rule.id())))
                .collect(Collectors.toSet());
        return new Refusal("there is no rule %s.%s bin/rasid rules lists them"
                .formatted(Words.isolated(name), Words.didYouMean(name, known)));
    }

    /// What `text` means with the concepts of the configuration.
    ///
    /// @throws Refusal when it has a fault
    static Expression expression(Config config, String text) {
        return switch (Parser.parse(text, config.concepts())) {
            case Parsed.Ok(Expression meaning) -> meaning;
            case Parsed.Faulty(var faults) ->
                throw new Refusal(faults.stream()
                        .map(fault -> "column %d: %s".formatted(fault.start() + 1, fault.message()))
                        .collect(Collectors.joining(System.lineSeparator())));
        };
    }
}
