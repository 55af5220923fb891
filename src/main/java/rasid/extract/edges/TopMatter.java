package rasid.extract.edges;

import java.util.List;
import org.jsoup.nodes.Element;
import rasid.extract.authors.Authors;
import rasid.extract.authors.Byline;
import rasid.extract.authors.HanByline;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.body.Standfirst;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Text;

/// What stands between a headline and the first paragraph: the headline itself, date, byline, section, counts
/// of readers.
/// Pages need this whose builders put all that into the box of the text.
final class TopMatter implements Rule {
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_LABEL = 16;

    @Override
    public void apply(Body body) {
        // Some pages say their headline once more under the text.
        boolean above = body.headlineAt() >= body.first() && isAbove(body);
        if (body.headlineAt() >= body.first()) {
            body.leaveOut(above ? body.first() : body.headlineAt(), body.headlineAt() + 1, Mark.HEADLINE);
        }
        List<String> authors = Authors.of(body.page());
        String headline = Text.bare(body.headline());
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (!headline.isEmpty() && (Text.isBare(block.text(), headline) || isSubject(block, headline))) {
                block.leaveOut(Mark.HEADLINE);
            } else if (isProse(block) && !Standfirst.isForm(body.page(), block.text())) {
                return;
            } else if (isLine(body, block, authors) || areParts(body, i)) {
                block.leaveOut(Mark.META);
            }
        }
    }

    /// "Subject: headline", at the head of a message.
    private static boolean isSubject(Block block, String headline) {
        int label = block.running() && block.length() > 2 * LONGEST_LINE
                ? -1
                : block.text().indexOf(':');
        String rest =
                label < 0 || label > LONGEST_LABEL ? "" : Text.bare(block.text().substring(label));
        return !rest.isEmpty() && 2 * rest.length() > headline.length() && headline.endsWith(rest);
    }

    private static boolean isAbove(Body body) {
        int before = 0;
        int all = 0;
        for (int i : body.kept()) {
            int length = body.block(i).running() ? body.block(i).length() : 0;
            all += length;
            before += i < body.headlineAt() ? length : 0;
        }
        return before * 3 < all;
    }

    private static boolean names(String text, List<String> authors) {
        return Text.words(text) <= 12 && authors.stream().anyMatch(text::contains);
    }

    private static boolean isProse(Block block) {
        return block.running() && block.length() > LONGEST_LINE;
    }

    /// Elements that only their style keeps apart, one of them a date or a byline: "Friday, 7 June" and "31 minutes".
    private static boolean areParts(Body body, int i) {
        Block block = body.block(i);
        Box box = block.running() || block.kind() != Block.Kind.TEXT || block.length() > LONGEST_LINE
                ? null
                : body.boxOf(i);
        if (box == null || box.end() - box.first() > 1 || box.element().childrenSize() < 2) {
            return false;
        }
        for (Element part : box.element().children()) {
            String text = Text.clean(part.text());
            if (Byline.matches(text) || body.page().date(text).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLine(Body body, Block block, List<String> authors) {
        String text = block.text();
        if (block.kind() == Block.Kind.HEADING) {
            return false;
        }
        if (Standfirst.isForm(body.page(), text)) {
            return true;
        }
        if (Text.length(text) > LONGEST_LINE) {
            return false;
        }
        if (text.startsWith("بسم الله") || text.startsWith("بسمه تعال")) {
            return false;
        }
        boolean sentence = Text.endsSentence(text) && Text.words(text) > 8;
        boolean scrap = Text.words(text) <= 4
                && Text.length(text) < 40
                && (block.kind() == Block.Kind.TEXT || block.kind() == Block.Kind.ITEM)
                && !Text.endsSentence(text)
                // "Dear colleagues,"
                && !(text.endsWith(",") || text.endsWith("،"));
        return !sentence
                && (scrap
                        || Byline.matches(text)
                        || HanByline.isCredit(text)
                        || body.page().date(text).isPresent()
                        || names(text, authors)
                        || !Signatures.inLine(text).isEmpty());
    }
}
