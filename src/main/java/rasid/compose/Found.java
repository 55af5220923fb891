package rasid.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import rasid.compose.Line.Mark;
import rasid.model.Content;
import rasid.model.Hit;
import rasid.model.Span;
import rasid.model.Span.Field;

/// Where the words stand that met rules, paragraph by paragraph. A span that the text does not hold (it changed
/// since) is left out: a mail with fewer marks beats no mail.
final class Found {
    /// A paragraph of an article.
    record Place(Field field, int part) implements Comparable<Place> {
        private static final Comparator<Place> READING_ORDER =
                Comparator.comparing(Place::field).thenComparingInt(Place::part);
        static final Place TITLE = new Place(Field.TITLE, 0);

        @Override
        public int compareTo(Place other) {
            return READING_ORDER.compare(this, other);
        }

        /// The paragraph itself; empty where `content` has none there.
        Optional<String> in(Content content) {
            return switch (field) {
                case TITLE -> Optional.of(content.title());
                case LEAD -> content.lead().isBlank() ? Optional.empty() : Optional.of(content.lead());
                case BODY -> at(content.body(), part);
                case CAPTION -> at(content.captions(), part);
            };
        }

        private static Optional<String> at(List<String> paragraphs, int part) {
            return part < paragraphs.size() ? Optional.of(paragraphs.get(part)) : Optional.empty();
        }
    }

    private final Content content;
    private final NavigableMap<Place, List<Mark>> marks = new TreeMap<>();

    private Found(Content content) {
        this.content = content;
    }

    static Found in(Content content, List<Hit> hits) {
        Found found = new Found(content);
        Map<Place, List<Mark>> all = new TreeMap<>();
        for (Hit hit : hits) {
            for (Span span : hit.spans()) {
                Place place = place(span);
                if (found.holds(span)) {
                    all.computeIfAbsent(place, p -> new ArrayList<>()).add(new Mark(span.start(), span.end()));
                }
            }
        }
        all.forEach((place, marks) -> found.marks.put(place, merged(marks)));
        return found;
    }

    static Place place(Span span) {
        return new Place(span.field(), span.part());
    }

    boolean holds(Span span) {
        return place(span)
                .in(content)
                .filter(text -> span.end() <= text.length())
                .isPresent();
    }

    /// The paragraphs with found words, in reading order.
    List<Place> places() {
        return List.copyOf(marks.keySet());
    }

    /// The found words of one paragraph, in order, without overlap.
    List<Mark> marks(Place place) {
        return marks.getOrDefault(place, List.of());
    }

    private static List<Mark> merged(List<Mark> marks) {
        List<Mark> merged = new ArrayList<>();
        for (Mark mark :
                marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
            Mark last = merged.isEmpty() ? new Mark(-1, -1) : merged.getLast();
            if (mark.start() < last.end()) {
                merged.set(merged.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
