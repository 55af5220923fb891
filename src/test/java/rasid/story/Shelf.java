package rasid.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rasid.model.Content;
import rasid.model.StoryId;

/// Places articles in stories as the program does, one after the other, with candidates found by key among those of
/// the last 72 hours; only without a database.
public final class Shelf {
    private static final Duration WINDOW = Duration.ofDays(3);

    private record Placed(Candidate candidate, Instant at) {}

    private final Map<Long, Set<Placed>> byKey = new HashMap<>();
    private long stories;
    private long candidates;

    /// The story that `content` joins or begins at `now`.
    public StoryId place(Content content, Instant now) {
        Fingerprint mine = Fingerprint.of(content);
        List<Candidate> found = mine.keys().stream()
                .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
                .filter(placed -> placed.at().isAfter(now.minus(WINDOW)))
                .distinct()
                .map(Placed::candidate)
                .toList();
        candidates += found.size();
        StoryId story = StoryFinder.find(mine, content, found).orElseGet(() -> new StoryId(++stories));
        // As it comes back from the database.
        Fingerprint kept = Fingerprint.ofBytes(mine.bytes());
        Placed placed = new Placed(new Candidate(story, kept, () -> content), now);
        mine.keys()
                .forEach(key -> byKey.computeIfAbsent(key, k -> new HashSet<>()).add(placed));
        return story;
    }

    /// How many candidates all articles together were compared with.
    public long candidates() {
        return candidates;
    }
}
