package rasid.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.edges.Edges;
import rasid.extract.edges.TopLines;
import rasid.extract.headline.ShownHeadline;
import rasid.extract.inside.Inside;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.page.ScriptArticle;
import rasid.extract.script.ScriptText;
import rasid.extract.text.Text;

/// Finds the article's text: the strategies, from the one that nearly every page needs to those that few
/// do. The first that finds a text is believed; a later one must find much more.
final class BodyFinder {
    /// What stands in the text comes before what stands around it.
    private static final List<Rule> RULES =
            Stream.concat(Inside.RULES.stream(), Edges.RULES.stream()).toList();
    /// What the source is known to repeat is left out last: where the text begins and ends is seen better with it.
    private static final Rule FAMILIAR = new FamiliarTexts();
    /// A text of this length is believed.
    private static final int ENOUGH = 250;
    /// And one of this, though a page shows many times as much of other reports.
    private static final int A_WHOLE = 500;
    /// The shortest article: two sentences from the wire.
    private static final int A_WIRE = 100;
    /// So many times as much must a later strategy find to be believed instead.
    private static final int MUCH_MORE = 2;

    /// A text that is shorter may be the first paragraphs of one.
    private static final int A_TEASER = 600;
    private static final int A_PARAGRAPH = 80;
    /// So much of what is shown must follow behind it to be the rest.
    private static final double REST = 0.3;
    /// Of a text that scripts will show, a page shows at most a few lines itself.
    private static final double FEW = 0.2;

    private BodyFinder() {}

