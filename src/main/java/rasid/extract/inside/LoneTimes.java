package rasid.extract.inside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.extract.body.Body;
import rasid.extract.body.Rule;
import rasid.extract.looks.Mark;
import rasid.extract.outline.Block;
import rasid.extract.outline.Box;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// Lines that are a letter which says who speaks, a clock time or a date and nothing else: over the entries of a live
/// blog, under a subheading, beside
/// a name. Cells of a
/// table stay, but for the clocks of a ticker: rows of a time and a sentence.
final class LoneTimes implements Rule {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_CLOCK = 12;
    private static final int CHAPTER_WORDS = 10;
    private static final Pattern CLOCK = Pattern.compile("\\p{Nd}{1,2}:\\p{Nd}{2}(?=\\p{Nd})");
    /// "7:58 PM IST", "8.30 Uhr", "14h05", "14:05 น.", "klo 9.15", "الساعة 9:40 مساء", "午後3時15分". A point alone parts
    /// prices too.
    private static final Pattern NAMED_CLOCK = Pattern.compile(clock());
    private static final int FEWEST_ENTRIES = 3;
    private static final int LONGEST_SPEAKER = 12;
    private static final Set<String> SPEAKERS = Set.of(
            "س",
            "ج",
            "سؤال",
            "جواب",
            "السؤال",
            "الجواب",
            "پ",
            "پرسش",
            "پاسخ",
            "پرسیار",
            "وەڵام",
            "سوال",
            "ש",
            "ת",
            "שאלה",
            "תשובה",
            "q",
            "a",
            "question",
            "answer",
            "f",
            "frage",
            "antwort",
            "réponse",
            "pregunta",
            "respuesta",
            "domanda",
            "risposta",
            "в",
            "о",
            "вопрос",
            "ответ",
            "s",
            "c",
            "soru",
            "cevap",
            "p",
            "o",
            "pytanie",
            "odpowiedź",
            "r");

    @Override
    public void apply(Body body) {
        for (Box box : body.outline().boxes()) {
            boolean inside = box.first() >= body.first() && box.end() <= body.end();
            boolean list = inside && (box.tag().equals("ul") || box.tag().equals("ol"));
            if (list && areChapters(body, box)) {
                body.leaveOut(box.first(), box.end(), Mark.META);
            }
        }
        entries(body);
        speakers(body);
        for (int i : body.kept()) {
            Block block = body.block(i);
            if (block.kind() != Block.Kind.CELL && block.kind() != Block.Kind.HEADING && isTime(body, block)) {
                block.leaveOut(Mark.META);
            }
        }
    }

    /// Letters over what is asked and answered; others are marks, groups of blood, lists of parties.
    private static void speakers(Body body) {
        List<Integer> kept = body.kept();
        List<Block> letters = new ArrayList<>();
        for (int at = 0; at + 1 < kept.size(); at++) {
            Block said = body.block(kept.get(at + 1));
            if (isSpeaker(body.block(kept.get(at))) && (said.running() || Text.endsSentence(said.text()))) {
                letters.add(body.block(kept.get(at)));
            }
        }
        if (letters.size() >= FEWEST_ENTRIES
                && letters.stream().map(Block::bare).distinct().count() > 1) {
            letters.forEach(letter -> letter.leaveOut(Mark.META));
        }
    }

    /// "Q", "A": a label of an interview that stands alone, in a cell or a line of its own.
    private static boolean isSpeaker(Block block) {
        return block.text().length() <= LONGEST_SPEAKER
                && block.kind() != Block.Kind.HEADING
                && SPEAKERS.contains(block.bare());
    }

    /// Leaves the clocks out of tables in which most rows are a time and a sentence.
    private static void entries(Body body) {
        Map<Integer, List<Integer>> clocks = new HashMap<>();
        Map<Integer, Integer> rows = new HashMap<>();
        for (Box row : body.outline().boxes()) {
            if (row.first() < body.first()
                    || row.end() > body.end()
                    || !row.tag().equals("tr")) {
                continue;
            }
            rows.merge(row.parent(), 1, Integer::sum);
            if (row.end() - row.first() >= 2
                    && isClockCell(body.block(row.first()))
                    && (body.block(row.first() + 1).running()
                            || Text.endsSentence(body.block(row.first() + 1).text()))) {
                clocks.computeIfAbsent(row.parent(), _ -> new ArrayList<>()).add(row.first());
            }
        }
        clocks.forEach((table, entries) -> {
            if (entries.size() >= FEWEST_ENTRIES && 3 * entries.size() >= 2 * rows.getOrDefault(table, 0)) {
                entries.forEach(i -> body.block(i).leaveOut(Mark.META));
            }
        });
    }

