package rasid.joining;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.extract.Extracted;
import rasid.model.Content;

/// The pages of one article as one text: each paragraph and caption once, in the pages' order. What the first page says
/// of the whole article (headline, standfirst, dates) holds; what it does not say, a later one may. Belongs to one
/// thread.
public final class PagesJoined {
    private final Extracted first;
    private final List<Extracted> further = new ArrayList<>();
    private final List<String> body;
    private final List<String> captions;
    private final Set<String> seen = new HashSet<>();

    /// Begins with the first page.
    public PagesJoined(Extracted first) {
        this.first = first;
        Content content = first.content();
        body = new ArrayList<>(content.body());
        captions = new ArrayList<>(content.captions());
        Stream.of(List.of(content.title(), content.lead()), content.body(), content.captions())
                .flatMap(List::stream)
                .forEach(this::isNew);
    }

    /// Adds what a further page says. False, and nothing is added, where no paragraph of it is new: servers that have
    /// no such page answer with the first.
    public boolean add(Extracted page) {
        Content content = page.content();
        // A standfirst of its own would be lost otherwise.
        List<String> paragraphs = Stream.concat(Stream.of(content.lead()), content.body().stream())
                .filter(this::isNew)
                .toList();
        if (paragraphs.isEmpty()) {
            return false;
        }
        body.addAll(paragraphs);
        content.captions().stream().filter(this::isNew).forEach(captions::add);
        further.add(page);
        return true;
    }

    /// Where the rest could not be had this time, it is as it was: what an earlier reading has behind the last
    /// paragraph that is there still.
    public void restAsIn(Content earlier) {
        int last = -1;
        for (int i = 0; i < earlier.body().size(); i++) {
            last = seen.contains(bare(earlier.body().get(i))) ? i : last;
        }
        if (last >= 0) {
            earlier.body().subList(last + 1, earlier.body().size()).stream()
                    .filter(this::isNew)
                    .forEach(body::add);
            earlier.captions().stream().filter(this::isNew).forEach(captions::add);
        }
    }

    private boolean isNew(String text) {
        String bare = bare(text);
        return !bare.isEmpty() && seen.add(bare);
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /// The whole as if it were one page.
    ///
    /// @param next where it goes on nevertheless; null where it does not
    public Extracted whole(@Nullable URI next) {
        Content content = first.content();
        List<Extracted> pages =
                Stream.concat(Stream.of(first), further.stream()).toList();
        var joined = new Content(
                content.title(),
                content.lead(),
                body,
                captions,
                pages.stream()
                        .map(page -> page.content().authors())
                        .filter(authors -> !authors.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                content.section(),
                content.language());
        return new Extracted(
                joined,
                pages.stream()
                        .flatMap(page -> page.credits().stream())
                        .distinct()
                        .toList(),
                pages.stream()
                        .map(Extracted::published)
                        .filter(at -> at != null)
                        .findFirst()
                        .orElse(null),
                first.modified(),
                first.canonical(),
                next,
                first.tags(),
                pages.stream().anyMatch(Extracted::walled),
                first.error(),
                pages.stream().flatMap(page -> page.repeated().stream()).toList(),
                first.unmet());
    }
}
