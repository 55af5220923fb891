package rasid.extract.html;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where the tags and texts of a page's body go in its tree (WHATWG HTML §13.2.6.4.7): what a tag
/// closes, what its end tag closes, and which are passed over.
final class BodyRules {
    private static final int ITEM_ENDS = HtmlTag.SCOPE | HtmlTag.LIST;
    private static final int P_ENDS = HtmlTag.SCOPE | HtmlTag.BUTTON_SCOPE;

    private final OpenElements open;
    private final Formatting formatting;
    private final TableRules table;
    private boolean quirks = true;
    private @Nullable Element form;

    BodyRules(OpenElements open) {
        this.open = open;
        this.formatting = new Formatting(open);
        this.table = new TableRules(open, formatting);
    }

    /// With a doctype, no table stands in a paragraph.
    void leaveQuirks() {
        quirks = false;
    }

    void text(String text) {
        if (!table.isInRows()) {
            formatting.reopen();
        } else if (!isSpace(text)) {
            open.unusual();
        }
        open.insert(text);
    }

    static boolean isSpace(String text) {
        return Markup.afterSpace(text, 0) == text.length();
    }

    /// Answers whether the element is in the tree.
    boolean start(HtmlTag tag, @Nullable Attributes attributes) {
        if (tag.is(HtmlTag.UNCOMMON)) {
            open.unusual();
            return false;
        }
        if (table.isInRows()) {
            return table.start(tag, attributes);
        }
        if (tag.is(HtmlTag.TABLE_PART)) {
            refuse(HtmlTag.TEMPLATE);
            return open.has(HtmlTag.TABLE) && table.endCell() && table.start(tag, attributes);
        }
        if (!prepare(tag, attributes)) {
            return false;
        }
        if (!tag.is(HtmlTag.CLOSES_P | HtmlTag.WITHOUT_FORMATTING)) {
            formatting.reopen();
        }
        Element element = open.insert(tag, attributes);
        if (tag.is(HtmlTag.FORMATTING)) {
            formatting.begin(tag, element);
        } else if (tag.is(HtmlTag.MARKER)) {
            formatting.mark();
        } else if (tag.isSame(HtmlTag.FORM)) {
            form = element;
        }
        return true;
    }

    /// Closes what cannot go on around or beside a `tag`. Answers false where it has no place.
    private boolean prepare(HtmlTag tag, @Nullable Attributes attributes) {
        if (tag.is(HtmlTag.PREPARED) && !prepareNamed(tag, attributes)) {
            return false;
        }
        if (tag.is(HtmlTag.CLOSES_P) && !(quirks && tag.isSame(HtmlTag.TABLE))) {
            endParagraph();
        }
        if (tag.is(HtmlTag.HEADING) && open.current().is(HtmlTag.HEADING)) {
            open.pop();
        }
        return true;
    }

    private boolean prepareNamed(HtmlTag tag, @Nullable Attributes attributes) {
        switch (tag.name()) {
            case "body" -> {
                refuse(HtmlTag.TEMPLATE);
                merge(open.element(1), attributes);
                return false;
            }
            case "head" -> {
                return false;
            }
            case "a" -> endLink();
            case "li" -> endItem(HtmlTag.LI, HtmlTag.LI);
            case "dd", "dt" -> endItem(HtmlTag.DD, HtmlTag.DT);
            case "form" -> {
                refuse(HtmlTag.TEMPLATE);
                if (form != null) {
                    return false;
                }
            }
            case "nobr" -> {
                formatting.reopen();
                refuse(HtmlTag.NOBR);
            }
            case "button" -> refuse(HtmlTag.BUTTON);
            case "select", "input", "hr" -> refuse(HtmlTag.SELECT);
            case "option", "optgroup" -> endOption(tag);
            default -> {}
        }
        return true;
    }

    /// Adds what a second tag of an element says that the first did not.
    static void merge(Element element, @Nullable Attributes attributes) {
        if (attributes != null) {
            for (Attribute attribute : attributes) {
                if (!element.hasAttr(attribute.getKey())) {
                    element.attributes().put(attribute.getKey(), attribute.getValue());
                }
            }
        }
    }

    private void endLink() {
        if (formatting.last(HtmlTag.A) >= 0) {
            formatting.end(HtmlTag.A);
            if (open.has(HtmlTag.A)) {
                open.unusual();
            }
        }
    }

