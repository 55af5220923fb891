package rasid.match;

import java.util.Set;
import rasid.language.word.Token;

/// Where sentences end.
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "st", "gen", "lt", "col", "sgt", "maj", "capt", "prof", "no", "vs", "jr", "sr");

    private Sentences() {}

    /// Whether a sentence ends between two words that follow each other in `text`: at ! ? ؟ ۔ … or the end of a line,
    /// and at a point with a space behind it that belongs to no abbreviation.
    static boolean endsAfter(String text, Token word, Token next) {
        for (int i = word.end(); i < next.start(); i++) {
            char c = text.charAt(i);
            boolean end = switch (c) {
                case '!', '?', '؟', '۔', '…', '\n', '。', '！', '？' -> true;
                case '.' -> isFullStop(text, i, word, next);
                default -> false;
            };
            if (end) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFullStop(String text, int at, Token word, Token next) {
        boolean abbreviation = word.end() == at && (word.text().length() == 1 || ABBREVIATIONS.contains(word.text()));
        return !abbreviation && at + 1 < next.start() && !Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
