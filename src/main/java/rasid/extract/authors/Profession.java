package rasid.extract.authors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.extract.text.Text;

/// Lines at the head of essays that tell who wrote by name and profession: "A Name – historian, Cologne".
public final class Profession {
    /// Of those who write, with their place behind it; of others, and without, such a line tells whom a report is
    /// about.
    private static final Pattern LINE = Pattern.compile(
            "(?iuU)([^\\d:–—|]{5,50}?)\\s+[-–—]\\s+(?:پژوهشگر|نویسنده|روزنامه‌?نگار|خبرنگار|محقق|تحلیلگر|مورخ|باحثة?|كاتبة?|صحف[يى]ة?|صحافية?|أكاديمية?|مؤرخة?"
                    + "|توێژەر|نووسەر|[ڕر]ۆژنامەنووس|صحافی|کالم نگار|חוקרת?|עיתונאית?|סופרת?|היסטוריונית?"
                    + "|journalist(?:in)?|writer|researcher|historian|essayist|autor(?:in)?|publizist(?:in)?|historiker(?:in)?|journaliste|chercheure?|chercheuse"
                    + "|periodista|investigadora?|giornalista|gazeteci|yazar|araştırmacı|журналист(?:ка)?|исследователь(?:ница)?|публицист|журналіст(?:ка)?|дослідни(?:к|ця)"
                    + "|dziennikarz|dziennikarka|badacz(?:ka)?|rojnamevan|lêkolîner|nivîskar)\\b(?: \\p{L}+){0,3}\\s*[،,]\\s*\\p{L}+(?: \\p{L}+)?");
    private static final int LONGEST = 90;

    private Profession() {}

    /// The name in such a line; `""` where it is another.
    public static String named(String line) {
        Matcher told = line.length() <= LONGEST && !Text.endsSentence(line) ? LINE.matcher(line) : null;
        return told != null && told.matches() && Person.isSurely(told.group(1)) ? told.group(1) : "";
    }
}
