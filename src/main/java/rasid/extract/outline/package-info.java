/// A page as a row of texts in reading order.
///
/// Start at [Outline]: its [Block]s, each a run of text that a reader sees as one, and the [Box]es they
/// stand in. [OutlineWalk] makes it in one walk over the elements, of which [OpenBlock] and [OpenBox] are
/// still open. [LineSpans] finds elements in a line that stand as blocks. What was printed or mailed has
/// [PrintedLines], which are joined to paragraphs; [LineBoxes] does so where each has a box, [Preformatted]
/// knows where line breaks are seen.
///
/// An outline is there to be marked: later steps say of a block why it is left out, and cut what is no text
/// of it. Not shared between threads. Imports [rasid.extract.text] and [rasid.extract.looks].
@NullMarked
package rasid.extract.outline;

import org.jspecify.annotations.NullMarked;
