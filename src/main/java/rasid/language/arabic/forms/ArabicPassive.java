package rasid.language.arabic.forms;

import static rasid.language.arabic.forms.ArabicSpelling.inner;
import static rasid.language.arabic.forms.ArabicSpelling.last;
import static rasid.language.arabic.forms.ArabicSpelling.shorter;

/// The passive of Arabic verbs where its letters differ from the active: قيل, يقال; يوجد; دعي, يدعى; نوقش.
/// Verbs have at least two letters.
public final class ArabicPassive {
    private ArabicPassive() {}

    /// The passive of the past `past`; `past` itself where both are spelled alike.
    public static String past(String past) {
        if (last(past) == 'ى' || last(past) == 'ا') {
            return behindLongVowel(shorter(past) + 'ي');
        }
        if (past.endsWith("أ")) {
            return behindLongVowel(shorter(past) + 'ئ');
        }
        if (ArabicConjugation.isHollow(past) && last(past) != 'ء') {
            return past.substring(0, past.length() - 2) + 'ي' + last(past);
        }
        if (past.length() == 3 && past.charAt(1) == 'أ') {
            return past.charAt(0) + "ئ" + past.charAt(2);
        }
        return behindLongVowel(past);
    }

    /// ناقش, تداول, آمن: the ا behind the first letter becomes و.
    private static String behindLongVowel(String past) {
        if (past.charAt(0) == 'آ') {
            return "أو" + past.substring(1);
        }
        if (past.length() == 4 && past.charAt(1) == 'ا') {
            return past.charAt(0) + "و" + past.substring(2);
        }
        if (past.length() == 5 && past.charAt(0) == 'ت' && past.charAt(2) == 'ا') {
            return past.substring(0, 2) + 'و' + past.substring(3);
        }
        return past;
    }

    /// The passive of the imperfect `now` of the verb `past`, both imperfects without their first letter; `now` itself
    /// where both are spelled alike.
    public static String imperfect(String past, String now) {
        if (last(now) == 'و' || last(now) == 'ي') {
            return assimilated(past, shorter(now) + 'ى');
        }
        if (last(now) == 'ئ') {
            return shorter(now) + 'أ';
        }
        if (ArabicConjugation.isHollow(past) && now.length() > 2 && "وي".indexOf(inner(now)) >= 0) {
            return now.substring(0, now.length() - 2) + 'ا' + last(now);
        }
        if (past.charAt(0) == 'أ' && past.length() == 3 && now.charAt(0) == 'أ') {
            return 'ؤ' + now.substring(1);
        }
        return assimilated(past, now);
    }

    private static String assimilated(String past, String now) {
        boolean dropped = past.length() == 3 && past.charAt(0) == 'و' && now.charAt(0) != 'و';
        return dropped ? 'و' + now : now;
    }
}
