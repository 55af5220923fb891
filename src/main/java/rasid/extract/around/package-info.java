/// Knows what stands around an article, or is no sentence of it, by its looks and words, before the article
/// is found.
///
/// Each class knows one thing, and its `mark` leaves it out of an outline: boxes with a label
/// ([LabelledBoxes]), columns beside the article's cell ([LayoutCells]), small advertisements
/// ([Classifieds]), the line of flashes ([Flashes]), the rest of a mail ([MailParts]), lines in which the
/// site speaks of itself ([Notices], with the table `appeals.tsv`). [EndMarks] knows how agencies end a
/// report. [Brief] is the opposite: a report too short for labels, which all others have to let stand.
/// [rasid.extract.body.Body] asks them in their order.
///
/// Pure, but that outlines are marked. Imports [rasid.extract.text], [rasid.extract.looks],
/// [rasid.extract.outline], [rasid.extract.page] and [rasid.extract.authors].
@NullMarked
package rasid.extract.around;

import org.jspecify.annotations.NullMarked;
