package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Finds the article's text: the strategies, from the one that nearly every page needs to those that few do.
/// The first that
/// finds a text is believed; a later one must find much more.
final class BodyFinder {
    static final List<Rule> RULES =
            List.of(new PictureTexts(), new LinkLists(), new OtherTitles(), new LabelledParts(), new Appeals(), new TopMatter(), new TailMatter());
    /// A text of this length is believed.
    private static final int ENOUGH = 250;
    /// So many times as much must a later strategy find to be believed instead.
    private static final int MUCH_MORE = 2;

    private BodyFinder() {}

    /// The article's paragraphs, and its captions apart.
    ///
    /// @param hidden how much running text the page hides
    record Found(List<String> paragraphs, List<String> captions, String lead, int hidden) {
        int length() {
            return paragraphs.stream().mapToInt(Text::length).sum();
        }
    }

    static Found find(Page page, String headline) {
        Found shown = in(page, headline, Outline.Reading.SHOWN);
        Found best = shown;
        if (shown.length() < ENOUGH) {
            best = better(best, in(page, headline, Outline.Reading.WITHOUT_NAMES));
        }
        // An article that is hidden until a script has run, or but for its first lines behind a paywall.
        if (best.length() < ENOUGH || shown.hidden() > MUCH_MORE * best.length()) {
            best = better(best, in(page, headline, Outline.Reading.WITH_HIDDEN));
        }
        return better(best, told(page));
    }

    private static Found better(Found found, Found other) {
        return other.length() >= ENOUGH && other.length() > MUCH_MORE * found.length() ? other : found;
    }

    private static Found in(Page page, String headline, Outline.Reading reading) {
        Outline walked = Outline.of(page.document().body(), reading);
        Outline outline =
                reading == Outline.Reading.WITH_HIDDEN ? HiddenText.shown(walked, headline) : walked;
        Body body = Body.of(page, outline, headline);
        RULES.forEach(rule -> rule.apply(body));
        return new Found(body.paragraphs(), Captions.of(body), lead(body), HiddenText.most(outline, headline));
    }

    /// The standfirst, where it is no paragraph of the body.
    private static String lead(Body body) {
        return body.paragraphs().contains(body.lead()) ? "" : body.lead();
    }

    /// The text that only metadata hold, on pages that scripts build.
    private static Found told(Page page) {
        String text = page.linked().body();
        Element parsed = Jsoup.parseBodyFragment(text.replace("\n", "<br><br>")).body();
        List<String> paragraphs = new ArrayList<>();
        Outline.of(parsed, Outline.Reading.SHOWN).blocks().forEach(block -> paragraphs.add(block.text()));
        return new Found(paragraphs, List.of(), "", 0);
    }
}
