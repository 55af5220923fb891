package rasid;

import java.time.Instant;
import rasid.model.Fault;
import rasid.model.Source;
import rasid.store.SourceHealth;
import rasid.store.SourceHealth.OpenFault;
import rasid.store.Tx;

/// Opens and mends the faults of sources, in the database and with the operator: each part of a source (its
/// pages, their dates, what a feed shows) has one fault at a time.
///
/// @param told of faults that a person has to look at
record FaultBook(Health.Told told) {
    /// What a fault can be of.
    ///
    /// @param subject names it among the faults of all sources
    /// @param key names it for the operator
    record Part(Source source, String subject, String key) {
        /// @param name one word: `pages`, `dates`
        static Part of(Source source, String name) {
            return new Part(source, source.id() + ":" + name, name + " " + source.id());
        }

        /// What one feed of a source shows.
        static Part items(Source source, String feed) {
            return new Part(source, feed + ":items", "items " + feed);
        }
    }

    /// What is wrong.
    ///
    /// @param reason one line, for everybody
    /// @param detail where to look and the way out, for the operator; `""` for none
    record Finding(Fault kind, String reason, String detail) {}

    /// The fault is there; answered with the time since when. The operator is not told yet.
    OpenFault note(Tx tx, Part part, Finding finding, Instant since) {
        return SourceHealth.fault(tx, part.subject(), part.source().id(), finding.kind(), finding.reason(), since);
    }

    /// The operator is told, once while it lasts.
    void tell(Tx tx, Part part, Finding finding, Instant since, Instant now) {
        told.fault(
                tx,
                part.key(),
                "%s is at fault: %s".formatted(part.source().name(), finding.reason()),
                finding.detail(),
                since,
                now);
    }

    /// The fault is there, and the operator is told at once.
    void open(Tx tx, Part part, Finding finding, Instant now) {
        OpenFault fault = note(tx, part, finding, now);
        tell(tx, part, finding, fault.sinceAt(), now);
    }

    /// There is none any more.
    void mend(Tx tx, Part part, Instant now) {
        mend(tx, part.subject(), part.key(), now);
    }

    void mend(Tx tx, String subject, String key, Instant now) {
        if (SourceHealth.mend(tx, subject).isPresent()) {
            told.mended(tx, key, now);
        }
    }
}
