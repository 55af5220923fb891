package rasid.match;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Language;
import rasid.model.Content;
import rasid.model.RuleRef;

/// All rules in one structure. Words that several rules ask for are looked up once; each rule is filed under the words
/// of which an article must hold one to meet it, so that the cost of an article follows its text, not the number of
/// rules. Immutable to its callers, safe to call from any thread; to change a rule, make a new index.
public final class RuleIndex {

    /// A rule made ready.
    record Ready(Query query, Node match, @Nullable Node unless) {
        RuleRef rule() {
            return query.rule();
        }
    }

    private static final int[] NO_WORD = {};

    private final Terms terms = new Terms();
    private final List<Ready> rules = new ArrayList<>();
    private final RuleRef[] refs;
    private final Sketches sketches;
    private final Filing filing;
    private final WordCache words;
    private final Indexer indexer;
    private final List<Language> languages;
    private final BiConsumer<RuleRef, RuntimeException> failed;

    private RuleIndex(List<Query> queries, BiConsumer<RuleRef, RuntimeException> failed) {
        this.failed = failed;
        List<Language> known = new ArrayList<>();
        List<Node> matches = new ArrayList<>(queries.size());
        List<@Nullable Node> spoilers = new ArrayList<>(queries.size());
        for (Query query : queries) {
            List<Language> read = Keys.languages(query.languages());
            read.stream().filter(l -> !known.contains(l)).forEach(known::add);
            Compiler compiler = new Compiler(terms, read);
            matches.add(compiler.compile(query.match()));
            spoilers.add(query.unless() == null ? null : compiler.compile(query.unless()));
        }
        terms.seal();
        Rows phrases = new Rows(terms.size() + 1);
        Needs needs = new Needs(terms, phrases);
        matches.forEach(needs::count);
        sketches = new Sketches(queries.size());
        List<int[]> first = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            Node match = matches.get(i);
            Node unless = spoilers.get(i);
            List<int[]> groups = needs.of(match);
            rules.add(new Ready(queries.get(i), match, unless));
            sketches.add(groups, needs.without(match, unless), Needs.between(match, unless));
            first.add(groups.isEmpty() ? NO_WORD : groups.getFirst());
        }
        refs = rules.stream().map(Ready::rule).toArray(RuleRef[]::new);
        BitSet decided = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            decided.set(
                    i,
                    rules.get(i).unless() == null
                            && Needs.isDecided(rules.get(i).match()));
        }
        filing = new Filing(first, decided, phrases.end());
        languages = List.copyOf(known);
        words = new WordCache(terms, languages, phrases, filing);
        indexer = new Indexer(words, phrases, filing);
    }

    public static RuleIndex of(List<Query> queries) {
        return of(queries, (_, _) -> {});
    }

    /// An index that tells `failed` of each rule whose evaluation threw; the other rules of that article are evaluated
    /// all the same. It is called by the thread that matches.
    public static RuleIndex of(List<Query> queries, BiConsumer<RuleRef, RuntimeException> failed) {
        return new RuleIndex(queries, failed);
    }

    /// The rules that an article meets, in the order they were given to the index, with the words that met them.
    public List<Met> match(URI address, Content content) {
        return matches(address, content).met();
    }

    /// The rules that an article meets; the words are sought when they are asked for.
    public Matches matches(URI address, Content content) {
        Text text = Text.of(content, (piece, language) -> new KnownWords(piece, words.reader(language)));
        Candidates candidates = new Candidates(rules.size());
        for (int rule : filing.everywhere()) {
            candidates.add(rule, false);
        }
        Postings postings = indexer.postings(text, candidates);
        Evaluator evaluator = new Evaluator(text, postings, address, content.language());
        int[] met = new int[16];
        int count = 0;
        for (int i = candidates.next(0); i >= 0; i = candidates.next(i + 1)) {
            if (candidates.isMet(i) || isMet(i, postings, evaluator)) {
                met = count < met.length ? met : Arrays.copyOf(met, count * 2);
                met[count++] = i;
            }
        }
        return new Matches(
                rules,
                refs,
                Arrays.copyOf(met, count),
                text,
                evaluator,
                new Spans(new Explanation(terms, languages)),
                failed);
    }

    private boolean isMet(int number, Postings postings, Evaluator evaluator) {
        if (sketches.decides(number)) {
            return sketches.isMet(number, postings);
        }
        if (!sketches.mayMeet(number, postings)) {
            return false;
        }
        if (sketches.isNear(number)) {
            return sketches.areNear(number, postings);
        }
        Ready rule = rules.get(number);
        try {
            return evaluator.holds(rule.match()) && (rule.unless() == null || !evaluator.holds(rule.unless()));
        } catch (RuntimeException e) {
            failed.accept(rule.rule(), e);
            return false;
        }
    }
}
