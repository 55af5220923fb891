package rasid.config.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the slip of the hand behind a fault that YAML notices a line or more below: a space that is none, a colon
/// without a space, a bracket that stays open.
final class Slips {
    private static final Pattern INDENT = Pattern.compile("[\\s\\p{Zs}]*");
    private static final Pattern OTHER_SPACE = Pattern.compile("[\\p{Zs}&&[^ ]]");
    private static final Pattern COLON_ALONE = Pattern.compile("[\\s-]*([A-Za-z_][A-Za-z0-9_-]*):(?!//)([^\\s:][^:]*)");

    private static final String NEITHER =
            "this line is no key with its value. Write key: value, or put the text that it belongs to in quotes: '…'";

    private final List<String> lines;

    /// What is wrong in which line, counted from 1, with the way out.
    record Slip(int line, String message) {}

    Slips(String text) {
        lines = text.lines().toList();
    }

    /// The slip behind `problem`, which was noticed in the line `noticed` while what begins in the line `begun` was
    /// read; empty where it is of no kind that is known here.
    Optional<Slip> find(String problem, int begun, int noticed) {
        boolean aColonTooMany = problem.contains("mapping values are not allowed");
        // A line that is no `key: value` is read as part of the text above it.
        int first = aColonTooMany ? above(noticed) : begun;
        for (int line = first; line <= Math.min(noticed, lines.size()); line++) {
            Optional<Slip> slip = otherSpace(line);
            if (slip.isPresent()) {
                return slip;
            }
        }
        if (aColonTooMany) {
            return colonAlone(first);
        }
        if (problem.contains("could not find expected ':'")) {
            return colonAlone(first).or(() -> Optional.of(new Slip(begun, NEITHER)));
        }
        boolean list = problem.contains("expected ',' or ']'");
        if (list || problem.contains("expected ',' or '}'")) {
            String bracket = list ? "[" : "{";
            String closing = list ? "]" : "}";
            return Optional.of(new Slip(
                    begun,
                    begun < noticed
                            ? "the bracket %s is opened here and not closed in this line. Write %s at its end"
                                    .formatted(bracket, closing)
                            : "between %s and %s the items stand with commas, and texts with signs in quotes. Write a comma, or close the bracket"
                                    .formatted(bracket, closing)));
        }
        return Optional.empty();
    }

    /// The last line above `line` that is not blank.
    private int above(int line) {
        int above = line - 1;
        while (above > 1 && text(above).isBlank()) {
            above--;
        }
        return Math.max(1, above);
    }

    private Optional<Slip> otherSpace(int line) {
        Matcher indent = INDENT.matcher(text(line));
        Matcher other = OTHER_SPACE.matcher(indent.lookingAt() ? indent.group() : "");
        return other.find()
                ? Optional.of(new Slip(
                        line,
                        "the line is indented with %s. Indent with plain spaces"
                                .formatted(named(other.group().charAt(0)))))
                : Optional.empty();
    }

    /// How messages call a space that looks like the plain one.
    static String named(char space) {
        return (space == '\u00A0' ? "no-break spaces (U+%04X)" : "a space that is none to YAML (U+%04X)")
                .formatted((int) space);
    }

    private Optional<Slip> colonAlone(int line) {
        Matcher colon = COLON_ALONE.matcher(text(line));
        return colon.matches()
                ? Optional.of(new Slip(
                        line,
                        "no space stands behind the colon. Write %s: %s"
                                .formatted(
                                        colon.group(1),
                                        Words.visible(colon.group(2).strip()))))
                : Optional.empty();
    }

    private String text(int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }
}
