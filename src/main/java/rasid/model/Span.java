package rasid.model;

import java.util.Objects;

/// Words of an article that met a rule, and where they stand.
///
/// @param part which paragraph of the field, from 0; always 0 in the title and the lead
/// @param start first UTF-16 unit of the words within that paragraph of [Content], as it is stored
/// @param end the unit after the last
/// @param through what the words were matched through ("صواريخ ← صاروخ, broken plural"), `""` where they
///     stand as the
/// rule types them
/// @param by the part of the rule that they met, as it is written (`@rocket-attack › صاروخ NEAR/6 سقوط`), `""` where
///     that is not told
public record Span(Field field, int part, int start, int end, String through, String by) {

    /// The parts of a text that rules look at.
    public enum Field {
        TITLE,
        LEAD,
        BODY,
        CAPTION
    }

    public Span {
        // Hits that were stored before parts were told have none.
        by = Objects.requireNonNullElse(by, "");
        if (part < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: %s %d [%d, %d)".formatted(field, part, start, end));
        }
    }

    /// Words of which it is not told by which part of the rule they were found.
    public Span(Field field, int part, int start, int end, String through) {
        this(field, part, start, end, through, "");
    }

    /// The paragraph of `content` that this span stands in.
    public String paragraph(Content content) {
        return switch (field) {
            case TITLE -> content.title();
            case LEAD -> content.lead();
            case BODY -> content.body().get(part);
            case CAPTION -> content.captions().get(part);
        };
    }
}
