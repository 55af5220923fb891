package rasid.extract.outline;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.looks.Aria;
import rasid.extract.looks.Clutter;
import rasid.extract.looks.Looks;
import rasid.extract.looks.Mark;
import rasid.extract.looks.Tags;

/// A [Box] while the walk over its page goes on.
final class OpenBox {
    private final Element element;
    private final String name;
    private final String className;
    private final int tag;
    private final int parent;
    private final int first;
    private final int pictures;
    private final @Nullable Mark plain;
    private final @Nullable Mark named;
    private final boolean preformatted;
    private @Nullable PrintedLines lines;
    /// Those of the last box inside that has such as of print.
    private @Nullable PrintedLines inside;
    private int end;
    private boolean pictured;

    /// @param tag what [Tags] and its role say of it
    /// @param parent the number of the box around it, -1 for the outermost
    /// @param first how many blocks were before it, and `pictures` how many pictures
    OpenBox(Element element, int tag, Looks looks, int parent, int first, int pictures) {
        this.name = element.normalName();
        this.plain = Clutter.withoutNames(name, looks);
        this.named = plain == null ? Clutter.byName(name, looks) : plain;
        this.preformatted = Preformatted.is(element, name, looks);
        this.element = element;
        this.className = looks.className();
        this.tag = Aria.kinds(tag, looks.role());
        this.parent = parent;
        this.first = first;
        this.pictures = pictures;
        this.end = first;
    }

    int parent() {
        return parent;
    }

    boolean isPreformatted() {
        return preformatted;
    }

    boolean isHeading() {
        return (tag & Tags.HEADING) != 0;
    }

    /// What its blocks are.
    Block.Kind kind() {
        return Block.Kind.of(tag);
    }

    /// The lines that its text is printed in.
    ///
    /// @param around the box around it; itself where there is none
    /// @param broken whether line breaks are seen in it
    @SuppressWarnings("ReferenceEquality") // the very one
    PrintedLines lines(OpenBox around, boolean broken) {
        PrintedLines known = lines;
        if (known != null) {
            return known;
        }
        PrintedLines made = PrintedLines.of(element, broken);
        if (made.exist()) {
            around.inside = made;
        } else if (made == PrintedLines.FEW && around.inside != null) {
            made = around.inside;
        }
        lines = made;
        return made;
    }

    /// @param blocks how many blocks there are now, and `seen` how many pictures
    void close(int blocks, int seen) {
        end = blocks;
        pictured = seen > pictures;
    }

    Box finished(Outline.Reading reading) {
        // Nobody calls an article a cookie.
        boolean nameless = reading == Outline.Reading.WITHOUT_NAMES && named != Mark.CONSENT;
        Mark mark = nameless ? plain : named;
        return new Box(
                element, name, className, parent, first, end, mark, pictured, preformatted || name.equals("pre"));
    }
}
