package rasid.extract.inside;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.looks.Tree;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Text;

/// A sentence of the article that is shown once more in large letters. Magazines need this, and pages that repeat
/// their first paragraph as a teaser before a paywall.
final class PullQuotes implements Rule {
    private static final Evaluator QUOTED = QueryParser.parse("q:has(+ cite)");
    private static final Evaluator CITED = QueryParser.parse("cite");
    private static final String OPENING = "\"“„«‹「『”";
    private static final String CLOSING = "\"”“»›」』";
    private static final int FEWEST_OF_SENTENCE = 6;
    private static final int A_NAME = 40;
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_OF_LINE = 20;
    private static final int SHORTEST_PART = 12;
    private static final int LONGEST = 300;
    private static final int A_STANDFIRST = 60;
    private static final int BEGINNING = 24;

    @Override
    public void apply(Body body) {
        if (mayHaveTwins(body)) {
            twice(body);
        }
        gathered(body);
        List<Integer> kept = body.kept();
        for (int i : kept) {
            Block block = body.block(i);
            boolean quote = block.kind() != Block.Kind.HEADING
                    && block.kind() != Block.Kind.ITEM
                    && block.length() <= LONGEST
                    && (!block.running()
                            || isSetApart(body, i)
                            || !speakerless(body, i).isEmpty())
                    && block.hasWords(FEWEST_WORDS);
            boolean said = quote
                    ? isSaid(body, kept, i) || isSaidInPart(body, kept, i)
                    : isQuotedApart(body, i) && isSaid(body, kept, i);
            if (said) {
                block.leaveOut(Mark.RELATED);
                speaker(body, i);
            }
        }
    }

    /// A standfirst that is put together of the first sentences of the text below it.
    private static void gathered(Body body) {
        List<Integer> kept =
                body.kept().stream().filter(i -> body.block(i).running()).toList();
        if (kept.size() < 2) {
            return;
        }
        String standfirst = body.block(kept.getFirst()).text();
        boolean cut = standfirst.endsWith("...") || standfirst.endsWith("…");
        if (!cut && !mayBeginAlike(standfirst, body.block(kept.get(1)).text())) {
            return;
        }
        String first = body.block(kept.getFirst()).bare();
        var below = new StringBuilder();
        for (int at = 1; at < kept.size() && below.length() < first.length(); at++) {
            below.append(body.block(kept.get(at)).bare());
        }
        // Before a wall stands the beginning of what is behind it.
        boolean begins = cut
                && first.length() >= A_STANDFIRST
                && kept.stream()
                        .skip(1)
                        .anyMatch(i -> Text.bareStartsWith(body.block(i).text(), first));
        if (begins || (first.length() >= A_STANDFIRST && below.indexOf(first) == 0)) {
            body.block(kept.getFirst()).leaveOut(Mark.RELATED);
        }
    }

    /// Whether their first letters are the same, or one has none.
    private static boolean mayBeginAlike(String one, String other) {
        int letter = Text.beginningHash(other, 1);
        return letter == 0 || letter == Text.beginningHash(one, 1);
    }

    /// Whether two paragraphs begin with the same letters; nearly no page has such.
    private static boolean mayHaveTwins(Body body) {
        Set<Integer> beginnings = new HashSet<>();
        for (int i = body.first(); i < body.end(); i++) {
            Block block = body.block(i);
            if (block.kept() && block.running() && !beginnings.add(Text.beginningHash(block.text(), BEGINNING))) {
                return true;
            }
        }
        return false;
    }

