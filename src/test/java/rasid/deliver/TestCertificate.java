package rasid.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate of an authority of its own, made by the JDK's keytool.
///
/// @param context what a server needs to show the certificate
/// @param pem the authority: what a client needs to trust
record TestCertificate(SSLContext context, Path pem) {

    /// @param host a DNS name; `localhost` stands for this machine
    /// @param options further options of `keytool -genkeypair`, `-startdate` for one
    static TestCertificate of(String host, Path folder, String... options) throws Exception {
        Path store = folder.resolve("key.p12");
        Path pem = folder.resolve("authority.pem");
        keytool(
                store,
                "authority",
                List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=authority", "-ext", "bc=ca:true"));
        keytool(store, "authority", List.of("-exportcert", "-rfc", "-file", pem.toString()));
        List<String> make = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + host));
        make.addAll(List.of("-signer", "authority", "-ext", "san=dns:" + host));
        make.addAll(List.of(options));
        keytool(store, "server", make);
        return new TestCertificate(context(store), pem);
    }

    private static void keytool(Path store, String alias, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(options);
        command.addAll(List.of("-alias", alias, "-keystore", store.toString(), "-storepass", "changeit"));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        keys.deleteEntry("authority");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
