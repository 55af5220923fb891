package rasid.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.model.Content;
import rasid.model.Content.Origin;
import rasid.store.Items;

/// Joins what a feed says of an article with what its page says: a page may be a shell for scripts, be kept for
/// subscribers or not be served at all, and what the feed says must be searched all the same. Pure.
public final class FeedWords {
    /// Characters from which on a feed may say so much more than a page that the page is not the whole text.
    private static final int MUCH = 200;

    private FeedWords() {}

    /// Whether a page says nothing: neither headline nor text.
    public static boolean saysNothing(Content page) {
        return page.title().isBlank() && length(page) == 0;
    }

    /// What is to be stored of a page: what it says, and what the feed says beyond that where the page is not the whole
    /// text. A page without a headline takes the feed's.
    public static Content with(Extracted read, Items.Owed item) {
        Content page = read.content();
        List<String> said = said(item);
        int told = said.stream().mapToInt(String::length).sum();
        int shown = length(page);
        if (shown == 0) {
            return withoutText(page, item.title(), said);
        }
        Content titled = page.title().isBlank() ? titled(page, item.title()) : page;
        boolean muchShorter = told >= MUCH && shown * 2 < told;
        return read.walled() || read.error() || muchShorter ? completed(titled, item.title(), said) : titled;
    }

    /// What is stored where the page cannot be had; empty where the feed says nothing either.
    ///
    /// @param hint the language of the source; null where that is not known
    public static Optional<Content> alone(Items.Owed item, @Nullable String hint) {
        List<String> said = said(item);
        String language = Extractor.language(item.title(), said, hint);
        return item.title().isBlank() && said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(item.title(), "", said, List.of(), List.of(), "", language, Origin.FEED));
    }

    /// A headline that is not the feed's is that of the shell, or the better one: it is kept as text.
    private static Content withoutText(Content page, String title, List<String> said) {
        boolean own = title.isBlank() || has(bare(page.title()), title);
        List<String> body = new ArrayList<>(said);
        if (!own && !page.title().isBlank()) {
            body.add(page.title());
        }
        if (own && said.isEmpty()) {
            return page;
        }
        String headline = own ? page.title() : title;
        return fed(titled(page, headline), "", body, Extractor.language(headline, body, page.language()));
    }

    private static Content completed(Content page, String title, List<String> said) {
        String shown = bare(page.title() + page.lead() + String.join("", page.body()));
        List<String> more = new ArrayList<>();
        if (!has(shown, title)) {
            more.add(title);
        }
        said.stream().filter(paragraph -> !has(shown, paragraph)).forEach(more::add);
        if (more.isEmpty()) {
            return page;
        }
        List<String> body = new ArrayList<>(page.body());
        String lead = page.lead().isBlank() ? more.removeFirst() : page.lead();
        body.addAll(more);
        return fed(page, lead, body, page.language());
    }

    private static Content fed(Content page, String lead, List<String> body, @Nullable String language) {
        return new Content(
                page.title(), lead, body, page.captions(), page.authors(), page.section(), language, Origin.BOTH);
    }

    private static Content titled(Content page, String title) {
        return new Content(
                title,
                page.lead(),
                page.body(),
                page.captions(),
                page.authors(),
                page.section(),
                page.language(),
                page.origin());
    }

    private static List<String> said(Items.Owed item) {
        return item.said().lines().filter(line -> !line.isBlank()).toList();
    }

    private static int length(Content page) {
        return page.lead().length()
                + page.body().stream().mapToInt(String::length).sum();
    }

    /// Spaces, signs, and the dots where a summary breaks off make no difference.
    private static boolean has(String bare, String text) {
        return bare.contains(bare(text));
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
