/// What an element says of itself: its tag, its role, the names it is given, the label that stands over it.
///
/// Start at [Clutter], which answers with a [Mark] why an element is not the article's. It asks [Looks], the
/// attributes of one element, whose [Names] are remembered for all pages in [KnownNames]; [Tags] and [Aria]
/// tell what a tag and a role stand for, [Labels] the words over a part. [Surroundings] looks at what an
/// element stands in, and [Tree] walks over a page. The words lie beside the classes: `clutter.tsv`,
/// `labels.tsv`.
///
/// Pure, safe to call from any thread but for [Looks]. Looks at single elements; what their text says is for
/// later steps. Imports [rasid.extract.text] and [rasid.extract.html].
@NullMarked
package rasid.extract.looks;

import org.jspecify.annotations.NullMarked;
