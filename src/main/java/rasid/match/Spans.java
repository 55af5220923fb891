package rasid.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rasid.model.Span;

/// Turns found words into the spans that a hit is stored with.
final class Spans {
    private static final Comparator<Span> TEXT_ORDER = Comparator.comparing(Span::field)
            .thenComparingInt(Span::part)
            .thenComparingInt(Span::start)
            .thenComparing(Span::end, Comparator.reverseOrder());

    private final Explanation explanation;

    Spans(Explanation explanation) {
        this.explanation = explanation;
    }

    /// In text order, none within another. A rule that was met by no word that is shown (`site:`, `author:`) shows the
    /// title or else the first paragraph; the answer is empty where the article has no text at all.
    List<Span> of(Map<Found.Leaf, Why.Source> leaves, Text text) {
        Map<Span, Span> spans = new LinkedHashMap<>();
        for (Map.Entry<Found.Leaf, Why.Source> leaf : leaves.entrySet()) {
            Span span = span(leaf.getKey(), leaf.getValue(), text);
            if (span != null) {
                Span place = new Span(span.field(), span.part(), span.start(), span.end(), "");
                spans.merge(
                        place,
                        span,
                        (a, b) -> a.through().length() <= b.through().length() ? a : b);
            }
        }
        List<Span> sorted =
                withoutInner(spans.values().stream().sorted(TEXT_ORDER).toList());
        return sorted.isEmpty() ? whole(text) : sorted;
    }

    private @Nullable Span span(Found.Leaf leaf, Why.Source source, Text text) {
        Text.Piece piece = text.pieceAt(leaf.from());
        if (piece.shown() == null) {
            return null;
        }
        int start = piece.words().get(leaf.from() - piece.first()).start();
        int end = piece.words().get(leaf.to() - piece.first()).end();
        return new Span(
                piece.shown(), piece.part(), start, end, explanation.of(leaf, source.typed(), text), source.part());
    }

    private static List<Span> withoutInner(List<Span> sorted) {
        List<Span> kept = new ArrayList<>();
        for (Span span : sorted) {
            Span last = kept.isEmpty() ? null : kept.getLast();
            boolean inner = last != null
                    && last.field() == span.field()
                    && last.part() == span.part()
                    && span.end() <= last.end();
            if (!inner) {
                kept.add(span);
            }
        }
        return kept;
    }

    private static List<Span> whole(Text text) {
        for (Text.Piece piece : text.pieces()) {
            if (piece.shown() != null) {
                int start = piece.words().getFirst().start();
                int end = piece.words().getLast().end();
                return List.of(new Span(piece.shown(), piece.part(), start, end, ""));
            }
        }
        return List.of();
    }
}
