package rasid.cli.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.control.BacktestRun;
import rasid.control.BacktestRun.Reading;
import rasid.control.Refusal;
import rasid.model.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of articles, one JSON object a line: `{"id", "title", "body", "source"?, "published"?,
/// "language"?, "url"?}`. `body` is a text whose lines are paragraphs, or a list of paragraphs;
/// `published` is RFC 3339, or a day.
final class ArticlesFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final URI NOWHERE = URI.create("https://example.org/");
    private static final int AT_ONCE = 2_000;

    private record Line(int number, String json) {}

    private final Path file;
    private final Instant since;

    /// @param since articles that were published before are passed over; those without a time are not
    ArticlesFile(Path file, Instant since) {
        this.file = file;
        this.since = since;
    }

    /// Hands every article to `run`.
    ///
    /// @throws Refusal when the file cannot be read, or a line is no article
    void into(BacktestRun run) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            List<Line> some = new ArrayList<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    some.add(new Line(number, line));
                }
                if (some.size() == AT_ONCE) {
                    run.over(some, this::reading);
                    some.clear();
                }
            }
            run.over(some, this::reading);
        } catch (NoSuchFileException e) {
            throw new Refusal("there is no file %s".formatted(file));
        } catch (IOException e) {
            throw new Refusal("%s cannot be read as UTF-8 (%s)".formatted(file, e));
        }
    }

    private @Nullable Reading reading(Line line) {
        try {
            JsonNode article = JSON.readTree(line.json());
            if (!article.isObject()) {
                throw new Refusal("%s:%d: no JSON object".formatted(file, line.number()));
            }
            Instant at = time(article, line.number());
            String language = text(article, "language");
            String url = text(article, "url");
            return at != null && at.isBefore(since)
                    ? null
                    : new Reading(
                            text(article, "id").isEmpty() ? "line " + line.number() : text(article, "id"),
                            null,
                            null,
                            text(article, "source"),
                            url.isEmpty() ? NOWHERE : URI.create(url),
                            at,
                            at,
                            Content.of(text(article, "title"), body(article), language.isEmpty() ? null : language));
        } catch (JacksonException e) {
            throw new Refusal("%s:%d: no JSON: %s".formatted(file, line.number(), e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s:%d: %s".formatted(file, line.number(), e.getMessage()));
        }
    }

    private @Nullable Instant time(JsonNode article, int line) {
        String written = text(article, "published");
        if (written.isEmpty()) {
            return null;
        }
        try {
            return written.length() == 10
                    ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal("%s:%d: published %s is no time. Write 2026-03-01T12:00:00Z, or 2026-03-01"
                    .formatted(file, line, written));
        }
    }

    private static String text(JsonNode article, String name) {
        JsonNode value = article.path(name);
        return value.isMissingNode() || value.isNull() || value.isArray() ? "" : value.asString();
    }

    private static List<String> body(JsonNode article) {
        List<String> paragraphs = new ArrayList<>();
        if (article.path("body").isArray()) {
            article.path("body").forEach(paragraph -> paragraphs.add(paragraph.asString()));
        } else {
            paragraphs.addAll(Arrays.asList(text(article, "body").split("\\R+", -1)));
        }
        return paragraphs.stream().filter(paragraph -> !paragraph.isBlank()).toList();
    }
}
