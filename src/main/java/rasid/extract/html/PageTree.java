package rasid.extract.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// A page as jsoup's tree, and where its scripts stand.
///
/// @param scripts the scripts in the page's order, those that the tree holds among them
public record PageTree(Document document, List<Script> scripts) {
    /// What a script holds, as places in the page's HTML.
    ///
    /// @param from its first letter
    /// @param end the one behind its last
    public record Script(int from, int end) {}

    /// The tree without what no step of the extraction reads. Takes any text, and never throws.
    ///
    /// @param address where the page stands, for its relative links
    public static PageTree of(String html, String address) {
        QuickTree quick = QuickTree.of(html, address);
        if (quick != null) {
            return new PageTree(quick.document(), quick.scripts());
        }
        LeanMarkup lean = LeanMarkup.of(html);
        return new PageTree(Parser.htmlParser().parseInput(lean.reader(), address), lean.scripts());
    }

    /// The whole tree, for a source whose selectors may hang on attributes and elements that nobody else reads.
    ///
    /// @param address where the page stands, for its relative links
    public static PageTree whole(String html, String address) {
        return new PageTree(
                Jsoup.parse(html, address, Parser.htmlParser()),
                LeanMarkup.of(html).scripts());
    }
}
