package rasid.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element that stands as a block, with the run of [Block]s inside it.
///
/// @param parent the number of the box around it, -1 for the outermost
/// @param first the first block inside, `end` the one after the last
/// @param mark what its name or tag says it is; null where it says nothing
record Box(
        Element element,
        int parent,
        int first,
        int end,
        @Nullable Mark mark) {
    /// Tag and class: boxes that share them stand for things of one kind.
    String kind() {
        return element.normalName() + "." + element.className();
    }
}
