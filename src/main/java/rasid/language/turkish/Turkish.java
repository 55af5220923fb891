package rasid.language.turkish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rasid.language.word.Language;
import rasid.language.word.Lazy;
import rasid.language.word.Reading;
import rasid.language.word.Resource;
import rasid.language.word.Script;
import rasid.language.word.Token;

/// Turkish: its own rule for capitals (I is ı, İ is i), the apostrophe that parts a name from its
/// endings, and chains of endings behind listed stems. A softened consonant is read hard (kitabı, kitap),
/// a dropped vowel put back (resmi, resim). Keys: nouns as they are, `V` stems of verbs.
public final class Turkish implements Language {
    private static final Locale TURKISH = Locale.of("tr");
    private static final int LEAST = 3;
    /// Letters of a passive: kullanılan is asked for as kullanmak too.
    private static final int VOICE = 2;

    /// What is read when the first word comes.
    private record Lists(Set<String> nouns, Set<String> verbs, TurkishEndings endings) {
        static Lists load() {
            return new Lists(words("tr-nouns.txt"), words("tr-verbs.txt"), new TurkishEndings());
        }

        private static Set<String> words(String name) {
            Set<String> words = new HashSet<>();
            Resource.rows(name).forEach(row -> words.add(row.getFirst()));
            return words;
        }
    }

    private final Lazy<Lists> lists = new Lazy<>(Lists::load);

    @Override
    public String code() {
        return "tr";
    }

    @Override
    public Script script() {
        return Script.LATIN;
    }

    @Override
    public List<Reading> read(Token word) {
        String lower = lower(word);
        String name = name(lower);
        Map<String, Reading> readings = new LinkedHashMap<>();
        if (!name.equals(lower)) {
            add(readings, name, "with an ending behind the apostrophe");
        }
        Set<String> nouns = nouns(name);
        for (String noun : nouns.isEmpty() ? unknown(name) : nouns) {
            add(readings, noun, said(noun, lower));
        }
        for (String verb : verbs(name, longest(nouns))) {
            add(readings, "V" + verb, "form of the verb");
        }
        return List.copyOf(readings.values());
    }

    @Override
    public List<Reading> ask(Token word) {
        String name = name(lower(word));
        Map<String, Reading> asked = new LinkedHashMap<>();
        if ((name.endsWith("mak") || name.endsWith("mek"))
                && lists.get().verbs().contains(infinitive(name))) {
            add(asked, "V" + infinitive(name), "");
            return List.copyOf(asked.values());
        }
        add(asked, name, "");
        if (lists.get().nouns().contains(name)) {
            return List.copyOf(asked.values());
        }
        String compound = compound(name);
        if (!compound.isEmpty()) {
            add(asked, compound, "");
            return List.copyOf(asked.values());
        }
        nouns(name).forEach(noun -> add(asked, noun, said(noun, name)));
        Set<String> verbs = verbs(name, longest(nouns(name)));
        int stem = longest(verbs);
        verbs.stream()
                .filter(verb -> verb.length() >= stem - VOICE)
                .forEach(verb -> add(asked, "V" + verb, "form of the verb"));
        return List.copyOf(asked.values());
    }

    /// Of two listed nouns that the ending -ı joins what other endings stand behind: havaalan-ı, havaalan-ları;
    /// "" where `word` is no such thing.
    private String compound(String word) {
        int end = word.length() - 1;
        if (end < 2 || "ıiuü".indexOf(word.charAt(end)) < 0) {
            return "";
        }
        String front = word.substring(0, end);
        for (int at = LEAST; at <= end - 2; at++) {
            if (lists.get().nouns().contains(front.substring(0, at))
                    && lists.get().nouns().contains(front.substring(at))
                    && TurkishEndings.agrees(front, word.substring(end))) {
                return front;
            }
        }
        return "";
    }

