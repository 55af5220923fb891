package rasid.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.model.Edit.Change;
import rasid.model.Edit.NumberChange;

/// Numbers that stand in the same place of a text before and after an edit: in digits of any script, or in the words
/// for one to ten.
final class NumberChanges {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,٫٬'’][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\u0640]");
    private static final int FOLLOWING = 2;
    private static final Map<String, String> NAMES = names(
            "واحد واحدة one یک", // 1
            "اثنان اثنين اثنتان اثنتين two دو", // 2
            "ثلاثة ثلاث three سه سێ", // 3
            "أربعة أربع four چهار چوار", // 4
            "خمسة خمس five پنج پێنج", // 5
            "ستة ست six شش شەش", // 6
            "سبعة سبع seven هفت حەوت", // 7
            "ثمانية ثماني ثمان eight هشت هەشت", // 8
            "تسعة تسع nine نه نۆ", // 9
            "عشرة عشر ten ده دە"); // 10

    private NumberChanges() {}

    private static Map<String, String> names(String... lines) {
        Map<String, String> names = new java.util.HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            for (String name : lines[i].split(" ", -1)) {
                names.put(name, Integer.toString(i + 1));
            }
        }
        return Map.copyOf(names);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /// A word in small letters, without vowel signs and tatweel.
    static String folded(String word) {
        return MARKS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// What a word says as a number in digits 0-9 without grouping; `""` where it is none.
    static String value(String word) {
        String name = NAMES.get(folded(word));
        if (name != null) {
            return name;
        }
        StringBuilder digits = new StringBuilder();
        // An Arabic particle is written together with the number: و١٢ is "and 12".
        boolean joined = word.length() > 1 && "وفبلك".indexOf(word.charAt(0)) >= 0 && Character.isDigit(word.charAt(1));
        for (int i = joined ? 1 : 0; i < word.length(); i++) {
            int digit = Character.digit(word.charAt(i), 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (word.charAt(i) == '.' || word.charAt(i) == '٫') {
                digits.append('.');
            } else if (",٬'’".indexOf(word.charAt(i)) < 0) {
                return "";
            }
        }
        return digits.toString();
    }

    /// The numbers that `change` puts in the place of others, in order.
    static List<NumberChange> of(Change change) {
        List<String> before = words(change.before());
        List<String> after = words(change.after());
        List<NumberChange> numbers = new ArrayList<>();
        List<String> foldedBefore = before.stream().map(NumberChanges::folded).toList();
        List<String> foldedAfter = after.stream().map(NumberChanges::folded).toList();
        for (Alignment.Gap gap : Alignment.gaps(foldedBefore, foldedAfter)) {
            List<Integer> old = numbers(before, gap.from(), gap.to());
            List<Integer> now = numbers(after, gap.otherFrom(), gap.otherTo());
            for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
                String was = before.get(old.get(i));
                String is = after.get(now.get(i));
                if (!value(was).equals(value(is))) {
                    int next = now.get(i) + 1;
                    numbers.add(new NumberChange(
                            was, is, String.join(" ", after.subList(next, Math.min(after.size(), next + FOLLOWING)))));
                }
            }
        }
        return numbers;
    }

    private static List<Integer> numbers(List<String> words, int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!value(words.get(i)).isEmpty()) {
                numbers.add(i);
            }
        }
        return numbers;
    }
}
