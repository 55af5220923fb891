/// Finds the article's part of a page's outline.
///
/// Start at [Body#of], where the order of the steps stands. What is hidden of a shown article comes to light
/// ([HiddenParts]), names and tags mark boxes where the text agrees ([Marking]), [rasid.extract.around] and
/// [rasid.extract.others] leave out what they know; [Density] then finds the box with most of the text,
/// [Extent] widens it to paragraphs beside it, and [Standfirst] is the short text above. A [Rule] leaves out
/// what else is in that part; the rules are in [rasid.extract.inside] and [rasid.extract.edges].
///
/// Pure, but that outlines are marked. Imports [rasid.extract.text], [rasid.extract.looks],
/// [rasid.extract.outline], [rasid.extract.page], [rasid.extract.authors], [rasid.extract.around] and
/// [rasid.extract.others].
@NullMarked
package rasid.extract.body;

import org.jspecify.annotations.NullMarked;
