package rasid.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rasid.config.MainReader.Main;
import rasid.config.yaml.Problems;
import rasid.config.yaml.Value;
import rasid.config.yaml.YamlFile;
import rasid.match.Query;
import rasid.match.rule.Limits;
import rasid.model.Recipient;
import rasid.model.Source;
import rasid.model.Watchlist;

/// Reads the whole configuration, or tells every fault of all its files.
///
/// `rasid.yml` and `recipients.yml`, `watchlists/` and `concepts/` stand in the folder of the configuration,
/// `seeds/` beside it. Only `rasid.yml`, one watchlist and one file of sources must be there.
public final class ConfigReader {
    private static final Set<String> FILES = Set.of("rasid.yml", "recipients.yml");

    private final Path folder;
    private final Map<String, String> environment;
    private final Problems problems = new Problems();
    private @Nullable Path another;

    private ConfigReader(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /// Reads what stands in `configDir` now and runs the examples of its rules. Never throws.
    ///
    /// @param environment what `${NAME}` stands for
    public static Loaded read(Path configDir, Map<String, String> environment) {
        return new ConfigReader(configDir, environment).read();
    }

    /// The same as [#read], with a watchlist that stands elsewhere: it takes the place of one of the same id.
    public static Loaded readWith(Path watchlist, Path configDir, Map<String, String> environment) {
        ConfigReader reader = new ConfigReader(configDir, environment);
        reader.another = watchlist;
        return reader.read();
    }

    /// What reading ended with, and what keeps nothing from running but is perhaps not what was meant.
    ///
    /// @param warnings by file and line; of files without a fault too
    /// @param rewritten the expressions that the formatter writes otherwise, as it does
    public record Checked(Loaded loaded, List<Problem> warnings, List<Problem> rewritten) {
        public Checked {
            warnings = List.copyOf(warnings);
            rewritten = List.copyOf(rewritten);
        }
    }

    /// The same as [#read], with warnings.
    public static Checked check(Path configDir, Map<String, String> environment) {
        ConfigReader reader = new ConfigReader(configDir, environment);
        Loaded loaded = reader.read();
        return new Checked(loaded, reader.problems.warnings(), reader.problems.rewritten());
    }

    /// The zone that `defaults` of `rasid.yml` names; empty where it names none or cannot be read. Never throws.
    public static Optional<ZoneId> timezone(Path configDir) {
        return new ConfigReader(configDir, Map.of())
                .file(configDir.resolve("rasid.yml"))
                .flatMap(MainReader::timezone);
    }

    /// The folders whose `.yml` files are the configuration; some of them may not be there.
    public static List<Path> folders(Path configDir) {
        return List.of(
                configDir,
                configDir.resolve("watchlists"),
                configDir.resolve("concepts"),
                Folder.seedsBeside(configDir));
    }

    private Loaded read() {
        Optional<List<Path>> files = Folder.files(folder, problems);
        if (files.isEmpty()) {
            return new Loaded.Faulty(problems.sorted());
        }
        files.get().forEach(this::refuseUnknown);
        Folder.refuseFolders(folder, Set.of("watchlists", "concepts"), problems);
        Folder.refuseFolders(folder.resolve("watchlists"), Set.of(), problems);
        Folder.refuseFolders(folder.resolve("concepts"), Set.of(), problems);
        Main main = file(folder.resolve("rasid.yml")).map(MainReader::read).orElse(Main.EMPTY);
        Recipients recipients = recipients(folder.resolve("recipients.yml"));
        List<Recipient> operators = operators(main, recipients);
        Optional<List<Source>> sources = sources(Folder.seedsBeside(folder));
        RuleCompiler compiler = compiler(folder.resolve("concepts"), main.limits());
        List<Watchlist> watchlists = new ArrayList<>();
        List<Query> queries = new ArrayList<>();
        for (Path path : watchlists()) {
            file(path)
                    .flatMap(root -> WatchlistDraft.read(root, main.defaults(), recipients))
                    .ifPresent(draft -> {
                        sources.ifPresent(draft::checkFilter);
                        watchlists.add(draft.watchlist());
                        queries.addAll(compiler.compile(draft));
                    });
        }
        if (problems.count() > 0) {
            return new Loaded.Faulty(problems.sorted());
        }
        return new Loaded.Ok(new Config(
                main.mail(),
                main.fetch(),
                main.intake(),
                main.database(),
                main.log(),
                operators,
                sources.orElse(List.of()),
                watchlists,
                queries,
                compiler.concepts()));
    }

    private List<Path> watchlists() {
        List<Path> paths = new ArrayList<>(atLeastOne(folder.resolve("watchlists"), "watchlist, for example iraq.yml")
                .orElse(List.of()));
        if (another != null) {
            String id = Folder.stem(another);
            paths.removeIf(path -> Folder.stem(path).equals(id));
            paths.add(another);
        }
        return paths;
    }

    private Optional<Value> file(Path path) {
        return YamlFile.read(path, environment, problems);
    }

    private void refuseUnknown(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!FILES.contains(name)) {
            problems.add(
                    file,
                    1,
                    "nothing reads a file of this name here. Move it to watchlists/ or concepts/, or delete it");
        }
    }

    private Recipients recipients(Path path) {
        if (Files.notExists(path)) {
            return new Recipients(Map.of(), true);
        }
        return file(path).map(RecipientsReader::read).orElse(new Recipients(Map.of(), false));
    }

    /// Whom `operator` names, each with the zone of their times.
    private static List<Recipient> operators(Main main, Recipients recipients) {
        Value who = main.operator();
        return who == null
                ? List.of()
                : who.text().stream()
                        .flatMap(name ->
                                recipients.find(who, name, recipients.named().keySet()).stream())
                        .map(r -> new Recipient(r.mail(), r.only(), zone(r, main), r.language()))
                        .toList();
    }

    private static ZoneId zone(Recipient recipient, Main main) {
        ZoneId own = recipient.timezone();
        return own == null ? main.defaults().timezone() : own;
    }

    /// All sources, by id; empty when a file could not be read, so that what watchlists say of sources is left
    /// alone.
    private Optional<List<Source>> sources(Path seeds) {
        SourcesReader reader = new SourcesReader();
        boolean complete = readAll(
                atLeastOne(seeds, "file of sources, for example iraq.yml").orElse(List.of()), reader::read);
        List<Source> sources = reader.sources().stream()
                .sorted(Comparator.comparing(Source::id))
                .toList();
        return complete && !sources.isEmpty() ? Optional.of(sources) : Optional.empty();
    }

    private RuleCompiler compiler(Path concepts, Limits limits) {
        ConceptsReader reader = new ConceptsReader();
        List<Path> files = Files.notExists(concepts)
                ? List.of()
                : Folder.files(concepts, problems).orElse(List.of());
        return new RuleCompiler(reader, readAll(files, reader::read), limits);
    }

    /// Whether each of them was YAML.
    private boolean readAll(List<Path> files, Consumer<Value> reader) {
        boolean complete = true;
        for (Path path : files) {
            Optional<Value> root = file(path);
            root.ifPresent(reader);
            complete &= root.isPresent();
        }
        return complete;
    }

    private Optional<List<Path>> atLeastOne(Path folder, String what) {
        Optional<List<Path>> files = Folder.files(folder, problems);
        if (files.equals(Optional.of(List.of()))) {
            problems.add(folder, 1, "there is no file in this folder. Write a " + what);
        }
        return files;
    }
}
