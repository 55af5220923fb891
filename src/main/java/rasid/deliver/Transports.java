package rasid.deliver;

import java.nio.file.Path;
import rasid.config.MailConfig;

/// Chooses the transport that the configuration asks for.
public final class Transports {
    private Transports() {}

    /// Over SMTP when a server is set, else into `folder`, which is made with the first letter.
    public static Transport of(MailConfig mail, Path folder) {
        return mail.smtp() == null ? new FolderTransport(folder) : new SmtpTransport(mail.smtp());
    }
}
