package rasid.deliver;

import java.time.Duration;
import rasid.model.Letter;

/// Takes letters out of our hands, one recipient each. Safe to call from many threads at once.
public interface Transport extends AutoCloseable {

    /// Sends `letter` and answers what became of it; sending it again repeats the same mail under the same
    /// Message-ID. Throws nothing for what servers, networks and disks do. An interruption gives the letter
    /// up where it stands, also between the end of the mail and the server's answer: who wants no mail in
    /// doubt lets `send` end.
    SendResult send(Letter letter) throws InterruptedException;

    /// No [#send] lasts longer than this, waiting for a free connection counted in. A lease must.
    Duration longest();

    /// How many letters it takes at once; who sends more waits in [#send].
    default int atOnce() {
        return 4;
    }

    @Override
    void close();
}
