/// A page as Rasid reads it, printed for people: `rasid try`, and what other commands show of a page.
///
/// Start at [TryCommand]. [PageReading] fetches and reads the page, [TryReport], [OutlineReport] and
/// [SelectorReport] print what came of it.
@NullMarked
package rasid.cli.page;

import org.jspecify.annotations.NullMarked;
