package rasid.extract.others;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.outline.Outline;
import rasid.extract.page.Page;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// Readers' comments in the markup of the article itself, known by their lines: "Re: the headline", "Comment of our
/// reader: a name", "by a name on a date", a name with a colon under "What readers say", what a site says of comments
/// that it does not answer for. Pages of the 2000s need this; there the comments may be longer than the report above.
public final class CommentLines {
    private static final String COMMENT =
            "(?:comment(?:s|aires?|arios?|ários?|i)?|kommentar\\S*|коммент\\S*|отзыв\\S*|opini[aei]\\S*|komentar\\S*|yorum\\S*|σχόλι\\S*|(?:ال|لل)?تعليق\\S*"
                    + "|ردود|الردود|نظرات|دیدگاه\\S*|کامنت\\S*|کۆمێنت\\S*|لێدوان\\S*|تبصر\\S*|ה?תגוב\\S*)";
    private static final Wordings READERS =
            Wordings.of("(?iu)(?:^|[\\s'’])(?:(?:readers?|visitors?)['’]?s?|leser\\S*|lecteurs?|"
                    + "lectores|lettori|leitores|czytelni\\S*|читател\\S*|okur\\S*|okuyucu\\S*|αναγνωστ\\S*|(?:ال|لل)?(?:قراء|قرّاء|زوار|متصفحين)|خوانندگان|"
                    + "مخاطبان|خوێنەر\\S*|قارئین|ה?קוראים|קוראינו|ה?גולשים)(?=[\\s:?؟]|$)");
    private static final Pattern REPLY = Pattern.compile(
            "(?iu)^\\W{0,2}(?:re|aw|antw|odp|ответ|ynt|sv|réf?|رد|الرد|ردا على|پاسخ|وەڵام|جواب|תגובה|בתגובה)\\s?:\\s*(?=\\S)");
    private static final Pattern LABELLED =
            Pattern.compile("(?iu)^\\W{0,2}" + COMMENT + "(?:\\s[^:]{1,30})?:\\s*\\S.*");
    /// "Comments of subscribers (6)".
    private static final Pattern LABEL = Pattern.compile("(?iu)^\\W{0,2}(?:\\p{Nd}{1,4}\\s)?" + COMMENT
            + "(?:\\s\\S{2,16}){0,2}\\s?(?:[(\\[:]\\s?\\p{Nd}{0,5}\\s?[)\\]]?)?$");
    private static final Pattern BY = Pattern.compile(
            "(?iu)^\\W{0,2}(?:posted by|written by|by|von|par|por|da|от|napisał\\S*|dodał\\S*|أرسلت بواسطة|بواسطة|كتبه|أضافه|نوشته|ارسال شده توسط|توسط|لەلایەن|منجانب|מאת)"
                    + "\\s.{2,50}?\\s(?:on|am|le|el|il|em|dnia|в|في|در|لە|ב-?|[@|,،–-])\\s?.*\\p{Nd}.*");
    private static final Wordings DISCLAIMED = Wordings.of(
            "responsib|verantwort|responsab|odpowiedzial|ответствен|sorumlu|ευθύν|مسؤول|مسئول|بەرپرس|ذمہ دار|אחרא|(?:مملوكة|ملك) ل|تعبر عن|owned by|represent");
    private static final Pattern COMMENTS = Pattern.compile("(?iu)(?:^|[^\\p{L}])" + COMMENT);
    /// So much running text makes the shortest report above.
    private static final int AN_ARTICLE = 80;
    private static final int A_PAIR = 2;
    private static final int A_ROW = 3;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_NOTICE = 220;
    private static final int LONGEST_NAME = 40;
    private static final int NAME_WORDS = 5;
    private static final int LABEL_WORDS = 6;
    /// How much of the headline is repeated at least.
    private static final int OF_HEADLINE = 15;
    private static final int NEAR = 3;
    private static final int WORDS_OF_DATE = 4;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Page page;
    private final Outline outline;
    private final List<Block> blocks;
    private final String headline;
    /// The headline as it is shown or told.
    private final String told;

