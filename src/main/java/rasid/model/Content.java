package rasid.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a reader reads of an article: the text that rules are matched against and that mails quote.
///
/// @param title the headline, `""` where there is none
/// @param lead the standfirst, where it stands apart from the body; `""` where the first paragraph of the
///     body is the
/// lead
/// @param body the paragraphs in reading order, none of them blank
/// @param captions of pictures and videos, kept apart from the body
/// @param authors persons only, as they are printed
/// @param section what the site files it under, `""` where that is not told
/// @param language BCP 47 code; null where it could not be told
public record Content(
        String title,
        String lead,
        List<String> body,
        List<String> captions,
        List<String> authors,
        String section,
        @Nullable String language,
        Origin origin) {
    public Content {
        // What was stored before feeds were searched was read from pages.
        origin = Objects.requireNonNullElse(origin, Origin.PAGE);
        body = List.copyOf(body);
        captions = List.copyOf(captions);
        authors = List.copyOf(authors);
    }

    /// Who says it.
    public enum Origin {
        /// The article's page.
        PAGE,
        /// The page, which says little, and the feed that tells of it.
        BOTH,
        /// The feed alone: its page could not be read.
        FEED
    }

    /// A text that is read from a page.
    public Content(
            String title,
            String lead,
            List<String> body,
            List<String> captions,
            List<String> authors,
            String section,
            @Nullable String language) {
        this(title, lead, body, captions, authors, section, language, Origin.PAGE);
    }

    /// A text that is a headline and paragraphs and nothing else: examples of rules, saved texts.
    public static Content of(String title, List<String> body, @Nullable String language) {
        return new Content(title, "", body, List.of(), List.of(), "", language);
    }
}
