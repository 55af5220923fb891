package rasid.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands under the last paragraph: lone headings, names of sections and tags, scraps. Nearly every page
/// needs this.
final class TailMatter implements Rule {
    private static final int SCRAP_WORDS = 6;
    private static final int LONGEST_SCRAP = 60;

    /// What follows a share bar or the tags is little, where those stand under the text.
    private static final double UNDER = 0.85;
    private static final int LONGEST_BIO = 60;
    /// So much text comes before its end.
    private static final int ENOUGH = 400;

    @Override
    public void apply(Body body) {
        underTheText(body);
        beyond(body);
        List<String> authors = body.page().authors();
        List<Integer> kept = body.kept();
        for (int at = kept.size() - 1; at >= 0; at--) {
            Block block = body.block(kept.get(at));
            boolean few = Text.words(block.text()) <= SCRAP_WORDS && Text.length(block.text()) < LONGEST_SCRAP;
            boolean prose = block.linked() < 0.9 && Text.length(block.text()) > 100 && Text.endsSentence(block.text());
            if (authors.stream().anyMatch(block.text()::startsWith) && Text.words(block.text()) <= LONGEST_BIO) {
                block.leaveOut(Mark.AUTHOR_BOX);
                continue;
            }
            boolean scrap = block.kind() == Block.Kind.HEADING
                    || (block.linked() > 0.4 && !prose)
                    || (few && !Text.endsSentence(block.text()) && block.kind() == Block.Kind.TEXT);
            if (!scrap) {
                return;
            }
            block.leaveOut(Mark.META);
        }
    }

    /// What comes after share bars, tags or related articles, outside of the box that holds the text before those and
    /// in boxes of other kinds: newsletters, biographies, comments, other articles, none with a telling name.
    private static void beyond(Body body) {
        int breakAt = -1;
        int before = 0;
        int box = -1;
        Set<String> kinds = new HashSet<>();
        int from = Math.max(body.first(), body.headlineAt());
        for (int i = from; i < body.end(); i++) {
            Block block = body.block(i);
            if (block.kept() && block.running()) {
                boolean apart = breakAt >= 0 && !isInside(body, block.box(), box) && !kinds.contains(kind(body, block));
                if (apart) {
                    continue;
                }
                box = box < 0 ? block.box() : common(body, box, block.box());
                kinds.add(kind(body, block));
                before += block.length();
                breakAt = -1;
            } else if (!block.kept() && before >= ENOUGH && breakAt < 0 && isBreak(block)) {
                breakAt = i;
            }
        }
        if (breakAt < 0) {
            return;
        }
        int beyond = 0;
        for (int i = breakAt; i < body.end(); i++) {
            beyond += body.block(i).kept() && body.block(i).running() ? body.block(i).length() : 0;
        }
        if (beyond < before) {
            body.leaveOut(breakAt, body.end(), Mark.OUTSIDE);
        }
    }

    private static boolean isBreak(Block block) {
        return block.mark() != Mark.CAPTION && block.mark() != Mark.HEADLINE && block.mark() != Mark.HIDDEN;
    }

    private static String kind(Body body, Block block) {
        Box own = body.outline().boxes().get(block.box());
        return own.parent() < 0
                ? own.kind()
                : own.kind() + " " + body.outline().boxes().get(own.parent()).kind();
    }

    private static boolean isInside(Body body, int box, int around) {
        for (int i = box; i >= around; i = body.outline().boxes().get(i).parent()) {
            if (i == around) {
                return true;
            }
        }
        return false;
    }

    /// The innermost box around both.
    private static int common(Body body, int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            // Boxes come before those inside them.
            if (a > b) {
                a = body.outline().boxes().get(a).parent();
            } else {
                b = body.outline().boxes().get(b).parent();
            }
        }
        return a;
    }

    private static void underTheText(Body body) {
        int all = 0;
        for (int i : body.kept()) {
            all += body.block(i).running() ? Text.length(body.block(i).text()) : 0;
        }
        int before = 0;
        for (int i = body.first(); i < body.end(); i++) {
            Block block = body.block(i);
            Mark mark = block.mark();
            boolean bar = mark == Mark.SHARE || mark == Mark.TAGS || mark == Mark.COMMENTS;
            if (mark != null && bar && before > UNDER * all) {
                body.leaveOut(i, body.end(), mark);
                return;
            }
            before += block.kept() && block.running() ? Text.length(block.text()) : 0;
        }
    }
}
