package rasid.extract.inside;

import java.util.regex.Pattern;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.text.Wordings;

/// Captions that line breaks alone part from the text, known by who took the picture: "The bridge in July / Photo: A".
/// Pages need this whose pictures stand in the stream of the text without a box.
final class CreditedLines implements Rule {
    private static final int LONGEST = 160;
    private static final String PICTURE =
            "photos?|photo by|picture|foto|fotos|bild|crédit photo|fotoğraf|фото|عکس(?: از)?|عكس|عکاس|تصوير|الصورة|صورة|تصویر|وێنە|צילום|צילומים";
    private static final Wordings ANYWHERE = Wordings.of(PICTURE);
    private static final Pattern CREDIT =
            Pattern.compile("(?iu)(?:[/|(\\[–—\\-.،]|^)\\s*(?:" + PICTURE + ")\\s*[:：]\\s*\\S.{0,40}$");

    @Override
    public void apply(Body body) {
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (block.length() <= LONGEST
                    && block.kind() == Block.Kind.TEXT
                    && block.text().indexOf(':') > 0
                    && ANYWHERE.isIn(block.text())
                    && CREDIT.matcher(block.text()).find()) {
                block.leaveOut(Mark.CAPTION);
            }
        }
    }
}
