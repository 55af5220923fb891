/// Takes mails out of our hands: over SMTP, or as files into a folder.
///
/// Start at [Transport#send], which answers a [SendResult]; [Transports] chooses the transport. [MimeWriter]
/// makes a letter into the bytes of an Internet message, and [HeaderValue] is the one way into its headers.
/// [SmtpTransport] bounds how many mails leave at once and how long each may take, [SmtpDialogue] is the
/// course of one, and [SmtpAnswer] says what a server's answer means: for this letter, for all letters, or
/// for now.
///
/// Waits for servers and disks, and for nothing else; safe to call from any thread. Imports `rasid.model`,
/// `rasid.config`.
@NullMarked
package rasid.deliver;

import org.jspecify.annotations.NullMarked;
