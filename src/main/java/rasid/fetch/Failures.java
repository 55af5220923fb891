package rasid.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;

/// Says in one line for a person why an exchange failed.
final class Failures {
    private Failures() {}

    static String reason(IOException e) {
        return switch (e) {
            case AddressGuard.Refused refused -> String.valueOf(refused.getMessage());
            case Exchange.TooSlow slow -> String.valueOf(slow.getMessage());
            case Decoding.TooLarge large -> String.valueOf(large.getMessage());
            case UnknownHostException unknown -> "no such host: " + unknown.getMessage();
            case ConnectTimeoutException _ -> "no connection: the host does not answer";
            case HttpHostConnectException _ -> "no connection: " + e.getMessage();
            case SocketTimeoutException _ -> "the server fell silent";
            case SSLException _ -> tls(e);
            case ConnectionClosedException _ -> "the server cut the connection before the end";
            default -> "the exchange failed: " + e.getMessage();
        };
    }

    private static String tls(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "TLS: the certificate has expired";
            }
        }
        return "TLS: " + e.getMessage();
    }
}
