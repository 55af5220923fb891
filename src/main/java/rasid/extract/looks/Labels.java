package rasid.extract.looks;

import java.text.Normalizer;
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
    private static final Map<String, Mark> LABELS = labels();
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
                    "مزید .* سے")
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
        Mark label = label(fold(text));
        return label == null && MORE.isIn(text) ? Mark.RELATED : label;
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
    /// so only by
    /// chance.
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

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String letters = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            // "Comments (36)" is the label with a count.
            if (Character.isLetter(c)) {
                folded.append(
                        switch (c) {
                            case 'ى', 'ی' -> 'ي';
                            case 'ک' -> 'ك';
                            case 'ة', 'ە' -> 'ه';
                            default -> Letters.lower(c);
                        });
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ' && Text.isSpace(c)) {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Mark> labels() {
        Map<String, Mark> labels = new HashMap<>();
        Table.rows(Labels.class, "labels.tsv")
                .forEach((mark, names) -> names.forEach(name -> labels.put(fold(name), Mark.valueOf(mark))));
        return Map.copyOf(labels);
    }
}
