package rasid.extract;

import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.page.Familiar;

/// Leaves out what the source is known to repeat on many of its pages: an appeal, a line about itself, a standing
/// notice that no name gives away. Never the whole text.
final class FamiliarTexts implements Rule {
    @Override
    public void apply(Body body) {
        Familiar familiar = body.page().options().familiar();
        if (familiar.pages().isEmpty()) {
            return;
        }
        boolean rest = false;
        for (int i : body.kept()) {
            rest |= familiar.pages(body.block(i).text()) == 0;
        }
        if (rest) {
            for (int i : body.kept()) {
                if (familiar.pages(body.block(i).text()) > 0) {
                    body.block(i).leaveOut(Mark.FAMILIAR);
                }
            }
        }
    }
}
