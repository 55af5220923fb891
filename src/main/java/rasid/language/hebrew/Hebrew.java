package rasid.language.hebrew;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rasid.language.word.Language;
import rasid.language.word.Lazy;
import rasid.language.word.Reading;
import rasid.language.word.Resource;
import rasid.language.word.Script;
import rasid.language.word.Token;

/// Hebrew: the prefix letters ו ש ה ב ל כ מ off where they may stand, plural, construct and pronoun
/// endings off, verbs by a list that is conjugated. There is no dictionary: a word that nobody listed is
/// read by its looks. Letters are compared in their middle form, יי as י, וו as ו.
public final class Hebrew implements Language {
    private static final int LEAST = 3;
    private static final List<String> PREFIXES = prefixes();
    private static final List<String> ENDINGS = List.of(
            "ימ", "ות", "י", "ת", "ה", "ית", "יות", "יו", "יה", "יהמ", "יהנ", "ינו", "ו", "מ", "נ", "נו", "כמ", "תו",
            "תה", "תמ", "תנו", "תי", "ותיו", "ותיה", "ותיהמ", "ותינו", "ותי", "יימ", "ותמ");

    /// What is read when the first word comes.
    private record Lists(HebrewVerbs verbs, Set<String> words) {
        static Lists load() {
            Set<String> words = new HashSet<>();
            for (List<String> row : Resource.rows("he-words.txt")) {
                row.forEach(line -> List.of(line.split(" ", -1)).forEach(word -> words.add(clean(word))));
            }
            return new Lists(new HebrewVerbs(), words);
        }
    }

    private final Lazy<Lists> lists = new Lazy<>(Lists::load);

    /// ו before all, then ש or כש, then one of ה ב ל כ מ; מה is from the.
    private static List<String> prefixes() {
        List<String> prefixes = new ArrayList<>();
        for (String and : List.of("", "ו")) {
            for (String that : List.of("", "ש", "כש", "לכש", "מש")) {
                for (String to : List.of("", "ה", "ב", "ל", "כ", "מ", "מה", "בה", "כה", "לה")) {
                    prefixes.add(and + that + to);
                }
            }
        }
        return List.copyOf(prefixes);
    }

    @Override
    public String code() {
        return "he";
    }

    @Override
    public Script script() {
        return Script.HEBREW;
    }

    @Override
    public List<Reading> read(Token word) {
        String spelled = clean(word.text());
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (String prefix : fronts(spelled)) {
            String rest = spelled.substring(prefix.length());
            String with = prefix.isEmpty() ? "" : "with " + prefix;
            for (String lemma : lists.get().verbs().lemmas(rest)) {
                add(readings, "V" + lemma, lemma.equals(rest) ? with : joined("inflected", with), prefix);
            }
            add(readings, rest, with, prefix);
            for (String ending : ENDINGS) {
                if (rest.endsWith(ending) && leavesEnough(rest, ending)) {
                    String stem = rest.substring(0, rest.length() - ending.length());
                    add(readings, stem, joined(said(ending), with), prefix);
                }
            }
            String noun = feminine(rest);
            if (!noun.isEmpty()) {
                add(readings, noun, joined("inflected", with), prefix);
            }
        }
        return List.copyOf(readings.values());
    }

    /// Of short nouns only the plural comes off: הרים are mountains, but הרה is none.
    private boolean leavesEnough(String word, String ending) {
        int letters = word.length() - ending.length();
        boolean plural = ending.equals("ימ") || ending.equals("ות");
        return letters >= LEAST || (plural && lists.get().words().contains(word.substring(0, Math.max(0, letters))));
    }

    /// The prefixes that may be taken off: none, and the one that leaves a listed word, or all that leave
    /// enough where none does. Of what is a listed word so, only those come off too that leave another one:
    /// בשר is meat, and "in a minister", הקרבות are battles and sacrifices.
    private List<String> fronts(String word) {
        Set<String> words = lists.get().words();
        List<String> possible = new ArrayList<>();
        String known = null;
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix)) {
                String rest = word.substring(prefix.length());
                if (rest.length() >= LEAST || words.contains(rest)) {
                    possible.add(prefix);
                    known = known == null && isListed(rest, words) ? prefix : known;
                }
            }
        }
        if (known == null) {
            return possible.isEmpty() ? List.of("") : possible;
        }
        String first = known;
        boolean inflected = !words.contains(word.substring(first.length()));
        return possible.stream()
                .filter(prefix -> {
                    String rest = word.substring(prefix.length());
                    boolean other = words.contains(rest)
                            || (inflected && word.startsWith("ה", first.length()) && isListed(rest, words));
                    return prefix.isEmpty() || prefix.equals(first) || (prefix.length() > first.length() && other);
                })
                .toList();
    }

    /// The listed noun in ה that `word` is a form of, where its other forms have more or fewer letters than others':
    /// שדה of שדות, עסקה of עסקאות; "" where there is none.
    private String feminine(String word) {
        String noun = "";
        if (word.endsWith("אות")) {
            noun = word.substring(0, word.length() - 3) + "ה";
        } else if (word.length() > 2 && ENDINGS.contains(word.substring(2))) {
            boolean opened = word.startsWith("ת", 2) || word.startsWith("ות", 2);
            noun = opened ? word.substring(0, 2) + "ה" : "";
        }
        return lists.get().words().contains(noun) ? noun : "";
    }

    private static boolean isListed(String word, Set<String> words) {
        if (words.contains(word)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                boolean feminine = ending.startsWith("ת") || ending.startsWith("ו");
                if (stem.length() >= LEAST && (words.contains(stem) || (feminine && words.contains(stem + "ה")))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String said(String ending) {
        return switch (ending) {
            case "ימ", "ות", "יות", "יימ" -> "plural";
            case "י", "ת" -> "construct or feminine";
            case "ה", "ית" -> "feminine";
            default -> "with a pronoun";
        };
    }

    private static String joined(String how, String with) {
        return with.isEmpty() ? how : how + " " + with;
    }

    private static void add(Map<String, Reading> readings, String stem, String how, String prefix) {
        boolean clitic = !prefix.isEmpty() && !prefix.equals("ה");
        readings.putIfAbsent(stem, new Reading("he:" + stem, how, clitic));
    }

    @Override
    public List<Reading> ask(Token word) {
        String spelled = clean(word.text());
        Map<String, Reading> asked = new LinkedHashMap<>();
        Set<String> lemmas = lists.get().verbs().lemmas(spelled);
        lemmas.forEach(lemma -> add(asked, "V" + lemma, "", ""));
        add(asked, spelled, "", "");
        if (lemmas.isEmpty() || lists.get().words().contains(spelled)) {
            for (String ending : List.of("ה", "ימ", "ות", "ית", "ת")) {
                if (spelled.endsWith(ending) && spelled.length() - ending.length() >= LEAST) {
                    add(asked, spelled.substring(0, spelled.length() - ending.length()), "", "");
                }
            }
        }
        return List.copyOf(asked.values());
    }

    @Override
    public List<String> bare(Token word) {
        String spelled = clean(word.text());
        return fronts(spelled).stream()
                .map(prefix -> bareKey(spelled.substring(prefix.length())))
                .toList();
    }

    /// Letters in their middle form, doubled vowel letters single, gershayim and geresh off: ג'נין is גנין.
    static String clean(String word) {
        return word.replace('ך', 'כ')
                .replace('ם', 'מ')
                .replace('ן', 'נ')
                .replace('ף', 'פ')
                .replace('ץ', 'צ')
                .replace("\"", "")
                .replace("'", "")
                .replace("יי", "י")
                .replace("וו", "ו");
    }
}
