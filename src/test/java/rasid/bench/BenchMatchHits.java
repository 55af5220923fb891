package rasid.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import rasid.match.RuleIndex;
import rasid.model.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// `match-hits RULES.jsonl DOCS.jsonl COUNT PEER-CLASSPATH`: whether the index finds what Lucene Monitor finds. Each
/// hit that is the peer's alone is told by its reason. It fails where the words of a rule stand in a
/// paragraph as they are typed, and nothing that the rule excludes stands in the document in any inflection:
/// that would be a miss.
final class BenchMatchHits {
    private static final URI ADDRESS = URI.create("https://bench.example.org/");
    private static final ObjectMapper JSON = new ObjectMapper();
    /// The joiners of Persian are within a word.
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\u200c\\u200d]+");

    private BenchMatchHits() {}

    public static void run(String[] args) throws Exception {
        Path rules = BenchMatchSpeed.plain(Path.of(args[0]));
        Path docs = BenchMatchSpeed.plain(Path.of(args[1]));
        int count = Integer.parseInt(args[2]);
        Map<String, JsonNode> byId = new HashMap<>();
        for (String line : Input.lines(rules)) {
            JsonNode rule = JSON.readTree(line);
            byId.put(rule.get("id").asString(), rule);
        }
        RuleIndex index = RuleIndex.of(LoadRules.read(rules));
        RuleIndex open = RuleIndex.of(LoadRules.read(withoutNone(byId.values())));
        List<Content> documents = BenchMatchSpeed.documents(docs).subList(0, count);
        List<Set<String>> peers = peer(args[3], rules, docs, count);
        int both = 0;
        int ours = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<String> mine = hits(index, documents.get(i));
            Set<String> withoutNone = hits(open, documents.get(i));
            ours += mine.size();
            for (String id : peers.get(i)) {
                if (mine.contains(id)) {
                    both++;
                    continue;
                }
                String reason = reason(byId.get(id), documents.get(i), withoutNone.contains(id));
                reasons.merge(reason, 1, Integer::sum);
                if (reason.equals("MISSED")) {
                    missed.add("document %d, rule %s".formatted(i, byId.get(id)));
                }
            }
        }
        int all = peers.stream().mapToInt(Set::size).sum();
        System.out.printf(
                Locale.ROOT,
                "%d documents, %d rules: %,d hits of the peer, %,d of them ours too; ours in all %,d%n",
                count,
                byId.size(),
                all,
                both,
                ours);
        reasons.forEach((reason, times) -> System.out.printf("the peer's alone: %,d, %s%n", times, reason));
        if (!missed.isEmpty()) {
            throw new IllegalStateException(String.join("\n", missed));
        }
    }

    private static String reason(JsonNode rule, Content document, boolean hitsWithoutNone) {
        if (hitsWithoutNone) {
            return "what the rule excludes stands there, inflected";
        }
        boolean oneParagraph = stands(rule, document.body());
        if (oneParagraph) {
            return "MISSED";
        }
        return stands(rule, List.of(String.join(" ", document.body())))
                ? "its words run over the end of a paragraph"
                : "its words do not stand there as typed: the peer stems or cuts them otherwise";
    }

    /// Whether the words of a rule stand in one of the texts as they are typed; those of different phrases may stand in
    /// different ones.
    private static boolean stands(JsonNode rule, List<String> texts) {
        List<List<String>> words = texts.stream().map(BenchMatchHits::words).toList();
        boolean stands = true;
        for (JsonNode phrase : rule.path("all")) {
            stands &= words.stream()
                    .anyMatch(text -> !places(text, words(phrase.asString())).isEmpty());
        }
        if (rule.has("any")) {
            boolean one = false;
            for (JsonNode phrase : rule.get("any")) {
                one |= words.stream()
                        .anyMatch(
                                text -> !places(text, words(phrase.asString())).isEmpty());
            }
            stands &= one;
        }
        JsonNode near = rule.get("near");
        return stands
                && (near == null
                        || words.stream()
                                .anyMatch(text -> isNear(
                                        text,
                                        words(near.get(0).asString()),
                                        words(near.get(1).asString()),
                                        near.get(2).asInt())));
    }

    private static boolean isNear(List<String> text, List<String> left, List<String> right, int between) {
        for (int a : places(text, left)) {
            for (int b : places(text, right)) {
                int gap = a < b ? b - a - left.size() : a - b - right.size();
                if (gap >= 0 && gap <= between) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> places(List<String> text, List<String> phrase) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; !phrase.isEmpty() && i + phrase.size() <= text.size(); i++) {
            if (text.subList(i, i + phrase.size()).equals(phrase)) {
                places.add(i);
            }
        }
        return places;
    }

    private static List<String> words(String text) {
        return Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Path withoutNone(Iterable<JsonNode> rules) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode rule : rules) {
            ObjectNode open = (ObjectNode) rule.deepCopy();
            open.remove("none");
            lines.add(open.toString());
        }
        Path file = Files.createTempFile("rules", ".jsonl");
        file.toFile().deleteOnExit();
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static Set<String> hits(RuleIndex index, Content document) {
        return index.matches(ADDRESS, document).rules().stream()
                .map(rule -> rule.rule())
                .collect(Collectors.toSet());
    }

    private static List<Set<String>> peer(String classpath, Path rules, Path docs, int count) throws Exception {
        Path folder = Files.createTempDirectory("monitor-hits");
        Path source = folder.resolve("MonitorHits.java");
        try (InputStream in = BenchMatchHits.class.getResourceAsStream("MonitorHits.java")) {
            Files.write(source, in.readAllBytes());
        }
        String jars = Stream.of(classpath.split(":", -1))
                .flatMap(BenchMatchHits::jars)
                .collect(Collectors.joining(":"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", jars, "-d", folder.toString(), source.toString());
        if (failed != 0) {
            throw new IOException("MonitorHits does not compile");
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + ":" + jars,
                        "MonitorHits",
                        rules.toString(),
                        docs.toString(),
                        String.valueOf(count))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Set<String>> hits = new ArrayList<>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null && !line.equals("end"); line = said.readLine()) {
                Set<String> ids = new HashSet<>(List.of(line.split(" ", -1)));
                ids.remove(line.split(" ", -1)[0]);
                hits.add(ids);
            }
        } finally {
            process.destroyForcibly();
        }
        if (hits.size() != count) {
            throw new IOException("the peer read %d documents of %d".formatted(hits.size(), count));
        }
        return hits;
    }

    /// The files of a class path with stars, which the compiler's own way to read does not know.
    private static Stream<String> jars(String part) {
        Path folder = Path.of(part.replaceFirst("/\\*$", ""));
        if (!part.endsWith("*")) {
            return Stream.of(part);
        }
        String[] names = folder.toFile().list((_, name) -> name.endsWith(".jar"));
        return Stream.of(names == null ? new String[0] : names)
                .map(name -> folder.resolve(name).toString());
    }
}
