/// Reads a page as a reader does: HTML in, title, authors, dates, language and body out.
///
/// Pure. Imports `rasid.model`, `rasid.dates`, `rasid.language`.
@NullMarked
package rasid.extract;

import org.jspecify.annotations.NullMarked;
