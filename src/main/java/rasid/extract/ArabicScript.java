package rasid.extract;

/// Tells the languages in Arabic script apart by the letters that only one of them has.
final class ArabicScript {
    private ArabicScript() {}

    static String language(String text) {
        int sorani = count(text, "ەێۆڵڕ");
        int urdu = count(text, "ےہٹڈڑں");
        int persian = count(text, "پچژگ");
        // Persian on old systems has the Arabic ي and ك, which tell nothing.
        int arabic = count(text, "ةىأإؤئ");
        int farsi = count(text, "یک");
        int letters =
                Math.max(1, (int) text.codePoints().filter(Character::isLetter).count());
        if (sorani * 20 > letters && sorani >= urdu) {
            return "ckb";
        }
        if (urdu * 40 > letters) {
            return "ur";
        }
        // Arabic pages typed on a Persian keyboard have ی and ک, but ة and أ as well, and hardly a پ.
        boolean persianLetters = persian * 100 > letters;
        return persianLetters && persian + farsi > arabic ? "fa" : "ar";
    }

    private static int count(String text, String of) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += of.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }
}
