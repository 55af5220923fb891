package rasid.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rasid.language.Languages;
import rasid.language.word.Language;
import rasid.language.word.Reading;
import rasid.language.word.Token;
import rasid.language.word.Tokens;

/// `words GOLD.tsv OUT.tsv`: which words of a labelled list are forms of which typed word. GOLD has a line
/// `Q id lang … query` for each typed word and `S surface …` for each word of a text; OUT gets `id surface` for
/// each pair that matches.
public final class BenchWords {
    private BenchWords() {}

    public static void run(String[] args) throws IOException {
        List<String> surfaces = new ArrayList<>();
        List<String[]> queries = new ArrayList<>();
        for (String line : Input.lines(Path.of(args[0]))) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("Q")) {
                queries.add(fields);
            } else if (fields[0].equals("S")) {
                surfaces.add(fields[1]);
            }
        }
        Map<String, Map<String, List<String>>> byLanguage = new HashMap<>();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (String[] query : queries) {
                Optional<Language> language = Languages.of(query[2]);
                Map<String, List<String>> index = byLanguage.computeIfAbsent(query[2], _ -> index(surfaces, language));
                Set<String> found = new LinkedHashSet<>();
                for (Token token : Tokens.of(query[7])) {
                    keys(token, language, true).forEach(key -> found.addAll(index.getOrDefault(key, List.of())));
                }
                for (String surface : found) {
                    out.write(query[1] + "\t" + surface + "\n");
                }
            }
        }
        System.out.printf("%d typed words, %d words%n", queries.size(), surfaces.size());
    }

    private static Map<String, List<String>> index(List<String> surfaces, Optional<Language> language) {
        Map<String, List<String>> index = new HashMap<>();
        for (String surface : surfaces) {
            for (Token token : Tokens.of(surface)) {
                keys(token, language, false)
                        .forEach(key -> index.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(surface));
            }
        }
        return index;
    }

    private static Set<String> keys(Token token, Optional<Language> language, boolean typed) {
        Set<String> keys = new LinkedHashSet<>(List.of("=" + token.text()));
        language.ifPresent(l -> {
            (typed ? l.ask(token) : l.read(token)).stream().map(Reading::key).forEach(keys::add);
            if (!typed) {
                keys.addAll(l.bare(token));
            }
        });
        return keys;
    }
}
