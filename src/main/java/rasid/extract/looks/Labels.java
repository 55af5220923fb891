package rasid.extract.looks;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.extract.text.Letters;
import rasid.extract.text.Table;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;

/// Knows the words that stand over or before the parts of a page that are not its article: "اقرأ أيضاً",
/// "Share", "Comments".
/// `labels.tsv` beside this class holds them.
public final class Labels {
    private static final char NOTHING = 0;
    private static final char SEVERAL = 0xFFFF;
    /// What [#decomposed] makes of each letter up to those of Arabic, which is the same in every text: a letter,
    /// a space, [#NOTHING], or [#SEVERAL] of them.
    private static final char[] FOLDED = folded(0x700);

    private static final Map<String, Mark> LABELS = labels();
    /// The [#place] of the first two letters of each.
    private static final BitSet BEGINNINGS = beginnings();
    private static final Set<String> ANSWERS = Stream.of(
                    "رد",
                    "الرد",
                    "رد على",
                    "ابلاغ",
                    "ابلاغ عن اساءه",
                    "پاسخ",
                    "جواب",
                    "وهلام",
                    "تبصره",
                    "جواب ديں",
                    "הגב",
                    "השב",
                    "reply",
                    "report",
                    "antworten",
                    "melden",
                    "repondre",
                    "signaler",
                    "responder",
                    "rispondi",
                    "ответить",
                    "odpowiedz",
                    "zglos",
                    "απαντηση",
                    "yanitla",
                    "cevapla",
                    "bersiv",
                    "reageer",
                    "svar",
                    "svara",
                    "返信")
            .map(Labels::fold)
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 48;
    private static final Wordings MORE = Wordings.of(Stream.of(
                    "(?:more|other|latest|our|top) .{0,24}(?:stories|news|articles|headlines|posts|coverage)",
                    "(?:more|read more) (?:from|on|about) .*",
                    "المزيد (?:من|في|عن|على) .*",
                    "اقرأ (?:في|على|أيضا في) .*",
                    "بیشتر (?:در|از) .*",
                    "עוד (?:ב|מ)\\S.*",
                    "زیاتر لە .*",
                    "مزید .* سے",
                    // "Más en Prensa de los Andes:"; without the colon it is a sentence as well.
                    "(?:más en|mehr (?:auf|bei)|plus (?:sur|dans)|mais (?:em|no|na)|altro su|więcej (?:w|na))"
                            + "(?: [^\\s\\d,:]+){1,4}:")
            .map(whole -> "^" + whole + "\\z")
            .collect(Collectors.joining("|")));
    /// A text longer than this is no label, whatever it begins with.
    private static final int MOST_WORDS_AFTER = 24;

    private Labels() {}

    /// What a block that is nothing but a label stands over; null where it is no label.
    public static @Nullable Mark of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Mark label = mayBegin(text) ? label(fold(text)) : null;
        return label == null && MORE.isIn(text) ? Mark.RELATED : label;
    }

    /// Whether a label may begin so, by its first two letters, which most lines differ in.
    private static boolean mayBegin(String text) {
        char first = NOTHING;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char to = c < FOLDED.length ? FOLDED[c] : SEVERAL;
            if (to == SEVERAL) {
                return true;
            }
            if (first != NOTHING && to != NOTHING) {
                return BEGINNINGS.get(place(first, to));
            }
            first = first == NOTHING && to != ' ' ? to : first;
        }
        return first != NOTHING;
    }

    /// The label itself, or one that another word or an ending follows.
    private static @Nullable Mark label(String folded) {
        Mark label = LABELS.get(folded);
        for (int cut = folded.length() - 1; label == null && cut >= Math.max(8, folded.length() - 8); cut--) {
            boolean atWord = folded.charAt(cut) == ' ';
            boolean ending = folded.length() - cut <= 3 && folded.charAt(cut - 1) != ' ';
            if ((atWord && folded.indexOf(' ') < cut) || (ending && !atWord)) {
                label = LABELS.get(folded.substring(0, cut));
            }
        }
        return label;
    }

    /// What a block is that begins with a label and goes on: "Read also: Three dead in …". Null where it begins
    /// so only by chance.
    public static @Nullable Mark before(String text) {
        int end = text.indexOf(':');
        end = end < 0 ? text.indexOf('：') : end;
        end = end < 0 ? text.indexOf('|') : end;
        boolean label = end > 0 && end <= LONGEST && !Text.hasWords(text, MOST_WORDS_AFTER + 1);
        return label ? LABELS.get(fold(text.substring(0, end))) : null;
    }

    /// Whether `text` is the link under a comment by which it is answered or reported.
    public static boolean isAnswer(String text) {
        return ANSWERS.contains(fold(text));
    }

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char to = c < FOLDED.length ? FOLDED[c] : SEVERAL;
            if (to == SEVERAL) {
                return decomposed(text);
            }
            append(folded, to);
        }
        return folded.toString().strip();
    }

    /// Letters stand for themselves, all that parts words for one space, and the rest for nothing.
    private static void append(StringBuilder folded, char c) {
        boolean apart = !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ';
        // "Comments (36)" is the label with a count.
        if (c != NOTHING && (c != ' ' || apart)) {
            folded.append(c);
        }
    }

    /// What [#fold] answers, of any text.
    static String decomposed(String text) {
        var folded = new StringBuilder(text.length());
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            append(folded, Character.isLetter(c) ? plain(c) : Text.isSpace(c) ? ' ' : NOTHING);
        }
        return folded.toString().strip();
    }

    private static char plain(char letter) {
        return switch (letter) {
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة', 'ە' -> 'ه';
            default -> Letters.lower(letter);
        };
    }

    private static char[] folded(int size) {
        char[] folded = new char[size];
        for (char c = 0; c < folded.length; c++) {
            String one = decomposed("a" + c + "b");
            folded[c] = one.length() > 3 ? SEVERAL : one.length() < 3 ? NOTHING : one.charAt(1);
        }
        return folded;
    }

    private static BitSet beginnings() {
        var beginnings = new BitSet();
        for (String label : LABELS.keySet()) {
            beginnings.set(place(label.charAt(0), label.charAt(1)));
        }
        return beginnings;
    }

    private static int place(char one, char two) {
        return (one * 31 + two) & 0xFFF;
    }

    private static Map<String, Mark> labels() {
        Map<String, Mark> labels = new HashMap<>();
        Table.rows(Labels.class, "labels.tsv")
                .forEach((mark, names) -> names.forEach(name -> labels.put(fold(name), Mark.valueOf(mark))));
        return Map.copyOf(labels);
    }
}
