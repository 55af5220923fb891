/// The words of the program as data: [Source], [Article], [Rule], [Hit], [Delivery] and what belongs to them.
///
/// Immutable records and sealed types, checked when made; safe to share between threads. Start at [Article]
/// and [Watchlist]. Pure; imports nothing of ours, and every other package imports it.
@NullMarked
package rasid.model;

import org.jspecify.annotations.NullMarked;
