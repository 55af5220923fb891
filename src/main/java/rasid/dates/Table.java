package rasid.dates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables of names beside the classes: rows of tab-separated columns, `#` before a remark.
final class Table {
    private Table() {}

    /// @param columns what stands before the names
    record Row(List<String> columns, List<String> names) {}

    static List<Row> rows(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .map(columns -> new Row(
                            columns.subList(0, columns.size() - 1),
                            List.of(columns.getLast().split("\\|", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
