/// Gets pages from the web: politely, safely, within limits.
///
/// Start at [Fetcher#fetch], which goes from redirect to redirect ([Chain]). Each hop asks [Robots] first;
/// [PoliteClient] waits for the host's turn ([Manners]) and a place among all requests; [Client] does one
/// exchange until its deadline, over the HTTP client that [Wiring] sets up, which connects only to what
/// [AddressGuard] lets through. [Decoding] undoes encodings within the cap, [Charsets] finds the text in a
/// [Body]. How it ends is a [FetchResult]: what the world does is never an exception.
///
/// Imports `rasid.config`. It is one of the few packages that wait and that open sockets.
@NullMarked
package rasid.fetch;

import org.jspecify.annotations.NullMarked;
