package rasid.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.config.MailConfig;
import rasid.deliver.SendResult.Later;
import rasid.deliver.SendResult.Sent;
import rasid.model.Mail;

class FolderTransportTest {
    @TempDir
    Path data;

    @Test
    void aLetterIsAFileThatAMailProgramOpens() throws Exception {
        Path folder = data.resolve("demo/mail");
        try (Transport transport = Transports.of(new MailConfig("Rasid <rasid@mail.test>", null), folder)) {
            assertThat(transport.send(Letters.to("desk@mail.test"))).isInstanceOf(Sent.class);
        }
        assertThat(files(folder)).containsExactly("alert-17.eml");
        MimeMessage mail = Letters.read(Files.readAllBytes(folder.resolve("alert-17.eml")));
        assertThat(mail.getSubject()).isEqualTo(Letters.SUBJECT);
        assertThat(Letters.body(mail, 0)).isEqualTo(Letters.TEXT);
    }

    @Test
    void aRepeatOverwritesItself() throws Exception {
        FolderTransport transport = new FolderTransport(data);
        Files.writeString(
                data.resolve(".alert-17.tmp"), "what a killed process left, longer than the mail".repeat(999));
        transport.send(Letters.about(new Mail("first", "a much longer text".repeat(99), "h")));
        transport.send(Letters.about(new Mail("second", "t", "h")));
        assertThat(files(data)).containsExactly("alert-17.eml");
        assertThat(Letters.read(Files.readAllBytes(data.resolve("alert-17.eml")))
                        .getSubject())
                .isEqualTo("second");
    }

    @Test
    void manyAtOnceDisturbNobody() throws Exception {
        FolderTransport transport = new FolderTransport(data);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SendResult>> mails = LongStream.rangeClosed(1, 200)
                    .<Callable<SendResult>>mapToObj(delivery -> () -> transport.send(Letters.numbered(delivery)))
                    .toList();
            for (Future<SendResult> result : threads.invokeAll(mails)) {
                assertThat(result.get()).isInstanceOf(Sent.class);
            }
        }
        assertThat(files(data)).hasSize(200).allMatch(name -> name.matches("alert-\\d+\\.eml"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsAReasonToTryLater() throws Exception {
        Path file = Files.createFile(data.resolve("mail"));
        SendResult result = new FolderTransport(file).send(Letters.numbered(1));
        assertThat(result).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.untouched()).isTrue();
            assertThat(later.reason()).contains(file.toString(), "See that the folder can be written to");
        });
    }

    @Test
    void anInterruptionTravels() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> new FolderTransport(data).send(Letters.numbered(1)));
        assertThat(Thread.interrupted()).isFalse();
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
