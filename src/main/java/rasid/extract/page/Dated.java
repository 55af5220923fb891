package rasid.extract.page;

import java.time.Instant;
import java.time.LocalDate;
import rasid.dates.Dates;

/// A time that a page tells.
///
/// @param timed false when the page tells the day only, and `at` is its beginning
/// @param day the day as the site counts it, which may be another than that of `at` in the source's zone
public record Dated(Instant at, boolean timed, LocalDate day, Source source) {
    /// Where on the page it stands, the surest first.
    public enum Source {
        /// Where the source's own selector points.
        SELECTOR(0.95),
        JSON_LD(0.95),
        META(0.9),
        /// In the state of a script, with the very article.
        STATE(0.9),
        /// In a line between headline and text.
        HEADLINE(0.85),
        ADDRESS(0.8),
        /// In an element whose tag or name speaks of dates.
        ELEMENT(0.7),
        /// In a line that is a date and little else.
        LINE(0.5),
        /// In the data of a script.
        SCRIPT(0.5),
        /// Only the time of the last change is told.
        MODIFIED(0.4);

        private final double confidence;

        Source(double confidence) {
            this.confidence = confidence;
        }

        /// How often such a date is the right one, about; 0 to 1.
        public double confidence() {
            return confidence;
        }
    }

    /// Whether it lies further ahead of `now` than clocks go wrong: a wrong zone, an event that is announced or a
    /// mistake, and no time of publication.
    public boolean ahead(Instant now) {
        return new Dates.Moment(at, timed, day).ahead(now);
    }

    /// How sure it is, 0 to 1.
    public double confidence() {
        return source.confidence();
    }
}
