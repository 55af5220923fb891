package rasid.extract.around;

import java.util.List;
import java.util.regex.Pattern;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.outline.PrintedLines;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// What stands around the new words of a mail: lines quoted from an earlier one, each behind a ">", the line that says
/// who wrote those, and what follows the ruler of a signature or of an attachment. Archives of lists and boards of
/// plain text need this; what is quoted there may be longer than what is said. A mail that says nothing new
/// keeps all.
public final class MailParts {
    /// So many quoted runs, where no line break is seen, are no links of a menu.
    private static final int A_PAIR = 2;
    /// The lines over a mail that say whose it is, and what stands before and behind it.
    private static final int HEAD = 8;
    private static final Pattern SENDER = Pattern.compile("[\\w.+-]+(?:@| at )(?:[\\w-]+\\.)+\\p{Alpha}{2,}");
    private static final int LONGEST_INTRODUCTION = 200;
    /// What is signed with is this share of the text at most.
    private static final double A_SIGNATURE = 0.34;
    private static final int A_SENTENCE = 60;
    private static final int A_PHRASE = 5;
    private static final Pattern WROTE = Pattern.compile(
            "(?iu)(?:\\S@\\S|\\S at \\S+\\.\\S|\\b(?:wrote|writes|schrieb|schreibt|écrit|escribió|escreveu|scritto|scrisse|schreef|skrev|napisał\\S*|"
                    + "пиш\\S+|написал\\S*|yazdı|yazmış)\\b|(?:^|\\s)(?:كتب|كتبت|نوشت|نوشته|نووسی|نووسیویەتی|لکھا|تحریر کیا|כתב|כתבה)(?=\\s|:|$)).*:$");
    /// The ruler over an attachment or a mail that is passed on whole.
    private static final Pattern NEXT = Pattern.compile(
            "(?iu)^[-_=]{3,}\\s?(?:next part|original message|forwarded message|begin forwarded|ursprüngliche nachricht|weitergeleitete nachricht|"
                    + "message d'origine|message transféré|mensaje original|mensagem original|messaggio originale|исходное сообщение|orijinal ileti|"
                    + "الرسالة الأصلية|رسالة أصلية|الرسالة المحولة|پیام اصلی|پیام ارسالی|نامەی ڕەسەن|اصل پیغام|הודעה מקורית|ההודעה המקורית)");

    private MailParts() {}

    /// Leaves out what is quoted, signatures and footers of lists.
    public static void mark(Outline outline) {
        List<Block> blocks = outline.blocks();
        int quoted = 0;
        int in = -1;
        boolean introduced = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (isQuoted(block)) {
                quoted++;
                introduced |= i > 0 && isDated(blocks.get(i - 1).text());
                boolean seen = in < 0 && outline.boxes().get(block.box()).preformatted();
                in = seen ? block.box() : in;
            }
        }
        if ((in >= 0 && saysNew(outline, outline.boxes().get(in))) || (in < 0 && quoted >= A_PAIR && introduced)) {
            for (int i = 0; i < blocks.size(); i++) {
                if (isQuoted(blocks.get(i))) {
                    blocks.get(i).leaveOut(Mark.QUOTED);
                    introduction(outline, i - 1);
                }
            }
        }
        for (Box box : outline.boxes()) {
            if (box.end() - box.first() >= A_PAIR && box.preformatted()) {
                underRuler(outline, box);
                if (isMail(blocks, box)) {
                    blocks.subList(box.end(), blocks.size()).forEach(block -> block.leaveOut(Mark.OUTSIDE));
                    return;
                }
            }
        }
    }

    /// Whether a line says who wrote when or from where: otherwise each ">" may as well stand before an item of a list.
    private static boolean isDated(String line) {
        return (Text.holds(line, Letters.DIGIT) || line.indexOf('@') >= 0)
                && WROTE.matcher(line).find();
    }

    private static boolean saysNew(Outline outline, Box mail) {
        int length = 0;
        for (Block block : outline.blocks().subList(mail.first(), mail.end())) {
            boolean own = !isQuoted(block) && !WROTE.matcher(block.text()).find();
            length += own && block.kept() ? block.length() : 0;
        }
        return length >= A_SENTENCE;
    }

    private static boolean isQuoted(Block block) {
        return block.text().charAt(0) == PrintedLines.QUOTE
                && block.linked() < 0.5
                && block.kind() != Block.Kind.HEADING;
    }

    /// "On Tuesday Name wrote:", over what is quoted.
    private static void introduction(Outline outline, int i) {
        Block above = i < 0 ? null : outline.blocks().get(i);
        if (above != null
                && above.text().length() <= LONGEST_INTRODUCTION
                && WROTE.matcher(above.text()).find()) {
            above.leaveOut(Mark.QUOTED);
        }
    }

    /// Whether something of it is quoted, or the address of who sent it stands over it: then the rules of the list are
    /// not its text, though they may be longer.
    private static boolean isMail(List<Block> blocks, Box box) {
        int length = 0;
        boolean quotes = false;
        for (int i = box.first(); i < box.end(); i++) {
            length += blocks.get(i).kept() ? blocks.get(i).length() : 0;
            quotes |= blocks.get(i).mark() == Mark.QUOTED;
        }
        for (int i = Math.max(0, box.first() - HEAD); i < box.first() && !quotes; i++) {
            String line = blocks.get(i).text();
            quotes = line.length() <= LONGEST_INTRODUCTION
                    && SENDER.matcher(line).find();
        }
        return quotes && length >= A_SENTENCE;
    }

    private static void underRuler(Outline outline, Box box) {
        List<Block> blocks = outline.blocks();
        int all = 0;
        for (int i = box.first(); i < box.end(); i++) {
            all += blocks.get(i).kept() ? blocks.get(i).length() : 0;
        }
        int before = 0;
        for (int i = box.first(); i < box.end(); i++) {
            String line = blocks.get(i).text();
            int under = all - before;
            boolean signed = under <= A_SIGNATURE * all
                    && PrintedLines.isRuler(line)
                    && (line.equals("--") || line.startsWith("_") || !saysMore(blocks.subList(i, box.end())));
            if (before >= A_SENTENCE && (signed || NEXT.matcher(line).find())) {
                blocks.subList(i, box.end()).forEach(block -> block.leaveOut(Mark.QUOTED));
                return;
            }
            before += blocks.get(i).kept() ? blocks.get(i).length() : 0;
        }
    }

    /// Rulers part a text as well.
    private static boolean saysMore(List<Block> under) {
        return under.stream().anyMatch(block -> block.hasWords(A_PHRASE) && Text.endsSentence(block.text()));
    }
}
