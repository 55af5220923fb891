package rasid.extract.html;

import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/// Where the tags of a table go in a page's tree, and what a page may leave out of them (WHATWG HTML §13.2.6.4.9 to
/// .15). What stands between cells and has no place there would come before the table: that is for the parser.
final class TableRules {
    private static final List<HtmlTag> CELLS = List.of(HtmlTag.TD, HtmlTag.TH, HtmlTag.CAPTION);

    private final OpenElements open;
    private final Formatting formatting;

    TableRules(OpenElements open, Formatting formatting) {
        this.open = open;
        this.formatting = formatting;
    }

    /// Whether what comes next stands between the cells of a table.
    boolean isInRows() {
        return open.current().is(HtmlTag.ROWS);
    }

    /// A start tag between cells. Answers whether the element is in the tree.
    boolean start(HtmlTag tag, @Nullable Attributes attributes) {
        if (tag.isSame(HtmlTag.SCRIPT)) {
            open.insert(tag, attributes);
            return true;
        }
        if (!tag.is(HtmlTag.TABLE_PART)) {
            open.unusual();
            return false;
        }
        boolean cell = tag.is(HtmlTag.CELL);
        boolean row = tag.isSame(HtmlTag.TR);
        boolean column = tag.isSame(HtmlTag.COL);
        while (!open.current().isSame(HtmlTag.TABLE)
                && !((cell || row) && open.current().is(HtmlTag.ROW_GROUP))
                && !(cell && open.current().isSame(HtmlTag.TR))
                && !(column && open.current().isSame(HtmlTag.COLGROUP))) {
            open.pop();
        }
        insertIf(column && open.current().isSame(HtmlTag.TABLE), HtmlTag.COLGROUP);
        insertIf((cell || row) && open.current().isSame(HtmlTag.TABLE), HtmlTag.TBODY);
        insertIf(cell && !open.current().isSame(HtmlTag.TR), HtmlTag.TR);
        open.insert(tag, attributes);
        if (tag.is(HtmlTag.MARKER)) {
            formatting.mark();
        }
        return true;
    }

    /// What a page may leave out.
    private void insertIf(boolean missing, HtmlTag tag) {
        if (missing) {
            open.insert(tag, null);
        }
    }

    /// Closes the cell or caption that is open. Answers false where none is.
    boolean endCell() {
        for (HtmlTag cell : CELLS) {
            if (open.has(cell, HtmlTag.TABLE_SCOPE)) {
                open.popThrough(cell);
                formatting.clearToMark();
                return true;
            }
        }
        return false;
    }

    /// The end tag of a table or of a part of one.
    void end(HtmlTag tag) {
        if (!open.has(tag, HtmlTag.TABLE_SCOPE)) {
            if (tag.is(HtmlTag.CELL) && open.has(HtmlTag.TABLE) && !isInRows()) {
                open.unusual();
            }
            return;
        }
        endCell();
        if (!tag.is(HtmlTag.MARKER)) {
            open.popThrough(tag);
        }
    }
}
