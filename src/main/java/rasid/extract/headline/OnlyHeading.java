package rasid.extract.headline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rasid.extract.around.Notices;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Heading;
import rasid.extract.page.Page;
import rasid.extract.page.TitleParts;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// The page's only heading of the first rank, where it says something else than the page tells others: that is the
/// headline readers see, or a slogan, an appeal, the name of a section.
final class OnlyHeading {
    private static final int FEWEST_WORDS = 3;
    /// Between news of the moment, which is no headline: "+++ Sea is calm +++".
    private static final String TICKER = "+++";
    private static final Wordings APPEAL =
            Wordings.of("^\\W*(?:(?:get|enjoy|unlock) (?:unlimited|full|free)|sign (?:up|in)|log in|register|subscribe|"
                    + "(?:choose|select) (?:how|your)|(?:already )?a subscriber|support (?:us|our)|thank you for|"
                    + "(?:jetzt|hier) (?:abonnieren|anmelden|weiterlesen)|abonnez|connectez|suscríb|regístr|abbonati|"
                    + "assine|abone ol|подпи(?:ш|с)|войди|(?:latest|breaking|top) (?:news|stories|headlines)|"
                    + "(?:aktuelle|neueste) nachrichten|son dakika|último momento)"
                    + "|^\\W*(?:اشترك|سجل |سجّل|تابعونا|تابعنا|ادعم|مشترک|عضو شوید|ثبت نام|سبسکرائب|بەشداری بکە|"
                    + "הירשמו|הצטרפו|התחברו|(?:آخر|أحدث|اخر|احدث) (?:ال)?(?:أخبار|اخبار)|آخرین (?:اخبار|خبرها)|"
                    + "تازہ ترین|دواین هەواڵ|חדשות אחרונות)");
    /// So many lines may stand between it and the text: a deck, a byline, a date, buttons to share.
    private static final int REACH = 20;
    private static final int A_PARAGRAPH = 100;
    private static final Set<String> BESIDE = Set.of("nav", "aside", "footer", "form", "dialog");

    private OnlyHeading() {}

    /// `""` where there is none, or several, or where it is rather no headline.
    ///
    /// @param told what others are told, `""` where nothing is
    static String of(Page page, List<Heading> headings, String told) {
        String title = told.isEmpty() ? TitleParts.title(page) : told;
        String site = TitleParts.behindTitle(page).orElse("");
        List<Heading> first = headings.stream()
                .filter(heading -> heading.first()
                        && !heading.text().contains(TICKER)
                        && !page.site().isNamed(heading.text())
                        && !Text.bare(heading.text()).equals(site))
                .toList();
        List<Heading> akin = first.stream().map(Heading::text).distinct().count() == 1
                ? first
                : first.stream()
                        .filter(heading -> Headline.speaksOf(heading.text(), title))
                        .toList();
        boolean only = akin.stream().map(Heading::text).distinct().count() == 1
                && Text.hasWords(akin.getFirst().text(), FEWEST_WORDS)
                && isTheHeadline(page, headings, akin.getFirst(), told, title);
        return only ? akin.getFirst().text() : "";
    }

    private static boolean isTheHeadline(Page page, List<Heading> headings, Heading shown, String told, String title) {
        String text = shown.text();
        // Where programs are told none, networks and search engines alone are told another.
        boolean spoken = page.linked().headline().isEmpty() && Headline.speaksOf(text, title);
        if (Headline.goesOn(text, title) || (spoken && !APPEAL.isIn(text) && Text.hasWords(text, FEWEST_WORDS + 1))) {
            return true;
        }
        boolean akin = sharesHalf(text, title);
        boolean instead = Text.hasWords(text, FEWEST_WORDS + 1)
                && 2 * text.length() >= told.length()
                && headings.stream()
                        .noneMatch(heading -> !heading.equals(shown) && Headline.speaksOf(heading.text(), title));
        return (akin || instead)
                && !APPEAL.isIn(text)
                && Notices.of(text) == null
                && standsOverText(page.outline(Outline.Reading.SHOWN), shown, told, akin);
    }

    /// Whether half of the heading's words are told as well.
    private static boolean sharesHalf(String heading, String told) {
        Set<String> words = Headline.words(heading);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(Headline.words(told));
        return !shared.isEmpty() && 2 * shared.size() >= words.size();
    }

    /// Whether it stands above the text, in no box of something else, on a page that shows nowhere what it tells. One
    /// that is `akin` to that may stand far above.
    private static boolean standsOverText(Outline outline, Heading shown, String told, boolean akin) {
        List<Block> blocks = outline.blocks();
        int at = 0;
        while (at < blocks.size() && !isHolding(outline, blocks.get(at), shown)) {
            at++;
        }
        if (at == blocks.size() || isBeside(outline, blocks.get(at))) {
            return false;
        }
        int before = 0;
        int all = 0;
        boolean near = akin;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.running() && block.length() >= A_PARAGRAPH) {
                before += i < at ? block.length() : 0;
                all += block.length();
                near |= i > at && i <= at + REACH;
            } else if (i != at && !told.isEmpty() && shows(block, told, akin) && !isInList(blocks, i)) {
                return false;
            }
        }
        return near && 4 * before < all;
    }

    private static boolean isHolding(Outline outline, Block block, Heading heading) {
        return outline.boxes().get(block.box()).element().equals(heading.element())
                || (block.kind() == Block.Kind.HEADING && block.text().equals(heading.text()));
    }

    private static boolean isBeside(Outline outline, Block block) {
        for (int at = block.box(); at >= 0; at = outline.boxes().get(at).parent()) {
            Box box = outline.boxes().get(at);
            if (BESIDE.contains(box.tag()) || box.mark() == Mark.NEWSLETTER || box.mark() == Mark.CONSENT) {
                return true;
            }
            if (box.tag().equals("article") || box.tag().equals("main")) {
                return false;
            }
            if (box.tag().equals("header") && box.element().selectFirst("nav") != null) {
                return true;
            }
        }
        return false;
    }

    /// Whether a line has what is told, or most of its words where the heading has few of them.
    private static boolean shows(Block block, String told, boolean akin) {
        if (block.length() > 2 * told.length() + A_PARAGRAPH) {
            return false;
        }
        if (block.bare().contains(Text.bare(told))) {
            return true;
        }
        Set<String> words = akin ? Set.of() : Headline.words(told);
        if (words.size() < 2) {
            return false;
        }
        Set<String> shared = Headline.words(block.text());
        shared.retainAll(words);
        return shared.size() >= 2 && 3 * shared.size() > 2 * words.size();
    }

    /// Whether it is one of several titles of others, that are links.
    private static boolean isInList(List<Block> blocks, int at) {
        return isTitle(blocks, at) && (isTitle(blocks, at - 1) || isTitle(blocks, at + 1));
    }

    private static boolean isTitle(List<Block> blocks, int at) {
        return at >= 0
                && at < blocks.size()
                && blocks.get(at).linked() > 0.5
                && blocks.get(at).hasWords(FEWEST_WORDS);
    }
}
