package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Fetched;
import rasid.model.Fault;

/// A site whose TLS is at fault is told with its fault, and one without a fault is read.
class TlsTest {
    private static final char[] PASSWORD = "of-the-test".toCharArray();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expired | the certificate has expired",
                "future  | the certificate is not valid yet",
                "other   | the certificate is for another host",
                "sha1    | the certificate is signed in a way that is no longer safe",
                "alone   | the server does not send the certificate of CN=Test Intermediate",
                "self    | the certificate is self-signed",
            })
    void eachFaultOfACertificateIsTold(String name, String reason) throws Exception {
        try (LoopbackSite site = site(name);
                Fetcher fetcher = trusting()) {
            assertThat(fetcher.fetch(site.address("/"), Validators.NONE))
                    .isInstanceOfSatisfying(Failed.class, failed -> {
                        assertThat(failed.fault()).isEqualTo(Fault.TLS);
                        assertThat(failed.reason()).startsWith("TLS: " + reason).doesNotContain("\n");
                    });
            assertThat(site.requests()).isEmpty();
        }
    }

    @Test
    void aSiteWhoseAuthorityNobodyTrustsIsTold() throws Exception {
        try (LoopbackSite site = site("good");
                Fetcher fetcher = Loopback.fetcher()) {
            assertThat(fetcher.fetch(site.address("/"), Validators.NONE))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).contains("CN=Test Root"));
        }
    }

    @Test
    void aSiteWithoutFaultIsRead() throws Exception {
        try (LoopbackSite site = site("good").on("/news", Behaviour.page("خبر"));
                Fetcher fetcher = trusting()) {
            assertThat(fetcher.fetch(site.address("/news"), Validators.NONE))
                    .isInstanceOfSatisfying(
                            Fetched.class, f -> assertThat(f.body().text()).isEqualTo("خبر"));
        }
    }

    @Test
    void aPortWithoutTlsIsTold() throws Exception {
        try (LoopbackSite site = LoopbackSite.start().otherwise(Behaviour.status(400));
                Fetcher fetcher = Loopback.fetcher()) {
            FetchResult result =
                    fetcher.fetch(URI.create("https://127.0.0.1:%d/".formatted(site.port())), Validators.NONE);

            assertThat(result).isInstanceOfSatisfying(Failed.class, f -> {
                assertThat(f.fault()).isEqualTo(Fault.TLS);
                assertThat(f.reason()).doesNotContain("\n");
            });
        }
    }

    private static Fetcher trusting() throws GeneralSecurityException, IOException {
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        try (InputStream in = resource("root.pem")) {
            authorities.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        return new Fetcher(Loopback.CONFIG, InstantSource.system(), Names.Source.SYSTEM, Trust.of(authorities));
    }

    private static LoopbackSite site(String name) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = resource(name + ".p12")) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return LoopbackSite.secure(context.getServerSocketFactory());
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TlsTest.class.getResourceAsStream("tls/" + name));
    }
}
