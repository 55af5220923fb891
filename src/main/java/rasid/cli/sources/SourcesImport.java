package rasid.cli.sources;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rasid.cli.command.Folders;
import rasid.feed.Opml;
import rasid.feed.Opml.Subscription;
import rasid.model.Feed;
import rasid.model.Source;

/// `rasid sources import FILE.opml`: makes a file of `seeds/` out of the subscriptions of a feed reader. Feeds that
/// are polled already are left out; folders become tags. An existing file is never written over.
@Command(
        name = "import",
        description = "Makes a file of seeds/ out of a feed reader's subscriptions (OPML).",
        mixinStandardHelpOptions = true)
public final class SourcesImport implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Parameters(paramLabel = "FILE.opml", description = "the subscriptions")
    private Path opml = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FILE.yml",
            description = "the file to make, - for the terminal (default: seeds/NAME.yml for NAME.opml)")
    private @Nullable Path to;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Optional<Opml.Read> read = Opml.read(Files.readString(opml));
            if (read.isEmpty()) {
                err.println("%s is no OPML. Export the subscriptions of the feed reader as OPML".formatted(opml));
                return 1;
            }
            Reading reading = Reading.of(folders, System.getenv());
            List<Subscription> fresh = fresh(read.get().subscriptions(), reading.sources());
            int known = read.get().subscriptions().size() - fresh.size();
            read.get().left().forEach(title -> err.println("left out, for it names no feed: " + title));
            if (fresh.isEmpty()) {
                out.println("nothing to import: %d feeds are polled already".formatted(known));
                return 0;
            }
            String yaml = yaml(fresh, reading.sources());
            if (to != null && to.toString().equals("-")) {
                out.print(yaml);
                out.flush();
                return 0;
            }
            Path file = file();
            Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW);
            out.println("%s: %d sources, %d left out that are polled already".formatted(file, fresh.size(), known));
            Reading after = Reading.of(folders, System.getenv());
            after.problems().forEach(err::println);
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println("%s is there already. Name another file with --to".formatted(e.getFile()));
            return 1;
        } catch (IOException e) {
            err.println("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
            return 1;
        }
    }

    private Path file() {
        if (to != null) {
            return to;
        }
        String name = String.valueOf(opml.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
        Path config = folders.config().toAbsolutePath().normalize();
        return config.resolveSibling("seeds").resolve(SourceYaml.id(name, new HashSet<>()) + ".yml");
    }

    private static List<Subscription> fresh(List<Subscription> all, List<Source> known) {
        Set<URI> seen = known.stream()
                .flatMap(source -> source.feeds().stream())
                .map(Feed::address)
                .collect(Collectors.toCollection(HashSet::new));
        List<Subscription> fresh = new ArrayList<>();
        all.stream().filter(one -> seen.add(one.feed())).forEach(fresh::add);
        return fresh;
    }

    static String yaml(List<Subscription> subscriptions, List<Source> known) {
        Set<String> ids = known.stream().map(Source::id).collect(Collectors.toCollection(HashSet::new));
        StringBuilder yaml =
                new StringBuilder("# Imported from OPML. Give each source its language and timezone.\nsources:\n");
        for (Subscription one : subscriptions) {
            String host = String.valueOf((one.site() == null ? one.feed() : one.site()).getHost());
            String title = one.title().isBlank()
                    ? host
                    : one.title().replaceAll("\\s+", " ").strip();
            yaml.append("  - {id: ").append(SourceYaml.id(host, ids));
            yaml.append(", name: ").append(SourceYaml.quoted(title));
            yaml.append(", ").append(SourceYaml.addresses("feed", List.of(one.feed())));
            String language = one.language().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
            if (language.matches("[a-z]{2,3}")) {
                yaml.append(", language: ").append(language);
            }
            if (!one.folders().isEmpty()) {
                yaml.append(", tags: [")
                        .append(one.folders().stream().map(SourceYaml::quoted).collect(Collectors.joining(", ")))
                        .append(']');
            }
            yaml.append("}\n");
        }
        return yaml.toString();
    }
}
