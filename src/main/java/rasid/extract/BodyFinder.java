package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the article's text: the strategies, from the one that nearly every page needs to those that few do.
/// The first that
/// finds a text is believed; a later one must find much more.
final class BodyFinder {
    static final List<Rule> RULES = List.of(
            new PictureTexts(),
            new LinkLists(),
            new OtherTitles(),
            new LabelledParts(),
            new Appeals(),
            new TopMatter(),
            new TailMatter());
    /// What the source is known to repeat is left out last: where the text begins and ends is seen better with it.
    private static final Rule FAMILIAR = new FamiliarTexts();
    /// A text of this length is believed.
    private static final int ENOUGH = 250;
    /// So many times as much must a later strategy find to be believed instead.
    private static final int MUCH_MORE = 2;

    private static final int ABOVE = 3;
    private static final int LINES = 16;
    /// Of a text that scripts will show, a page shows at most a few lines itself.
    private static final double FEW = 0.2;

    private BodyFinder() {}

    /// The article's paragraphs, and its captions apart.
    ///
    /// @param hidden how much running text the page hides
    /// @param headline what looks like the headline, where the page does not show the one that it tells; `""` where
    ///     it does
    /// @param top the lines between the headline and the text, and the first lines of the text
    /// @param from where it was found; null where only metadata hold it
    /// @param chosen whether the source's own selector found it
    record Found(
            List<String> paragraphs,
            List<String> captions,
            String lead,
            int hidden,
            String headline,
            List<String> top,
            @Nullable Body from,
            boolean chosen) {
        /// What was left out because the source is known to repeat it.
        List<String> repeated() {
            return from == null
                    ? List.of()
                    : from.outline().blocks().stream()
                            .filter(block -> block.mark() == Mark.FAMILIAR)
                            .map(Block::text)
                            .toList();
        }

        int length() {
            return paragraphs.stream().mapToInt(Text::length).sum();
        }
    }

    static Found find(Page page, String headline) {
        Optional<Element> chosen = page.options().selectors().body(page.document());
        return chosen.isPresent() ? chosen(page, headline, chosen.get()) : found(page, headline);
    }

    /// What the source says is the text is the text, whatever it looks like.
    private static Found chosen(Page page, String headline, Element chosen) {
        Outline outline = Outline.of(chosen, Outline.Reading.SHOWN);
        Body body = new Body(page, outline, headline, -1, 0, 0, outline.blocks().size(), "");
        String bare = Text.bare(headline);
        for (Block block : outline.blocks()) {
            if (block.kind() == Block.Kind.CAPTION) {
                block.leaveOut(Mark.CAPTION);
            } else if (block.kind() == Block.Kind.HEADING
                    && Text.bare(block.text()).equals(bare)) {
                block.leaveOut(Mark.HEADLINE);
            }
        }
        FAMILIAR.apply(body);
        return new Found(body.paragraphs(), Captions.of(body), "", 0, "", top(body), body, true);
    }

    private static Found found(Page page, String headline) {
        Found shown = in(page, headline, Outline.Reading.SHOWN);
        Found best = shown;
        if (shown.length() < ENOUGH) {
            best = better(best, in(page, headline, Outline.Reading.WITHOUT_NAMES));
        }
        // An article that is hidden until a script has run, or but for its first lines behind a paywall.
        if (best.length() < ENOUGH || shown.hidden() > MUCH_MORE * best.length()) {
            best = better(best, in(page, headline, Outline.Reading.WITH_HIDDEN));
        }
        Found told = told(page);
        return isBuiltByScripts(page, told) ? told : better(best, told);
    }

    /// Whether the page shows next to nothing of the text that it tells: what it does show is around the article.
    private static boolean isBuiltByScripts(Page page, Found told) {
        if (told.length() < ENOUGH) {
            return false;
        }
        String shown = Text.bare(page.document().body().text());
        int found = 0;
        for (String paragraph : told.paragraphs()) {
            String bare = Text.bare(paragraph);
            found += shown.contains(bare.substring(0, Math.min(bare.length(), 60))) ? Text.length(paragraph) : 0;
        }
        return found < FEW * told.length();
    }

    private static Found better(Found found, Found other) {
        return other.length() >= ENOUGH && other.length() > MUCH_MORE * found.length() ? other : found;
    }

    private static Found in(Page page, String headline, Outline.Reading reading) {
        Outline walked = Outline.of(page.document().body(), reading);
        Outline outline = reading == Outline.Reading.WITH_HIDDEN ? HiddenText.shown(walked, headline) : walked;
        Body body = Body.of(page, outline, headline);
        RULES.forEach(rule -> rule.apply(body));
        FAMILIAR.apply(body);
        return new Found(
                body.paragraphs(),
                Captions.of(body),
                lead(body),
                HiddenText.most(outline, headline),
                body.headlineAt() < 0 ? ShownHeadline.of(body) : "",
                top(body),
                body,
                false);
    }

    /// The standfirst, where it is no paragraph of the body.
    private static String lead(Body body) {
        return body.paragraphs().contains(body.lead()) ? "" : body.lead();
    }

    private static List<String> top(Body body) {
        List<String> top = new ArrayList<>();
        int first = body.kept().isEmpty() ? body.first() : body.kept().getFirst();
        int from = body.headlineAt() >= 0 ? Math.max(0, body.headlineAt() - ABOVE) : Math.max(0, first - LINES);
        for (int i = from; i < Math.min(body.outline().blocks().size(), Math.max(first, from) + 3); i++) {
            Block block = body.block(i);
            boolean other =
                    block.mark() == Mark.RELATED || block.mark() == Mark.COMMENTS || block.mark() == Mark.NAVIGATION;
            if (top.size() < LINES && !other) {
                top.add(block.text());
            }
        }
        return top;
    }

    /// The text that only metadata hold, on pages that scripts build.
    private static Found told(Page page) {
        String text = page.linked().body();
        if (text.isEmpty()) {
            return new Found(List.of(), List.of(), "", 0, "", List.of(), null, false);
        }
        Element parsed = Jsoup.parseBodyFragment(text.replace("\n", "<br><br>")).body();
        List<String> paragraphs = new ArrayList<>();
        Outline.of(parsed, Outline.Reading.SHOWN).blocks().forEach(block -> paragraphs.add(block.text()));
        return new Found(paragraphs, List.of(), "", 0, "", List.of(), null, false);
    }
}
