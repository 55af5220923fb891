package rasid.config;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Value;
import rasid.config.yaml.Words;
import rasid.match.Met;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.model.Content;

/// Runs the examples of a rule through the very index that articles go through.
///
/// An example is a headline; further lines of it are the paragraphs below. One that begins with an empty line has no
/// headline.
final class Examples {
    private static final URI ADDRESS = URI.create("https://example.org/");

    private Examples() {}

    /// Tells of each example that does not do what it is an example of.
    static void check(Query query, ExampleTexts examples) {
        if (examples.hit().isEmpty() && examples.miss().isEmpty()) {
            return;
        }
        RuleIndex index = RuleIndex.of(List.of(query));
        for (ExampleTexts.Example example : examples.hit()) {
            Value value = example.at();
            String text = example.text();
            if (index.match(ADDRESS, article(text, example.language())).isEmpty()) {
                value.faultAt(
                        value.line(),
                        "this example must hit and does not: %s. Mend the rule, or move the example to miss"
                                .formatted(shown(text)));
            }
        }
        for (ExampleTexts.Example example : examples.miss()) {
            Value value = example.at();
            String text = example.text();
            Content article = article(text, example.language());
            met(index, article)
                    .ifPresent(met -> value.faultAt(
                            value.line(),
                            "this example must not hit and does, through %s: %s. Mend the rule, or move the example to hit"
                                    .formatted(words(met, article), shown(text))));
        }
    }

    private static Optional<Met> met(RuleIndex index, Content article) {
        return index.match(ADDRESS, article).stream().findFirst();
    }

    private static String words(Met met, Content article) {
        return met.spans().stream()
                .map(span -> span.paragraph(article).substring(span.start(), span.end()))
                .distinct()
                .map(Words::isolated)
                .collect(Collectors.joining(", "));
    }

    private static String shown(String text) {
        return Words.quoted(text.strip().replaceAll("\\s+", " "));
    }

    private static Content article(String text, @Nullable String language) {
        List<String> lines = Arrays.asList(text.split("\\R"));
        List<String> body = lines.stream()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return Content.of(lines.getFirst().strip(), body, language);
    }
}
