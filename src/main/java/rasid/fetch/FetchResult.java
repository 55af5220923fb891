package rasid.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rasid.model.Fault;

/// How a fetch ended. What the world does is an answer here, never an exception. Each reason is one line for
/// a person.
public sealed interface FetchResult {

    /// The server answered 200 with a body, which may be empty.
    ///
    /// @param address where the body came from, after redirects
    /// @param movedTo where the asked address has moved for good (301, 308), to be asked instead from now on;
    ///     null where it has not
    /// @param freshFor for how long, by the server's own word, nothing will change; zero where it does not say
    record Fetched(
            URI address,
            Body body,
            Validators validators,
            @Nullable URI movedTo,
            Duration freshFor) implements FetchResult {}

    /// 304: nothing has changed since the validators that were sent were noted.
    ///
    /// @param freshFor as for [Fetched]
    record NotModified(Duration freshFor) implements FetchResult {}

    /// The server asked for a pause (429, or 503 with `Retry-After`), or cannot give its robots.txt for now.
    record Throttled(Instant notBefore, String reason) implements FetchResult {}

    /// 404 or 410.
    record Gone(int status) implements FetchResult {}

    /// We do not ask: robots.txt says no, or the address is private, leads from https to http, or is not one
    /// of the web.
    record Forbidden(String reason) implements FetchResult {}

    /// Everything else: no such host, no connection, TLS, time, size, too many redirects, another status, or a
    /// page that is not the one that was asked for (a challenge, a consent wall, a soft 404).
    record Failed(Fault fault, String reason) implements FetchResult {}
}
