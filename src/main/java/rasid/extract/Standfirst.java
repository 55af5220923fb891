package rasid.extract;

import java.util.Locale;
import java.util.Set;

/// The standfirst: a short text between headline and body, in a box of its own.
final class Standfirst {
    private static final Set<String> NAMES = Set.of(
            "lead",
            "lede",
            "standfirst",
            "subtitle",
            "subheadline",
            "subhead",
            "deck",
            "dek",
            "excerpt",
            "summary",
            "intro",
            "abstract",
            "chapo",
            "sapo",
            "description",
            "perex",
            "subheading",
            "entradilla",
            "bajada",
            "preamble",
            "ingress",
            "vorspann",
            "snippet");
    private static final int SHORTEST = 25;

    private Standfirst() {}

    /// `""` where there is none that stands apart.
    static String of(Body body) {
        if (body.headlineAt() < 0 || body.headlineAt() >= body.first()) {
            return "";
        }
        String description = Text.bare(body.page().meta("og:description", "description", "twitter:description"));
        for (int i = body.headlineAt() + 1; i < body.first(); i++) {
            Block block = body.block(i);
            boolean text = block.kept() && block.linked() < 0.3 && Text.length(block.text()) >= SHORTEST;
            if (text && (isNamed(body, i) || isDescription(block, description))) {
                return block.text();
            }
        }
        return "";
    }

    private static boolean isDescription(Block block, String description) {
        String bare = Text.bare(block.text());
        return description.length() > 30 && bare.startsWith(description.substring(0, 30));
    }

    private static boolean isNamed(Body body, int block) {
        Box box = body.boxOf(block);
        String names = box == null
                ? ""
                : box.element().className() + " " + box.element().attr("itemprop");
        for (String part : names.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (NAMES.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
