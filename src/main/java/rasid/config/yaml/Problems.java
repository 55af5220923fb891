package rasid.config.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rasid.config.Problem;

/// Gathers the faults of all files of one run.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Problem> rewritten = new ArrayList<>();

    public void add(Path file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    /// Adds what keeps nothing from running, but is perhaps not what was meant.
    public void warn(Path file, int line, String message) {
        warnings.add(new Problem(file, line, message));
    }

    /// Adds an expression that the formatter would write otherwise, as it would.
    public void rewrite(Path file, int line, String expression) {
        rewritten.add(new Problem(file, line, expression));
    }

    public int count() {
        return found.size();
    }

    /// By file and line. What a shared anchor told twice is told once.
    public List<Problem> sorted() {
        return sorted(found);
    }

    /// By file and line, each once.
    public List<Problem> warnings() {
        return sorted(warnings);
    }

    /// By file and line, each once.
    public List<Problem> rewritten() {
        return sorted(rewritten);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
