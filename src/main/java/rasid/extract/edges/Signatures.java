package rasid.extract.edges;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import rasid.extract.around.EndMarks;
import rasid.extract.authors.Byline;
import rasid.extract.authors.Person;
import rasid.extract.body.Body;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// Names that nothing calls an author's: alone in a line under the last sentence, and behind the place at the head of
/// the first, "بغداد – سلوان الجبوري:". Newspapers sign so. In Arabic and Hebrew script alone behind a place: there a
/// name between dash and colon is its writer's, in Latin script it may as well be a speaker's.
public final class Signatures {
    private static final Pattern PARTS =
            Pattern.compile("\\s*[(/|]\\s*|\\s*\\)\\s*(?:[-–—/]\\s*)?|\\s+[-–—]+\\s*|[-–—]+\\s+");
    private static final Pattern BRACKETS = Pattern.compile("^\\s*[(\\[«]\\s*|\\s*[)\\]»]\\s*$");
    private static final Pattern DASH = Pattern.compile("^\\s*[-–—•*]+\\s*|\\s*[-–—•*]+\\s*$");
    /// Whoever speaks in the news is named by his office, and agencies by their names.
    private static final Pattern NO_WRITER = Pattern.compile(
            "(?U)^ال|(?:^|\\s)(?:مصدر|مصادر|رئيس|وزير|مسؤول|محافظ|ناطق|متحدث|قائد|نائب|مدير|عضو|خبير|شهود|لجنة|مجلس|اتحاد|نادي|سياسة|أخبار|خاص"
                    + "|وکیل|رئیس|استاندار|فرماندار|معاون|نماینده|سخنگو|دبیر|خبر|اخبار|وەزیر|سەرۆک|پارێزگار|بەرپرس|سەرچاوە|وزیر|ترجمان|صدر"
                    + "|שר|שרת|ראש|יו\"ר|דובר|דוברת|מנכ\"ל|סגן)(?=\\s|$)");
    /// What is said at an end, not by whom: wishes, prayers, calls, "to be continued".
    private static final Pattern CLOSING = Pattern.compile(
            "(?iU)(?:^|\\s)(?:رمضان كريم|\\p{L}*بقية|يتبع|النهاية|رحمه|رحمها|رحمهم|رحم|الله|عاش|عاشت|تحيا|يحيا|يسقط|سلام عليكم|شكرا|مبارك عليكم"
                    + "|شاد|گرامی|دارد|باد|زندہ|زنده|پایندہ|آزادی|پایان|والسلام|بژی|بژین|نەمر|ئازادی|کۆتایی|جاری ہے"
                    + "|שבת|זכרו|זכרה|זכרם|ברוך|שלום|המשך|סוף|חג|תודה|עם ישראל חי"
                    + "|happy|good|rest|peace|luck|thanks?|appeal|amen|long live|continued|the end"
                    + "|ruhe|frohe\\S*|danke|fortsetzung|folgt|merci|vive|viva|gracias|grazie|fin|fine|ende"
                    + "|cennet|yaşasın|mekan\\S*|devam\\S*|teşekkür\\S*|rahmet\\S*|спасибо|слава|продолжение|конец)(?=\\s|$)");
    private static final char FIRST_OF_RIGHT_TO_LEFT = 0x590;
    private static final int LONGEST_LINE = 40;
    private static final int LONGEST_HEAD = 70;
    private static final int MOST_WORDS = 3;
    private static final int A_SAYING = 80;
    private static final int BELOW = 2;
    private static final int LEVELS = 2;

    private Signatures() {}

    /// Who signs alone in a line under the text, set apart by its look; `""` where nobody does.
    public static String under(Body body, String headline) {
        List<Integer> kept = body.kept();
        if (kept.isEmpty()) {
            return "";
        }
        int last = kept.getLast();
        // The rules have left the line out, or it is the last that is kept.
        int from = Text.endsSentence(body.block(last).text()) ? last + 1 : last;
        int before = from - 1;
        if (before < 0
                || !body.block(before).running()
                || !Text.endsSentence(body.block(before).text())) {
            return "";
        }
        for (int i = from; i < Math.min(from + BELOW, body.outline().blocks().size()); i++) {
            String name = isLine(body, i, before) ? name(body.block(i).text()) : "";
            if (!name.isEmpty() && !headline.contains(name) && !isLinked(body, name)) {
                return isOneOfMany(body, i) || isOfQuotation(body, i, before) ? "" : name;
            }
            if (body.block(i).hasWords(MOST_WORDS + 2)) {
                return "";
            }
        }
        return "";
    }

    /// Whether further names follow, as in a list of the dead: two at most write together.
    private static boolean isOneOfMany(Body body, int line) {
        int end = line + 1;
        while (end < body.outline().blocks().size()
                && !name(body.block(end).text()).isEmpty()
                && body.block(end).box() != body.block(line).box()) {
            end++;
        }
        return end - line > 2;
    }

