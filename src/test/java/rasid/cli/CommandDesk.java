package rasid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rasid.ConfigWatch;
import rasid.Daemon;
import rasid.DataFolder;
import rasid.NewsSite;
import rasid.config.Config;
import rasid.config.Loaded;
import rasid.deliver.ScriptedSmtp;

/// A desk with one site and one mail server, read once, for tests of commands that ask for data: with the daemon
/// running and without.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CommandDesk {
    static final String ROCKETS =
            "سقطت ثلاثة صواريخ مساء اليوم قرب السفارة الأمريكية وسط العاصمة بغداد، بحسب مصدر أمني تحدث لوكالتنا.";

    enum Way {
        RUNNING,
        AT_REST
    }

    /// What a command said and how it ended.
    record Said(int exit, String out, String err) {}

    Path folder;
    NewsSite site;
    ScriptedSmtp smtp;
    Daemon daemon;

    /// Writes the watchlists and publishes what is to be read.
    abstract void prepare() throws Exception;

    /// `database:` of `rasid.yml`; `""` keeps the data in the folder.
    String database() {
        return "";
    }

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        folder = home;
        site = NewsSite.start("127.0.0.1");
        smtp = ScriptedSmtp.plain();
        write("config/rasid.yml", """
                mail: {from: "rasid@desk.example", smtp: {host: 127.0.0.1, port: %d, tls: none}}
                fetch: {allow: [127.0.0.0/8], delay: 0s}
                %s
                """.formatted(smtp.config().port(), database()));
        write(
                "seeds/s.yml",
                "sources:%n  - {id: a, name: وكالة, first_poll: alert, feed: \"%s\"}%n".formatted(site.uri("/rss")));
        prepare();
        start();
        daemon.once();
    }

    private void start() throws Exception {
        Config config = ((Loaded.Ok) new ConfigWatch(folder.resolve("config"), Map.of()).read()).config();
        daemon = new Daemon(DataFolder.hold(folder.resolve("data")), config, InstantSource.system(), _ -> {});
    }

    void be(Way way) throws Exception {
        boolean runs = Files.exists(folder.resolve("data/control"));
        if (way == Way.RUNNING && !runs) {
            start();
            daemon.start();
        } else if (way == Way.AT_REST && runs) {
            daemon.close();
        }
    }

    @AfterAll
    void close() {
        daemon.close();
        site.close();
        smtp.close();
    }

    Said run(String... args) {
        boolean own = List.of(args).contains("--data") || List.of(args).contains("--help");
        String[] here = {
            "--config",
            folder.resolve("config").toString(),
            "--data",
            folder.resolve("data").toString()
        };
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(own ? args : with(here, args));
        return new Said(exit, out.toString(), err.toString());
    }

    static String[] with(String[] last, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(last));
        return all.toArray(String[]::new);
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
