package rasid.extract.around;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// Knows what stands at the end of a report and is no text of it: star lines, "انتهى/25و", "###", the initials of
/// editors. Agencies and press offices put them there.
public final class EndMarks {
    /// "ن.ع / م.ص", "م۔ر/ش۔خ", "jh/ab".
    private static final String ONE = "(?:\\p{L}{1,2}\\s?[.۔]\\s?){1,3}\\p{L}{0,2}";

    private static final String INITIALS =
            "(?:" + ONE + "(?:\\s*[/،,|-]\\s*(?:" + ONE + "|\\p{L}{1,3}))*|\\p{L}{1,2}(?:\\s*/\\s*\\p{L}{1,3}){1,3})";
    private static final String WORD =
            "(?:انتهى|أنتهى|إنتهى|انتهت|النهاية|نهاية الخبر|پایان پیام|پايان پيام|انتهای پیام|انتهاي پيام|ختم شد|کۆتایی هەواڵ|סוף"
                    + "|ENDS?|ends?|End|Ende|ENDE|FIN|Fin|FIM|Fim|FINE|KONIEC|Koniec|SON|Son|КОНЕЦ|Конец|КІНЕЦЬ|Кінець|ΤΕΛΟΣ)";
    /// "(完)", "（了）": alone they are words of the text.
    private static final String IN_BRACKETS = "[(（\\[【]\\s*(?:完|终|終|了|おわり|끝)\\s*[)）\\]】]";
    /// "RTC/MAO", "kno/ mir/": in a line of their own.
    private static final Pattern EDITORS =
            Pattern.compile("\\p{Lu}{2,4}(?:/\\p{Lu}{2,4}){1,2}|\\p{Ll}{2,4}/(?:\\s?\\p{Ll}{2,4}/){1,2}");
    private static final String CODE =
            "[\\s/|.\\-–—ـ:]*(?:[\\p{L}\\p{Nd}]{1,4}(?:[/.\\-]\\s?[\\p{L}\\p{Nd}]{1,4}){0,3})?";
    private static final String STARS = "[\\s.…·\\-–—_=~]*(?:[*٭✱★☆#•▪■◆◄►✦❖⁂]+[\\s.…·\\-–—_=~]*){2,}";
    private static final String HARD = "(?:[(\\[{«/\\-–—]{0,2}\\s*" + WORD + "\\s*[)\\]}»/\\-–—]{0,2}(?:\\s*" + INITIALS
            + "|" + CODE + ")[\\s.)\\]/]*|[(\\[/]\\s*" + INITIALS + "\\s*[)\\]/]|#{2,}|-\\s?30\\s?-|" + IN_BRACKETS
            + ")";
    private static final Pattern WHOLE_HARD =
            Pattern.compile("\\W{0,3}(?:" + HARD + "|" + ONE + "\\s*/\\s*" + ONE + ")\\W{0,3}");
    private static final Pattern WHOLE_STARS = Pattern.compile(STARS);
    private static final Pattern AT_END = Pattern.compile(
            "\\s*(?:" + STARS + "|" + HARD + "|(?<=[.۔!؟?»\"”)]\\s?)" + ONE + "\\s*/\\s*" + ONE + ")\\s*$");
    private static final int LONGEST = 40;
    private static final Wordings WORDS = Wordings.of(WORD);
    /// Each mark has one of these, or a word: the 3 is that of "-30-".
    private static final String SIGNS = "*٭✱★☆#•▪■◆◄►✦❖⁂([/（【3";

    private EndMarks() {}

    /// Whether a report ends with the line for certain: it says so, or holds initials.
    public static boolean isHard(String line) {
        return line.length() <= LONGEST
                && mayHold(line)
                && WHOLE_HARD.matcher(line).matches();
    }

    /// Whether it is the initials of editors alone, which mean that only below the last paragraph.
    public static boolean areEditors(String line) {
        return line.length() <= LONGEST
                && line.indexOf('/') > 0
                && EDITORS.matcher(line).matches();
    }

    /// Whether it is a line of stars, which part a text as well as end it.
    public static boolean isStars(String line) {
        return line.length() <= LONGEST
                && !Text.holds(line, Letters.WORD)
                && WHOLE_STARS.matcher(line).matches();
    }

    /// Where such a mark begins at the end of a paragraph whose last sentence ends before it; -1 where none does.
    public static int from(String paragraph) {
        int from = Math.max(0, paragraph.length() - LONGEST);
        if (!mayHold(paragraph.substring(from))) {
            return -1;
        }
        Matcher mark = AT_END.matcher(paragraph).useTransparentBounds(true).useAnchoringBounds(false);
        for (int start = Math.max(from, 1); start < paragraph.length(); start++) {
            if (Text.endsSentence(paragraph, start)
                    && mark.region(start, paragraph.length()).lookingAt()) {
                return start;
            }
        }
        return -1;
    }

    /// Hardly any line does, and the expressions take long to find that out.
    private static boolean mayHold(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Letters.is(c, Letters.LETTER) && SIGNS.indexOf(c) >= 0) {
                return true;
            }
        }
        return WORDS.isIn(line);
    }
}
