package rasid.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.language.word.Language;

/// The language of one paragraph: that of its article, unless its letters say otherwise. Sorani stands in Arabic
/// articles as quotation, and sites in Arabic script tell the wrong language, or none. Immutable.
public final class ParagraphLanguage {
    /// With fewer letters a paragraph proves nothing by what it lacks.
    private static final int ENOUGH = 40;

    private static final int NO_LETTER = 0;
    private static final int OTHER = 1;
    private static final int SORANI = 2;
    private static final int PERSIAN = 3;
    private static final int URDU = 4;
    /// Arabic writes them all the time, Sorani and Persian hardly ever.
    private static final int ARABIC = 5;
    private static final int KEYBOARD = 6;
    /// An Arabic letter that tells nothing.
    private static final int COMMON = 7;
    /// Of each sign up to the end of the Arabic block what it tells.
    private static final byte[] KINDS = new byte[0x700];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) (!Character.isLetter(c) ? NO_LETTER : c < 0x600 ? OTHER : COMMON);
        }
        tell("ەێۆڵڕ", SORANI);
        tell("پچژگ", PERSIAN);
        tell("ےٹڈڑں", URDU);
        tell("ةىأإؤ", ARABIC);
        tell("یک", KEYBOARD);
    }

    private final int[] counts;

    private ParagraphLanguage(int[] counts) {
        this.counts = counts;
    }

    private static void tell(String letters, int kind) {
        for (int i = 0; i < letters.length(); i++) {
            KINDS[letters.charAt(i)] = (byte) kind;
        }
    }

    /// What the letters of `paragraph` tell.
    public static ParagraphLanguage of(String paragraph) {
        int[] counts = new int[COMMON + 1];
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            counts[c < KINDS.length ? KINDS[c] : Character.isLetter(c) ? OTHER : NO_LETTER]++;
        }
        return new ParagraphLanguage(counts);
    }

    /// What the letters of several paragraphs tell together.
    public static ParagraphLanguage of(List<ParagraphLanguage> paragraphs) {
        int[] counts = new int[COMMON + 1];
        for (ParagraphLanguage paragraph : paragraphs) {
            for (int kind = 0; kind < counts.length; kind++) {
                counts[kind] += paragraph.counts[kind];
            }
        }
        return new ParagraphLanguage(counts);
    }

    /// The code of the language of `paragraph`; null where neither the article nor the letters tell it.
    ///
    /// @param article the code of the article's language; null where that is not known
    public static @Nullable String of(String paragraph, @Nullable String article) {
        return of(paragraph).in(article);
    }

    /// The code of the language; null where neither the article nor the letters tell it.
    ///
    /// @param article the code of the article's language; null where that is not known
    public @Nullable String in(@Nullable String article) {
        int sorani = counts[SORANI];
        int persian = counts[PERSIAN];
        int urdu = counts[URDU];
        int arabic = counts[ARABIC];
        int keyboard = counts[KEYBOARD];
        int letters = sorani + persian + urdu + arabic + keyboard + counts[COMMON];
        int other = counts[OTHER];
        if (letters <= other) {
            return article;
        }
        if (urdu * 25 > letters) {
            return "ur";
        }
        if (sorani * 20 > letters) {
            return "ckb";
        }
        String known =
                article == null ? "" : Languages.of(article).map(Language::code).orElse(article);
        if (known.equals("ar") || known.equals("fa") || known.equals("ckb")) {
            boolean contradicted = letters >= ENOUGH && arabic * 25 > letters && arabic > persian + keyboard;
            return known.equals("ar") || !contradicted ? article : "ar";
        }
        // A name is spelled with پ in Arabic, too: only both together are Persian.
        boolean isPersian = persian + keyboard > arabic && (persian > 0 || keyboard >= 2);
        if (isPersian) {
            return "fa";
        }
        return arabic > 0 || letters >= ENOUGH || article != null ? "ar" : null;
    }
}
