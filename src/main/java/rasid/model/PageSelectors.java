package rasid.model;

import java.util.List;

/// CSS selectors (as jsoup reads them) that tell where the parts of a source's articles stand, for sites whose pages
/// are not read well without.
///
/// @param body each element that it selects is text of the article, in the order of the page; `""` where not given
/// @param title the first element that has text is the headline; `""` where not given
/// @param date the first element that tells a date tells when it was published; `""` where not given
/// @param remove what it selects is taken off the page before anything is read
public record PageSelectors(String body, String title, String date, List<String> remove) {
    public static final PageSelectors NONE = new PageSelectors("", "", "", List.of());

    public PageSelectors {
        remove = List.copyOf(remove);
    }

    public boolean none() {
        return equals(NONE);
    }
}
