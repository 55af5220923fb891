package rasid.config.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rasid.config.Problem;

/// Gathers the faults of all files of one run.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Path file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    public int count() {
        return found.size();
    }

    /// By file and line. What a shared anchor told twice is told once.
    public List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
