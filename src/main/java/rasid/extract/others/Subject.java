package rasid.extract.others;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;

/// What a short report speaks of, as far as its words tell: by this its own parts are told from other reports that
/// stand below it and look like parts. Words are compared by their first letters, without the article and the
/// particles of Arabic and Hebrew.
final class Subject {
    private static final int STEM = 4;
    /// A text of this subject shares so many words with it.
    private static final int SHARED = 2;
    /// So many, of which hardly any speaks of the headline, are other reports.
    private static final int MANY = 5;
    private static final double FEW = 0.4;
    private static final List<String> PREFIXES =
            List.of("وال", "بال", "لل", "ال", "و", "ب", "ل", "ה", "ו", "ב", "ל", "מ");
    /// A headline that announces a list: "Five places for the spring", "أبرز ما جاء". Its parts speak of a thing each.
    private static final Pattern LIST = Pattern.compile(
            "(?iU)(?:أفضل|أبرز|أهم|أجمل|أشهر|ثلاثة?|أربعة?|خمسة?|ستة?|سبعة?|ثماني(?:ة)?|تسعة?|عشرة?"
                    + "|بهترین|مهم‌ترین|سه|چهار|پنج|شش|هفت|هشت|نه|ده|باشترین|سێ|چوار|پێنج|شەش|حەوت|هەشت|نۆ|بہترین|تین|چار|پانچ|سات|آٹھ|دس"
                    + "|שלוש\\S*|ארבע\\S*|חמש\\S*|חמיש\\S*|שש\\S*|שבע\\S*|שמונ\\S*|תשע\\S*|עשר\\S*|best|top|three|four|five|six|seven|eight|nine|ten"
                    + "|beste[nrs]?|drei|vier|fünf|sechs|sieben|acht|neun|zehn|meilleure?s?|trois|quatre|cinq|sept|huit|neuf|dix|mejores|cinco|siete|diez)");

    private final Set<String> stems = new HashSet<>();

    private Subject() {}

    /// Whether many boxes stand below a headline and few lines, and hardly one of them speaks of the same.
    static boolean isNotOf(Outline outline, int headlineAt, List<Box> row) {
        if (row.size() < MANY || headlineAt < 0) {
            return false;
        }
        String headline = outline.blocks().get(headlineAt).text();
        if (announcesList(headline, row.size())) {
            return false;
        }
        Subject subject = of(outline.blocks(), headlineAt, row.getFirst().first());
        int same = 0;
        for (Box box : row) {
            StringBuilder all = new StringBuilder();
            for (Block block : outline.blocks().subList(box.first(), box.end())) {
                all.append(block.text()).append(' ');
            }
            same += subject.isIn(all.toString()) ? 1 : 0;
        }
        return same <= FEW * row.size();
    }

    private static boolean announcesList(String headline, int size) {
        for (String word : headline.split("[^\\p{L}\\p{M}\\p{Nd}‌]+", -1)) {
            boolean number =
                    !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
            if (number ? Integer.parseInt(word) == size : LIST.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    /// The headline, and what stands between it and `end`.
    private static Subject of(List<Block> blocks, int headlineAt, int end) {
        var subject = new Subject();
        for (int i = headlineAt; i < end; i++) {
            if (i == headlineAt || blocks.get(i).kept()) {
                subject.stems.addAll(stems(blocks.get(i).text()));
            }
        }
        return subject;
    }

    private boolean isIn(String text) {
        Set<String> words = stems(text);
        words.retainAll(stems);
        return words.size() >= SHARED;
    }

    private static Set<String> stems(String text) {
        Set<String> found = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
            String bare = word;
            for (String prefix : PREFIXES) {
                if (bare.startsWith(prefix) && bare.length() - prefix.length() >= STEM) {
                    bare = bare.substring(prefix.length());
                    break;
                }
            }
            if (bare.length() >= STEM) {
                found.add(bare.substring(0, STEM));
            }
        }
        return found;
    }
}
