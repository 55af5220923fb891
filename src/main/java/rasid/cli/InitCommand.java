package rasid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.cli.command.Folders;
import rasid.config.MailAddresses;
import rasid.config.Zones;
import rasid.config.yaml.Words;

/// `rasid init DIR`: writes a start configuration for a desk of one's own, with comments, schemas for editors, and
/// no fault. It ends with 1 where the folder holds something already, with 2 where `check` would refuse an option.
@Command(
        name = "init",
        description = "Writes a commented start configuration for a desk of your own into an empty folder.",
        mixinStandardHelpOptions = true)
public final class InitCommand implements Callable<Integer> {
    private static final List<String> FILES = List.of(
            "config/rasid.yml",
            "config/recipients.yml",
            "config/watchlists/first.yml",
            "config/concepts/attack.yml",
            "seeds/first.yml");
    private static final String MAIL = "desk@localhost";
    private static final String ZONE = "Asia/Baghdad";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "an empty folder, or one that is not there yet")
    private Path folder = Path.of("");

    @Option(
            names = "--mail",
            paramLabel = "ADDRESS",
            defaultValue = MAIL,
            description = "who gets the mail (default: ${DEFAULT-VALUE})")
    private String mail = MAIL;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "of the times in the mail, for example Asia/Baghdad (default: that of this machine)")
    private @Nullable String zone;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!MailAddresses.isAddress(mail)) {
            err.printf("--mail: %s %s%n", Words.quoted(mail), MailAddresses.NONE);
            return 2;
        }
        if (zone != null && Zones.find(zone).isEmpty()) {
            err.printf("--timezone: %s %s%n", Words.quoted(zone), Zones.unknown(zone));
            return 2;
        }
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                err.printf("%s holds something already, and nothing is written over. Name another folder.%n", folder);
                return 1;
            }
            write();
        } catch (NotDirectoryException e) {
            err.printf("%s is a file. Name a folder that is empty or not there yet.%n", folder);
            return 1;
        } catch (IOException e) {
            err.printf("%s cannot be written: %s%n", folder, e);
            return 1;
        }
        tell(out);
        return 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private void write() throws IOException {
        // A machine may run by a fixed offset, which the configuration refuses.
        String machine = Zones.find(ZoneId.systemDefault().getId())
                .orElse(ZoneId.of("UTC"))
                .getId();
        String theirs = zone == null ? machine : zone;
        for (String file : FILES) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path, template(file).replace(MAIL, mail).replace("timezone: " + ZONE, "timezone: " + theirs));
        }
        try (DirectoryStream<Path> schemas =
                Files.newDirectoryStream(Folders.checkout().resolve("config"), "*.schema.json")) {
            for (Path schema : schemas) {
                Files.copy(schema, folder.resolve("config").resolve(String.valueOf(schema.getFileName())));
            }
        }
    }

    private static String template(String file) throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream("desk/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void tell(PrintWriter out) {
        out.printf("""
                A desk stands in %1$s. Next:

                  cd %1$s
                  %2$s check     # after every change: tells every fault, and runs the rules' examples
                  %2$s run       # reads the sources and mails; Ctrl-C ends it

                What you edit:
                  config/watchlists/first.yml   what to look for, and whom to tell
                  config/recipients.yml         who that is (now %3$s)
                  seeds/first.yml               what is read
                  config/rasid.yml              the mail server; until one stands there, mails are files in data/mail/

                An editor that runs yaml-language-server completes and checks all of them while you type.
                """, folder, launcher(), mail);
        out.flush();
    }

    /// How `rasid` is called from within the new folder.
    private static String launcher() {
        return Folders.checkout()
                .toAbsolutePath()
                .normalize()
                .resolve("bin/rasid")
                .toString();
    }
}