    private static int longest(Set<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String infinitive(String verb) {
        return verb.substring(0, verb.length() - 3);
    }

    /// The listed nouns that `word` may be a form of: the longest, and what that comes from by one vowel
    /// (resmi is official, and a form of resim) or by a case (valide is a mother, and "at the governor").
    private Set<String> nouns(String word) {
        Set<String> found = new LinkedHashSet<>();
        int longest = 0;
        for (int at = word.length(); at >= 2; at--) {
            String ending = word.substring(at);
            boolean vowel = longest > 0 && "ıiuü".indexOf(word.charAt(longest - 1)) >= 0;
            if (longest > 0 && !vowel && !mayBeToo(word, at, longest)) {
                continue;
            }
            int before = found.size();
            for (String stem : stems(word.substring(0, at), ending)) {
                if (lists.get().nouns().contains(stem)
                        && lists.get().endings().isNominal(word.substring(0, at), ending)) {
                    found.add(stem);
                }
            }
            if (found.size() > before) {
                // kendi is self, and of kent, a city, a form that nobody would think of.
                if (longest > 0 || found.contains("kendi")) {
                    return found;
                }
                longest = at;
            }
        }
        return found;
    }

    /// Whether `word`, which begins with a listed noun of `longest` letters, may be a form of the one of `at` letters.
    private static boolean mayBeToo(String word, int at, int longest) {
        String behind = word.substring(longest);
        boolean ending = switch (word.substring(at, longest)) {
            case "e", "a", "de", "da", "te", "ta" ->
                behind.isEmpty() || behind.startsWith("n") || behind.startsWith("ki");
            case "m", "ım", "im", "um", "üm" -> behind.length() >= 2 && behind.charAt(1) == 'z';
            default -> false;
        };
        return ending && TurkishEndings.agrees(word.substring(0, at), word.substring(at));
    }

    /// `front` itself and, before a vowel, what it comes from: kitab-ı from kitap, resm-i from resim,
    /// hakk-ı from hak.
    private static List<String> stems(String front, String ending) {
        List<String> stems = new ArrayList<>(List.of(front));
        if (ending.isEmpty() || !TurkishEndings.isVowel(ending.charAt(0)) || front.length() < 2) {
            return stems;
        }
        char last = front.charAt(front.length() - 1);
        String rest = front.substring(0, front.length() - 1);
        switch (last) {
            case 'b' -> stems.add(rest + 'p');
            case 'c' -> stems.add(rest + 'ç');
            case 'd' -> stems.add(rest + 't');
            case 'ğ', 'g' -> stems.add(rest + 'k');
            default -> {}
        }
        char before = front.charAt(front.length() - 2);
        if (!TurkishEndings.isVowel(last) && !TurkishEndings.isVowel(before)) {
            if (before == last) {
                stems.add(rest);
            }
            for (char vowel : "ıiuü".toCharArray()) {
                stems.add(rest + vowel + last);
                if (last == 'b') {
                    stems.add(rest + vowel + 'p');
                }
            }
        }
        return stems;
    }

    /// What a word without a listed noun may be a form of.
    private List<String> unknown(String word) {
        List<String> stems = new ArrayList<>(List.of(word));
        for (int at = word.length() - 1; at >= LEAST; at--) {
            String front = word.substring(0, at);
            String ending = word.substring(at);
            if (hasVowel(front)
                    && TurkishEndings.agrees(front, ending)
                    && lists.get().endings().isNominal(front, ending)) {
                stems.add(front);
            }
        }
        return stems;
    }

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(c -> TurkishEndings.isVowel((char) c));
    }

    /// The verbs that `word` may be a form of, the longest stem first.
    ///
    /// @param noun letters of the noun that the word may be: a verb with a shorter stem and an ending
    /// that verbs have seldom is none
    private Set<String> verbs(String word, int noun) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = word.length(); at >= 1; at--) {
            String front = word.substring(0, at);
            String ending = word.substring(at);
            for (String stem : verbStems(front, ending)) {
                if (lists.get().verbs().contains(stem)
                        && TurkishEndings.agrees(front, ending)
                        && lists.get().endings().isVerbal(front, ending)
                        && (stem.length() >= noun || !lists.get().endings().isWeak(ending))) {
                    found.add(stem);
                }
            }
        }
        return found;
    }

    /// gid-iyor from git, bekl-iyor from bekle, d-iyor from de.
    private static List<String> verbStems(String front, String ending) {
        boolean beforeVowel = !ending.isEmpty() && TurkishEndings.isVowel(ending.charAt(0));
        List<String> stems = new ArrayList<>(List.of(front));
        if (beforeVowel && front.endsWith("d")) {
            stems.add(front.substring(0, front.length() - 1) + 't');
        }
        if (ending.length() >= 4 && ending.startsWith("yor", 1)) {
            stems.add(front + 'a');
            stems.add(front + 'e');
        }
        if (ending.startsWith("y") && (front.equals("di") || front.equals("yi"))) {
            stems.add(front.charAt(0) + "e");
        }
        return stems;
    }

    private static String said(String stem, String word) {
        return stem.equals(word) ? "" : "with endings";
    }

    private static void add(Map<String, Reading> readings, String stem, String how) {
        readings.putIfAbsent(stem, new Reading("tr:" + stem, how, false));
    }

    @Override
    public List<String> bare(Token word) {
        String lower = lower(word);
        String name = name(lower);
        return name.equals(lower) ? List.of(bareKey(lower)) : List.of(bareKey(lower), bareKey(name));
    }

    private static String lower(Token word) {
        return word.cased()
                .toLowerCase(TURKISH)
                .replace('â', 'a')
                .replace('î', 'i')
                .replace('û', 'u');
    }

    private static String name(String lower) {
        int apostrophe = lower.indexOf('\'');
        return apostrophe > 1 ? lower.substring(0, apostrophe) : lower;
    }
}
