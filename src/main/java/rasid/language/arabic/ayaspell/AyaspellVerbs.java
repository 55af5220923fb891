package rasid.language.arabic.ayaspell;

import static rasid.language.arabic.forms.ArabicSpelling.last;
import static rasid.language.arabic.forms.ArabicSpelling.shorter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rasid.language.arabic.ayaspell.Ayaspell.Entry;
import rasid.language.arabic.forms.ArabicConjugation;
import rasid.language.arabic.forms.ArabicPassive;
import rasid.language.arabic.forms.ArabicSpelling;

/// Finds the verbs in Ayaspell, which lists up to eighty forms of each as words of their own, in no order but side by
/// side: a past whose feminine, second person and imperfect stand near it is a verb.
final class AyaspellVerbs {
    private static final int NEAR = 85;
    private static final int FIRST_VERB = 230;
    private static final int LAST_VERB = 298;
    /// Look like the passive of another verb, and are the past of their own.
    private static final Set<String> ACTIVE_IN_YA =
            Set.of("لقي", "بقي", "نسي", "رضي", "خشي", "حظي", "شقي", "قوي", "ولي");

    private final List<String> forms = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    AyaspellVerbs(Ayaspell ayaspell) {
        for (Entry entry : ayaspell.entries()) {
            if (entry.alias() >= FIRST_VERB && entry.alias() <= LAST_VERB) {
                places.computeIfAbsent(entry.word(), _ -> new ArrayList<>()).add(forms.size());
                forms.add(entry.word());
            }
        }
    }

    void tell(List<String> rows) {
        Map<String, Map<String, Set<Character>>> verbs = new TreeMap<>();
        for (int i = 0; i < forms.size(); i++) {
            String past = forms.get(i);
            if (past.length() < 2 || !isPast(past, i)) {
                continue;
            }
            for (String now : AyaspellImperfects.of(past)) {
                boolean doubledAlone = now.length() == 2 && past.length() == 3 && isStrong(past);
                boolean sound = near(past + "تما", i);
                if (near('ي' + now, i) && near('ت' + now, i) && near('ن' + now, i) && !(doubledAlone && sound)) {
                    flag(
                            past,
                            now,
                            i,
                            verbs.computeIfAbsent(past, _ -> new TreeMap<>())
                                    .computeIfAbsent(now, _ -> new TreeSet<>()));
                }
            }
        }
        verbs.forEach((past, imperfects) -> {
            if (ACTIVE_IN_YA.contains(past) || !isPassiveOfAnother(past, verbs.keySet())) {
                imperfects.forEach((now, flags) -> {
                    if (imperfects.keySet().stream().noneMatch(active -> isPassive(past, now, active))) {
                        StringBuilder told = new StringBuilder();
                        flags.forEach(told::append);
                        rows.add("V\t" + past + "\tي" + now + "\t" + told);
                    }
                });
            }
        });
    }

    /// Whether `now` is but the passive of the imperfect `active`.
    private static boolean isPassive(String past, String now, String active) {
        return !now.equals(active) && ArabicPassive.imperfect(past, active).equals(now);
    }

    private static boolean isStrong(String past) {
        return past.charAt(0) != 'و' && "اىي".indexOf(last(past)) < 0;
    }

    private static boolean isPassiveOfAnother(String past, Set<String> pasts) {
        List<String> actives = new ArrayList<>();
        String base = shorter(past);
        if (last(past) == 'ي') {
            actives.add(base + 'ى');
            actives.add(base + 'ا');
        } else if (last(past) == 'ئ') {
            actives.add(base + 'أ');
        }
        if (past.length() > 2 && ArabicSpelling.inner(past) == 'ي') {
            actives.add(past.substring(0, past.length() - 2) + 'ا' + last(past));
        }
        if (past.length() == 4 && past.charAt(1) == 'و') {
            actives.add(past.charAt(0) + "ا" + past.substring(2));
        }
        if (past.length() == 5 && past.charAt(2) == 'و') {
            actives.add(past.substring(0, 2) + 'ا' + past.substring(3));
        }
        return actives.stream()
                .anyMatch(a -> pasts.contains(a) && ArabicPassive.past(a).equals(past));
    }

    private boolean isPast(String past, int at) {
        String base = shorter(past);
        boolean weak = last(past) == 'ا' || last(past) == 'ى';
        String before = weak ? base : past;
        if (!near(before + "ت", at) || !near(before + "تا", at)) {
            return false;
        }
        List<String> closed = new ArrayList<>(List.of(past, past + last(past), base + 'و', base + 'ي'));
        if (ArabicConjugation.isHollow(past)) {
            closed.add(ArabicSpelling.withoutInner(past));
        }
        if (past.endsWith("اء")) {
            closed.add(ArabicSpelling.without(past, "اء") + 'ئ');
            closed.add(ArabicSpelling.without(past, "اء") + 'أ');
        }
        return closed.stream().anyMatch(stem -> near(stem + "تما", at));
    }

    /// `d` the last letter is doubled, `p` the passive is in use.
    private void flag(String past, String now, int at, Set<Character> flags) {
        if (past.length() > 2 && near(past + last(past) + "تما", at) && !near(past + "تما", at)) {
            flags.add('d');
        }
        String passive = ArabicPassive.past(past);
        String passiveNow = 'ي' + ArabicPassive.imperfect(past, now);
        if ((!passive.equals(past) && near(passive, at))
                || (!passiveNow.equals('ي' + now) && near(passiveNow, at))
                || (past.charAt(0) == 'و' && places.containsKey(passiveNow))) {
            flags.add('p');
        }
    }

    private boolean near(String form, int at) {
        for (int place : places.getOrDefault(form, List.of())) {
            if (Math.abs(place - at) <= NEAR) {
                return true;
            }
        }
        return false;
    }
}
