/// Keeps everything: the only package that speaks SQL.
///
/// Imports `rasid.model`.
@NullMarked
package rasid.store;

import org.jspecify.annotations.NullMarked;
