package rasid.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import rasid.compose.Found.Place;
import rasid.model.Content;
import rasid.model.Hit;
import rasid.model.Span;
import rasid.model.Span.Field;

/// Chooses the paragraphs of an article that a mail quotes: one at least for each rule that the headline does not
/// answer already, then the opening, which tells what happened, then more with found words while there is room.
final class Passages {
    /// UTF-16 units of one passage.
    private static final int LENGTH = 340;

    private Passages() {}

    /// At most `most` passages, unless `told` holds more rules than that, in reading order.
    static List<Line> of(Content content, List<Hit> told, Found found, int most, Direction otherwise) {
        NavigableSet<Place> chosen = new TreeSet<>();
        for (Hit hit : told) {
            bestPlace(hit, found, chosen).ifPresent(chosen::add);
        }
        opening(content).filter(place -> chosen.size() < most).ifPresent(chosen::add);
        found.places().stream()
                .filter(place -> place.field() != Field.TITLE)
                .sorted(mostMarked(found))
                .filter(place -> chosen.size() < most)
                .forEach(chosen::add);
        List<Line> lines = new ArrayList<>();
        for (Place place : chosen) {
            place.in(content)
                    .map(text -> Excerpt.of(text, found.marks(place), LENGTH, otherwise))
                    .filter(line -> !line.isEmpty())
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /// The paragraph that has some of the hit's words, and most found words of all; empty when the headline or a
    /// chosen paragraph has some of them.
    private static Optional<Place> bestPlace(Hit hit, Found found, Collection<Place> chosen) {
        List<Place> places =
                hit.spans().stream().filter(found::holds).map(Found::place).toList();
        if (places.stream().anyMatch(place -> place.equals(Place.TITLE) || chosen.contains(place))) {
            return Optional.empty();
        }
        return places.stream().min(mostMarked(found));
    }

    /// Those with most found words first, then in reading order.
    private static Comparator<Place> mostMarked(Found found) {
        return Comparator.comparingInt((Place place) -> -found.marks(place).size())
                .thenComparing(Function.identity());
    }

    private static Optional<Place> opening(Content content) {
        Place lead = new Place(Span.Field.LEAD, 0);
        Place first = new Place(Span.Field.BODY, 0);
        return lead.in(content).isPresent()
                ? Optional.of(lead)
                : first.in(content).map(text -> first);
    }
}
