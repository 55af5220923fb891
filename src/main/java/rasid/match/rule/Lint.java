package rasid.match.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.match.rule.Lexeme.Kind;

/// Finds what an expression without a fault says that its author hardly meant: operators and fields within quotation
/// marks, and signs, which texts are not searched for. Each advice tells what is read in its place, and the way out.
final class Lint {
    private static final Pattern OPERATOR =
            Pattern.compile("(?<=\\S\\s{1,9})(?:AND|OR|NOT|(?:NEAR|THEN)(?:/\\p{Nd}+)?|[|&+]{1,2})(?=\\s+\\S)");
    private static final Pattern FIELD = Pattern.compile(
            "(?<![^\\s(])(?:title|lead|body|caption|author|section|site|url|lang|name):(?=[\\s(\\p{L}\\p{N}/])");
    private static final Pattern CONCEPT = Pattern.compile("(?<![^\\s(])@\\p{L}[\\p{L}\\p{N}-]*");
    private static final Pattern ANY_WORD = Pattern.compile("(?<!\\S)\\*(?!\\S)");
    private static final Pattern COMPARED = Pattern.compile("[<>≤≥]=?\\s*[-+]?\\p{Nd}+");

    /// What takes an address, in which every sign counts.
    private static final Pattern PROPERTY = Pattern.compile("(?:site|url|lang):.*");

    /// Signs that words are written with: they part a word or stand within it, as they do in the texts.
    private static final String OF_WORDS = "-‐‑‒–—'’‘ʼʻ׳״\"._·";

    private static final int MOST_WORDS = 10;

    private final List<Fault> advice;

    private Lint(List<Fault> advice) {
        this.advice = advice;
    }

    /// Adds to `advice` what is to be said of `text`.
    static void look(String text, List<Fault> advice) {
        Lint lint = new Lint(advice);
        List<Lexeme> pieces = Lexeme.of(text, new ArrayList<>());
        for (int at = 0; at < pieces.size(); at++) {
            Lexeme piece = pieces.get(at);
            if (piece.is(Kind.WORD) && PROPERTY.matcher(piece.text()).matches()) {
                at = piece.text().endsWith(":") ? endOfValue(pieces, at + 1) : at;
            } else if (piece.is(Kind.QUOTE)) {
                lint.quotation(piece, pieces.size() == 2);
            } else if (piece.is(Kind.WORD)) {
                lint.word(piece);
            }
        }
    }

    private static int endOfValue(List<Lexeme> pieces, int at) {
        if (!pieces.get(at).is(Kind.OPEN)) {
            return at;
        }
        int end = at;
        while (!pieces.get(end).is(Kind.CLOSE) && !pieces.get(end).is(Kind.END)) {
            end++;
        }
        return end;
    }

    private void quotation(Lexeme quote, boolean whole) {
        String text = quote.text();
        String marks = whole ? "take away the quotation marks around the rule" : "take it out of the quotation marks";
        boolean told = found(
                OPERATOR,
                quote,
                sign -> sign
                        + " is no operator within quotation marks: this is " + phrase(text) + ". To mend it, "
                        + (whole ? marks : "end the phrase before it: \"…\" " + operator(sign) + " \"…\"")
                        + (sign.matches("[|&+]+")
                                ? ""
                                : "; where the word is meant, write " + sign.toLowerCase(Locale.ROOT)));
        told = told
                || found(
                        FIELD,
                        quote,
                        sign -> sign
                                + " is no field within quotation marks: this is " + phrase(text) + ". To mend it, "
                                + (whole ? marks : "write it before them: " + sign + "\"…\""));
        told = told
                || found(
                        CONCEPT,
                        quote,
                        sign -> sign + " is no concept within quotation marks: this is " + phrase(text)
                                + ". To mend it, " + marks);
        told = told
                || found(
                        ANY_WORD,
                        quote,
                        sign -> "* stands for no word: this is " + phrase(text)
                                + ". Where other words may stand between, write … THEN/1 …");
        if (!told) {
            found(COMPARED, quote, sign -> notCompared(text));
        }
    }

