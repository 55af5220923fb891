package rasid.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/// Says in one line for a person why no answer came.
final class Faults {
    private Faults() {}

    static String reason(IOException fault) {
        return switch (fault) {
            case UnknownHostException e -> unknown(e);
            case SSLException e -> "TLS: " + certificate(e).orElseGet(() -> told(e));
            case ConnectTimeoutException e -> "no connection: " + told(e);
            case SocketTimeoutException _ -> "the server fell silent";
            case ConnectException e -> "no connection: " + told(e);
            case NoRouteToHostException e -> "no connection: " + told(e);
            case NoHttpResponseException _ -> "the server hung up without an answer";
            case ConnectionClosedException _, MalformedChunkCodingException _ ->
                "the answer broke off or was malformed: " + told(fault);
            case SocketException _ -> "the connection broke: " + told(fault);
            default ->
                fault.getCause() instanceof MessageConstraintException limit
                        ? "the head of the answer is too large: " + told(limit)
                        : told(fault);
        };
    }

    /// A time as people say it: `30 s`, `1.5 s`.
    static String spoken(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() / 1000.0 + " s";
    }

    private static String unknown(UnknownHostException fault) {
        Throwable cause = fault.getCause();
        String host = fault.getMessage();
        return cause == null || cause instanceof UnknownHostException
                ? "no such host: " + host
                : "looking up %s: %s".formatted(host, told(cause));
    }

    private static Optional<String> certificate(SSLException fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException e -> {
                    return Optional.of("the certificate has expired: " + told(e));
                }
                case CertificateNotYetValidException e -> {
                    return Optional.of("the certificate is not valid yet: " + told(e));
                }
                case CertPathBuilderException _ -> {
                    return Optional.of("the certificate is signed by nobody whom this machine trusts");
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static String told(Throwable fault) {
        String message = fault.getMessage();
        String line = message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
        return line.replaceAll("\\s+", " ").strip();
    }
}
