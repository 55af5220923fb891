package rasid.store;

import java.time.Instant;

/// The embedded database has closed itself, because its file could not be written, and is not open again yet.
///
/// @param since when a statement failed first
/// @param reason why, in words that a person who reads no SQL understands
public record Outage(Instant since, String reason) {

    /// Who is told of outages. Called from a thread of its own, in this order; it may take its time, and may use the
    /// database once it is back.
    public interface Watcher {
        void began(Outage outage);

        /// The database is open again.
        void ended(Outage outage, Instant at);

        /// It has been tried for as long as it may be: whoever waits for the database is refused from now on.
        void givenUp(Outage outage);
    }
}
