package rasid.deliver;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rasid.config.SmtpConfig;
import rasid.deliver.MimeWriter.Written;
import rasid.deliver.SendResult.Later;
import rasid.model.Letter;

/// Hands each letter to an SMTP server (RFC 5321), over a connection of its own, `connections` at once at
/// most.
///
/// The dialogue runs on a virtual thread of its own, which the caller gives up after a while: sockets have
/// timeouts for each read, but a server that drips its answers would outlast the lease of the delivery, and
/// then it would be sent twice.
public final class SmtpTransport implements Transport {
    /// A dialogue is so many answers, each within the timeout: connection, TLS, greeting, EHLO twice, login
    /// in three steps, MAIL, RCPT, DATA, end.
    private static final int ANSWERS = 12;

    private final SmtpConfig config;
    private final Semaphore free;

    public SmtpTransport(SmtpConfig config) {
        this.config = config;
        this.free = new Semaphore(config.connections());
    }

    @Override
    public SendResult send(Letter letter) throws InterruptedException {
        return switch (MimeWriter.write(letter)) {
            case Written.Faulty(SendResult result) -> result;
            case Written.Ok mail -> sendWhenFree(letter, mail);
        };
    }

    @Override
    public Duration longest() {
        return dialogue().multipliedBy(2);
    }

    @Override
    public int atOnce() {
        return config.connections();
    }

    /// Connections end with their mails; there is nothing to close.
    @Override
    public void close() {}

    private Duration dialogue() {
        return config.timeout().multipliedBy(ANSWERS);
    }

    private SendResult sendWhenFree(Letter letter, Written.Ok mail) throws InterruptedException {
        if (!free.tryAcquire(dialogue().toMillis(), TimeUnit.MILLISECONDS)) {
            return new Later("all %d connections were busy".formatted(config.connections()), true);
        }
        try {
            return sendWithin(dialogue(), letter, mail);
        } finally {
            free.release();
        }
    }

    private SendResult sendWithin(Duration time, Letter letter, Written.Ok mail) throws InterruptedException {
        SmtpDialogue dialogue = new SmtpDialogue(config, letter.delivery(), mail);
        FutureTask<SendResult> sending = new FutureTask<>(dialogue::run);
        Thread.ofVirtual().name("mail-", letter.delivery().value()).start(sending);
        try {
            return sending.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Later(
                    "the server needed more than %d s for one mail".formatted(time.toSeconds()), !dialogue.inDoubt());
        } catch (ExecutionException e) {
            throw new IllegalStateException("sending a mail failed", e.getCause());
        } finally {
            // Closes the socket of a dialogue that is still under way, and does nothing to one that has ended.
            sending.cancel(true);
        }
    }
}