    private CommentLines(Page page, Outline outline, int headlineAt) {
        this.page = page;
        this.outline = outline;
        this.blocks = outline.blocks();
        String bare = headlineAt < 0
                ? Text.bare(answered(outline))
                : blocks.get(headlineAt).bare();
        this.headline = bare.substring(0, Math.min(OF_HEADLINE, bare.length()));
        this.told = headlineAt < 0 ? page.title() : blocks.get(headlineAt).text();
    }

    /// Leaves the comments out.
    public static void mark(Page page, Outline outline, int headlineAt) {
        if (headlineAt < 0
                || !REPLY.matcher(outline.blocks().get(headlineAt).text()).find()) {
            new CommentLines(page, outline, headlineAt).mark(headlineAt + 1);
        }
    }

    /// The line above answers that each repeats, `""` where there are no such: the headline of a page that tells
    /// another.
    public static String answered(Outline outline) {
        Set<String> answered = new HashSet<>();
        String twice = "";
        for (Block block : outline.blocks()) {
            String rest = block.text().length() <= 2 * LONGEST_LINE ? behindReply(block.text()) : "";
            twice = !rest.isEmpty() && !answered.add(rest) ? rest : twice;
        }
        for (Block block : outline.blocks()) {
            if (twice.length() >= OF_HEADLINE
                    && block.bare().length() >= OF_HEADLINE
                    && twice.startsWith(block.bare())) {
                return block.text();
            }
        }
        return "";
    }

    private static String behindReply(String line) {
        if (line.indexOf(':') < 0) {
            return "";
        }
        Matcher reply = REPLY.matcher(line);
        return reply.find() ? Text.bare(line.substring(reply.end())) : "";
    }

