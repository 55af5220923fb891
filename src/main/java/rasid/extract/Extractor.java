package rasid.extract;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.extract.authors.Credits;
import rasid.extract.headline.Headline;
import rasid.extract.headline.SectionHeading;
import rasid.extract.headline.SiteTitle;
import rasid.extract.page.Dated;
import rasid.extract.page.Heading;
import rasid.extract.page.Options;
import rasid.extract.page.Page;
import rasid.extract.page.Selectors;
import rasid.extract.times.Times;
import rasid.model.Content;

/// Reads a page as a reader does: its headline, its text without anything around it, who wrote it and when.
public final class Extractor {
    private Extractor() {}

    /// Reads a page of which nothing else is known: see [#extract(String, URI, Options)].
    public static Extracted extract(String html, URI address, @Nullable String language, ZoneId zone, Instant now) {
        return extract(html, address, Options.of(language, zone, now));
    }

    /// Reads `html`, which was served at `address`. A body that was not found is an empty list. Safe to call
    /// from any thread; never throws, whatever the page.
    public static Extracted extract(String html, URI address, Options options) {
        return view(html, address, options).read();
    }

    /// Reads a page as [#extract(String, URI, Options)] does, and tells how.
    public static PageView view(String html, URI address, Options options) {
        var page = new Page(html, address, options);
        Selectors selectors = options.selectors();
        Optional<String> chosen = selectors.title(page.document());
        Optional<Dated> date = selectors.date(page);
        String shown = chosen.orElseGet(() -> Headline.of(page));
        BodyFinder.Found first = BodyFinder.find(page, shown);
        BodyFinder.Found found = ScriptState.drawn(page, shown, first).orElse(first);
        String inScript = page.scripted().headline();
        String told = chosen.isEmpty() && !inScript.isEmpty() ? inScript : shown;
        boolean byLooks = chosen.isEmpty()
                && inScript.isEmpty()
                && SiteTitle.isShownNowhere(page, told)
                && !found.headline().isEmpty();
        BodyFinder.Found below = byLooks ? BodyFinder.find(page, found.headline()) : found;
        // Where it leads away from the text, it is no headline, but a line of something else.
        boolean lost = byLooks && BodyFinder.isLost(below, found) && !Heading.isOnlyFirst(page, found.headline());
        String whole = byLooks && !lost ? found.headline() : told;
        String headline = chosen.isPresent() ? whole : SectionHeading.without(page, whole);
        BodyFinder.Found body = lost ? found : below;
        List<String> authors = AuthorLines.of(page, body, headline);
        var content = new Content(
                headline,
                body.lead(),
                body.paragraphs(),
                body.captions(),
                authors,
                section(page),
                PageLanguage.of(page, headline, body.paragraphs()));
        URI canonical = canonical(page);
        var read = new Extracted(
                content,
                Credits.of(page, authors),
                date.or(() -> Times.published(page, body.top())).orElse(null),
                Times.modified(page).orElse(null),
                canonical,
                NextPage.of(page, canonical, body.paragraphs()).orElse(null),
                PageKind.tags(page),
                PageKind.isWalled(page, body),
                PageKind.isError(page, headline, body),
                body.repeated(),
                selectors.unmet(body.chosen(), chosen.isPresent(), date.isPresent()));
        return new PageView(page, read, body);
    }

    private static String section(Page page) {
        String meta = page.meta("article:section", "section", "cxenseparse:section", "parsely-section");
        return meta.isEmpty() ? page.linked().section() : meta;
    }

    private static @Nullable URI canonical(Page page) {
        String told = page.hints().tagged("link").stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical") && link.hasAttr("href"))
                .findFirst()
                .map(link -> link.attr("href"))
                .orElseGet(() -> page.meta("og:url"));
        return page.resolve(told).orElse(null);
    }

    /// The language of a text that stands on no page, by its letters and small words; `hint` where they do not tell it.
    public static @Nullable String language(String headline, List<String> paragraphs, @Nullable String hint) {
        return PageLanguage.of(headline, paragraphs, hint);
    }
}
