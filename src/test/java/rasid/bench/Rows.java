package rasid.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the labelled sets that the program is measured against, and writes what it answers. Files ending in
/// `.gz` are unpacked.
final class Rows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Rows() {}

    static byte[] bytes(Path file) throws IOException {
        byte[] raw = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return raw;
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    static List<String> lines(Path file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static List<JsonNode> json(Path file) throws IOException {
        return lines(file).stream().map(JSON::readTree).toList();
    }

    /// Writes one JSON object a row, in the rows' order. Fails where `answer` does, so a file that was written
    /// is whole.
    static <T> void write(Path out, List<T> rows, Function<T, Map<String, ?>> answer) throws IOException {
        try (Writer lines = Files.newBufferedWriter(out)) {
            for (T row : rows) {
                lines.write(JSON.writeValueAsString(answer.apply(row)) + "\n");
            }
        }
    }

    static byte[] unchecked(Path file) {
        try {
            return bytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
