package rasid.extract.page;

import java.util.Map;
import rasid.extract.text.Text;

/// The paragraphs that a source is known to repeat on its pages, whatever they are about: what a site says of itself
/// is not the article's text. Immutable, safe to use from any thread.
///
/// @param pages on how many pages each was seen, by [#key]
public record Familiar(Map<Long, Integer> pages) {
    /// For a source of which nothing has been learnt.
    public static final Familiar NONE = new Familiar(Map.of());

    private static final int FNV_BITS = 64;

    /// Copies what it is given.
    public Familiar {
        pages = Map.copyOf(pages);
    }

    /// What a paragraph is known by: a hash (FNV-1a, 64 bits) of its letters and digits, in any case and with any
    /// signs between them.
    public static long key(String paragraph) {
        String bare = Text.bare(paragraph);
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < bare.length(); i++) {
            hash = (hash ^ bare.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> (FNV_BITS / 2));
    }

    /// On how many pages of the source the paragraph was seen; 0 where it is not known to be the site's own.
    public int pages(String paragraph) {
        return pages.isEmpty() ? 0 : pages.getOrDefault(key(paragraph), 0);
    }
}
