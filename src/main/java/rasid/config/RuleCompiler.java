package rasid.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Value;
import rasid.match.Query;
import rasid.match.rule.Concepts;
import rasid.match.rule.Expression;
import rasid.match.rule.Fault;
import rasid.match.rule.Formatter;
import rasid.match.rule.Limits;
import rasid.match.rule.Parsed;
import rasid.match.rule.Parser;
import rasid.model.Rule;
import rasid.model.RuleRef;
import rasid.model.RuleState;
import rasid.model.Watchlist;

/// Compiles the expressions of rules and concepts, and runs their examples.
final class RuleCompiler {
    private final Concepts concepts;
    private final boolean conceptsComplete;

    /// @param complete false when a file of concepts could not be read: an unknown concept is no further fault then
    RuleCompiler(ConceptsReader reader, boolean complete, Limits limits) {
        concepts = Concepts.of(reader.expressions(), limits);
        conceptsComplete = complete;
        concepts.faults().forEach((name, faults) -> {
            ConceptsReader.Draft draft = reader.drafts().get(name);
            if (draft != null) {
                tell(draft.match(), draft.expression(), faults);
            }
        });
        reader.drafts().forEach(this::runExamples);
        reader.drafts().values().forEach(draft -> warn(draft.match(), draft.expression()));
    }

    Concepts concepts() {
        return concepts;
    }

    /// The compiled rules of `draft` that are to be looked for. Faults of the others are told as well.
    List<Query> compile(WatchlistDraft draft) {
        Watchlist watchlist = draft.watchlist();
        @Nullable
        Expression spoilsAll = draft.unless()
                .flatMap(value -> parse(value, watchlist.unless()))
                .orElse(null);
        List<Query> queries = new ArrayList<>();
        for (RuleDraft rule : draft.rules()) {
            compile(rule, watchlist, spoilsAll).ifPresent(query -> {
                Examples.check(query, rule.examples());
                if (rule.rule().state() != RuleState.OFF) {
                    queries.add(query);
                }
            });
        }
        return queries;
    }

    private Optional<Query> compile(RuleDraft draft, Watchlist watchlist, @Nullable Expression spoilsAll) {
        Rule rule = draft.rule();
        Optional<Expression> match = parse(draft.match(), rule.match());
        @Nullable
        Expression unless =
                draft.unless().flatMap(value -> parse(value, rule.unless())).orElse(null);
        List<String> languages = rule.languages().isEmpty() ? watchlist.languages() : rule.languages();
        RuleRef ref = new RuleRef(watchlist.id(), rule.id());
        return match.map(expression -> new Query(ref, expression, Query.anyOf(spoilsAll, unless), languages));
    }

    private void runExamples(String name, ConceptsReader.Draft draft) {
        if (Parser.parse("@" + name, concepts) instanceof Parsed.Ok(Expression meaning)) {
            Examples.check(new Query(new RuleRef("concepts", name), meaning, null, List.of()), draft.examples());
        }
    }

    private Optional<Expression> parse(Value value, String text) {
        return switch (Parser.parse(text, concepts)) {
            case Parsed.Ok(Expression expression) -> {
                warn(value, text);
                if (!Formatter.format(expression).equals(text.strip().replaceAll("\\s+", " "))) {
                    value.file().problems().rewrite(value.file().path(), value.line(), Formatter.lines(expression));
                }
                yield Optional.of(expression);
            }
            case Parsed.Faulty(List<Fault> faults) -> {
                tell(value, text, faults);
                yield Optional.empty();
            }
        };
    }

    private void warn(Value value, String text) {
        Parser.warnings(text, concepts).forEach(warning -> RuleFault.warn(value, text, warning));
    }

    private void tell(Value value, String text, List<Fault> faults) {
        for (Fault fault : faults) {
            boolean calls = fault.start() < text.length() && text.charAt(fault.start()) == '@';
            if (conceptsComplete || !calls) {
                RuleFault.tell(value, text, fault);
            }
        }
    }
}
