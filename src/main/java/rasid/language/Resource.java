package rasid.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The word lists beside the classes of this package: one row a line, fields parted by tabs, `#` begins a remark.
final class Resource {
    private Resource() {}

    /// The rows of `name`, each with at least one field.
    static List<List<String>> rows(String name) {
        InputStream in = Resource.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException("no word list " + name);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The parts of a field that holds several, parted by commas.
    static List<String> list(String field) {
        return List.of(field.split(",", -1)).stream().filter(s -> !s.isEmpty()).toList();
    }
}
