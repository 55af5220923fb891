package rasid.language.arabic.forms;

import static rasid.language.arabic.forms.ArabicSpelling.inner;
import static rasid.language.arabic.forms.ArabicSpelling.last;
import static rasid.language.arabic.forms.ArabicSpelling.shorter;
import static rasid.language.arabic.forms.ArabicSpelling.withoutInner;

/// The stems of one Arabic verb, from قال and يقول: which of them stands before which endings. Sound, hollow (قال),
/// defective (دعا, رضي), doubled (مد, استمر), assimilated (وصل, يصل) and hamzated verbs (قرأ, جاء) of all forms.
public final class ArabicConjugation {
    /// The past before no ending. Marks of what a stem stands before are bits, so that one stem may have several.
    public static final int PAST = 1;

    /// The past before an object.
    public static final int PAST_OBJECT = 1 << 1;
    /// The past before ت.
    public static final int PAST_T = 1 << 2;
    /// The past before the dual ا.
    public static final int PAST_DUAL = 1 << 3;
    /// The past before وا.
    public static final int PAST_W = 1 << 4;
    /// The past before the endings that begin with a consonant.
    public static final int PAST_C = 1 << 5;

    /// The imperfect, without its first letter as are those below, before no ending.
    public static final int NOW = 1 << 6;

    /// The imperfect before an object.
    public static final int NOW_OBJECT = 1 << 7;
    /// The imperfect before ون.
    public static final int NOW_W = 1 << 8;
    /// The imperfect before the feminine ن.
    public static final int NOW_N = 1 << 9;
    /// The imperfect before the dual ان.
    public static final int NOW_DUAL = 1 << 10;
    /// The imperfect behind لم: يقل.
    public static final int JUSSIVE = 1 << 11;

    /// The imperative before no ending: قل.
    public static final int COMMAND = 1 << 12;
    /// The imperative before an ending: قولوا.
    public static final int COMMAND_W = 1 << 13;

    /// Stands beside one of the others where the stem is of the passive.
    public static final int PASSIVE = 1 << 14;

    /// Where the stems go.
    public interface Stems {
        /// Takes `stem`, never empty, and the marks of what it stands before; the same stem may come several times.
        void add(String stem, int kinds);
    }

    private final Stems stems;
    private int voice;

    /// Every stem of the verbs that it is told of goes to `stems`. For one thread.
    public ArabicConjugation(Stems stems) {
        this.stems = stems;
    }

    private void add(String stem, int kinds) {
        if (!stem.isEmpty()) {
            stems.add(stem, kinds | voice);
        }
    }

    /// Tells the stems of the verb `past` (قال) with `imperfect` (يقول).
    ///
    /// @param doubled whether its last letter is doubled, which the spelling of استمر beside استلم does not show
    /// @param passive whether the passive is in use, where it is spelled otherwise: قيل
    public void tell(String past, String imperfect, boolean doubled, boolean passive) {
        voice = 0;
        String now = imperfect.substring(1);
        boolean geminate = doubled || past.length() == 2;
        past(past, geminate);
        imperfect(now, geminate);
        command(past, now, geminate);
        if (passive) {
            voice = PASSIVE;
            String passivePast = ArabicPassive.past(past);
            if (!passivePast.equals(past)) {
                passivePast(passivePast);
            }
            String passiveNow = ArabicPassive.imperfect(past, now);
            if (!passiveNow.equals(now)) {
                imperfect(passiveNow, geminate);
            }
        }
    }

    private static boolean isStrong(char c) {
        return c != 'ا' && c != 'ى' && c != 'ي' && c != 'و';
    }

    /// Whether the middle of the verb `past` is a long vowel that comes and goes: قال, انهار, استقال.
    public static boolean isHollow(String past) {
        if (past.length() < 3 || inner(past) != 'ا' || !isStrong(last(past))) {
            return false;
        }
        return switch (past.length()) {
            case 3 -> true;
            case 4 -> past.charAt(0) == 'أ';
            case 5 -> past.charAt(0) == 'ا';
            case 6 -> past.startsWith("است");
            default -> false;
        };
    }