    private static boolean isClockCell(Block block) {
        return block.kind() == Block.Kind.CELL && block.text().indexOf(':') > 0 && isClock(block.text());
    }

    /// "01:10 The sound of water": the chapters of a recording, and no entry of a live blog, which says a sentence.
    private static boolean areChapters(Body body, Box box) {
        for (int i = box.first(); i < box.end(); i++) {
            Block block = body.block(i);
            int space = block.text().indexOf(' ');
            boolean chapter = space >= 4
                    && block.words() <= CHAPTER_WORDS
                    && !Text.endsSentence(block.text())
                    && Letters.is(block.text().charAt(0), Letters.DIGIT)
                    && block.text().lastIndexOf(':', space) > 0
                    && isClock(block.text().substring(0, space));
            if (!chapter) {
                return false;
            }
        }
        return box.end() - box.first() >= 3;
    }

    private static boolean isTime(Body body, Block block) {
        String text = block.text();
        if (text.length() > LONGEST || block.hasWords(MOST_WORDS + 1) || !holdsDigit(text)) {
            return false;
        }
        return isClock(text)
                || NAMED_CLOCK.matcher(text).matches()
                || (!Text.endsSentence(text) && (body.page().date(text).isPresent() || isClockAndDay(body, text)));
    }

    /// "16:5523 Mehr 1404": only the page's style keeps them apart.
    private static boolean isClockAndDay(Body body, String text) {
        Matcher clock = CLOCK.matcher(text);
        return clock.lookingAt()
                && body.page().date(text.substring(clock.end())).isPresent();
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.is(text.charAt(i), Letters.DIGIT)) {
                return true;
            }
        }
        return false;
    }

    private static String clock() {
        String before =
                "(?:kl|klo|um|at|à|alle|ore|om|as|às|saat|jam|pukul|lúc|ora|v|в|о|ώρα|a las|godz|time|الساعة|ساعت"
                        + "|کاتژمێر|בשעה|שעה|เวลา)[.:]?\\s?";
        String half = "\\s?(?:[ap][.]?\\s?m[.]?|ص|م|صباحا|صباحاً|مساء|مساءً|ظهرا|ظهراً|ق[.]?ظ|ب[.]?ظ|صبح|شب|عصر"
                + "|π[.]?μ[.]?|μ[.]?μ[.]?|öö|ös)";
        String zone =
                "\\s?\\(?(?-i:(?:GMT|UTC|Z|[ECMP][SD]?T|BST|IST|W?ES?T|CES?T|EES?T|MSK|MSD|[JKHPS]KT|SGT|PHT|ICT|JST|KST|AE[SD]T|AW?ST|NZ[SD]T|[CEW]AT|SAST|WIB|WITA?|TRT|IR[SD]T|AK[SD]T|HST|BRT|ART|CLT)(?:\\s?[+-]\\p{Nd}{1,2}(?::?\\p{Nd}{2})?)?|МСК)\\)?"
                        + "|\\s?(?:мск|по москве|local time|ora locale|heure locale|hora local|ortszeit|heure de \\p{L}+"
                        + "|بتوقيت \\p{L}+|به وقت \\p{L}+)";
        String unit = "\\s?(?:uhr(?:\\s[a-z]{2,4})?|hrs?|h|hod|น)[.]?";
        String pointed = "\\p{Nd}{1,2}[.]\\p{Nd}{2}";
        String han =
                "(?:上午|下午|中午|晚上|凌晨|早上|午前|午後|오전|오후)?\\s?\\p{Nd}{1,2}(?:[:：]\\p{Nd}{2}" + "|[时時点點시]\\s?\\p{Nd}{1,2}[分분])";
        return "(?iu)" + before + pointed + "|(?:" + before + ")?(?:"
                + "\\p{Nd}{1,2}:\\p{Nd}{2}(?::\\p{Nd}{2})?(?:" + unit + ")?(?:" + half + ")?(?:" + zone + ")?"
                + "|" + pointed + "(?:" + unit + "|" + half + "(?:" + zone + ")?|\\s?WI(?:B|TA?))"
                + "|\\p{Nd}{1,2}\\s?[hu]\\s?\\p{Nd}{2}(?:" + zone + ")?"
                + "|\\p{Nd}{1,2}(?:(?!\\s?[صم](?!\\p{L}))" + half + "(?:" + zone + ")?|\\s?uhr)|" + han + ")";
    }

    /// "21:12", "9.05", "[14:30]", and the minutes of a match: "'90+3".
    private static boolean isClock(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.is(text.charAt(i), Letters.LETTER)) {
                return false;
            }
        }
        // "0:00 3:20": where a recording is, and how long.
        return text.length() <= LONGEST_CLOCK || (text.length() <= 2 * LONGEST_CLOCK && text.indexOf(':') > 0);
    }
}
