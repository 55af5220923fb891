/// Finds which rules an article meets, and where in its text.
///
/// Start at [RuleIndex#match]. A rule's text is an expression ([rasid.match.rule]); a [Query] is that for
/// one rule, and [RuleIndex] holds all of them. Within, [Keys] is where typed words and words of a text
/// meet, [Terms] and [Node] are the compiled rules, [Text] is an article as one row of words, [Evaluator]
/// says whether an expression holds in it, [Why] by which of its parts. [Needs] tells the rules apart
/// that an article cannot meet anyway, and those that words alone decide; [Filing] says which rules a
/// word brings up, [Rows] finds phrases while the words are read, and [Sketches] drops most of what was
/// brought up. [WordForms] lists what a word meets.
///
/// Pure: text in, hits out, safe to call from any thread. Imports `rasid.model`, `rasid.language`.
@NullMarked
package rasid.match;

import org.jspecify.annotations.NullMarked;
