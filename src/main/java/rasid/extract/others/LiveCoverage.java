package rasid.extract.others;

import rasid.extract.outline.Block;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.text.Wordings;

/// Tells live coverage, whose entries have times and headings as comments have times and names.
final class LiveCoverage {
    private static final Wordings LIVE = Wordings.of(
            "\\blive\\b|live-?blog|ticker|en direct|minute par minute|en vivo|minuto a minuto|ao vivo|in diretta|minuto per minuto|na żywo|canlı|онлайн"
                    + "|مباشر|لحظة بلحظة|دقيقة بدقيقة|لحظه.?به.?لحظه|زنده|ڕاستەوخۆ|ساتەوەخت|چرکە بە چرکە|براہ راست (?:نشریات|اپ ?ڈیٹ|کوریج)|لمحہ بہ لمحہ|לייב|עדכונים שוטפים|רגע אחר רגע|实时|直播");
    /// So near a headline stands what says that it is a live blog, in so many words.
    private static final int BESIDE = 2;
    private static final int FEW_WORDS = 3;

    private LiveCoverage() {}

    /// Whether metadata, the page's title or a short line beside the headline say so.
    static boolean is(Page page, Outline outline, int headlineAt) {
        return page.linked().live()
                || LIVE.isIn(page.title() + " " + page.meta("og:title"))
                || isCalledSo(outline, headlineAt);
    }

    private static boolean isCalledSo(Outline outline, int headlineAt) {
        for (int i = Math.max(0, headlineAt - BESIDE);
                headlineAt >= 0
                        && i <= Math.min(headlineAt + BESIDE, outline.blocks().size() - 1);
                i++) {
            Block block = outline.blocks().get(i);
            if (block.linked() < 0.5 && !block.hasWords(FEW_WORDS + 1) && LIVE.isIn(block.text())) {
                return true;
            }
        }
        return false;
    }
}
