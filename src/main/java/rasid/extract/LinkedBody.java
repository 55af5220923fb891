package rasid.extract;

import java.util.List;
import org.jsoup.Jsoup;

/// The `articleBody` of JSON-LD, for pages that draw their text by script: nothing that a reader would see is on them.
///
/// It is no more than a help: sites shorten it, or put the text of another page there. What the page shows counts.
final class LinkedBody {
    private static final int LITTLE = 200;

    private LinkedBody() {}

    /// `shown`, or what the head tells where next to nothing is shown and much is told.
    static List<String> help(List<String> shown, String told) {
        int length = shown.stream().mapToInt(String::length).sum();
        if (length > LITTLE || told.length() < 2 * length + LITTLE) {
            return shown;
        }
        if (told.indexOf('<') >= 0) {
            return Blocks.of(Jsoup.parseBodyFragment(told).body()).stream()
                    .map(Block::text)
                    .toList();
        }
        return told.lines().map(Texts::folded).filter(line -> !line.isEmpty()).toList();
    }
}
