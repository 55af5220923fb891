package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps of the article's blocks what a reader would call its text, in order.
final class Paragraphs {
    /// "Read also" and its kin, which lead out of the text.
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?iu)^(?:(?:see|read|watch) (?:also|more|next)|also read|read more|related(?: (?:stories|articles|news|topics))?|more on this|recommended"
                    + "|mehr zum thema|lesen sie (?:auch|mehr)|lire aussi|à lire aussi|lea también|leer más|читайте также|ayrıca oku(?:yun)?"
                    + "|اقرأ (?:أيضا|ايضا|المزيد|كذلك)|إقرأ (?:أيضا|المزيد)|اقرا (?:ايضا|المزيد)|شاهد (?:أيضا|ايضا)|طالع (?:أيضا|ايضا)"
                    + "|(?:مواضيع|أخبار|اخبار|مقالات|موضوعات) (?:ذات صلة|متعلقة|مشابهة)|للمزيد|بیشتر بخوانید|بخوانید|هەروەها بخوێنەوە|زیاتر بخوێنەوە)"
                    + "(?:[\\p{Mn}]*)(?:\\s*[:：|/-]|\\s*$|\\p{Mn})");

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:advertisement|anzeige|publicité|publicidad|реклама|reklam|ad|إعلان|اعلان|آگهی|ڕیکلام|share|tweet|print|email|شارك|طباعة"
                    + "|(?:tags|keywords|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|برچسب ها)\\s*:?.{0,80}"
                    + "|(?:©|copyright|all rights reserved|جميع الحقوق محفوظة).{0,120})$");

    private Paragraphs() {}

    /// @param title of the article, which pages print again above the text
    static List<String> of(List<Block> blocks, String title, List<String> captions) {
        List<Block> kept = new ArrayList<>();
        boolean elsewhere = false;
        for (Block block : blocks) {
            boolean pointer = ELSEWHERE.matcher(block.text()).find()
                    && (block.linkChars() > 0 || block.text().length() < 40 || block.isHeading());
            // A pointer without links of its own points to what follows it.
            boolean pointedTo = elsewhere && (block.linkShare() > 0.3 || block.isListItem());
            if (!pointer && !pointedTo && isText(block, title) && !captions.contains(block.text())) {
                kept.add(block);
            }
            elsewhere = (pointer && block.linkChars() == 0) || pointedTo;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < kept.size(); i++) {
            boolean headsNothing = kept.get(i).isHeading()
                    && (i + 1 == kept.size() || kept.get(i + 1).isHeading());
            if (!headsNothing) {
                texts.add(kept.get(i).text());
            }
        }
        return new ArrayList<>(texts);
    }

    private static boolean isText(Block block, String title) {
        String text = block.text();
        if (Texts.bare(text).isEmpty() || LABEL.matcher(text).matches()) {
            return false;
        }
        if (block.element().normalName().equals("h1") || Texts.bare(text).equals(Texts.bare(title))) {
            return false;
        }
        double links = block.linkShare();
        if (block.isListItem()) {
            return links < 0.4;
        }
        return links < 0.5 || (text.length() > 150 && links < 0.75);
    }
}
