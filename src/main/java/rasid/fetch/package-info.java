/// Gets pages from the web: politely, safely, within limits.
///
/// Imports `rasid.model`, `rasid.config`.
@NullMarked
package rasid.fetch;

import org.jspecify.annotations.NullMarked;
