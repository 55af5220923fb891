package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rasid.extract.body.Body;
import rasid.extract.looks.Clutter;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.text.Text;

/// The article that a page hides until a script has run: in a box that is `hidden`, in a streamed segment, in
/// `template` or `noscript`, or but for its first lines behind a paywall. Of all that is hidden only one box is it;
/// the others are menus, dialogs and what machines are told.
final class HiddenText {
    /// How many times as much the box counts that shows the headline.
    private static final int CERTAIN = 10;

    private static final Pattern ASKS_FOR_SCRIPTS = Pattern.compile(
            "(?iu)java ?script|جا[فڤ]ا ?سكر|جا[وڤ]ا[‌ ]?[اإ]?سک|ג'?אווה ?סקריפט|browser|navigateur|navegador|المتصفح|مرورگر|براؤزر|وێبگەڕ|דפדפן|браузер|浏览器|瀏覽器|ブラウザ");

    private HiddenText() {}

    /// Whether the last of the kept blocks stands in what browsers do not show.
    static boolean isIn(Outline outline, List<Integer> kept) {
        if (kept.isEmpty()) {
            return false;
        }
        int box = outline.blocks().get(kept.getLast()).box();
        for (; box >= 0; box = outline.boxes().get(box).parent()) {
            if (Clutter.of(outline.boxes().get(box).element()) == Mark.HIDDEN) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text stands in what browsers without scripts show, or in a template, and does not ask for scripts.
    static boolean isForOthers(BodyFinder.Found found) {
        Body body = found.from();
        if (body == null || body.box() < 0) {
            return false;
        }
        for (int box = body.box();
                box >= 0;
                box = body.outline().boxes().get(box).parent()) {
            String tag = body.outline().boxes().get(box).tag();
            if (tag.equals("noscript") || tag.equals("template")) {
                return found.paragraphs().stream()
                        .noneMatch(text -> ASKS_FOR_SCRIPTS.matcher(text).find());
            }
        }
        return false;
    }

    /// The outline with the box shown that hides the most running text.
    static Outline shown(Outline outline, String headline) {
        List<Box> boxes = new ArrayList<>(outline.boxes());
        int from = -1;
        int best = best(outline, -1, headline);
        while (best >= 0) {
            Box box = boxes.get(best);
            boxes.set(best, box.unmarked());
            from = best;
            int inner = best(outline, from, headline);
            // What is hidden inside comes to light as well where it is most of it.
            best = inner >= 0 && running(outline, inner) * 2 > running(outline, best) ? inner : -1;
        }
        if (from >= 0 && says(outline, boxes.get(from), headline)) {
            alone(outline, boxes.get(from));
        }
        return new Outline(outline.blocks(), boxes);
    }

    /// What is around a box that shows the headline is around the article.
    private static void alone(Outline outline, Box box) {
        for (int i = 0; i < outline.blocks().size(); i++) {
            if (i < box.first() || i >= box.end()) {
                outline.blocks().get(i).leaveOut(Mark.OUTSIDE);
            }
        }
    }

    /// How much running text the box hides that hides the most.
    static int most(Outline outline, String headline) {
        int best = best(outline, -1, headline);
        return best < 0 ? 0 : running(outline, best);
    }

    private static int best(Outline outline, int inside, String headline) {
        int best = -1;
        int most = 0;
        int end = inside < 0 ? Integer.MAX_VALUE : outline.boxes().get(inside).end();
        int passed = -1;
        for (int i = inside + 1; i < outline.boxes().size(); i++) {
            Box box = outline.boxes().get(i);
            if (box.first() >= end) {
                break;
            }
            if (box.mark() == Mark.HIDDEN && box.end() > passed) {
                passed = box.end();
                int running = running(outline, i) * (says(outline, box, headline) ? CERTAIN : 1);
                if (running > most) {
                    most = running;
                    best = i;
                }
            }
        }
        return best;
    }

    /// A segment that shows the headline is the article's, though another may be longer.
    private static boolean says(Outline outline, Box box, String headline) {
        String bare = Text.bare(headline);
        for (int i = box.first(); i < box.end() && !bare.isEmpty(); i++) {
            Block block = outline.blocks().get(i);
            if (block.linked() < 0.5 && Text.isBare(block.text(), bare)) {
                return true;
            }
        }
        return false;
    }

    /// The running text in a box, but for lines that stand under a title that is a link.
    private static int running(Outline outline, int box) {
        int sum = 0;
        boolean title = false;
        for (int i = outline.boxes().get(box).first();
                i < outline.boxes().get(box).end();
                i++) {
            Block block = outline.blocks().get(i);
            sum += block.running() && !title && !block.teaser() ? block.length() : 0;
            title = block.linked() > 0.8 && block.hasWords(3);
        }
        return sum;
    }
}
