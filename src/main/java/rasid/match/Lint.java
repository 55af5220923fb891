package rasid.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rasid.language.word.Language;
import rasid.language.word.Script;
import rasid.match.rule.CommonWords;
import rasid.match.rule.Expression;
import rasid.match.rule.Expression.And;
import rasid.match.rule.Expression.Concept;
import rasid.match.rule.Expression.Not;
import rasid.match.rule.Expression.Phrase;
import rasid.match.rule.Expression.Word;
import rasid.match.rule.Formatter;

/// What in a rule is perhaps not what was meant: some of it shows by the rule alone, some only by many articles.
public final class Lint {
    private Lint() {}

    /// What is to be tried on articles: something is odd where none of them meets it.
    ///
    /// @param meets read in the languages of its rule
    public record Probe(Kind kind, String shown, Expression meets) {}

    public enum Kind {
        /// A word, phrase or concept that no article has.
        TERM,
        /// A NOT that spoils no hit.
        NOT,
        /// An `unless` that spoils no hit.
        UNLESS
    }

    /// The probes of a rule. What stands within a concept is its pack's affair.
    public static List<Probe> probes(Query query) {
        Set<Probe> probes = new LinkedHashSet<>();
        terms(query.match()).forEach(term -> probes.add(new Probe(Kind.TERM, Formatter.format(term), term)));
        nots(query.match(), probes);
        Expression unless = query.unless();
        if (unless != null) {
            probes.add(new Probe(Kind.UNLESS, Formatter.format(unless), new And(List.of(query.match(), unless))));
        }
        return List.copyOf(probes);
    }

    /// The words, phrases and concepts that make the expression met.
    private static Stream<Expression> terms(Expression e) {
        return switch (e) {
            case Word _, Phrase _, Concept _ -> Stream.of(e);
            case Not _ -> Stream.empty();
            default -> e.parts().stream().flatMap(Lint::terms);
        };
    }

    private static void nots(Expression e, Set<Probe> probes) {
        if (e instanceof And(List<Expression> parts)) {
            List<Expression> rest =
                    parts.stream().filter(part -> !(part instanceof Not)).toList();
            for (Expression part : parts) {
                if (part instanceof Not(Expression what) && !rest.isEmpty()) {
                    List<Expression> both = new ArrayList<>(rest);
                    both.add(what);
                    probes.add(new Probe(Kind.NOT, Formatter.format(part), new And(both)));
                }
            }
        }
        if (!(e instanceof Concept)) {
            e.parts().forEach(part -> nots(part, probes));
        }
    }

    /// What shows by the rule alone, in sentences.
    public static List<String> warnings(Query query) {
        List<String> warnings = new ArrayList<>();
        List<Language> read = Keys.languages(query.languages());
        List<Expression> terms = terms(query.match()).toList();
        for (Expression term : terms) {
            if (term instanceof Phrase(List<Word> words)
                    && words.stream().allMatch(word -> CommonWords.has(word.text()))) {
                warnings.add(
                        "%s is made of words that stand in almost every article".formatted(Formatter.format(term)));
            }
        }
        List<String> foreign = terms.stream()
                .flatMap(term -> term instanceof Phrase(List<Word> words) ? words.stream() : Stream.of(term))
                .flatMap(term -> term instanceof Word(var _, String text) ? Stream.of(text) : Stream.empty())
                .filter(text -> Script.of(text) != Script.OTHER)
                .filter(text -> read.stream().noneMatch(language -> language.script() == Script.of(text)))
                .distinct()
                .toList();
        if (!query.languages().isEmpty() && !foreign.isEmpty()) {
            warnings.add("%s is written in no language of the rule (%s), and is met only as it stands"
                    .formatted(String.join(", ", foreign), String.join(", ", query.languages())));
        }
        return warnings;
    }
}
