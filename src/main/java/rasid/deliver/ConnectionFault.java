package rasid.deliver;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import rasid.config.SmtpConfig;
import rasid.config.SmtpConfig.Tls;

/// Says in a sentence why there is no talking with the server, and what mends it. All of these may pass by
/// themselves, so each is a reason to try later.
final class ConnectionFault {
    private ConnectionFault() {}

    /// Empty when `failure` has its cause elsewhere than in the connection: the server has answered, and its
    /// answer counts.
    static Optional<String> reason(Exception failure, SmtpConfig config) {
        if (causes(failure).noneMatch(IOException.class::isInstance)) {
            return Optional.empty();
        }
        String server = config.host() + ":" + config.port();
        return Optional.of(causes(failure)
                .flatMap(cause -> sentence(cause, config).stream())
                .findFirst()
                .map(sentence -> "%s: %s".formatted(server, sentence))
                .orElseGet(() -> "%s: the connection broke (%s)".formatted(server, innermost(failure))));
    }

    private static Optional<String> sentence(Throwable cause, SmtpConfig config) {
        return Optional.ofNullable(
                switch (cause) {
                    case CertificateExpiredException _ -> "its certificate has expired; its operator has to renew it";
                    case CertificateNotYetValidException _ ->
                        "its certificate is not valid yet; check the clock of this machine";
                    case CertPathBuilderException _, CertPathValidatorException _ ->
                        "its certificate is not trusted. If it comes from your own authority, name that authority's "
                                + "PEM file in mail.smtp.trust";
                    case CertificateException e
                    when says(e, "No name matching", "No subject alternative") ->
                        "its certificate is for another name; set mail.smtp.host to the name that the certificate has";
                    case SSLException e
                    when says(e, "Unsupported or unrecognized SSL message") ->
                        "it does not speak TLS at once on this port; set mail.smtp.tls to starttls";
                    case UnknownHostException _ -> "there is no machine of that name; check mail.smtp.host and the DNS";
                    case NoRouteToHostException _ -> "no way leads there; check the network and mail.smtp.host";
                    case ConnectException _ ->
                        "nothing takes connections there; check mail.smtp.host, mail.smtp.port and that the server runs";
                    case SocketTimeoutException _ -> silence(config);
                    default -> null;
                });
    }

    private static String silence(SmtpConfig config) {
        String wayOut = config.port() == 465 && config.tls() != Tls.IMPLICIT
                ? ". Port 465 speaks TLS at once: set mail.smtp.tls to implicit"
                : "";
        return "no answer within %d s".formatted(config.timeout().toSeconds()) + wayOut;
    }

    private static boolean says(Throwable e, String... parts) {
        String message = String.valueOf(e.getMessage());
        return Stream.of(parts).anyMatch(message::contains);
    }

    /// Innermost first: the outer ones only say that something failed.
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).toList().reversed().stream();
    }

    private static String innermost(Throwable failure) {
        return HeaderValue.oneLine(causes(failure).findFirst().orElse(failure).toString());
    }
}
