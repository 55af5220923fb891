package rasid.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.model.Content;

/// Reads a page as a reader does: the sequence of what is looked for, each in a class of its own.
public final class Extractor {
    private Extractor() {}

    /// Reads `html`, which `address` answered. Never throws; what is not found is empty or null.
    ///
    /// @param language what the source mostly writes; null where it is not told
    /// @param zone of times without one
    /// @param now what dates without a year are told from; what is dated later is read as undated
    public static Extracted extract(String html, URI address, @Nullable String language, ZoneId zone, Instant now) {
        Page page = Page.of(html, address, zone, now);

        // What the head and the marks of the page tell, before anything is taken out of it.
        String title = Headline.of(page);
        List<String> authors = Byline.of(page);
        Instant publishedAt = Times.published(page);
        Instant modifiedAt = Times.modified(page);
        String standfirst = Standfirst.take(page, title);
        String section = page.linked().text("articleSection");

        // The text: what is never a part of it goes first, captions stand apart, the densest part of the rest is it.
        Element body = page.document().body();
        Weeds.pull(body);
        List<String> captions = Captions.take(body);
        List<Block> article = BodyFinder.find(Blocks.of(body), body);
        List<String> paragraphs = LinkedBody.help(
                Paragraphs.of(article, title, captions), page.linked().body());

        String lead = paragraphs.contains(standfirst) ? "" : standfirst;
        String tongue = Tongue.of(page, title + "\n" + lead + "\n" + String.join("\n", paragraphs), language);
        var content = new Content(
                title,
                lead,
                paragraphs,
                captions,
                authors,
                section.isEmpty() ? page.meta("article:section", "section") : section,
                tongue);
        return new Extracted(content, publishedAt, modifiedAt, canonical(page));
    }

    private static @Nullable URI canonical(Page page) {
        Element link = page.document().selectFirst("link[rel~=(?i)^canonical$][href]");
        String told = link == null ? page.meta("og:url") : link.attr("abs:href");
        try {
            URI canonical = page.address().resolve(new URI(told.strip()));
            boolean web = canonical.getHost() != null && canonical.getScheme().startsWith("http");
            return told.isBlank() || !web ? null : canonical;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
