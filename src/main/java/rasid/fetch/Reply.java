package rasid.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rasid.model.Fault;

/// How one request ended: one hop of a fetch, or of reading a robots.txt.
sealed interface Reply {

    /// The server answered.
    ///
    /// @param bytes the decoded body of a 2xx answer; of one that refuses, its beginning; empty for any other
    record Answer(int status, byte[] bytes, Headers headers) implements Reply {

        /// RFC 9110 §15.4: the server sends us elsewhere.
        boolean redirects() {
            return headers.location() != null
                    && switch (status) {
                        case 301, 302, 303, 307, 308 -> true;
                        default -> false;
                    };
        }

        boolean succeeded() {
            return status >= 200 && status < 300;
        }

        Body body() {
            return new Body(bytes, headers.contentType());
        }
    }

    /// The headers that matter to us; one that was not sent is null.
    ///
    /// @param freshFor what `Cache-Control` or `Expires` promise
    /// @param challenge the value of a header by which a bot check names itself
    record Headers(
            @Nullable String contentType,
            Validators validators,
            @Nullable String location,
            @Nullable String retryAfter,
            Duration freshFor,
            @Nullable String challenge) {}

    /// The host has asked for a pause that is not over; it was not asked.
    record Paused(Instant until, String reason) implements Reply {}

    /// Not asked: the address is not one that we fetch from.
    record Refused(String reason) implements Reply {}

    /// No whole answer came.
    record Broken(Fault fault, String reason) implements Reply {}
}
