/// Tells which articles tell the same news.
///
/// Pure. Imports `rasid.model`, `rasid.language`.
@NullMarked
package rasid.story;

import org.jspecify.annotations.NullMarked;