    /// The article's paragraphs, and its captions apart.
    ///
    /// @param length how much the paragraphs say, see [Text#length]
    /// @param hidden how much running text the page hides
    /// @param titled whether the page shows its headline
    /// @param headline what looks like the headline, where the page shows none that it tells; `""` where it does
    /// @param top the lines between the headline and the text, and the first lines of the text
    /// @param end the last lines of the text, and those below it
    /// @param from where it was found; null where only metadata hold it
    /// @param chosen whether the source's own selector found it
    record Found(
            List<String> paragraphs,
            List<String> captions,
            String lead,
            int length,
            int hidden,
            boolean titled,
            String headline,
            List<String> top,
            List<String> end,
            @Nullable Body from,
            boolean chosen) {
        static final Found NOTHING =
                new Found(List.of(), List.of(), "", 0, 0, false, "", List.of(), List.of(), null, false);

        /// A text that is hidden, below the headline, the names and the date that are not.
        Found below(Found shown) {
            if (titled && !shown.titled() && !top.isEmpty()) {
                // What is shown is around the article, and so are its lines.
                return this;
            }
            List<String> lines = shown.top().isEmpty() || shown.top().equals(top)
                    ? top
                    : Stream.concat(shown.top().stream(), top.stream())
                            .distinct()
                            .toList();
            return new Found(paragraphs, captions, lead, length, hidden, titled, headline, lines, end, from, chosen);
        }

        /// What was left out because the source is known to repeat it.
        List<String> repeated() {
            return from == null
                    ? List.of()
                    : from.outline().blocks().stream()
                            .filter(block -> block.mark() == Mark.FAMILIAR)
                            .map(Block::text)
                            .toList();
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
        setApart(body);
        FAMILIAR.apply(body);
        return new Found(
                body.paragraphs(),
                Captions.of(body),
                "",
                body.length(),
                0,
                true,
                "",
                TopLines.of(body),
                TopLines.end(body),
                body,
                true);
    }

    /// Captions, and the headline itself.
    private static void setApart(Body body) {
        String bare = Text.bare(body.headline());
        for (Block block : body.outline().blocks()) {
            if (block.kind() == Block.Kind.CAPTION) {
                block.leaveOut(Mark.CAPTION);
            } else if (block.kind() == Block.Kind.HEADING
                    && Text.bare(block.text()).equals(bare)) {
                block.leaveOut(Mark.HEADLINE);
            }
        }
    }

    private static Found found(Page page, String headline) {
        Found shown = in(page, headline, Outline.Reading.SHOWN);
        Found best = shown;
        if (shown.length() < ENOUGH) {
            best = better(best, in(page, headline, Outline.Reading.WITHOUT_NAMES));
        }
        // An article that is hidden until a script has run, or but for its first lines behind a paywall.
        boolean more = best.length() < ENOUGH || shown.hidden() > MUCH_MORE * best.length();
        // What is shown may be all around it, and long.
        boolean elsewhere = !shown.titled() && (shown.hidden() > A_WIRE || page.passed() > A_WIRE);
        if (more || elsewhere) {
            Found hidden = in(page, headline, Outline.Reading.WITH_HIDDEN);
            boolean titled = !shown.titled() && hidden.titled() && hidden.length() >= A_WIRE;
            boolean instead = best.length() == 0 && hidden.length() >= A_WIRE && HiddenText.isForOthers(hidden);
            best = titled || instead ? hidden : better(best, hidden);
        }
        Found told = told(page, headline);
        boolean rather = isBuiltByScripts(page, told, best) || completes(page, told, best);
        Found found = rather ? told : better(best, told);
        return found.below(shown);
    }

    /// Whether the page shows next to nothing of the text that it tells: what it does show is around the
    /// article.
    private static boolean isBuiltByScripts(Page page, Found told, Found best) {
        // Most pages show it where the text was found; nothing else of such a page has to be read.
        int enough = page.scripted().body().isEmpty() ? A_WIRE : ScriptText.SHORTEST;
        return told.length() >= enough
                && !shows(String.join("", best.paragraphs()), told)
                && !shows(page.document().body().text(), told);
    }

    /// Whether what the page tells goes on behind the last of the paragraphs that it shows, as where a wall cuts them
    /// off.
    private static boolean completes(Page page, Found told, Found best) {
        if (best.paragraphs().isEmpty()
                || told.length() < best.length() + A_PARAGRAPH
                || !(best.length() < A_TEASER || PageKind.isBehindWall(page, best.length()))) {
            return false;
        }
        String whole = Text.bare(String.join("", told.paragraphs()));
        int end = 0;
        for (String paragraph : best.paragraphs()) {
            String bare = Text.bare(paragraph);
            int at = whole.indexOf(bare, end);
            if (at < 0) {
                return false;
            }
            end = at + bare.length();
        }
        return whole.length() - end >= Math.max(A_PARAGRAPH, REST * end);
    }

    private static boolean shows(String text, Found told) {
        String shown = Text.bare(text);
        int found = 0;
        for (String paragraph : told.paragraphs()) {
            String bare = Text.bare(paragraph);
            found += shown.contains(bare.substring(0, Math.min(bare.length(), 60))) ? Text.length(paragraph) : 0;
            if (found >= FEW * told.length()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a headline leads to a text that is next to nothing of the one found without it.
    static boolean isLost(Found with, Found without) {
        return with.length() < FEW * without.length() && with.length() < A_WHOLE;
    }

    private static Found better(Found found, Found other) {
        return other.length() >= ENOUGH && other.length() > MUCH_MORE * found.length() ? other : found;
    }

    private static Found in(Page page, String headline, Outline.Reading reading) {
        Outline walked = page.outline(reading);
        Outline outline = reading == Outline.Reading.WITH_HIDDEN ? HiddenText.shown(walked, headline) : walked;
        Body body = Body.of(page, outline, headline);
        RULES.forEach(rule -> rule.apply(body));
        FAMILIAR.apply(body);
        return new Found(
                body.paragraphs(),
                Captions.of(body),
                lead(body),
                body.length(),
                HiddenText.most(outline, headline),
                isTitled(body),
                body.headlineAt() < 0
                                || body.block(body.headlineAt()).mark() == Mark.NAVIGATION
                                || ShownHeadline.isBelowLetterhead(body)
                        ? ShownHeadline.of(body)
                        : "",
                TopLines.of(body),
                TopLines.end(body),
                body,
                false);
    }

    private static boolean isTitled(Body body) {
        if (body.headlineAt() < 0 || body.block(body.headlineAt()).mark() != Mark.HIDDEN) {
            return body.headlineAt() >= 0;
        }
        String headline = Text.bare(body.headline());
        return body.outline().blocks().stream()
                .anyMatch(block ->
                        block.mark() != Mark.HIDDEN && block.linked() < 0.5 && Text.isBare(block.text(), headline));
    }

    /// The standfirst, where the body does not begin with what it says.
    private static String lead(Body body) {
        List<String> paragraphs = body.paragraphs();
        return paragraphs.contains(body.lead()) || beginsWith(paragraphs, Text.bare(body.lead())) ? "" : body.lead();
    }

    private static boolean beginsWith(List<String> paragraphs, String bare) {
        var first = new StringBuilder();
        for (int i = 0; i < paragraphs.size() && first.length() < bare.length(); i++) {
            first.append(Text.bare(paragraphs.get(i)));
        }
        return first.indexOf(bare) == 0;
    }

    /// The text that only metadata hold, or the state of a script, on pages that scripts build.
    private static Found told(Page page, String headline) {
        ScriptArticle scripted = page.scripted();
        Found linked = told(page, headline, page.linked().body(), "");
        Found inScript = told(page, headline, scripted.body(), scripted.lead());
        return inScript.length() > linked.length() ? inScript : linked;
    }

    private static Found told(Page page, String headline, String text, String lead) {
        if (text.isEmpty()) {
            return Found.NOTHING;
        }
        Outline outline = Outline.of(ToldText.of(text), Outline.Reading.SHOWN);
        var body = new Body(page, outline, headline, -1, 0, 0, outline.blocks().size(), "");
        setApart(body);
        RULES.forEach(rule -> rule.apply(body));
        FAMILIAR.apply(body);
        return new Found(
                body.paragraphs(),
                Captions.of(body),
                lead,
                body.length(),
                0,
                false,
                "",
                List.of(),
                List.of(),
                null,
                false);
    }
}
