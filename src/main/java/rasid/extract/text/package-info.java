/// Letters and words, as all steps of the extraction look at them.
///
/// Start at [Text]: how a text is cleaned, measured and compared. [TextBuffer] gathers one from its parts,
/// [Letters] tells the kinds of each letter. [Wordings] and [Beginnings] try regular expressions only where
/// their letters stand, and a [Table] is a file of words beside the class that knows by them.
///
/// Pure, safe to call from any thread but for [TextBuffer]. Knows nothing of pages and imports nothing of
/// ours.
@NullMarked
package rasid.extract.text;

import org.jspecify.annotations.NullMarked;
