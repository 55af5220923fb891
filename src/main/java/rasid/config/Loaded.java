package rasid.config;

import java.util.List;

/// What reading the configuration ended with: all of it, or every fault of it.
public sealed interface Loaded {
    /// No fault in any file.
    record Ok(Config config) implements Loaded {}

    /// At least one fault: nothing of it can be used.
    ///
    /// @param problems at least one, by file and line
    record Faulty(List<Problem> problems) implements Loaded {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
