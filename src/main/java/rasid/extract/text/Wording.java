package rasid.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way to word something, as a regular expression without case. Hundreds of them are tried on every line, and
/// nearly none fits: so letters that each must have are looked for first, see [Wordings].
///
/// @param literals of these one must be there, folded by [#fold], three letters long at least; empty where
/// the expression names no such letters
/// @param signs of these one must be there where there are no literals; empty where it can do without
/// @param wide whether a text must have a letter that is [Letters#WIDE]: of these, two say enough
/// @param first whether a text can only begin with it, and need not be gone through
public record Wording(List<String> literals, List<String> signs, boolean wide, Pattern pattern, boolean first) {
    private static final int SHORTEST = 3;
    /// Each letter folded: asking [Character] takes longer than all else that is done with a letter.
    private static final char[] FOLDED = folded();

    /// The alternatives of `regex`; `(?iu)` before it is understood.
    static List<Wording> of(String regex) {
        return of(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The same, where classes of letters and the edges of words are meant of all scripts.
    static List<Wording> ofWords(String regex) {
        return of(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static List<Wording> of(String regex, int flags) {
        List<Wording> wordings = new ArrayList<>();
        List<String> wide = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String alternative : alternatives(regex.replaceFirst("^\\(\\?iu\\)", ""))) {
            List<String> literals = literals(alternative, SHORTEST);
            if (literals.isEmpty()) {
                (isWide(literals(alternative, 1)) ? wide : others).add(alternative);
            } else {
                wordings.add(new Wording(
                        literals, List.of(), false, Pattern.compile(alternative, flags), alternative.startsWith("^")));
            }
        }
        together(wide, true, flags).ifPresent(wordings::add);
        together(others, false, flags).ifPresent(wordings::add);
        return List.copyOf(wordings);
    }

    /// One for all of `alternatives`, none where there are none.
    private static Optional<Wording> together(List<String> alternatives, boolean wide, int flags) {
        boolean first = alternatives.stream().allMatch(one -> one.startsWith("^"));
        List<List<String>> signs =
                alternatives.stream().map(one -> literals(one, 1)).toList();
        List<String> all = signs.contains(List.<String>of())
                ? List.of()
                : signs.stream().flatMap(List::stream).toList();
        return alternatives.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wording(
                        List.of(), all, wide, Pattern.compile(String.join("|", alternatives), flags), first));
    }

    private static boolean isWide(List<String> literals) {
        return !literals.isEmpty() && literals.stream().allMatch(literal -> Text.holds(literal, Letters.WIDE));
    }

    boolean isIn(String text) {
        if (!signs.isEmpty() && !hasSign(text)) {
            return false;
        }
        Matcher matcher = pattern.matcher(text);
        return first ? matcher.lookingAt() : matcher.find();
    }

    private boolean hasSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            for (int k = 0; k < signs.size(); k++) {
                if (signs.get(k).charAt(0) == c && isFolded(text, i, signs.get(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// As regular expressions without case compare letters.
    static String fold(String text) {
        int first = 0;
        while (first < text.length() && fold(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] folded = text.toCharArray();
        for (int i = first; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    /// Whether `text`, folded, has `literal` at `from`.
    static boolean isFolded(String text, int from, String literal) {
        if (from < 0 || from + literal.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < literal.length(); i++) {
            if (fold(text.charAt(from + i)) != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The letter that stands for all its cases.
    public static char fold(char c) {
        return FOLDED[c];
    }

    private static char[] folded() {
        char[] folded = new char[1 << 16];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(Character.toUpperCase((char) i));
        }
        return folded;
    }

    /// Parts `regex` at the `|` that stand in no group.
    public static List<String> alternatives(String regex) {
        List<String> alternatives = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < regex.length(); i = next(regex, i)) {
            if (regex.charAt(i) == '|') {
                alternatives.add(regex.substring(from, i));
                from = i + 1;
            }
        }
        alternatives.add(regex.substring(from));
        return alternatives;
    }

    /// Of the letters that an expression without `|` asks for in a row, those that tell most: the longest run, or
    /// the runs of the alternatives of a group; none where there is a shorter one than `shortest`.
    private static List<String> literals(String regex, int shortest) {
        List<String> best = List.of();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i <= regex.length(); i = next(regex, i)) {
            char c = i == regex.length() ? '.' : regex.charAt(i);
            boolean escaped = c == '\\' && !Character.isLetterOrDigit(regex.charAt(i + 1));
            if (escaped || "\\([{?*+.^$".indexOf(c) < 0) {
                run.append(escaped ? regex.charAt(i + 1) : c);
                continue;
            }
            if ("?*{".indexOf(c) >= 0 && !run.isEmpty()) {
                run.setLength(run.length() - 1);
            }
            best = better(best, run.isEmpty() ? List.of() : List.of(fold(run.toString())), shortest);
            run.setLength(0);
            if (c == '(') {
                best = better(best, inGroup(regex, i, shortest), shortest);
            }
        }
        return best;
    }

    /// What one of the alternatives of the group at `i` must have; empty where one of them, or the text, can do
    /// without.
    private static List<String> inGroup(String regex, int i, int shortest) {
        int end = next(regex, i);
        boolean optional = end < regex.length() && "?*{".indexOf(regex.charAt(end)) >= 0;
        if (optional || !regex.startsWith("(?:", i) || end > regex.length()) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (String alternative : alternatives(regex.substring(i + 3, end - 1))) {
            List<String> literals = literals(alternative, shortest);
            if (literals.isEmpty()) {
                return List.of();
            }
            all.addAll(literals);
        }
        return all;
    }

    private static List<String> better(List<String> one, List<String> other, int shortest) {
        return length(other) >= Math.max(shortest, length(one) + 1) ? other : one;
    }

    /// Of the shortest.
    private static int length(List<String> literals) {
        return literals.stream().mapToInt(String::length).min().orElse(0);
    }

    /// Where the element behind the one at `i` begins: groups, classes and counts are one.
    private static int next(String regex, int i) {
        int depth = 0;
        for (int at = i; at < regex.length(); at++) {
            switch (regex.charAt(at)) {
                case '\\' -> at++;
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> {}
            }
            if (depth <= 0) {
                return at + 1;
            }
        }
        return regex.length() + 1;
    }
}
