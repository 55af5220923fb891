package rasid.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import rasid.extract.Extracted;
import rasid.extract.Extractor;
import rasid.extract.MutatedPage;
import rasid.extract.Mutation;
import rasid.extract.OwnPages;
import rasid.fetch.Body;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `bin/bench extraction-mutated FOLDER|GOLD.jsonl… [--only MUTATION] [--below F1]`: reads labelled pages after each
/// [Mutation] and prints the mean F1 a page, how many pages are below a half, and how many headlines and days are
/// found; with `--below`, what was lost (`-`) and leaked (`+`) on pages that are worse than that.
final class BenchExtractionMutated {
    private static final double FALLEN = 0.5;

    private BenchExtractionMutated() {}

    /// A page with what is to be read of it.
    private record Labelled(
            String id,
            String language,
            String html,
            URI address,
            Instant at,
            List<String> body,
            String title,
            String date) {}

    static void run(String[] args) throws IOException {
        List<Labelled> pages = new ArrayList<>();
        double below = 0;
        String only = "";
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--below" -> below = Double.parseDouble(args[++i]);
                case "--only" -> only = args[++i];
                default -> pages.addAll(args[i].endsWith(".jsonl") ? listed(Path.of(args[i])) : own(Path.of(args[i])));
            }
        }
        Map<String, List<String>> stock = new HashMap<>();
        for (Labelled page : pages) {
            page.body().stream()
                    .filter(text -> text.length() > 80 && text.length() < 400)
                    .limit(3)
                    .forEach(stock.computeIfAbsent(page.language(), _ -> new ArrayList<>())::add);
        }
        for (Mutation mutation : Mutation.values()) {
            if (only.isEmpty() || mutation.name().matches(only)) {
                measure(mutation, pages, stock, below);
            }
        }
    }

    private static void measure(
            Mutation mutation, List<Labelled> pages, Map<String, List<String>> stock, double below) {
        double sum = 0;
        int many = 0;
        int fallen = 0;
        int titles = 0;
        int days = 0;
        int dated = 0;
        for (Labelled page : pages) {
            List<String> others = stock.getOrDefault(page.language(), List.of()).stream()
                    .filter(text -> !page.body().contains(text))
                    .toList();
            var changed = new MutatedPage(
                    Jsoup.parse(page.html(), page.address().toString()),
                    page.body(),
                    others.isEmpty()
                            ? List.of("خبر آخر لا صلة له بما في هذه الصفحة من أخبار المدينة وأهلها اليوم.")
                            : others,
                    page.id().hashCode());
            if (2 * changed.told() < page.body().size()) {
                continue;
            }
            String html = changed.changed(mutation);
            Extracted read = Extractor.extract(html, page.address(), null, ZoneId.of("Asia/Baghdad"), page.at());
            List<String> found = new ArrayList<>(read.content().body());
            if (!read.content().lead().isEmpty()) {
                found.addFirst(read.content().lead());
            }
            double f1 = OwnPages.f1(changed.wanted(), found);
            sum += f1;
            many++;
            fallen += f1 < FALLEN ? 1 : 0;
            titles += read.content().title().equals(page.title()) ? 1 : 0;
            dated += page.date().isEmpty() ? 0 : 1;
            days += read.published() != null
                            && page.date().startsWith(read.published().day().toString())
                    ? 1
                    : 0;
            if (f1 < below) {
                System.out.printf(
                        "%s %s %.3f %s%n",
                        mutation, page.id(), f1, read.content().title());
                print(changed.wanted(), found);
            }
        }
        System.out.printf(
                "%-29s %3d pages F1 %.3f  below %.1f: %2d  headlines %3d  days %3d of %d%n",
                mutation, many, sum / Math.max(1, many), FALLEN, fallen, titles, days, dated);
    }

    private static void print(List<String> wanted, List<String> found) {
        wanted.stream().filter(text -> !found.contains(text)).forEach(text -> System.out.println("  - " + text));
        found.stream().filter(text -> !wanted.contains(text)).forEach(text -> System.out.println("  + " + text));
    }

    private static List<Labelled> own(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(BenchExtractionMutated::own1)
                    .toList();
        }
    }

    private static Labelled own1(Path file) {
        try {
            JsonNode gold = JsonMapper.shared().readTree(Files.readString(file));
            byte[] bytes = Files.readAllBytes(Path.of(file.toString().replace(".json", ".html")));
            List<String> body = new ArrayList<>();
            gold.path("body").forEach(one -> body.add(one.asString()));
            return labelled(
                    gold,
                    bytes,
                    null,
                    body,
                    OffsetDateTime.parse(gold.path("fetched_at").asString()).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a list that have the whole text.
    private static List<Labelled> listed(Path list) throws IOException {
        List<Labelled> pages = new ArrayList<>();
        for (JsonNode row : Rows.json(list)) {
            String body = row.path("body").asString("");
            if (!body.isEmpty()) {
                byte[] bytes = Rows.unchecked(list.toAbsolutePath()
                        .getParent()
                        .resolve(row.path("html").asString()));
                String encoding = row.path("encoding").asString("");
                pages.add(labelled(
                        row,
                        bytes,
                        encoding.isEmpty() ? null : "text/html; charset=" + encoding,
                        List.of(body.split("\n", -1)),
                        Instant.parse("2026-01-01T00:00:00Z")));
            }
        }
        return pages;
    }

    private static Labelled labelled(JsonNode row, byte[] bytes, @Nullable String type, List<String> body, Instant at) {
        URI address;
        try {
            address = URI.create(row.path("url").asString("https://page.example/"));
        } catch (IllegalArgumentException e) {
            address = URI.create("https://page.example/");
        }
        return new Labelled(
                row.path("id").asString(),
                row.path("lang").asString(""),
                new Body(bytes, type).text(),
                address,
                at,
                body,
                row.path("title").asString(""),
                row.path("date").asString(""));
    }
}
