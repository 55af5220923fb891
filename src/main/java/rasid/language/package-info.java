/// Characters, tokens and inflection.
///
/// Start at [Tokens#of], which cuts a text into cleaned words with their places ([Cleaning] says what is cleaned), and
/// at [Language]: it reads a word of a text, and a word typed in a rule, as keys that are compared. [Languages] lists
/// the languages; each has a class of its own, and its word lists beside it among the resources. [Arabic] is the
/// deepest.
///
/// Pure; imports nothing of ours.
@NullMarked
package rasid.language;

import org.jspecify.annotations.NullMarked;
