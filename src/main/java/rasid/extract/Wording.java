package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One way to word something, as a regular expression without case. Hundreds of them are tried on every line, and
/// nearly none fits: so the longest run of letters that each must have is looked for first.
///
/// @param literal folded by [#fold]; `""` where the expression has no such run
record Wording(String literal, Pattern pattern) {
    private static final int SHORTEST = 3;

    /// The alternatives of `regex`.
    static List<Wording> of(String regex) {
        List<Wording> wordings = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String alternative : alternatives(regex)) {
            String literal = longestLiteral(alternative);
            if (literal.length() < SHORTEST) {
                others.add(alternative);
            } else {
                wordings.add(new Wording(fold(literal), compile(alternative)));
            }
        }
        if (!others.isEmpty()) {
            wordings.add(new Wording("", compile(String.join("|", others))));
        }
        return List.copyOf(wordings);
    }

    /// @param folded `text` without case, by [#fold]
    boolean isIn(String text, String folded) {
        return folded.contains(literal) && pattern.matcher(text).find();
    }

    /// As regular expressions without case compare letters.
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
        }
        return new String(folded);
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Parts `regex` at the `|` that stand in no group.
    private static List<String> alternatives(String regex) {
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

    private static String longestLiteral(String regex) {
        String longest = "";
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
            longest = run.length() > longest.length() ? run.toString() : longest;
            run.setLength(0);
        }
        return longest;
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
