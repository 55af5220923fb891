package rasid.match;

import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import rasid.language.Compound;
import rasid.language.Language;
import rasid.language.Token;
import rasid.model.Content;
import rasid.model.RuleRef;
import rasid.model.Span;

/// All rules in one structure. Words that several rules ask for are looked up once; each rule is filed under the words
/// of which an article must hold one to meet it, so that the cost of an article follows its text, not the number of
/// rules. Immutable to its callers, safe to call from any thread; to change a rule, make a new index.
public final class RuleIndex {

    /// A rule made ready.
    ///
    /// @param groups of each at least one term must be present
    private record Ready(Query query, Node match, @Nullable Node unless, List<int[]> groups) {
        RuleRef rule() {
            return query.rule();
        }
    }

    private final Terms terms = new Terms();
    private final List<Ready> rules = new ArrayList<>();
    private final Map<Integer, List<Integer>> filed = new HashMap<>();
    private final List<Integer> unfiled = new ArrayList<>();
    private final WordCache words;
    private final List<Language> languages;
    private final BiConsumer<RuleRef, RuntimeException> failed;

    private RuleIndex(List<Query> queries, BiConsumer<RuleRef, RuntimeException> failed) {
        this.failed = failed;
        List<Language> known = new ArrayList<>();
        Needs needs = new Needs(terms);
        for (Query query : queries) {
            List<Language> read = Keys.languages(query.languages());
            read.stream().filter(l -> !known.contains(l)).forEach(known::add);
            Compiler compiler = new Compiler(terms, read);
            Node match = compiler.compile(query.match());
            Node unless = query.unless() == null ? null : compiler.compile(query.unless());
            file(new Ready(query, match, unless, needs.of(match)));
        }
        languages = List.copyOf(known);
        words = new WordCache(terms, languages);
    }

    public static RuleIndex of(List<Query> queries) {
        return of(queries, (_, _) -> {});
    }

    /// An index that tells `failed` of each rule whose evaluation threw; the other rules of that article are evaluated
    /// all the same. It is called by the thread that matches.
    public static RuleIndex of(List<Query> queries, BiConsumer<RuleRef, RuntimeException> failed) {
        return new RuleIndex(queries, failed);
    }

    private void file(Ready rule) {
        int number = rules.size();
        rules.add(rule);
        if (rule.groups().isEmpty()) {
            unfiled.add(number);
            return;
        }
        for (int term : rule.groups().getFirst()) {
            filed.computeIfAbsent(term, _ -> new ArrayList<>(1)).add(number);
        }
    }

    /// The rules that an article meets, in the order they were given to the index.
    public List<Met> match(URI address, Content content) {
        Text text = Text.of(content);
        Postings postings = postings(text);
        Evaluator evaluator = new Evaluator(text, postings, address, content.language());
        Spans spans = new Spans(new Explanation(terms, languages));
        List<Met> met = new ArrayList<>();
        BitSet candidates = candidates(postings);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Ready rule = rules.get(i);
            try {
                if (isMet(rule, postings, evaluator)) {
                    List<Span> found = spans.of(Why.of(rule.query().match(), rule.match(), evaluator), text);
                    if (!found.isEmpty()) {
                        met.add(new Met(rule.rule(), found));
                    }
                }
            } catch (RuntimeException e) {
                failed.accept(rule.rule(), e);
            }
        }
        return met;
    }

    private Postings postings(Text text) {
        Postings postings = new Postings();
        for (Text.Piece piece : text.pieces()) {
            WordCache.Reader reader = words.reader(piece.language());
            List<Compound> compounds = Compound.of(piece.text(), piece.words());
            int compound = 0;
            for (int i = 0; i < piece.words().size(); i++) {
                int from = piece.first() + i;
                add(postings, reader, piece.words().get(i), from, 1);
                if (compound < compounds.size() && compounds.get(compound).first() == i) {
                    Compound joined = compounds.get(compound++);
                    add(postings, reader, joined.word(), from, joined.parts());
                }
            }
        }
        return postings;
    }

    private static void add(Postings postings, WordCache.Reader reader, Token word, int from, int length) {
        for (int term : reader.terms(word)) {
            postings.add(term, Postings.place(from, length));
        }
    }

    private BitSet candidates(Postings postings) {
        BitSet candidates = new BitSet(rules.size());
        unfiled.forEach(candidates::set);
        for (int term : postings.present()) {
            filed.getOrDefault(term, List.of()).forEach(candidates::set);
        }
        return candidates;
    }

    private static boolean isMet(Ready rule, Postings postings, Evaluator evaluator) {
        for (int[] group : rule.groups()) {
            if (!hasOne(postings, group)) {
                return false;
            }
        }
        return evaluator.holds(rule.match()) && (rule.unless() == null || !evaluator.holds(rule.unless()));
    }

    private static boolean hasOne(Postings postings, int[] group) {
        for (int term : group) {
            if (postings.has(term)) {
                return true;
            }
        }
        return false;
    }
}
