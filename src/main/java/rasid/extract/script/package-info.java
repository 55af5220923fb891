/// Reads the article out of what a page gives its scripts, for pages that show next to nothing themselves.
///
/// Start at [ScriptValues], which gathers what stands in scripts and attributes. [ScriptReader] reads it, as
/// JSON or JavaScript, on the words of [ScriptTokens]; [ScriptTrees] puts in place what refers to another
/// ([FlatArray], [FlightRows]). Of an object in such a tree [ScriptHeadline] and [ScriptPlace] tell whether
/// it is the page's article, [ScriptText] finds its text, of which [ScriptBlocks] makes HTML ([BlockKind],
/// [BlockFields], [ScriptMarkup]), and [ScriptFields] who wrote it and when. [rasid.extract.ScriptState]
/// chooses among the objects.
///
/// Never throws, whatever stands there, and goes over each letter a bounded number of times. Imports
/// [rasid.extract.text], [rasid.extract.page] and [rasid.extract.html].
@NullMarked
package rasid.extract.script;

import org.jspecify.annotations.NullMarked;
