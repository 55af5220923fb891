package rasid.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.config.yaml.Place;
import rasid.config.yaml.Value;
import rasid.config.yaml.Words;
import rasid.match.rule.Fault;

/// Words a fault of an expression: the place in the file, the token, what is wrong with it, and below it the line of
/// the expression with a caret.
///
///     config/watchlists/iraq.yml:12: column 19: NEER: did you mean NEAR/n?
///         صاروخ NEER هجوم
///               ^^^^
///
/// The caret stands under the token on terminals that show characters in the order in which they are typed, which most
/// do; one that turns Arabic around has the isolated token and the column.
final class RuleFault {
    private static final int WIDEST = 100;
    private static final String INDENT = "    ";

    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}]"
                    + "(?:[ \\u200C]*[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}\\p{M}]+)*");

    private RuleFault() {}

    /// Tells a fault of the expression that stands at `value`.
    static void tell(Value value, String expression, Fault fault) {
        Problem problem = problem(value, expression, fault);
        value.faultAt(problem.line(), problem.message());
    }

    /// Tells what is perhaps not meant so.
    static void warn(Value value, String expression, Fault warning) {
        Problem problem = problem(value, expression, warning);
        value.file().problems().warn(problem.file(), problem.line(), problem.message());
    }

    private static Problem problem(Value value, String expression, Fault fault) {
        int start = Math.min(fault.start(), expression.length());
        int end = Math.clamp(fault.end(), start, expression.length());
        Place place = value.place(start);
        String token = expression.substring(start, end).strip();
        // Most messages of the parser begin with the token itself.
        boolean repeated = !token.isEmpty()
                && (fault.message().startsWith(token + ":") || fault.message().startsWith(token + " "));
        String told = token.isEmpty() ? "" : Words.isolated(token);
        String message = repeated
                ? told + isolatedRuns(fault.message().substring(token.length()))
                : told + (token.isEmpty() ? "" : ": ") + isolatedRuns(fault.message());
        return new Problem(
                value.file().path(),
                place.line(),
                "column %d: %s\n%s".formatted(place.column(), message, caret(expression, start, end)));
    }

    /// Words of a script that runs from the right, each run of them by itself: they name pieces of the rule, and must
    /// not swap places across the English between them.
    private static String isolatedRuns(String message) {
        return RIGHT_TO_LEFT
                .matcher(Words.visible(message))
                .replaceAll(run -> Matcher.quoteReplacement(Words.isolated(run.group())));
    }

    /// The line of the expression that holds `start`, or the part of it around there, and carets below `start` to
    /// `end`.
    private static String caret(String expression, int start, int end) {
        int lineStart = expression.lastIndexOf('\n', start - 1) + 1;
        int newline = expression.indexOf('\n', start);
        int lineEnd = newline < 0 ? expression.length() : newline;
        int from =
                lineEnd - lineStart <= WIDEST ? lineStart : whole(expression, Math.max(lineStart, start - WIDEST / 2));
        int to = whole(expression, Math.min(lineEnd, from + WIDEST));
        String before = (from > lineStart ? "…" : "") + Words.visible(expression.substring(from, start));
        int faultEnd = Math.clamp(end, start, Math.max(start, to));
        String faulty = Words.visible(expression.substring(start, faultEnd));
        String after =
                Words.visible(expression.substring(faultEnd, Math.max(faultEnd, to))) + (to < lineEnd ? "…" : "");
        return INDENT + before + faulty + after + "\n" + INDENT + " ".repeat(width(before))
                + "^".repeat(Math.max(1, width(faulty)));
    }

    private static int whole(String text, int at) {
        boolean amid = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return amid ? at - 1 : at;
    }

    /// Columns that a terminal gives `text`.
    private static int width(String text) {
        return text.codePoints().map(RuleFault::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> 1;
        };
    }
}