    private static String operator(String sign) {
        return Operators.meant(sign).orElse(sign);
    }

    /// Says of the first `pattern` in a quotation what `message` says of it.
    private boolean found(Pattern pattern, Lexeme quote, UnaryOperator<String> message) {
        Matcher found = pattern.matcher(quote.text());
        if (!found.find()) {
            return false;
        }
        int start = quote.start() + 1;
        advice.add(new Fault(start + found.start(), start + found.end(), message.apply(found.group())));
        return true;
    }

    private void word(Lexeme piece) {
        String text = piece.text();
        boolean operator = Operators.isSlashed(piece, "NEAR") || Operators.isSlashed(piece, "THEN");
        if (operator || text.startsWith("@")) {
            return;
        }
        int colon = text.indexOf(':');
        boolean field = colon > 0 && text.substring(0, colon).chars().allMatch(Character::isLetter);
        String typed =
                text.substring(field ? colon + 1 : 0).replaceFirst("^[=~]", "").replaceFirst("\\*$", "");
        if (COMPARED.matcher(typed).find()) {
            advice.add(new Fault(piece.start(), piece.end(), notCompared(typed)));
            return;
        }
        List<Token> words = Tokens.of(typed);
        sign(typed, words).ifPresent(message -> advice.add(new Fault(piece.start(), piece.end(), message)));
    }

    /// What is to be said of the first sign in `typed` that counts nothing.
    private static Optional<String> sign(String typed, List<Token> words) {
        for (int at = 0; at < typed.length(); ) {
            int c = typed.codePointAt(at);
            int end = at + Character.charCount(c);
            int start = at;
            List<String> before = spelt(words.stream().filter(w -> w.end() <= start), typed);
            List<String> after = spelt(words.stream().filter(w -> w.start() >= end), typed);
            boolean counts = !isSign(c)
                    || before.size() + after.size() < words.size()
                    || isOfName(c, before, after)
                    || words.isEmpty();
            if (!counts) {
                return Optional.of(sign(Character.toString(c), before, after));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static String sign(String sign, List<String> before, List<String> after) {
        String left = String.join(" ", before);
        String right = String.join(" ", after);
        if (left.isEmpty() || right.isEmpty()) {
            return "%s is not searched, as no sign is: this is read as %s. Write that, or say in words what the sign stands for"
                    .formatted(sign, left + right);
        }
        return "%s is no operator: this is the phrase \"%s %s\". Write %s OR %s, or AND; or the phrase in quotation marks"
                .formatted(sign, left, right, quoted(left), quoted(right));
    }

    /// 24/7, 9:30, AT&T and R&D: texts have them as they are typed.
    private static boolean isOfName(int c, List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        String left = before.getLast();
        String right = after.getFirst();
        boolean numbers = Character.isDigit(left.charAt(left.length() - 1)) && Character.isDigit(right.charAt(0));
        return numbers || (c == '&' && Math.min(left.length(), right.length()) < 3);
    }

    private static boolean isSign(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
        return !Character.isLetterOrDigit(c) && !mark && OF_WORDS.indexOf(c) < 0;
    }

    private static String notCompared(String typed) {
        return "numbers are not compared: this is read as %s. Write the numbers that are meant, as in (10 OR 11 OR 12), or leave it out"
                .formatted(String.join(" ", spelt(Tokens.of(typed).stream(), typed)));
    }

    private static String phrase(String text) {
        List<String> words = spelt(Tokens.of(text).stream(), text);
        String shown = words.stream().limit(MOST_WORDS).collect(Collectors.joining(" "));
        return "the phrase \"" + shown + (words.size() > MOST_WORDS ? " …\"" : "\"");
    }

    private static List<String> spelt(Stream<Token> words, String typed) {
        return words.map(word -> typed.substring(word.start(), word.end())).toList();
    }

    /// Several words as they stand in a rule.
    private static String quoted(String words) {
        return words.contains(" ") ? "\"" + words + "\"" : words;
    }
}
