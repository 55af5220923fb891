package rasid.extract.outline;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Mark;

/// An element that stands as a block, with the run of [Block]s inside it.
///
/// @param tag its name, and `className` what its `class` says
/// @param parent the number of the box around it, -1 for the outermost
/// @param first the first block inside, `end` the one after the last
/// @param mark what its name or tag says it is; null where it says nothing
/// @param pictured whether a picture, film or frame stands in it
/// @param preformatted whether its line breaks are seen, or those of the program that it is
public record Box(
        Element element,
        String tag,
        String className,
        int parent,
        int first,
        int end,
        @Nullable Mark mark,
        boolean pictured,
        boolean preformatted) {
    /// The same, as if nothing spoke against it.
    public Box unmarked() {
        return new Box(element, tag, className, parent, first, end, null, pictured, preformatted);
    }

    /// The same, where its blocks are others.
    Box at(int first, int end) {
        return new Box(element, tag, className, parent, first, end, mark, pictured, preformatted);
    }

    /// Tag and class: boxes that share them stand for things of one kind.
    public String kind() {
        return tag + "." + className;
    }

    /// Whether both are of one [#kind].
    public boolean isAlike(Box other) {
        return tag.equals(other.tag) && className.equals(other.className);
    }
}
