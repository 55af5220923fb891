package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rasid.extract.body.Body;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;

/// The captions of an article's pictures, which stand in its text or between headline and text.
final class Captions {
    private Captions() {}

    static List<String> of(Body body) {
        Set<String> captions = new LinkedHashSet<>();
        int from = body.headlineAt() >= 0 ? Math.min(body.headlineAt(), body.first()) : body.first();
        for (int i = from; i < body.end(); i++) {
            Block block = body.block(i);
            if (block.mark() == Mark.CAPTION && block.linked() < 0.5) {
                captions.add(block.text());
            }
        }
        return new ArrayList<>(captions);
    }
}
