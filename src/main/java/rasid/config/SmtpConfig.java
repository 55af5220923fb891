package rasid.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `mail.smtp` of `rasid.yml`: the server that takes our mail.
///
/// @param user null where the server wants no login
/// @param password null exactly when `user` is
/// @param timeout for connecting, and for each answer of the server
/// @param connections how many mails are sent at once
/// @param trust a PEM file with the certificates that are trusted, for a server whose certificate comes from
/// a house's own authority; these alone count then. Null trusts those that the JDK trusts
public record SmtpConfig(
        String host,
        int port,
        Tls tls,
        @Nullable String user,
        @Nullable Secret password,
        Duration timeout,
        int connections,
        @Nullable Path trust) {

    /// Trusts the authorities that the JDK trusts.
    public SmtpConfig(
            String host,
            int port,
            Tls tls,
            @Nullable String user,
            @Nullable Secret password,
            Duration timeout,
            int connections) {
        this(host, port, tls, user, password, timeout, connections, null);
    }

    /// How the connection is protected.
    public enum Tls {
        /// Plain at first, then STARTTLS, which is required: no mail and no password leaves without it. Port
        /// 587.
        STARTTLS,
        /// TLS from the first byte. Port 465.
        IMPLICIT,
        /// None. Only for a server on this machine or a trusted network.
        NONE
    }
}
