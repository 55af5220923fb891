/// What all languages stand on: words cut out of a text and cleaned, what a language answers of a word,
/// its word lists.
///
/// Start at [Tokens#of], which cuts a text into cleaned words with their places ([Cleaning] says what is
/// cleaned), and at [Language]. [Resource] reads word lists, [Lazy] only when they are needed. Pure;
/// imports nothing of ours.
@NullMarked
package rasid.language.word;

import org.jspecify.annotations.NullMarked;
