package rasid.deliver;

/// What became of a letter. Each reason is one line for a person, says the way out where there is one, and
/// may quote the server; the recipient's address is left out of it.
public sealed interface SendResult {

    /// It is out of our hands: the server took it, or the file stands in the folder.
    ///
    /// @param answer what the server said, or which file was written
    record Sent(String answer) implements SendResult {}

    /// Not now; the same letter may go through later: no connection, a 4xx, a full disk.
    ///
    /// @param untouched true when surely nothing was handed over, so that the mail may still be changed;
    /// false when the server had the whole mail and its answer did not arrive: it may have it, and only the
    /// same letter may follow
    record Later(String reason, boolean untouched) implements SendResult {}

    /// This letter will never be taken: no such recipient, too large, content refused.
    record Refused(String reason) implements SendResult {}

    /// No letter will be taken until a person changes something: wrong credentials, a sender that the server
    /// does not allow. The queue stops, for trying on could lock the account. Nothing was handed over.
    record Halted(String reason) implements SendResult {}
}
