/// Tells other reports and readers' comments from the article where nothing names them: they look just like
/// it.
///
/// Start at [Repeats], [Rows] of boxes of one kind: teasers, further reports ([OtherReports]) or comments
/// ([ReaderComments]), but not the entries of a live blog ([LiveCoverage]). [Subject] compares what they
/// speak of with the headline's report, [RunningText] weighs them against it. [CommentLines] finds comments
/// that have no boxes at all.
///
/// Pure, but that outlines are marked. Imports [rasid.extract.text], [rasid.extract.looks],
/// [rasid.extract.outline], [rasid.extract.page] and [rasid.extract.around].
@NullMarked
package rasid.extract.others;

import org.jspecify.annotations.NullMarked;
