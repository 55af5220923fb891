package rasid.extract.outline;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Mark;

/// An element that stands as a block, with the run of [Block]s inside it.
///
/// @param className what its `class` says
/// @param parent the number of the box around it, -1 for the outermost
/// @param first the first block inside, `end` the one after the last
/// @param mark what its name or tag says it is; null where it says nothing
/// @param pictured whether a picture, film or frame stands in it
public record Box(
        Element element,
        String className,
        int parent,
        int first,
        int end,
        @Nullable Mark mark,
        boolean pictured) {
    /// The same, as if nothing spoke against it.
    public Box unmarked() {
        return new Box(element, className, parent, first, end, null, pictured);
    }

    /// In lower case.
    public String tag() {
        return element.normalName();
    }

    /// Tag and class: boxes that share them stand for things of one kind.
    public String kind() {
        return tag() + "." + className;
    }

    /// Whether both are of one [#kind].
    public boolean isAlike(Box other) {
        return tag().equals(other.tag()) && className.equals(other.className);
    }
}