    /// Of a paragraph that the page has twice, before a wall and behind it, the one is kept that more text stands
    /// beside.
    private static void twice(Body body) {
        // By their hashes, for hardly any paragraph has a twin.
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i : body.kept()) {
            Block block = body.block(i);
            int hash = block.running() ? Text.bareHash(block.text(), 0) : 0;
            Integer other = block.running() ? seen.putIfAbsent(hash, i) : null;
            if (other != null && body.block(other).bare().equals(block.bare())) {
                boolean first = beside(body, other) >= beside(body, i);
                body.block(first ? i : other).leaveOut(Mark.RELATED);
                seen.put(hash, first ? other : i);
            }
        }
    }

    private static int beside(Body body, int i) {
        Box box = body.boxOf(i);
        Box around =
                box == null || box.parent() < 0 ? null : body.outline().boxes().get(box.parent());
        return around == null ? 0 : around.end() - around.first();
    }

    private static boolean isSetApart(Body body, int i) {
        Box box = body.boxOf(i);
        return box != null
                && (box.tag().equals("blockquote")
                        || box.tag().equals("aside")
                        || box.tag().equals("td"));
    }

    /// Whether the whole line stands in quotation marks and alone in a box. A small heading is one that repeats what
    /// stands above it: others announce what comes.
    private static boolean isQuotedApart(Body body, int i) {
        Block block = body.block(i);
        Box own = body.boxOf(i);
        Box around =
                own == null || own.parent() < 0 ? null : body.outline().boxes().get(own.parent());
        boolean apart = around != null
                && around.end() - around.first() == 1
                && block.hasWords(FEWEST_OF_SENTENCE)
                && OPENING.indexOf(block.text().charAt(0)) >= 0
                && CLOSING.indexOf(block.text().charAt(block.text().length() - 1)) >= 0;
        if (!apart || block.length() > LONGEST || block.kind() != Block.Kind.HEADING) {
            return apart && block.length() <= LONGEST && block.kind() == Block.Kind.TEXT;
        }
        String bare = block.bare();
        return body.kept().stream()
                .anyMatch(k ->
                        k < i && body.block(k).running() && body.block(k).bare().contains(bare));
    }

    /// Leaves out the name that stands under a quote in the same box.
    private static void speaker(Body body, int quote) {
        if (quote + 1 >= body.end()) {
            return;
        }
        Block name = body.block(quote + 1);
        Box box = body.outline().boxes().get(name.box());
        if (box.tag().equals("blockquote")
                && box.first() == quote
                && box.end() == quote + 2
                && name.length() <= A_NAME
                && box.element().selectFirst(CITED) != null) {
            name.leaveOut(Mark.RELATED);
        }
    }

    /// What is quoted above a name that stands under it in the same box; `""` where there is no such name.
    private static String speakerless(Body body, int i) {
        Box box = body.boxOf(i);
        boolean may = box != null && box.end() - box.first() == 1 && Tree.children(box.element()) > 1;
        Element quoted = may ? Objects.requireNonNull(box).element().selectFirst(QUOTED) : null;
        String quote = quoted == null ? "" : Text.bare(quoted.text());
        if (quote.length() < BEGINNING) {
            return "";
        }
        String bare = body.block(i).bare();
        int name = bare.length() - quote.length();
        return bare.startsWith(quote) && name > 0 && name <= A_NAME ? quote : "";
    }

    /// Whether it is a short line quoted by itself, and a longer paragraph has most of it in a row: "If it creaks, you
    /// leave", of "If you put out the light and it creaks, you leave."
    private static boolean isSaidInPart(Body body, List<Integer> kept, int i) {
        Box box = body.boxOf(i);
        Block block = body.block(i);
        if (box == null
                || !box.tag().equals("blockquote")
                || box.end() - box.first() > 1
                || block.running()
                || block.hasWords(MOST_OF_LINE + 1)) {
            return false;
        }
        String[] words = block.text().split("\\s+", -1);
        int most = Math.max(FEWEST_WORDS, (2 * words.length + 2) / 3);
        for (int from = 0; from + most <= words.length; from++) {
            String part = Text.bare(String.join(" ", List.of(words).subList(from, from + most)));
            boolean said = part.length() >= SHORTEST_PART
                    && kept.stream()
                            .map(body::block)
                            .anyMatch(other -> other.running() && other.bare().contains(part));
            if (said) {
                return true;
            }
        }
        return false;
    }

    /// Whether a longer paragraph says the same.
    private static boolean isSaid(Body body, List<Integer> kept, int i) {
        String quote = speakerless(body, i);
        String bare = quote.isEmpty() ? body.block(i).bare() : quote;
        for (int k : kept) {
            Block other = body.block(k);
            if (k != i && other.running() && other.length() > body.block(i).length()) {
                if (other.bare().contains(bare)) {
                    return true;
                }
            }
        }
        return false;
    }
}
