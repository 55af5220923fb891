package rasid.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.extract.page.Dated;
import rasid.model.Content;

/// An extracted page as text, in the form of the `.expected.txt` files.
final class Printed {
    private Printed() {}

    static String of(Extracted page) {
        Content content = page.content();
        StringBuilder text = new StringBuilder();
        line(text, "title", content.title());
        line(text, "authors", String.join("; ", content.authors()));
        line(text, "section", content.section());
        line(text, "language", String.valueOf(content.language()));
        line(text, "published", at(page.published()));
        line(text, "modified", at(page.modified()));
        line(text, "canonical", String.valueOf(page.canonical()));
        line(text, "lead", content.lead());
        lines(text, "caption", content.captions());
        text.append('\n');
        lines(text, "body", content.body());
        return text.toString();
    }

    private static String at(@Nullable Dated date) {
        return date == null ? "null" : date.at().toString();
    }

    private static void lines(StringBuilder text, String name, List<String> values) {
        values.forEach(value -> line(text, name, value));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%s: %s".formatted(name, value).strip()).append('\n');
    }
}
