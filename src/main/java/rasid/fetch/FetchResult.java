package rasid.fetch;

import java.net.URI;
import java.time.Instant;

/// How a fetch ended. What the world does is an answer here, never an exception. Each reason is one line for a
/// person.
public sealed interface FetchResult {

    /// The server answered 200 with a body, which may be empty.
    ///
    /// @param address where the body came from, after redirects
    record Fetched(URI address, Body body, Validators validators) implements FetchResult {}

    /// 304: nothing has changed since `known` was noted.
    record NotModified() implements FetchResult {}

    /// The server asked for a pause (429, or 503 with `Retry-After`), or its robots.txt cannot be had for now.
    record Throttled(Instant notBefore, String reason) implements FetchResult {}

    /// 404 or 410.
    record Gone(int status) implements FetchResult {}

    /// We do not ask: robots.txt says no, the address is a private one, or the scheme is not http or https.
    record Forbidden(String reason) implements FetchResult {}

    /// Everything else: no such host, no connection, TLS, time, size, another status.
    record Failed(String reason) implements FetchResult {}
}
