package rasid.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a mail says, in order, before it is written down as text and as HTML: both are made from it, so both
/// say the same.
///
/// @param preheader what mail programs show behind the subject
/// @param intro what the mail is about: window, counts, whose clock
/// @param items told in full
/// @param brief told by headline, source and link
/// @param omitted how many stories are only counted
/// @param changes what sites have changed in articles that the reader knows
/// @param account what was read, and what was not; null in an alert
/// @param recipient why the reader gets the mail
public record Sheet(
        Words words,
        String subject,
        String preheader,
        Line heading,
        List<Line> intro,
        List<Item> items,
        List<Item> brief,
        int omitted,
        Changes changes,
        @Nullable Account account,
        Line recipient) {
    public Sheet {
        intro = List.copyOf(intro);
        items = List.copyOf(items);
        brief = List.copyOf(brief);
    }

    /// Articles that the reader knows and that were changed.
    ///
    /// @param unlisted how many more there are
    public record Changes(List<Changed> told, int unlisted) {
        static final Changes NONE = new Changes(List.of(), 0);

        public Changes {
            told = List.copyOf(told);
        }
    }

    /// What was read in a digest's window.
    ///
    /// @param notes one for each silent source, and for those polled for the first time
    public record Account(Line summary, List<Line> notes) {
        public Account {
            notes = List.copyOf(notes);
        }
    }

    /// The same mail with these stories.
    Sheet with(List<Item> full, List<Item> headlines, int notListed) {
        return new Sheet(
                words, subject, preheader, heading, intro, full, headlines, notListed, changes, account, recipient);
    }

    /// The mail's own words as one of its lines.
    public Line own(String text) {
        return Line.of(words.direction(), text, List.of());
    }
}
