package rasid.extract.edges;

import java.util.List;
import rasid.extract.body.Rule;

/// The rules for what stands before the first paragraph and behind the last, in the order in which they are applied.
public final class Edges {
    /// They look for where the text begins and ends, and need what stands inside left out already.
    public static final List<Rule> RULES = List.of(new TopMatter(), new EndLines(), new TailMatter());

    private Edges() {}
}
