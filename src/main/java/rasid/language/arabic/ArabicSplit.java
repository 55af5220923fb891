package rasid.language.arabic;

import java.util.ArrayList;
import java.util.List;
import rasid.language.arabic.forms.ArabicSpelling;

/// A way to cut the proclitics off an Arabic word: [و|ف] [ب|ك|ل] [ال], and لل for ل + ال.
///
/// @param rest what remains when all of them are off
/// @param article whether ال was among them
/// @param clitics how many there were beside the article
/// @param proclitics as they are written, `""` for none
record ArabicSplit(String rest, boolean article, int clitics, String proclitics) {

    /// What remains with the article left on.
    String withArticle() {
        return article ? "ال" + rest : rest;
    }

    /// What the proclitics cost, beside the costs of [ArabicReading].
    int cost() {
        return clitics * 20 + (article ? 5 : 0);
    }

    /// Whether a verb may stand behind them: no article, no preposition but the ل of purpose.
    boolean mayPrecedeVerb() {
        if (article) {
            return false;
        }
        char last = proclitics.isEmpty() ? 'و' : ArabicSpelling.last(proclitics);
        return last == 'و' || last == 'ف' || (last == 'ل' && "يتن".indexOf(rest.charAt(0)) >= 0);
    }

    /// The proclitics as an explanation names them: `with والـ`.
    String how() {
        if (proclitics.isEmpty()) {
            return "";
        }
        char last = ArabicSpelling.last(proclitics);
        return "with " + proclitics + (last == 'و' || last == 'ا' ? "" : "ـ");
    }

    /// All legal ways, the whole word first. At least two letters remain.
    static List<ArabicSplit> of(String word) {
        List<ArabicSplit> splits = new ArrayList<>(8);
        fromConjunction(word, 0, splits);
        char first = word.charAt(0);
        if (word.length() > 2 && (first == 'و' || first == 'ف')) {
            fromConjunction(word, 1, splits);
        }
        return splits;
    }

    private static void fromConjunction(String word, int start, List<ArabicSplit> splits) {
        splits.add(new ArabicSplit(word.substring(start), false, start, word.substring(0, start)));
        article(word, start, start, splits);
        if (word.length() < start + 3) {
            return;
        }
        char first = word.charAt(start);
        if (first == 'ب' || first == 'ك' || first == 'ل') {
            splits.add(new ArabicSplit(word.substring(start + 1), false, start + 1, word.substring(0, start + 1)));
            article(word, start + 1, start + 1, splits);
        }
        if (first == 'ل' && word.charAt(start + 1) == 'ل' && word.length() >= start + 4) {
            String proclitics = word.substring(0, start + 2);
            splits.add(new ArabicSplit(word.substring(start + 2), true, start + 1, proclitics));
            // Before a word that itself begins with ل the article is not written: للجنة.
            splits.add(new ArabicSplit(word.substring(start + 1), true, start + 1, proclitics));
        }
    }

    private static void article(String word, int start, int clitics, List<ArabicSplit> splits) {
        if (word.startsWith("ال", start) && word.length() >= start + 4) {
            splits.add(new ArabicSplit(word.substring(start + 2), true, clitics, word.substring(0, start + 2)));
        }
    }
}
