package rasid.config;

import org.jspecify.annotations.Nullable;

/// `mail` of `rasid.yml`.
///
/// @param from the sender, with an optional display name: `Rasid <rasid@example.org>`
/// @param smtp null writes mails as `.eml` files into the data folder instead
public record MailConfig(String from, @Nullable SmtpConfig smtp) {}
