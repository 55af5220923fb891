package rasid.match.rule;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The named expressions that rules call by `@name`, each of which may call others.
public final class Concepts {
    public static final Concepts NONE = of(Map.of());

    /// What a name stands for when a rule calls it.
    sealed interface Found {
        record Known(Expression meaning) implements Found {}

        /// Nothing that a rule could use; `message` says why, and the way out.
        record Broken(String message) implements Found {}
    }

    private final Map<String, String> expressions;
    private final Map<String, Parsed> parsed = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private final Limits limits;

    private Concepts(Map<String, String> expressions, Limits limits) {
        this.expressions = new TreeMap<>(expressions);
        this.limits = limits;
    }

    /// The concepts of these expressions, by name without the `@`. Those with faults are told by [#faults] and cannot
    /// be called.
    public static Concepts of(Map<String, String> expressions) {
        return of(expressions, Limits.DEFAULTS);
    }

    /// The same, where expressions, those that call concepts too, may grow as large as `limits` say.
    public static Concepts of(Map<String, String> expressions, Limits limits) {
        Concepts concepts = new Concepts(expressions, limits);
        concepts.expressions.keySet().forEach(concepts::read);
        return concepts;
    }

    /// The faults of each expression that has some, by name, with offsets in that expression.
    public Map<String, List<Fault>> faults() {
        Map<String, List<Fault>> faults = new TreeMap<>();
        parsed.forEach((name, result) -> {
            switch (result) {
                case Parsed.Ok _ -> {}
                case Parsed.Faulty(List<Fault> list) -> faults.put(name, list);
            }
        });
        return faults;
    }

    public Set<String> names() {
        return Set.copyOf(expressions.keySet());
    }

    Limits limits() {
        return limits;
    }

    Found find(String name) {
        String expression = expressions.get(name);
        if (expression == null) {
            return new Found.Broken("no concept is called @%s%s".formatted(name, near(name)));
        }
        if (open.contains(name)) {
            String way = String.join(" → @", open);
            return new Found.Broken(
                    "@%s calls itself: @%s → @%s. Take one of these calls away".formatted(name, way, name));
        }
        return switch (read(name)) {
            case Parsed.Ok(Expression meaning) -> new Found.Known(meaning);
            case Parsed.Faulty _ -> new Found.Broken("@%s has a fault of its own: mend it there".formatted(name));
        };
    }

    private Parsed read(String name) {
        Parsed known = parsed.get(name);
        if (known != null) {
            return known;
        }
        open.add(name);
        Parsed result = Parser.parse(expressions.getOrDefault(name, ""), this);
        open.remove(name);
        parsed.put(name, result);
        return result;
    }

    private String near(String name) {
        return expressions.keySet().stream()
                .filter(known -> isNear(known, name))
                .min(Comparator.comparingInt(known -> Operators.distance(known, name)))
                .map(known -> ": did you mean @" + known + "?")
                .orElse(
                        expressions.isEmpty()
                                ? ": there are none"
                                : ": known are @" + String.join(", @", expressions.keySet()));
    }

    /// Whether `typed` is `known` with a letter or two wrong, or a word of it is: `rocket-atack` for `attack`.
    private static boolean isNear(String known, String typed) {
        return Operators.distance(known, typed) <= 2
                || Stream.of(typed.split("-", -1))
                        .anyMatch(word -> word.length() > 3 && Operators.distance(known, word) <= 1);
    }
}
