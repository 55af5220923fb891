package rasid.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.model.Content;

/// How a text begins: its headline and its lead, which say what has happened. What stands behind them may be
/// background, which an agency repeats word for word under each event of a kind; of a short report it is most of the
/// text.
final class Opening {
    /// A first paragraph of fewer words may be a date or a place: what follows belongs to the lead.
    private static final int LEAD = 10;
    /// A site that puts something of its own before a copied lead has it within so many words.
    private static final int BEGINNING = 90;
    /// Words in a row that make a lead known.
    private static final int RUN = 3;
    /// Words in a row that are no accident.
    private static final int COPIED = 5;
    /// Of the runs of a lead, those that the other text has too: on the texts in the tests the least of the copies has
    /// 0.66. Leads of two kidnappings by one agency, which differ in the persons and the place, have 0.47.
    private static final double SAME_LEAD = 0.6;
    /// Enough under a headline that the other text bears out.
    private static final double LIKE_LEAD = 0.25;
    /// Of the words of a headline, those that stand anywhere in the other text.
    private static final double BORNE_OUT = 0.75;
    /// Of the words of a headline, and how many, those that stand in sentences that both texts have: such sentences
    /// tell of the event. Background has words for its kind alone.
    private static final double SAME_HEADLINE = 0.5;
    private static final int FEWEST = 4;
    /// So many are enough, however long the headline.
    private static final int MANY = 8;

    private static final char FIRST_HEBREW = '\u0590';
    /// Letters that prefix a word in Arabic and in Hebrew writing, with the article.
    private static final List<String> PREFIXES = List.of(
            "وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف", "ك", "וה", "ה", "ו", "ב", "ל", "מ", "ש", "כ");

    private final List<String> title;
    private final List<String> text = new ArrayList<>();
    private final Set<String> lead;
    private final Set<String> beginning;
    private final Set<String> known;

    private Opening(Content content) {
        title = words(content.title());
        int ledTo = 0;
        for (String paragraph : Stream.concat(Stream.of(content.lead()), content.body().stream())
                .toList()) {
            boolean leads = text.size() < LEAD;
            text.addAll(words(paragraph));
            ledTo = leads ? text.size() : ledTo;
        }
        lead = runs(text.subList(0, ledTo), RUN);
        // Of some pages the first sentence is the headline.
        beginning = runs(title, RUN);
        known = new HashSet<>(beginning);
        known.addAll(runs(text, RUN));
        beginning.addAll(runs(text.subList(0, Math.min(text.size(), Math.max(ledTo, BEGINNING))), RUN));
    }

    static Opening of(Content content) {
        return new Opening(content);
    }

    /// Whether this text begins with what `told` tells, be it in the headline or the lead of the one or the other.
    boolean isOf(Opening told) {
        if (tellsOfWhat(told) && told.tellsOfWhat(this)) {
            return false;
        }
        double led = Math.max(share(lead, told.known), share(told.lead, beginning));
        if (led >= SAME_LEAD) {
            return true;
        }
        List<String> headline =
                title.stream().filter(Opening::counts).distinct().toList();
        long copied = in(headline, copied(told).stream());
        if (copied >= FEWEST && (copied >= MANY || copied >= SAME_HEADLINE * headline.size())) {
            return true;
        }
        return led >= LIKE_LEAD
                && headline.size() >= FEWEST
                && in(headline, Stream.concat(told.title.stream(), told.text.stream())) >= BORNE_OUT * headline.size();
    }

    /// Whether the headline and the text below it have a word that the other text has nowhere: the place of an attack,
    /// or who was taken. Where both have one, they are two events in the words of one form.
    private boolean tellsOfWhat(Opening other) {
        Set<String> own = stems(text.stream());
        Set<String> others = stems(Stream.concat(other.title.stream(), other.text.stream()));
        return title.stream()
                .filter(Opening::counts)
                .anyMatch(word -> !Collections.disjoint(stems(word), own) && Collections.disjoint(stems(word), others));
    }

    private static Set<String> stems(Stream<String> words) {
        return words.flatMap(word -> stems(word).stream()).collect(Collectors.toSet());
    }

    /// How many words of a headline stand among `words`, in whatever form.
    private static long in(List<String> headline, Stream<String> words) {
        Set<String> known = stems(words);
        return headline.stream()
                .filter(word -> !Collections.disjoint(stems(word), known))
                .count();
    }

    /// The words of this text that stand in the other one in the same row.
    private Set<String> copied(Opening other) {
        Set<String> runs = runs(other.text, COPIED);
        Set<String> copied = new HashSet<>();
        for (int i = 0; i + COPIED <= text.size(); i++) {
            List<String> run = text.subList(i, i + COPIED);
            if (runs.contains(String.join(" ", run))) {
                copied.addAll(run);
            }
        }
        return copied;
    }

    private static double share(Set<String> some, Set<String> of) {
        return some.isEmpty() ? 0 : (double) some.stream().filter(of::contains).count() / some.size();
    }

    private static Set<String> runs(List<String> words, int length) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + length)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        return Tokens.of(text).stream()
                .map(Token::text)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// What inflected forms of a word mostly have in common, in every writing: its first letters, with what may be a
    /// particle and without.
    private static Set<String> stems(String word) {
        String plain = word.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا');
        Set<String> stems = new HashSet<>(Set.of(first(plain)));
        PREFIXES.stream()
                .filter(prefix -> plain.startsWith(prefix) && plain.length() >= prefix.length() + 3)
                .forEach(prefix -> stems.add(first(plain.substring(prefix.length()))));
        return stems;
    }

    private static String first(String word) {
        return word.substring(0, Math.min(word.length(), word.charAt(0) < FIRST_HEBREW ? 6 : 4));
    }

    /// Numbers are compared elsewhere ([Figures]), and the shortest words are particles.
    private static boolean counts(String word) {
        return word.length() > 2 && !Character.isDigit(word.charAt(0));
    }
}
