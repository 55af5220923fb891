/// The rules for what stands between the paragraphs of an article and is no text of it.
///
/// Start at [Inside#RULES]: their order, and the only door. Each is one class that says in its first
/// sentence what it leaves out and which pages need it. A new one goes here when what it leaves out may
/// stand anywhere in the text, and into [rasid.extract.edges] when it stands above the first paragraph or
/// under the last. Wordings lie beside the classes: `streams.tsv`.
///
/// Pure, but that the outline of a [rasid.extract.body.Body] is marked. Imports [rasid.extract.text],
/// [rasid.extract.looks], [rasid.extract.outline], [rasid.extract.around] and [rasid.extract.body].
@NullMarked
package rasid.extract.inside;

import org.jspecify.annotations.NullMarked;
