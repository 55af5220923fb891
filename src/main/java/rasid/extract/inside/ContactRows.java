package rasid.extract.inside;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Text;
import rasid.extract.text.Wording;
import rasid.extract.text.Wordings;

/// Where to call or write to, in a box of its own: an address, a telephone number, a mailbox, row by row below "For
/// assistance" or "للتواصل". Press offices and embassies put such boxes into the text's. Rows that stand in the text
/// itself stay, and so does a sentence that asks its readers to call.
final class ContactRows implements Rule {
    private static final String LABELS =
            "للتواصل|للمساعدة|للاستفسارات?|(?:ل|ل?ال)?مزيد من المعلومات|للاتصال|جهات? الاتصال|معلومات الاتصال|بيانات (?:الاتصال|التواصل)|التواصل الإعلامي"
                    + "|اطلاعات تماس|راه‌?\\s?های (?:تماس|ارتباطی)|شماره‌?\\s?های تماس|برای تماس|پەیوەندی|بۆ پەیوەندی|زانیاری پەیوەندی|رابطہ|رابطے"
                    + "|יצירת קשר|ליצירת קשר|לפרטים|פרטי (?:התקשרות|קשר)|לתקשורת"
                    + "|contacts?\\b|assistance\\b|for (?:further|more) information|(?:media|press) (?:contact|inquir|enquir|relations|office)"
                    + "|kontakt|pressekontakt|ansprechpartner|rückfragen|contacto|contatti|contatos?\\b|iletişim|контакт";
    private static final Wordings LABEL = Wordings.of(
            Wording.alternatives(LABELS).stream().map(label -> "^\\W*" + label).collect(Collectors.joining("|")));
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\+|\\b)\\p{Nd}[\\p{Nd}\\s()./\\-–]{5,}\\p{Nd}|\\S+@\\S+\\.\\p{L}{2,}");
    /// A number that helps readers in need belongs to what is reported.
    private static final Pattern HELP = Pattern.compile(
            "(?iu)خط\\S* (?:ال)?ساخن|الخط الساخن|رقم الطوارئ|خط بحران|اورژانس|صدای مشاور|هێڵی گەرم|ہیلپ لائن|קו (?:ה)?(?:חם|חירום|סיוע)"
                    + "|hot ?line|help ?line|notruf|telefonseelsorge|hilfetelefon|numéro vert|yardım hattı|acil hat|горячая линия|телефон доверия");
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_LABEL_WORDS = 6;
    private static final int LONGEST_ROW = 260;
    private static final int A_ROW_OF_WORDS = 14;
    /// So much text comes before.
    private static final int A_REPORT = 100;
    private static final int MOST_ROWS = 14;

    @Override
    public void apply(Body body) {
        List<Integer> kept = body.kept();
        int before = 0;
        for (int i : kept) {
            Block block = body.block(i);
            if (before >= A_REPORT && isLabel(block)) {
                Box box = opened(body, i);
                if (box != null && areRows(body, i, box.end())) {
                    body.leaveOut(i, box.end(), Mark.META);
                }
            }
            before += block.running() ? block.length() : 0;
        }
    }

    /// The box of a few rows that opens with the label; null where there is none.
    private static @Nullable Box opened(Body body, int label) {
        Box opened = null;
        for (int box = body.block(label).box();
                box >= 0;
                box = body.outline().boxes().get(box).parent()) {
            Box around = body.outline().boxes().get(box);
            if (around.first() < label || around.end() - label > MOST_ROWS) {
                return opened;
            }
            boolean rows = around.end() - label > 1 || !around.tag().equals("p");
            opened = rows && !around.tag().equals("li") && !around.tag().equals("ul") ? around : opened;
        }
        return opened;
    }

    private static boolean isLabel(Block block) {
        String text = block.text();
        boolean alone = text.length() <= LONGEST_LABEL
                && !block.hasWords(MOST_LABEL_WORDS + 1)
                && (block.kind() == Block.Kind.HEADING || text.endsWith(":") || !Text.endsSentence(text));
        boolean mayBe = alone || (text.length() <= LONGEST_ROW && labelEnd(text) > 0);
        return mayBe && LABEL.isIn(text) && (alone || holdsNumber(text));
    }

    /// Where "For assistance:" ends in a line that goes on with the number; -1 where the line has no such label.
    private static int labelEnd(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon <= LONGEST_LABEL && !Text.hasWords(text.substring(0, colon), MOST_LABEL_WORDS + 1)
                ? colon
                : -1;
    }

    private static boolean holdsNumber(String text) {
        return NUMBER.matcher(text).find();
    }

    /// Whether one of them at least has a number or a mailbox, and none is a text.
    private static boolean areRows(Body body, int label, int end) {
        boolean number = false;
        for (int i = label; i < end; i++) {
            Block block = body.block(i);
            if (HELP.matcher(block.text()).find()) {
                return false;
            }
            boolean called = block.text().length() <= LONGEST_ROW && holdsNumber(block.text());
            if (!called && i > label && (block.running() || block.hasWords(A_ROW_OF_WORDS) || isSentence(block))) {
                return false;
            }
            number |= called;
        }
        return number;
    }

    private static boolean isSentence(Block block) {
        return block.kind() != Block.Kind.HEADING
                && block.hasWords(A_ROW_OF_WORDS / 2)
                && Text.endsSentence(block.text());
    }
}
