package rasid.language;

import org.jspecify.annotations.Nullable;

/// The language of one paragraph: that of its article, unless its letters say otherwise. Sorani stands in Arabic
/// articles as quotation, and sites in Arabic script tell the wrong language, or none.
public final class ParagraphLanguage {
    /// With fewer letters a paragraph proves nothing by what it lacks.
    private static final int ENOUGH = 40;

    private static final String SORANI = "ەێۆڵڕ";
    private static final String PERSIAN = "پچژگ";
    private static final String URDU = "ےٹڈڑں";
    /// Arabic writes them all the time, Sorani and Persian hardly ever.
    private static final String ARABIC = "ةىأإؤ";
    private static final String KEYBOARD = "یک";

    private ParagraphLanguage() {}

    /// The code of the language of `paragraph`; null where neither the article nor the letters tell it.
    ///
    /// @param article the code of the article's language; null where that is not known
    public static @Nullable String of(String paragraph, @Nullable String article) {
        int letters = 0;
        int sorani = 0;
        int persian = 0;
        int urdu = 0;
        int arabic = 0;
        int keyboard = 0;
        int other = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c < 0x600 || c > 0x6FF || !Character.isLetter(c)) {
                other += Character.isLetter(c) ? 1 : 0;
                continue;
            }
            letters++;
            sorani += SORANI.indexOf(c) >= 0 ? 1 : 0;
            persian += PERSIAN.indexOf(c) >= 0 ? 1 : 0;
            urdu += URDU.indexOf(c) >= 0 ? 1 : 0;
            arabic += ARABIC.indexOf(c) >= 0 ? 1 : 0;
            keyboard += KEYBOARD.indexOf(c) >= 0 ? 1 : 0;
        }
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
