package rasid.fetch;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Whom we believe: the authorities that this machine trusts, as the JDK checks them. It only says more exactly why a
/// certificate is not believed, which JSSE leaves at "unable to find valid certification path". Thread-safe.
final class Trust extends X509ExtendedTrustManager {
    private static final Pattern FORGEABLE = Pattern.compile("^(SHA-?1|MD[25])", Pattern.CASE_INSENSITIVE);

    private final X509ExtendedTrustManager checks;

    private Trust(X509ExtendedTrustManager checks) {
        this.checks = checks;
    }

    /// @param authorities null takes those of this machine
    static Trust of(@Nullable KeyStore authorities) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager checks) {
                    return new Trust(checks);
                }
            }
            throw new IllegalStateException("this JDK checks no certificates");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the trusted certificates cannot be read", e);
        }
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK speaks no TLS", e);
        }
    }

    /// No way leads from the certificate to anybody whom we trust. The message says why, for a person.
    static final class Untrusted extends CertificateException {
        private static final long serialVersionUID = 1L;

        Untrusted(String reason, CertificateException cause) {
            super(reason, cause);
        }
    }

    /// A certificate was signed in a way that can be forged, which the JDK refuses of the authorities that it brings
    /// alone.
    static final class Unsafe extends CertificateException {
        private static final long serialVersionUID = 1L;

        Unsafe(String algorithm) {
            super(algorithm);
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private static void explained(X509Certificate[] chain, Check check) throws CertificateException {
        for (X509Certificate certificate : chain) {
            boolean root = certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
            if (!root && FORGEABLE.matcher(certificate.getSigAlgName()).find()) {
                throw new Unsafe(certificate.getSigAlgName());
            }
        }
        try {
            check.run();
        } catch (CertificateException e) {
            boolean noPath = e.getCause() instanceof CertPathBuilderException;
            throw noPath && chain.length > 0 ? new Untrusted(reason(chain), e) : e;
        }
    }

    private static String reason(X509Certificate[] chain) {
        X509Certificate last = chain[chain.length - 1];
        boolean selfSigned = last.getIssuerX500Principal().equals(last.getSubjectX500Principal());
        if (selfSigned && chain.length == 1) {
            return "the certificate is self-signed";
        }
        String issuer = last.getIssuerX500Principal().getName();
        return selfSigned
                ? "the certificate is signed by %s, whom this machine does not trust".formatted(issuer)
                : "the server does not send the certificate of %s, which signed its own (a missing intermediate), or nobody trusts it"
                        .formatted(issuer);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        explained(chain, () -> checks.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        explained(chain, () -> checks.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        explained(chain, () -> checks.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("we are no server: " + Arrays.toString(chain));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("we are no server: " + Arrays.toString(chain));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("we are no server: " + Arrays.toString(chain));
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return checks.getAcceptedIssuers();
    }
}
