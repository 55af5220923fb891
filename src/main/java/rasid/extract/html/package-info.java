/// Makes jsoup's tree of a page without what nobody reads of it: scripts but JSON-LD, style sheets,
/// drawings, comments, and attributes that say how things look.
///
/// Start at [PageTree]. [MarkupScan] goes through the markup once, as the tokenizer of WHATWG HTML §13.2.5
/// would. On top of it [QuickTree] makes the tree itself, for pages whose markup is of the usual kind, by
/// the rules of §13.2.6 ([BodyRules], [TableRules], [Formatting], [OpenElements]), with what is asked of
/// nearly every element at hand ([PageAttributes]); [LeanMarkup] hands what is left of all others to jsoup's
/// parser. Tests hold the two against each other, node by node.
///
/// White space and cases of letters are those of HTML here, which knows fewer than [rasid.extract.text].
/// Pure; imports nothing of ours.
@NullMarked
package rasid.extract.html;

import org.jspecify.annotations.NullMarked;