    private void mark(int from) {
        int before = 0;
        for (int i = from; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.kept() || before < AN_ARTICLE) {
                before += block.kept() && block.running() ? block.length() : 0;
                continue;
            }
            int end = block.length() > LONGEST_NOTICE || block.linked() > 0.9 ? i : end(i);
            if (end > i) {
                blocks.subList(i, end).forEach(one -> one.leaveOut(Mark.COMMENTS));
                i = end - 1;
            }
        }
    }

    /// The one after the last of the comments that begin at `i`; `i` where none do.
    private int end(int i) {
        String line = blocks.get(i).text();
        boolean isShort = line.length() <= LONGEST_LINE + headline.length();
        boolean entry = isShort && isHead(blocks.get(i)) && headsFrom(i) >= A_PAIR;
        boolean disclaimed =
                !entry && DISCLAIMED.isIn(line) && COMMENTS.matcher(line).find() && entriesFrom(i + 1) >= A_PAIR;
        if (entry || disclaimed) {
            return blocks.size();
        }
        if (line.length() > LONGEST_LINE || blocks.get(i).hasWords(LABEL_WORDS + 1) || line.endsWith(".")) {
            return i;
        }
        boolean label =
                blocks.get(i).label() == Mark.COMMENTS || LABEL.matcher(line).matches();
        int named = label || (READERS.isIn(line) && !isAboutReaders()) ? namedUntil(i) : i;
        if (label && named == i) {
            // What the label is of may be more, as is found later.
            blocks.subList(i + 1, datedUntil(i)).forEach(one -> one.leaveOut(Mark.COMMENTS));
        }
        return named;
    }

    /// Whether it stands over one comment.
    private boolean isHead(Block block) {
        String line = block.text();
        return (headline.length() >= OF_HEADLINE && behindReply(line).startsWith(headline))
                || (line.indexOf(':') >= 0
                        && LABELLED.matcher(line).matches()
                        && !Text.endsSentence(line)
                        && !isPartOfReport(block))
                || (Text.holds(line, Letters.DIGIT)
                        // "Re: the headline - guest: a_name, 08.11.05, 20:31".
                        && (BY.matcher(line).matches() || !behindReply(line).isEmpty())
                        && !Text.endsSentence(line)
                        && isDateAlone(when(line))
                        && page.date(when(line)).isPresent());
    }

    /// "Reactions of the press: a cold welcome", a subheading, and what a report on comments quotes.
    private boolean isPartOfReport(Block block) {
        return block.kind() == Block.Kind.HEADING || isAboutReaders();
    }

    /// Whether the report is on what readers or others say.
    private boolean isAboutReaders() {
        return COMMENTS.matcher(told).find() || READERS.isIn(told);
    }

    /// "12 March 2021 at 10:45 pm", and not "12 March 2021 the shops were empty".
    private static boolean isDateAlone(String when) {
        int words = 0;
        for (String word : NO_LETTERS.split(when, -1)) {
            words += word.isEmpty() ? 0 : 1;
        }
        return words <= WORDS_OF_DATE;
    }

    /// What stands from the first digit on, and the words before it that may be of the date.
    private static String when(String line) {
        int digit = 0;
        while (digit < line.length() && !Letters.is(line.charAt(digit), Letters.DIGIT)) {
            digit++;
        }
        return line.substring(digit);
    }

    private int headsFrom(int from) {
        int heads = 0;
        for (int i = from; i < blocks.size() && heads < A_PAIR; i++) {
            String line = blocks.get(i).text();
            heads += line.length() <= LONGEST_LINE + headline.length() && isHead(blocks.get(i)) ? 1 : 0;
        }
        return heads;
    }

    /// Heads of comments and short lines with a date, each with other lines between.
    private int entriesFrom(int from) {
        int entries = 0;
        int last = from - A_PAIR;
        for (int i = from; i < blocks.size() && entries < A_PAIR; i++) {
            String line = blocks.get(i).text();
            boolean entry = i - last >= A_PAIR
                    && line.length() <= LONGEST_LINE
                    && blocks.get(i).linked() < 0.9
                    && (isHead(blocks.get(i))
                            || (!Text.endsSentence(line)
                                    && page.date(when(line)).isPresent()));
            entries += entry ? 1 : 0;
            last = entry ? i : last;
        }
        return entries;
    }

    /// The end of comments below a label that stands in a box of its own, in the middle of the article: each has a name
    /// and a date over it, and ends with the box around both.
    private int datedUntil(int label) {
        int end = label + 1;
        for (int i = label + 1; i < blocks.size() && i - end <= NEAR; i++) {
            String line = blocks.get(i).text();
            boolean head = line.length() <= LONGEST_LINE
                    && Letters.is(line.charAt(0), Letters.LETTER)
                    && page.date(when(line)).isPresent();
            for (int box = head ? blocks.get(i).box() : -1;
                    box >= 0;
                    box = outline.boxes().get(box).parent()) {
                Box around = outline.boxes().get(box);
                if (around.end() - around.first() > 1) {
                    end = around.first() > label ? Math.max(end, around.end()) : end;
                    break;
                }
            }
            i = Math.max(i, end - 1);
        }
        return end;
    }

    /// The end of texts that begin with a name each, nearly all another one: few people speak in an interview.
    private int namedUntil(int label) {
        Set<String> names = new HashSet<>();
        int named = 0;
        int last = label;
        for (int i = label + 1; i < blocks.size() && i - last <= NEAR; i++) {
            String name = name(blocks.get(i).text());
            if (!name.isEmpty()) {
                names.add(name);
                named++;
                last = i;
            }
        }
        return named >= A_ROW && 3 * names.size() > 2 * named ? last + 1 : label;
    }

    /// "A Name: ", "A Name from Town: "; `""` where a text begins otherwise.
    private static String name(String text) {
        int colon = text.indexOf(':');
        boolean name = colon > 1
                && colon <= LONGEST_NAME
                && colon + 2 < text.length()
                && !Text.hasWords(text.substring(0, colon), NAME_WORDS + 1)
                && Text.hasWords(text.substring(colon), 2);
        return name ? Text.bare(text.substring(0, colon)) : "";
    }
}
