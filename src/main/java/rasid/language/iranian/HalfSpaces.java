package rasid.language.iranian;

import java.util.ArrayList;
import java.util.List;
import rasid.language.word.Token;
import rasid.language.word.Tokens;

/// The half-spaces of a Persian word, which tell شهر‌های, cities, from شهره‌ای, somebody famous.
///
/// @param spelled the word without them, as words are compared
/// @param places how many letters of `spelled` stand before each
record HalfSpaces(String spelled, List<Integer> places) {
    /// What makes a person or a thing of what stands before it: بازداشت‌شده, اعدام‌شدگان, تظاهرات‌کنندگان.
    private static final List<String> PARTICIPLES =
            List.of("شده", "شدگان", "كننده", "كنندگان", "زده", "زدگان", "ديده", "ديدگان", "يافته", "يافتگان");

    static HalfSpaces of(Token word) {
        StringBuilder spelled = new StringBuilder(word.text().length());
        List<Integer> places = new ArrayList<>();
        for (String piece : word.spaced().split(String.valueOf(Tokens.HALF_SPACE), -1)) {
            if (!spelled.isEmpty()) {
                places.add(spelled.length());
            }
            spelled.append(Persian.clean(piece));
        }
        return new HalfSpaces(spelled.toString(), List.copyOf(places));
    }

    /// Those of the splits that the half-spaces allow: no stem ends within an ending, nor as a whole behind ها, and a ه
    /// before a half-space begins no ها.
    List<Endings.Split> possible(List<Endings.Split> splits) {
        int longest = spelled.length();
        boolean plural = false;
        for (Endings.Split split : splits) {
            int stem = split.stem().length();
            if (stem < longest && places.contains(stem)) {
                longest = stem;
                plural = isPlural(split);
            }
        }
        int most = longest;
        int whole = plural ? 0 : spelled.length();
        return splits.stream()
                .filter(split -> split.stem().length() <= most || split.stem().length() == whole)
                .filter(split ->
                        !isPlural(split) || !places.contains(split.stem().length() + 1))
                .toList();
    }

    /// The noun before a half-space and a participle; "" where there is none.
    String joined() {
        if (places.isEmpty()) {
            return "";
        }
        String noun = spelled.substring(0, places.getFirst());
        String behind = spelled.substring(places.getFirst());
        return noun.length() > 1 && PARTICIPLES.stream().anyMatch(behind::startsWith) ? noun : "";
    }

    private static boolean isPlural(Endings.Split split) {
        return split.chain().letters().startsWith("ها");
    }
}
