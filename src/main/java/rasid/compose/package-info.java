/// Writes the words of mails from hits and stories.
///
/// Start at [Composer]: it makes a [Sheet], which is all that a mail says, in order, and writes it twice, as HTML
/// by the templates in `src/main/jte` and as text by `TextPart`. `Items` groups hits by story and picks what is
/// told of each; `Passages` and `Excerpt` choose and cut the quotes; `Fitting` keeps the whole below the size at which
/// mail programs cut. A [Line] is one paragraph with its direction. What comes from a page passes through
/// `Harmless` before it becomes a [Line]; the templates escape it. The mail's own words are in [Words], one
/// class a language. A notice to the operator is a [NoticeSheet]. The records are public for the templates,
/// which are generated into `rasid.compose.templates`. Pure; safe to call from any thread. Imports
/// `rasid.model`.
@NullMarked
package rasid.compose;

import org.jspecify.annotations.NullMarked;
