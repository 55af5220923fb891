package rasid.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import rasid.model.Content;
import rasid.model.StoryId;

/// The texts in `src/test/resources/rasid/story` become the stories that its `stories.txt` tells.
class StoryFinderTest {
    private static final Path TEXTS = Path.of("src/test/resources/rasid/story");
    private static final Instant NOW = Instant.parse("2026-02-24T09:05:00Z");
    private static final List<List<String>> STORIES = stories();

    private static List<List<String>> stories() {
        try {
            return Files.readAllLines(TEXTS.resolve("stories.txt")).stream()
                    .map(line -> List.of(line.split(" ", -1)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Content text(String name) {
        try {
            List<String> lines = Files.readAllLines(TEXTS.resolve(name + ".txt"));
            List<String> body =
                    lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
            return Content.of(lines.getFirst(), body, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What `Shelf` makes of the texts in this order.
    private static Collection<List<String>> placed(List<String> order) {
        Shelf shelf = new Shelf();
        Map<StoryId, List<String>> stories = new LinkedHashMap<>();
        for (String name : order) {
            stories.computeIfAbsent(shelf.place(text(name), NOW), s -> new ArrayList<>())
                    .add(name);
        }
        return stories.values();
    }

    @Test
    void copiesJoinAndEventsStayApart() {
        List<String> order = STORIES.stream().flatMap(List::stream).toList();
        assertThat(placed(order)).containsExactlyElementsOf(STORIES);
    }

    /// Whoever publishes first, no two events become one; a copy can then begin a story of its own, when the text
    /// that links it to the others comes last.
    @RepeatedTest(20)
    void noOrderMakesOneStoryOfTwoEvents(RepetitionInfo round) {
        List<String> order =
                new ArrayList<>(STORIES.stream().flatMap(List::stream).toList());
        Collections.shuffle(order, new Random(round.getCurrentRepetition()));
        for (List<String> story : placed(order)) {
            assertThat(STORIES).anyMatch(one -> one.containsAll(story));
        }
    }

    @Test
    void theMostSimilarTextDecides() {
        List<Candidate> candidates =
                List.of(candidate(1, "attack-site2"), candidate(2, "attack-site3"), candidate(3, "asad"));
        assertThat(find("attack", candidates)).contains(new StoryId(2));
        assertThat(find("attack", List.of())).isEmpty();
    }

    private static Candidate candidate(long story, String name) {
        return new Candidate(new StoryId(story), Fingerprint.of(text(name)), () -> text(name));
    }

    private static Optional<StoryId> find(String name, List<Candidate> candidates) {
        return StoryFinder.find(Fingerprint.of(text(name)), text(name), candidates);
    }

    @Test
    void anEmptyBodyNeverJoinsNotEvenItsEqual() {
        Fingerprint empty = Fingerprint.of(text("photo-a"));
        assertThat(empty.words()).isZero();
        assertThat(empty.keys()).isEmpty();
        assertThat(find("photo-a", List.of(candidate(1, "photo-b")))).isEmpty();
        Content nothing = Content.of("", List.of(), null);
        assertThat(Fingerprint.ofBytes(Fingerprint.of(nothing).bytes())).isEqualTo(Fingerprint.of(nothing));
    }

    @Test
    void twentyCopiesAreOneStory() {
        Shelf shelf = new Shelf();
        for (int i = 0; i < 20; i++) {
            Content copy = text("attack");
            List<String> body = new ArrayList<>(copy.body());
            body.set(i % body.size(), body.get(i % body.size()) + " تحرير " + i);
            assertThat(shelf.place(Content.of(copy.title() + " " + i, body, "ar"), NOW))
                    .isEqualTo(new StoryId(1));
        }
    }
}