    private void endItem(HtmlTag one, HtmlTag other) {
        for (int i = open.size() - 1; i > 0; i--) {
            HtmlTag tag = open.tag(i);
            if (tag.isSame(one) || tag.isSame(other)) {
                end(tag);
                return;
            }
            if (tag.is(HtmlTag.SPECIAL)
                    && !tag.isSame(HtmlTag.ADDRESS)
                    && !tag.isSame(HtmlTag.DIV)
                    && !tag.isSame(HtmlTag.P)) {
                return;
            }
        }
    }

    private void refuse(HtmlTag around) {
        if (open.has(around)) {
            open.unusual();
        }
    }

    private void endOption(HtmlTag tag) {
        if (open.has(HtmlTag.SELECT, HtmlTag.SCOPE)) {
            open.popImplied(tag.isSame(HtmlTag.OPTION) ? HtmlTag.OPTGROUP : null);
        } else if (open.current().isSame(HtmlTag.OPTION)) {
            open.pop();
        }
    }

    private void endParagraph() {
        if (open.has(HtmlTag.P, P_ENDS)) {
            open.popImplied(HtmlTag.P);
            open.popThrough(HtmlTag.P);
        }
    }

    void end(HtmlTag tag) {
        if (tag.is(HtmlTag.UNCOMMON)) {
            open.unusual();
        } else if (tag.is(HtmlTag.TABLE_PART) || tag.isSame(HtmlTag.TABLE)) {
            table.end(tag);
        } else if (table.isInRows() || open.current().isSame(HtmlTag.TEMPLATE)) {
            endInRows(tag);
        } else if (tag.is(HtmlTag.FORMATTING)) {
            endFormatting(tag);
        } else if (tag.is(HtmlTag.CLOSER)) {
            if (endInScope(tag, null, HtmlTag.SCOPE) && tag.is(HtmlTag.MARKER)) {
                formatting.clearToMark();
            }
        } else if (tag.is(HtmlTag.HEADING)) {
            endHeading(tag);
        } else {
            endByName(tag);
        }
    }

    private void endByName(HtmlTag tag) {
        switch (tag.name()) {
            case "template" -> endTemplate();
            case "p" -> {
                if (!open.has(HtmlTag.P, P_ENDS)) {
                    open.insert(HtmlTag.P, null);
                }
                endParagraph();
            }
            case "li" -> endInScope(tag, tag, ITEM_ENDS);
            case "dd", "dt" -> endInScope(tag, tag, HtmlTag.SCOPE);
            case "form" -> {
                refuse(HtmlTag.TEMPLATE);
                endForm();
            }
            case "br" -> {
                formatting.reopen();
                open.insert(HtmlTag.BR, null);
            }
            default -> endOther(tag);
        }
    }

    private void endTemplate() {
        if (open.has(HtmlTag.TEMPLATE)) {
            open.popThrough(HtmlTag.TEMPLATE);
            formatting.clearToMark();
        }
    }

    private boolean endInScope(HtmlTag tag, @Nullable HtmlTag except, int ends) {
        if (!open.has(tag, ends)) {
            return false;
        }
        open.popImplied(except);
        open.popThrough(tag);
        return true;
    }

    private void endHeading(HtmlTag tag) {
        if (open.hasKind(HtmlTag.HEADING)) {
            open.popImplied(tag);
            while (!open.current().is(HtmlTag.HEADING)) {
                open.pop();
            }
            open.pop();
        }
    }

    private void endForm() {
        Element ended = form;
        form = null;
        if (ended != null && open.has(HtmlTag.FORM, HtmlTag.SCOPE)) {
            open.popImplied(null);
            int at = open.indexOf(ended);
            if (at >= 0) {
                open.remove(at);
            }
        }
    }

    private void endFormatting(HtmlTag tag) {
        if (open.current().isSame(tag) && !formatting.has(open.element(open.size() - 1))) {
            open.pop();
        } else if (formatting.last(tag) >= 0) {
            formatting.end(tag);
        } else {
            endOther(tag);
        }
    }

    /// Any other end tag: closes the last of its name that no block stands in.
    private void endOther(HtmlTag tag) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.tag(i).isSame(tag)) {
                open.popImplied(tag);
                open.popThrough(tag);
                return;
            }
            if (open.tag(i).is(HtmlTag.SPECIAL)) {
                return;
            }
        }
    }

    private void endInRows(HtmlTag tag) {
        if (tag.isSame(HtmlTag.TEMPLATE)) {
            endTemplate();
            return;
        }
        boolean moved = tag.isSame(HtmlTag.P) || tag.isSame(HtmlTag.BR);
        if (moved || open.current().isSame(HtmlTag.COLGROUP) || (tag.is(HtmlTag.FORMATTING) && !formatting.isEmpty())) {
            open.unusual();
        } else if (tag.isSame(HtmlTag.FORM)) {
            form = null;
        }
    }
}
