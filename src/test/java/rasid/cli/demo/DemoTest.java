package rasid.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rasid.store.Database;
import rasid.store.Hits;

/// `rasid demo --once` as a new user runs it, and once more on the same data.
class DemoTest {
    @TempDir
    Path data;

    @Test
    void doesTheMainJobOnceAndSendsNothingTwice() throws Exception {
        int port = freePort();
        assertThat(demo(port)).isZero();
        List<Path> mails = mails();
        assertThat(mails).extracting(p -> p.getFileName().toString()).containsExactly("alert-1.eml", "digest-2.eml");

        String[] alert = parts(mails.getFirst());
        String text = alert[0].replaceAll("[*\\u2066-\\u2069]", "");
        assertThat(text)
                .contains("3 stories in 5 articles from 5 sources")
                .contains("في أول مكالمة هاتفية.. بايدن والكاظمي يبحثان ردع الهجمات الصاروخية وملاحقة منفذيها")
                .contains("أخبار الضفتين", "هەواڵی دوو کەنار", "وكالة فنار الخبر", "Fanar Wire", "جريدة رصيف المدينة");
        assertThat(alert[1]).containsPattern("<mark[^>]*>المنطقة الخضراء</mark>");
        assertThat(alert[1]).containsPattern("<mark[^>]*>الهجمات</mark> <mark[^>]*>الصاروخية</mark>");
        assertThat(parts(mails.getLast())[0]).contains("no source silent").doesNotContain("raised no alert");
        assertThat(count()).isEqualTo(new Hits.Count(20, 10, 3));

        assertThat(demo(port)).isZero();
        assertThat(mails()).isEqualTo(mails);
        assertThat(count()).isEqualTo(new Hits.Count(20, 10, 3));
        assertThat(versions("http://127.0.0.3:%d/en/story/9110".formatted(port)))
                .isEqualTo(2);
    }

    private int demo(int port) {
        var out = new StringWriter();
        int exit = new CommandLine(new DemoCommand())
                .setOut(new PrintWriter(out, true))
                .execute("--once", "--data", data.toString(), "--port", Integer.toString(port));
        assertThat(out.toString()).contains("Where to look").doesNotContain("Exception");
        return exit;
    }

    private List<Path> mails() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("mail"))) {
            return files.sorted().toList();
        }
    }

    private static String[] parts(Path mail) throws Exception {
        try (InputStream in = Files.newInputStream(mail)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            var parts = (Multipart) message.getContent();
            return new String[] {
                parts.getBodyPart(0).getContent().toString(),
                parts.getBodyPart(1).getContent().toString()
            };
        }
    }

    private Object count() {
        try (Database db = Database.embedded(data)) {
            return db.inTransaction(Hits::count);
        }
    }

    private int versions(String address) {
        try (Database db = Database.embedded(data)) {
            return db.inTransaction(tx ->
                            rasid.store.Articles.candidates(tx, "fanar-en", List.of(java.net.URI.create(address)), 0L))
                    .getFirst()
                    .version();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