    private void past(String past, boolean geminate) {
        String base = shorter(past);
        switch (last(past)) {
            case 'ا', 'ى' -> {
                String full = base + (last(past) == 'ا' && past.length() == 3 ? 'و' : 'ي');
                add(past, PAST);
                add(base + 'ا', PAST_OBJECT);
                add(base, PAST_T | PAST_W);
                add(full, PAST_DUAL | PAST_C);
            }
            case 'ي' -> {
                add(past, PAST | PAST_OBJECT | PAST_T | PAST_DUAL | PAST_C);
                add(base, PAST_W);
            }
            case 'ء' -> {
                add(past, PAST | PAST_OBJECT | PAST_T | PAST_W | PAST_DUAL);
                add(base + 'ؤ', PAST_W);
                add(ArabicSpelling.without(past, "اء") + (past.length() == 3 ? 'ئ' : 'أ'), PAST_C);
            }
            case 'أ' -> {
                add(past, PAST | PAST_OBJECT | PAST_T | PAST_W | PAST_C);
                add(base + 'ؤ', PAST_W);
                add(base + 'ء', PAST_W);
                add(base + "آ", PAST_DUAL);
            }
            default -> {
                add(past, PAST | PAST_OBJECT | PAST_T | PAST_W | PAST_DUAL);
                add(geminate ? past + last(past) : isHollow(past) ? withoutInner(past) : past, PAST_C);
            }
        }
    }

    /// قيل, أقيم, اختير; دعي, أعطي; نوقش; قرئ.
    private void passivePast(String past) {
        if (last(past) == 'ي') {
            past(past, false);
            return;
        }
        add(past, PAST | PAST_OBJECT | PAST_T | PAST_W | PAST_DUAL);
        boolean hollow = past.length() > 2 && inner(past) == 'ي';
        add(hollow ? withoutInner(past) : past, PAST_C);
    }

    private void imperfect(String now, boolean geminate) {
        String base = shorter(now);
        switch (last(now)) {
            case 'و', 'ي' -> {
                add(now, NOW | NOW_OBJECT | NOW_N | NOW_DUAL);
                add(base, JUSSIVE | NOW_W);
            }
            case 'ى' -> {
                add(now, NOW);
                add(base + 'ا', NOW_OBJECT);
                add(base + 'ي', NOW_N | NOW_DUAL);
                add(base, JUSSIVE | NOW_W);
            }
            case 'أ' -> {
                add(now, NOW | NOW_OBJECT | NOW_W | NOW_N);
                add(base + 'ؤ', NOW_W | NOW_OBJECT);
                add(base + 'ء', NOW_W);
                add(base + 'آ', NOW_DUAL);
            }
            case 'ء' -> {
                add(now, NOW | NOW_OBJECT);
                add(base + 'ؤ', NOW_W | NOW_OBJECT);
                add(base + 'ئ', NOW_W | NOW_OBJECT | NOW_DUAL);
                add(base + 'ء', NOW_DUAL);
                if (base.length() > 1) {
                    add(shorter(base) + (last(base) == 'ا' ? 'أ' : 'ئ'), JUSSIVE | NOW_N);
                }
            }
            default -> {
                add(now, NOW | NOW_OBJECT | NOW_W | NOW_DUAL);
                boolean hollow = now.length() > 2 && "اوي".indexOf(inner(now)) >= 0 && isHollowNow(now);
                String closed = geminate ? now + last(now) : hollow ? withoutInner(now) : now;
                add(closed, NOW_N | (closed.equals(now) ? 0 : JUSSIVE));
            }
        }
    }

    private static boolean isHollowNow(String now) {
        return switch (now.length()) {
            case 3 -> true;
            case 4 -> now.charAt(1) == 'ت' || now.charAt(0) == 'ن';
            case 5 -> now.startsWith("ست");
            default -> false;
        };
    }

    /// The imperative of form i, which alone is spelled unlike the past: اكتب, قل, ادع, صل.
    private void command(String past, String now, boolean geminate) {
        if (past.length() != 3 || geminate || past.charAt(0) == 'أ') {
            return;
        }
        if (isHollow(past)) {
            add(withoutInner(now), COMMAND);
            add(now, COMMAND_W);
        } else if (now.length() == 3) {
            boolean weak = !isStrong(last(now));
            add('ا' + (weak ? shorter(now) : now), COMMAND | COMMAND_W);
        } else if (now.length() == 2) {
            add(now, COMMAND | COMMAND_W);
        }
    }
}
