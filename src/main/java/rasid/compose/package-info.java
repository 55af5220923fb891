/// Writes the words of mails from hits and stories.
///
/// Pure. Imports `rasid.model`.
@NullMarked
package rasid.compose;

import org.jspecify.annotations.NullMarked;
