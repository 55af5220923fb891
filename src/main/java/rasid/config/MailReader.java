package rasid.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Value;

/// Reads `mail` of `rasid.yml`: who sends, and which server takes it.
final class MailReader {
    /// Mails are written to files.
    static final MailConfig DEFAULTS = new MailConfig("Rasid <rasid@localhost>", null);

    private static final Keys MAIL = Keys.of("from", "smtp");
    private static final Keys SMTP =
            Keys.of("host", "port", "tls", "user", "password", "timeout", "connections", "trust");

    private MailReader() {}

    static Optional<MailConfig> read(Value value) {
        return value.section(MAIL).map(mail -> {
            Optional<SmtpConfig> smtp = mail.find("smtp").flatMap(MailReader::smtp);
            if (smtp.isPresent() && mail.find("from").isEmpty()) {
                mail.need("from", "Rasid <rasid@example.org>");
            }
            return new MailConfig(mail.read("from", MailAddresses::sender, DEFAULTS.from()), smtp.orElse(null));
        });
    }

    private static Optional<SmtpConfig> smtp(Value value) {
        return value.section(SMTP).flatMap(smtp -> {
            SmtpConfig.Tls tls = smtp.read("tls", Kinds.oneOf(SmtpConfig.Tls.class), SmtpConfig.Tls.STARTTLS);
            int usual = switch (tls) {
                case STARTTLS -> 587;
                case IMPLICIT -> 465;
                case NONE -> 25;
            };
            Optional<String> user = smtp.find("user").flatMap(Kinds::name);
            Optional<Secret> password = smtp.find("password").flatMap(Secrets::secret);
            if (smtp.find("user").isPresent() != smtp.find("password").isPresent()) {
                value.fault("has a user or a password without the other. Write both, or neither");
            }
            return smtp.need("host", "mail.example.org")
                    .flatMap(MailReader::host)
                    .map(host -> new SmtpConfig(
                            host,
                            smtp.read("port", Kinds.wholeNumber(1, 65_535), usual),
                            tls,
                            user.orElse(null),
                            password.orElse(null),
                            smtp.read(
                                    "timeout",
                                    Kinds.duration(Duration.ofSeconds(1), Duration.ofMinutes(10)),
                                    Duration.ofSeconds(30)),
                            smtp.read("connections", Kinds.wholeNumber(1, 100), 2),
                            smtp.find("trust").flatMap(MailReader::certificates).orElse(null)));
        });
    }

    private static Optional<Path> certificates(Value value) {
        return value.text().flatMap(text -> {
            Path file = Path.of(text);
            return Files.isReadable(file)
                    ? Optional.of(file)
                    : value.wrong("is no file that can be read. Write the path of a PEM file with the certificates");
        });
    }

    private static Optional<String> host(Value value) {
        return value.text()
                .flatMap(text -> text.matches("[A-Za-z0-9._:\\[\\]-]+")
                        ? Optional.of(text)
                        : value.wrong(
                                "is no host. Write a name or address without a scheme and port: mail.example.org"));
    }
}
