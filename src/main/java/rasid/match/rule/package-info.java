/// The rule language: an expression is read, checked, and written again.
///
/// Start at [Parser#parse], which makes an [Expression] of a rule's text, or [Fault]s with their place
/// ([Parsed]). A text is cut into [Lexeme]s, which [Pieces] gives one by one; [Units] reads the smallest
/// parts, [Properties] what asks for an address or a language, [Operators] the words between them.
/// [Checks] is what an expression must be like beyond its grammar, [Limits] how large it may grow.
/// [Concepts] are the expressions that others call by name. [Formatter] writes an expression as the
/// manual does.
///
/// What a word means is not known here: no word is cleaned or inflected, and only [CommonWords] are told
/// apart. Pure, safe to call from any thread. Imports `rasid.language`.
@NullMarked
package rasid.match.rule;

import org.jspecify.annotations.NullMarked;
