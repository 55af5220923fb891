package rasid.model;

/// What becomes of the hits that a source already holds when it is polled for the first time.
public enum FirstPoll {
    /// They are stored and stand in the next digest, and raise no alert.
    DIGEST,
    /// They are alerted like any other, as long as they are young enough.
    ALERT
}
