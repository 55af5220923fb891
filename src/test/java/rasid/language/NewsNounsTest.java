package rasid.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.language.word.Language;
import rasid.language.word.Reading;
import rasid.language.word.Resource;
import rasid.language.word.Token;
import rasid.language.word.Tokens;

/// Nouns of everyday news with the endings and prefixes that they usually take, in every way that people type them.
class NewsNounsTest {
    private static final String HALF_SPACE = String.valueOf(Tokens.HALF_SPACE);

    static Stream<List<String>> nouns() {
        return Resource.rows("news-nouns.tsv").stream();
    }

    static Stream<List<String>> others() {
        return Resource.rows("news-others.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void aTypedNounMeetsAllItsForms(List<String> row) {
        Map<String, String> patterns = Resource.rows("news-patterns.tsv").stream()
                .collect(Collectors.toMap(pattern -> pattern.get(0) + ' ' + pattern.get(1), pattern -> pattern.get(2)));
        Language language = Languages.of(row.get(0)).orElseThrow();
        for (String noun : row.get(2).split(" ", -1)) {
            String[] stems = noun.split("/", -1);
            Set<String> asked = keys(language.ask(token(stems[0])));
            List<String> missed = new ArrayList<>();
            for (String pattern :
                    patterns.getOrDefault(row.get(0) + ' ' + row.get(1), "").split(" ", -1)) {
                forms(language.code(), stems, pattern).stream()
                        .filter(form ->
                                keys(language.read(token(form))).stream().noneMatch(asked::contains))
                        .forEach(missed::add);
            }
            assertThat(missed).as("forms of %s that are missed", stems[0]).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void aTypedNounMeetsNoneThatOnlyLooksLikeIt(List<String> row) {
        Language language = Languages.of(row.get(0)).orElseThrow();
        Set<String> asked = keys(language.ask(token(row.get(1))));
        for (String other : row.get(2).split(" ", -1)) {
            assertThat(keys(language.read(token(other))))
                    .as("%s is no form of %s", other, row.get(1))
                    .doesNotContainAnyElementsOf(asked);
        }
    }

    /// روزهای are days, though روزه is a fast.
    @Test
    void persianPluralsAreMetWhereAnotherNounHasOneLetterMore() {
        Language persian = Languages.of("fa").orElseThrow();
        Set<String> words =
                Resource.rows("fa-words.txt").stream().map(List::getFirst).collect(Collectors.toSet());
        List<String> missed = new ArrayList<>();
        for (String noun : words) {
            if (noun.length() < 3 || noun.endsWith("ء") || !words.contains(noun + "ه")) {
                continue;
            }
            Set<String> asked = keys(persian.ask(token(noun)));
            for (String ending : List.of("ها", "های", "هایی", "هایشان")) {
                for (String form : List.of(noun + ending, noun + HALF_SPACE + ending)) {
                    if (keys(persian.read(token(form))).stream().noneMatch(asked::contains)) {
                        missed.add(form);
                    }
                }
            }
            if (!asked.contains("fa:" + noun + "ه")) {
                assertThat(keys(persian.read(token(noun + HALF_SPACE + "های")))).doesNotContain("fa:" + noun + "ه");
            }
        }
        assertThat(missed).isEmpty();
    }

    /// The form, and how it looks on keyboards that lack the letters of its language.
    private static Set<String> forms(String language, String[] stems, String pattern) {
        String form = pattern;
        for (int i = 0; i < stems.length; i++) {
            form = form.replace(String.valueOf(i + 1), stems[i]);
        }
        assertThat(form).as("form of %s", stems[0]).doesNotContainPattern("\\d");
        String arabic = form.replace('ی', 'ي').replace('ک', 'ك');
        return switch (language) {
            case "fa" -> new HashSet<>(List.of(form, arabic));
            case "ckb" -> new HashSet<>(List.of(form, arabic, form.replace("ە", "ه" + HALF_SPACE)));
            default -> Set.of(form);
        };
    }

    private static Token token(String word) {
        List<Token> tokens = Tokens.of(word);
        assertThat(tokens).as(word).hasSize(1);
        return tokens.getFirst();
    }

    private static Set<String> keys(List<Reading> readings) {
        return readings.stream().map(Reading::key).collect(Collectors.toCollection(HashSet::new));
    }
}
