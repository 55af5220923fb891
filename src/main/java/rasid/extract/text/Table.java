package rasid.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables of words beside the classes: a key, a tab, and words with `|` between them; `#` before a remark.
public final class Table {
    private Table() {}

    /// The rows of the table `name` beside the class that asks, in their order.
    public static Map<String, List<String>> rows(Class<?> beside, String name) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table " + name);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        rows.computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>())
                                .addAll(List.of(line.substring(tab + 1).split("\\|", -1)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
