package rasid.language.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The word lists of all languages, in the folder `rasid/language` of the resources since some are read by several: one
/// row a line, fields parted by tabs, `#` begins a remark.
public final class Resource {
    private static final String FOLDER = "/rasid/language/";

    private Resource() {}

    /// The rows of `name`, in their order, each with at least one field. Read anew at each call; throws
    /// `IllegalArgumentException` if there is no such list.
    public static List<List<String>> rows(String name) {
        InputStream in = Resource.class.getResourceAsStream(FOLDER + name);
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
    public static List<String> list(String field) {
        return List.of(field.split(",", -1)).stream().filter(s -> !s.isEmpty()).toList();
    }
}
