package rasid.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one request ended: one hop of a fetch, or of reading a robots.txt.
sealed interface Reply {

    /// The server answered; a header that it did not send is null.
    ///
    /// @param bytes the decoded body of a 2xx answer; empty for any other status
    record Answer(
            int status,
            byte[] bytes,
            @Nullable String contentType,
            Validators validators,
            @Nullable String location,
            @Nullable String retryAfter)
            implements Reply {

        /// RFC 9110 §15.4: the server sends us elsewhere.
        boolean redirects() {
            return location != null
                    && switch (status) {
                        case 301, 302, 303, 307, 308 -> true;
                        default -> false;
                    };
        }

        boolean succeeded() {
            return status >= 200 && status < 300;
        }
    }

    /// The host has asked for a pause that is not over; it was not asked.
    record Paused(Instant until, String reason) implements Reply {}

    /// Not asked: the address is not one that we fetch from.
    record Refused(String reason) implements Reply {}

    /// No whole answer came.
    record Broken(String reason) implements Reply {}
}
