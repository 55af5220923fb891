package rasid.config;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Value;
import rasid.config.yaml.Words;
import rasid.match.Met;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.model.Content;

/// Runs the examples of a rule through the very index that articles go through.
///
/// An example is a headline; further lines of it are the paragraphs below. One that begins with an empty
/// line has no headline.
public final class Examples {
    private static final URI ADDRESS = URI.create("https://example.org/");

    private Examples() {}

    /// The shortest part of an article that is an example which `query` hits: its headline, that with
    /// one paragraph, with some, with all. Empty where none does: the rule asks for what an example does
    /// not have, as an address.
    ///
    /// @param found the paragraphs that have words of the rule
    public static Optional<String> of(Query query, Content content, List<String> found) {
        RuleIndex index = RuleIndex.of(List.of(query));
        List<String> all = Stream.concat(Stream.of(content.lead()), content.body().stream())
                .map(Examples::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        String title = line(content.title());
        List<String> some = found.stream()
                .map(Examples::line)
                .filter(all::contains)
                .distinct()
                .toList();
        return Stream.of(
                        Stream.of(List.<String>of()),
                        some.stream()
                                .sorted(Comparator.comparingInt(String::length))
                                .map(List::of),
                        Stream.of(some, all))
                .flatMap(stream -> stream)
                .map(paragraphs ->
                        title + paragraphs.stream().map(text -> "\n" + text).collect(Collectors.joining()))
                .filter(text -> !text.isBlank())
                .filter(text -> !index.match(ADDRESS, article(text, null)).isEmpty())
                .findFirst();
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// Tells of each example that does not do what it is an example of.
    static void check(Query query, ExampleTexts examples) {
        if (examples.hit().isEmpty()
                && examples.miss().isEmpty()
                && examples.falseHit().isEmpty()) {
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
        examples.falseHit().forEach(example -> warn(index, example));
    }

    /// A false hit is known and no fault: the rule runs as before. Its author is to mend it, and is told how far that
    /// is.
    private static void warn(RuleIndex index, ExampleTexts.Example example) {
        Value value = example.at();
        Content article = article(example.text(), example.language());
        String shown = shown(example.text());
        value.warnAt(
                value.line(),
                met(index, article)
                        .map(met -> "the rule still hits this false hit, through %s: %s. Mend the rule"
                                .formatted(words(met, article), shown))
                        .orElseGet(() -> "the rule no longer hits this false hit: %s. Move it to miss, and it stays so"
                                .formatted(shown)));
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
