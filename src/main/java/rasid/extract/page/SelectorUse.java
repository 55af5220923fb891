package rasid.extract.page;

/// What one of a source's own selectors did on a page.
///
/// @param name as the configuration calls it: `body`, `title`, `date` or `remove`
/// @param selector as it is written there
/// @param elements how many it selects
/// @param found what it gave, for people: the headline, the time, how long the text is; `""` where it gave nothing, and
///     always for `remove`
public record SelectorUse(String name, String selector, int elements, String found) {
    /// Whether it was of no use, so that the page was read as any other.
    public boolean inVain() {
        return elements == 0 || (found.isEmpty() && !name.equals("remove"));
    }
}
