/// Reads dates, times and durations as people and machines write them.
///
/// Pure; imports nothing of ours.
@NullMarked
package rasid.dates;

import org.jspecify.annotations.NullMarked;
