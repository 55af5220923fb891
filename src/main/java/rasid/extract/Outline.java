package rasid.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/// A page as a row of text blocks in reading order, and the boxes they stand in.
record Outline(List<Block> blocks, List<Box> boxes) {

    /// How a page is walked.
    enum Reading {
        /// As a reader sees it.
        SHOWN,
        /// As a reader sees it, and no name of a class counts: some sites name the box of their article
        /// "sidebar".
        WITHOUT_NAMES,
        /// With what is hidden: some sites hide their article until a script has run.
        WITH_HIDDEN
    }

    static Outline of(Element root, Reading reading) {
        var walk = new OutlineWalk(reading == Reading.WITH_HIDDEN);
        Tree.walk(root, walk);
        return walk.outline(reading);
    }
}
