package rasid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.fetch.FetchResult.Failed;

/// A site whose TLS is at fault is told with its fault.
class TlsTest {
    private static final char[] PASSWORD = "of the test".toCharArray();

    @TempDir
    Path folder;

    @Test
    void aCertificateThatNobodySignedIsTold() throws Exception {
        try (LoopbackSite site =
                        LoopbackSite.secure(certificate("san=ip:127.0.0.1").getServerSocketFactory());
                Fetcher fetcher = Loopback.fetcher()) {
            assertThat(fetcher.fetch(site.address("/"), Validators.NONE))
                    .isEqualTo(new Failed(
                            "robots.txt: TLS: the certificate is signed by nobody whom this machine trusts"));
        }
    }

    @Test
    void aPortWithoutTlsIsTold() throws Exception {
        try (LoopbackSite site = LoopbackSite.start().otherwise(Behaviour.status(400));
                Fetcher fetcher = Loopback.fetcher()) {
            FetchResult result =
                    fetcher.fetch(URI.create("https://127.0.0.1:%d/".formatted(site.port())), Validators.NONE);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Failed.class,
                            f -> assertThat(f.reason())
                                    .startsWith("robots.txt: ")
                                    .doesNotContain("\n"));
        }
    }

    /// A key that signs itself, made by the JDK's own tool.
    private SSLContext certificate(String extension) throws Exception {
        Path file = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=site",
                        "-ext",
                        extension,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
