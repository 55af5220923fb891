package rasid.extract.inside;

import java.util.List;
import rasid.extract.body.Rule;

/// The rules for what stands in the middle of an article's text, in the order in which they are applied: a rule sees
/// what those before it have left out.
public final class Inside {
    /// All of them, for every text.
    public static final List<Rule> RULES = List.of(
            new PictureTexts(),
            new CreditedLines(),
            new LinkLists(),
            new OtherTitles(),
            new StreamOfReports(),
            new LabelledParts(),
            new ContactRows(),
            new RecipeCards(),
            new LoneTimes(),
            new PullQuotes(),
            new Insets(),
            new Appeals(),
            new Accordions());

    private Inside() {}
}
