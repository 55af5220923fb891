package rasid;

import java.time.Duration;
import java.time.Instant;

/// When the lease of a poll was taken or renewed, so that it is renewed when that is due and not after every page: each
/// commit costs a few blocks of H2's file. Belongs to the thread that polls.
final class Lease {
    /// A fifth of it: one page may take minutes, if its host makes us wait.
    private static final Duration YOUNG = Intake.LEASE.dividedBy(5);

    private Instant takenAt;

    Lease(Instant takenAt) {
        this.takenAt = takenAt;
    }

    /// Whether it is time to renew it.
    boolean isOld(Instant now) {
        return now.isAfter(takenAt.plus(YOUNG));
    }

    void renewed(Instant now) {
        takenAt = now;
    }
}
