package rasid.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import rasid.fetch.Reply.Broken;
import rasid.model.Fault;

/// Says in one line for a person why no answer came.
final class Faults {
    private static final Pattern OTHER_HOST =
            Pattern.compile("No (subject alternative|name matching)", Pattern.CASE_INSENSITIVE);

    private Faults() {}

    static Broken broken(IOException fault) {
        return switch (fault) {
            case UnknownHostException e -> unknown(e);
            case SSLException e ->
                new Broken(Fault.TLS, "TLS: " + certificate(e).orElseGet(() -> told(e)));
            case ConnectTimeoutException e -> new Broken(Fault.TIMEOUT, "no connection: " + told(e));
            case SocketTimeoutException _ -> new Broken(Fault.TIMEOUT, "the server fell silent");
            case ConnectException e -> connection("no connection: " + told(e));
            case NoRouteToHostException e -> connection("no connection: " + told(e));
            case NoHttpResponseException _ -> connection("the server hung up without an answer");
            case ConnectionClosedException _, MalformedChunkCodingException _ ->
                new Broken(Fault.MALFORMED, "the answer broke off or was malformed: " + told(fault));
            case SocketException _ -> connection("the connection broke: " + told(fault));
            default ->
                new Broken(
                        Fault.MALFORMED,
                        fault.getCause() instanceof MessageConstraintException limit
                                ? "the head of the answer is too large: " + told(limit)
                                : told(fault));
        };
    }

    private static Broken connection(String reason) {
        return new Broken(Fault.CONNECTION, reason);
    }

    /// A time as people say it: `30 s`, `1.5 s`.
    static String spoken(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() / 1000.0 + " s";
    }

    private static Broken unknown(UnknownHostException fault) {
        Throwable cause = fault.getCause();
        String host = fault.getMessage();
        return new Broken(
                Fault.DNS,
                cause == null || cause instanceof UnknownHostException
                        ? "no such host: " + host
                        : "looking up %s: %s".formatted(host, told(cause)));
    }

    private static Optional<String> certificate(SSLException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException e -> {
                    return Optional.of("the certificate has expired: " + told(e));
                }
                case CertificateNotYetValidException e -> {
                    return Optional.of("the certificate is not valid yet: " + told(e));
                }
                case Trust.Untrusted e -> {
                    return Optional.of(told(e));
                }
                case Trust.Unsafe e -> {
                    return Optional.of("the certificate is signed in a way that is no longer safe: " + told(e));
                }
                case CertPathValidatorException e
                when e.getReason() == BasicReason.ALGORITHM_CONSTRAINED -> {
                    return Optional.of("the certificate is signed in a way that is no longer safe: " + told(e));
                }
                case SSLPeerUnverifiedException e -> {
                    return Optional.of("the certificate is for another host: " + told(e));
                }
                case CertificateException e
                when OTHER_HOST.matcher(told(e)).find() -> {
                    return Optional.of("the certificate is for another host: " + told(e));
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
