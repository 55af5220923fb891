package rasid.cli.found;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rasid.cli.command.Times;
import rasid.control.Refusal;
import rasid.model.Level;
import rasid.store.HitSearch;

/// What `hits` and `stories` have in common: the filter, and where the answer goes.
final class Search {
    /// How many are asked for at once.
    static final int PAGE = 200;

    private static final int SHOWN = 50;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--watchlist", paramLabel = "ID", description = "of this watchlist", defaultValue = "")
    private String watchlist = "";

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "of this rule: its id, or WATCHLIST/ID",
            defaultValue = "")
    private String rule = "";

    @Option(names = "--source", paramLabel = "ID", description = "of this source", defaultValue = "")
    private String source = "";

    @Option(names = "--level", paramLabel = "LEVEL", description = "of at least this level: info, important, urgent")
    private Level level = Level.INFO;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "from then on: 2h, 7d (ago), 2026-03-01, 2026-03-01T12:00")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "before then, written like --since")
    private @Nullable String until;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "whose article meets these words, written like a rule: any inflection is found",
            defaultValue = "")
    private String text = "";

    @Option(names = "--trial", description = "also of rules on trial")
    private boolean trial;

    @Option(names = "--limit", paramLabel = "N", description = "at most (default: 50; all of them in an export)")
    private @Nullable Integer limit;

    @Option(names = "--csv", description = "as CSV for a spreadsheet")
    private boolean csv;

    @Option(names = "--bom", description = "CSV that Excel opens as UTF-8")
    private boolean bom;

    @Option(names = "--jsonl", description = "as JSON, one a line")
    private boolean jsonl;

    @Option(names = "--out", paramLabel = "FILE", description = "into this file")
    private @Nullable Path file;

    @Mixin
    private Times times = new Times();

    /// How the answer is written.
    enum Form {
        TABLE,
        CSV,
        JSONL
    }

    Form form() {
        if (csv && jsonl) {
            throw new ParameterException(spec.commandLine(), "--csv and --jsonl are two forms: name one of them");
        }
        return csv || bom ? Form.CSV : jsonl ? Form.JSONL : Form.TABLE;
    }

    int limit() {
        return limit != null ? limit : form() == Form.TABLE ? SHOWN : Integer.MAX_VALUE;
    }

    String text() {
        return text;
    }

    Times times() {
        return times.within(spec);
    }

    HitSearch.Filter filter() {
        int slash = rule.indexOf('/');
        return new HitSearch.Filter(
                slash > 0 ? rule.substring(0, slash) : watchlist,
                rule.substring(slash + 1),
                source,
                level,
                time("--since", since),
                time("--until", until),
                trial);
    }

    /// Hands out where the answer is to be written, and closes it.
    void into(PrintWriter out, java.util.function.Consumer<PrintWriter> write) {
        if (file == null) {
            start(out);
            write.accept(out);
            return;
        }
        try (PrintWriter to =
                new PrintWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            start(to);
            write.accept(to);
            if (to.checkError()) {
                throw new Refusal("%s could not be written: is the disk full?".formatted(file));
            }
        } catch (IOException e) {
            throw new Refusal("%s cannot be written (%s). Name another file with --out".formatted(file, e));
        }
    }

    private void start(PrintWriter to) {
        if (bom) {
            to.print('\uFEFF');
        }
    }

    private @Nullable Instant time(String option, @Nullable String written) {
        if (written == null) {
            return null;
        }
        return times().since(option, written);
    }
}