    /// "— Nelson Mandela", under a short sentence of his.
    private static boolean isOfQuotation(Body body, int line, int before) {
        return body.block(before).length() < A_SAYING
                && DASH.matcher(body.block(line).text()).lookingAt();
    }

    private static boolean isLinked(Body body, String name) {
        return !body.page().hints().linksThatMaySay(name).isEmpty();
    }

    private static boolean isLine(Body body, int i, int text) {
        Block block = body.block(i);
        Mark mark = block.mark();
        Box box = body.boxOf(i);
        return block.text().length() <= LONGEST_LINE
                && block.kind() == Block.Kind.TEXT
                && block.linked() == 0
                && (mark == null || mark == Mark.META || mark == Mark.OUTSIDE || mark == Mark.AUTHOR_BOX)
                && block.label() == null
                && box != null
                && isBeside(body, block, body.block(text))
                && isSetApart(box.element(), block.text());
    }

    /// Whether one box holds both, within few levels.
    private static boolean isBeside(Body body, Block line, Block text) {
        int around = line.box();
        for (int level = 0; level <= LEVELS && around >= 0; level++) {
            Box box = body.outline().boxes().get(around);
            if (box.first() <= body.first()
                    || around == text.box()
                    || around == body.outline().boxes().get(text.box()).parent()) {
                return true;
            }
            around = box.parent();
        }
        return false;
    }

    /// Whether it is emphasised, or stands in brackets or behind a dash.
    private static boolean isSetApart(Element element, String line) {
        if (BRACKETS.matcher(line).find() || DASH.matcher(line).find()) {
            return true;
        }
        for (Element inner : element.getAllElements()) {
            boolean emphasis = switch (inner.normalName()) {
                case "b", "strong", "em", "i", "cite" -> true;
                default -> false;
            };
            if (emphasis && Text.clean(inner.text()).contains(line)) {
                return true;
            }
        }
        return false;
    }

    private static String name(String line) {
        String bare = DASH.matcher(BRACKETS.matcher(line).replaceAll(""))
                .replaceAll("")
                .strip();
        return isWriter(bare) ? bare : "";
    }

    private static boolean isWriter(String name) {
        return Person.isSurely(name)
                && !Text.hasWords(name, MOST_WORDS + 1)
                && !Text.holds(name, Letters.DIGIT)
                && !EndMarks.isHard(name)
                && !NO_WRITER.matcher(name).find()
                && !CLOSING.matcher(name).find()
                && !Byline.matches(name);
    }

    /// Who stands behind the place at the head of the first of the lines that is a paragraph, or in a line of its own
    /// behind place and agency; `""` where nobody does.
    public static String atHead(List<String> lines, String title) {
        for (String line : lines) {
            if (!line.isEmpty()
                    && line.charAt(0) >= FIRST_OF_RIGHT_TO_LEFT
                    && !Text.bare(line).equals(title)) {
                boolean paragraph = line.length() > LONGEST_HEAD;
                String name = paragraph ? inSentence(line) : inLine(line);
                if (!name.isEmpty() || paragraph) {
                    // "Ali Adib: we boycott the vote" names who speaks.
                    return !name.isEmpty() && title.contains(Text.bare(name)) ? "" : name;
                }
            }
        }
        return "";
    }

    /// "ميسان / وكالة رافد / مرتضى الساعدي": a place, an agency and a name.
    static String inLine(String line) {
        String[] parts = PARTS.split(line, -1);
        boolean agency = parts.length == MOST_WORDS && Person.hasRole(parts[1]);
        return agency && line.length() <= LONGEST_HEAD && isPlace(parts[0]) && isWriter(parts[2]) ? parts[2] : "";
    }

    private static String inSentence(String line) {
        String head = line.substring(0, LONGEST_HEAD);
        int colon = head.indexOf(':');
        boolean quoted = colon > 0 && colon + 2 < line.length() && "«\"“".indexOf(line.charAt(colon + 2)) >= 0;
        String[] parts = PARTS.split(colon > 0 ? head.substring(0, colon) : head, -1);
        int last = parts.length - 1;
        // Behind a name without a colon another dash must stand.
        int at = colon > 0 ? last : last - 1;
        boolean agency = at == 2 && !parts[1].isBlank();
        boolean bracketed = at == 1 && head.indexOf('(') >= 0 && head.indexOf('(') < head.indexOf(parts[1].strip());
        return !quoted && !bracketed && (at == 1 || agency) && isPlace(parts[0]) && isWriter(parts[at].strip())
                ? parts[at].strip()
                : "";
    }

    private static boolean isPlace(String text) {
        return Text.hasWords(text, 1) && !Text.hasWords(text, MOST_WORDS + 1) && !Person.hasRole(text);
    }
}
