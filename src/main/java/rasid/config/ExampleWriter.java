package rasid.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rasid.config.yaml.ListInsertion;
import rasid.config.yaml.Problems;
import rasid.config.yaml.Value;
import rasid.config.yaml.YamlFile;
import rasid.model.Rule;
import rasid.model.Watchlist;

/// Writes texts into a watchlist's file as examples of a rule, and changes nothing else of it: the file is read before
/// and after, and the new one takes the place of the old one whole, or not
/// at all.
public final class ExampleWriter {
    private final Path configDir;
    private final Map<String, String> environment;

    /// @param configDir with whose concepts and recipients the watchlist is read
    public ExampleWriter(Path configDir, Map<String, String> environment) {
        this.configDir = configDir;
        this.environment = environment;
    }

    /// What texts are examples of.
    public enum Kind {
        /// The rule must hit them.
        HIT("hit"),
        /// The rule hits them and should not.
        FALSE_HIT("false_hit");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        private List<String> of(Rule rule) {
            return switch (this) {
                case HIT -> rule.hitExamples();
                case FALSE_HIT -> rule.falseHits();
            };
        }

        private Rule with(Rule rule, List<String> texts) {
            return switch (this) {
                case HIT -> examples(rule, texts, rule.falseHits());
                case FALSE_HIT -> examples(rule, rule.hitExamples(), texts);
            };
        }
    }

    /// What came of it.
    public sealed interface Written {
        /// The file holds them.
        ///
        /// @param added how many were not there yet
        record Saved(int added) implements Written {}

        /// Nothing was changed.
        record Refused(String reason) implements Written {}
    }

    /// The lines that a person can paste under a rule; `""` where there is none.
    public static String yaml(List<String> hit, List<String> falseHit) {
        String lines = lines("hit", hit) + lines("false_hit", falseHit);
        return lines.isEmpty() ? "" : "    examples:\n" + lines;
    }

    private static String lines(String key, List<String> texts) {
        return texts.isEmpty()
                ? ""
                : "      %s:%n".formatted(key).replace("\r", "")
                        + texts.stream()
                                .map(text -> "        - " + ListInsertion.quoted(text) + "\n")
                                .collect(Collectors.joining());
    }

    /// Adds `texts` to the examples of a rule in `watchlist`, a file. Never throws.
    public Written save(Path watchlist, String rule, Kind kind, List<String> texts) {
        try {
            return save(watchlist, watchlist.toRealPath(), rule, kind, texts);
        } catch (IOException e) {
            return new Written.Refused("%s cannot be written (%s)".formatted(watchlist, YamlFile.reason(e)));
        }
    }

    /// @param file what `watchlist`, whose name is its id, leads to
    private Written save(Path watchlist, Path file, String rule, Kind kind, List<String> texts) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Optional<Watchlist> before = read(watchlist);
        Optional<Rule> old = before.flatMap(read -> read.rule(rule));
        Optional<Value> place = place(file, rule);
        if (old.isEmpty() || place.isEmpty()) {
            return new Written.Refused("%s has faults, or no rule %s. See bin/rasid check".formatted(file, rule));
        }
        List<String> fresh = new ArrayList<>(texts);
        fresh.removeAll(kind.of(old.get()));
        if (fresh.isEmpty()) {
            return new Written.Saved(0);
        }
        Optional<String> edited = ListInsertion.append(place.get(), List.of("examples", kind.key), fresh);
        if (edited.isEmpty()) {
            return new Written.Refused("the examples of %s are written in a way that is not edited".formatted(rule));
        }
        boolean mark = new String(bytes, StandardCharsets.UTF_8).startsWith("\uFEFF");
        Path folder = Files.createTempDirectory("rasid-examples");
        Path tried = folder.resolve(String.valueOf(watchlist.getFileName()));
        try {
            Files.writeString(tried, (mark ? "\uFEFF" : "") + edited.get());
            Optional<String> wrong = wrong(tried, before.get(), old.get(), kind, fresh);
            if (wrong.isPresent()) {
                return new Written.Refused(wrong.get());
            }
            return replace(file, bytes, tried) ? new Written.Saved(fresh.size()) : changedMeanwhile(file);
        } finally {
            Files.deleteIfExists(tried);
            Files.deleteIfExists(folder);
        }
    }

    private static Written changedMeanwhile(Path file) {
        return new Written.Refused("%s was changed meanwhile".formatted(file));
    }

    /// Why the edited file is not what was wanted; empty where it differs in the new examples alone.
    private Optional<String> wrong(Path tried, Watchlist before, Rule old, Kind kind, List<String> fresh) {
        Loaded loaded = ConfigReader.readWith(tried, configDir, environment);
        if (loaded instanceof Loaded.Faulty(List<Problem> problems)) {
            return Optional.of(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
        Optional<Watchlist> after = read(tried);
        List<Rule> wanted = before.rules().stream()
                .map(rule -> rule.equals(old) ? with(old, kind, fresh) : rule)
                .toList();
        boolean same = after.isPresent()
                && sorted(after.get().rules()).equals(sorted(wanted))
                && withoutRules(after.get()).equals(withoutRules(before));
        return same ? Optional.empty() : Optional.of("the edit would change more than the examples");
    }

    private static Rule with(Rule rule, Kind kind, List<String> fresh) {
        List<String> texts = new ArrayList<>(kind.of(rule));
        texts.addAll(fresh);
        return kind.with(rule, texts);
    }

    /// Examples of a language are read after the others, wherever they stand.
    private static List<Rule> sorted(List<Rule> rules) {
        return rules.stream()
                .map(rule -> examples(rule, sortedTexts(rule.hitExamples()), sortedTexts(rule.falseHits())))
                .toList();
    }

    private static List<String> sortedTexts(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static Rule examples(Rule rule, List<String> hit, List<String> falseHits) {
        return new Rule(
                rule.id(),
                rule.name(),
                rule.level(),
                rule.state(),
                rule.match(),
                rule.unless(),
                rule.languages(),
                hit,
                rule.missExamples(),
                falseHits);
    }

    private static Watchlist withoutRules(Watchlist list) {
        return new Watchlist(
                list.id(),
                list.name(),
                list.timezone(),
                list.languages(),
                list.sources(),
                list.recipients(),
                list.alert(),
                list.digest(),
                list.unless(),
                List.of());
    }

    private Optional<Watchlist> read(Path file) {
        String id = Folder.stem(file);
        return ConfigReader.readWith(file, configDir, environment) instanceof Loaded.Ok(Config config)
                ? config.watchlists().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /// Where the rule stands.
    private Optional<Value> place(Path file, String rule) {
        String nothing = "";
        return YamlFile.read(file, environment, new Problems())
                .flatMap(root -> root.entries(nothing))
                .map(root -> root.get("rules"))
                .flatMap(rules -> rules.items().stream()
                        .filter(item -> item.entries(nothing)
                                .map(entries -> entries.get("id"))
                                .filter(id -> id.typed().strip().equals(rule))
                                .isPresent())
                        .findFirst());
    }

    /// False when the file is no longer what was read.
    private static boolean replace(Path file, byte[] read, Path by) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            // A copy of the old one first: it has its owner's permissions.
            Files.copy(file, beside, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            Files.write(beside, Files.readAllBytes(by));
            if (!Arrays.equals(Files.readAllBytes(file), read)) {
                return false;
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
