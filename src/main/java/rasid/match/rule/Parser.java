package rasid.match.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rasid.match.rule.Expression.And;
import rasid.match.rule.Expression.AtLeast;
import rasid.match.rule.Expression.Count;
import rasid.match.rule.Expression.InSentence;
import rasid.match.rule.Expression.Near;
import rasid.match.rule.Expression.Not;
import rasid.match.rule.Expression.Or;
import rasid.match.rule.Expression.Then;
import rasid.match.rule.Lexeme.Kind;

/// Reads an expression of the rule language. It goes on after a fault, so that all of them are told together.
///
///     rule := or             or := and (OR and)*         and := not (AND not | NOT prox)*
///     not  := [NOT] prox     prox := unit ((NEAR/n | THEN/n | IN SENTENCE WITH) unit)*
///     unit := ( or ) | AT LEAST n ( or , or , … ) | COUNT n unit | what [Units] reads
public final class Parser {
    /// A part of the expression and where it stands.
    record Part(Expression meaning, int start, int end) {}

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private final Limits limits;
    private final Pieces pieces;
    private final Units units;
    private final Properties properties;
    private int depth;
    private boolean givenUp;
    /// Whether the last conjunction that was read had several parts.
    private boolean joinedByAnd;

    private Parser(String text, Concepts concepts) {
        limits = concepts.limits();
        pieces = new Pieces(text, faults);
        units = new Units(concepts, faults);
        properties = new Properties(faults);
    }

    /// Reads `text`. Never throws. In a text without a fault every word has letters or digits and every `@name` is
    /// known.
    public static Parsed parse(String text, Concepts concepts) {
        Parser parser = new Parser(text, concepts);
        Part rule = parser.rule();
        if (parser.faults.isEmpty()) {
            return new Parsed.Ok(rule.meaning());
        }
        return new Parsed.Faulty(inTextOrder(parser.faults));
    }

    /// What in `text` has a meaning, but perhaps not the one that its author had in mind, in text order; none where the
    /// expression has faults.
    public static List<Fault> warnings(String text, Concepts concepts) {
        Parser parser = new Parser(text, concepts);
        parser.rule();
        Lint.look(text, parser.warnings);
        return parser.faults.isEmpty() ? inTextOrder(parser.warnings) : List.of();
    }

    private static List<Fault> inTextOrder(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::start))
                .distinct()
                .toList();
    }

    private Part rule() {
        if (pieces.peek().is(Kind.END)) {
            pieces.fault(pieces.peek(), "nothing stands here: write a word, a \"phrase\" or an expression");
            return Units.nothing(pieces.peek());
        }
        Part rule = or();
        while (!pieces.peek().is(Kind.END)) {
            Lexeme stray = pieces.next();
            if (stray.is(Kind.CLOSE)) {
                pieces.fault(stray, "no ( belongs to this ): take it away, or write the ( where the group begins");
            } else if (stray.is(Kind.COMMA)) {
                pieces.fault(
                        stray,
                        "a comma stands between the items of AT LEAST n (…) alone: write AND, OR, or a \"phrase\"");
            } else {
                pieces.back();
                rule = or();
            }
        }
        if (faults.isEmpty()) {
            Checks.mustBePositive(rule, faults);
        }
        if (faults.isEmpty()) {
            Checks.mustBeWithin(limits, rule, faults);
            Checks.mustTellApart(rule, faults);
        }
        return rule;
    }

    private Part or() {
        List<Part> branches = new ArrayList<>(List.of(and()));
        List<Part> mixed = new ArrayList<>();
        while (true) {
            if (joinedByAnd) {
                mixed.add(branches.getLast());
            }
            if (!pieces.peek().is("OR")) {
                break;
            }
            pieces.next();
            branches.add(and());
        }
        if (branches.size() == 1) {
            return branches.getFirst();
        }
        mixed.forEach(branch -> warnings.add(new Fault(
                branch.start(),
                branch.end(),
                "AND and NOT bind tighter than OR: put parentheses around this, ( … ), or around what OR joins")));
        branches.forEach(branch -> Checks.mustBePositive(branch, faults));
        return joined(branches, new Or(meanings(branches)));
    }

    private Part and() {
        List<Part> parts = new ArrayList<>(List.of(not()));
        while (true) {
            if (pieces.peek().is("AND")) {
                pieces.next();
                parts.add(not());
            } else if (pieces.peek().is("NOT")) {
                parts.add(not());
            } else if (pieces.beginsUnit()) {
                sideBySide(parts.getLast());
                if (pieces.beginsUnit()) {
                    parts.add(not());
                }
            } else {
                joinedByAnd = parts.size() > 1;
                return parts.size() == 1 ? parts.getFirst() : joined(parts, new And(meanings(parts)));
            }
        }
    }

    private Part not() {
        if (!pieces.peek().is("NOT")) {
            return proximity();
        }
        Lexeme not = pieces.next();
        Part what = proximity();
        return new Part(new Not(what.meaning()), not.start(), what.end());
    }

    private Part proximity() {
        Part left = unit();
        String chain = "";
        while (Operators.isProximity(pieces.peek(), pieces.peek(1))) {
            Lexeme operator = pieces.next();
            String kind = operator.is("IN") ? "IN" : operator.text().startsWith("NEAR") ? "NEAR" : "THEN";
            if (!chain.isEmpty() && !chain.equals(kind)) {
                pieces.fault(
                        operator,
                        "NEAR, THEN and IN SENTENCE WITH in one row: put parentheses around what belongs together");
            }
            chain = kind;
            int between = kind.equals("IN")
                    ? Operators.sentenceWith(operator, pieces)
                    : Operators.between(operator, kind, pieces);
            Part right = unit();
            Checks.mustHavePlace(left, kind, faults);
            Checks.mustHavePlace(right, kind, faults);
            Expression meaning = switch (kind) {
                case "NEAR" -> new Near(left.meaning(), right.meaning(), between);
                case "THEN" -> new Then(left.meaning(), right.meaning(), between);
                default -> new InSentence(left.meaning(), right.meaning());
            };
            left = new Part(meaning, left.start(), right.end());
        }
        return left;
    }

    private Part unit() {
        Lexeme piece = pieces.next();
        if (piece.is(Kind.OPEN)) {
            return group(piece);
        }
        if (piece.is("AT") && pieces.peek().is("LEAST")) {
            pieces.next();
            return atLeast(piece);
        }
        if (piece.is("COUNT")) {
            return count(piece);
        }
        boolean operator = piece.is("NOT") || Operators.isBetween(piece, pieces.peek());
        if (operator || piece.is(Kind.END) || piece.is(Kind.CLOSE) || piece.is(Kind.COMMA)) {
            pieces.back();
            String message = piece.is(Kind.END)
                    ? "the expression ends where a word, a \"phrase\" or ( … ) is expected"
                    : "a word, a \"phrase\" or ( … ) is expected before " + piece.text();
            pieces.fault(piece, message);
            if (operator && !Operators.isBetween(piece, pieces.peek(1))) {
                pieces.next();
            }
            return Units.nothing(piece);
        }
        if (units.opensField(piece)) {
            return properties.has(piece) ? properties.read(piece, pieces) : units.field(piece, this::unit);
        }
        return units.word(piece);
    }

    private Part group(Lexeme open) {
        if (++depth > limits.depth()) {
            depth--;
            pieces.fault(
                    open, "parentheses within parentheses more than %d deep: use concepts".formatted(limits.depth()));
            pieces.skipAll();
            givenUp = true;
            return Units.nothing(open);
        }
        Part inner = or();
        depth--;
        return new Part(inner.meaning(), open.start(), close(open));
    }

    /// The place behind the bracket that closes `open`.
    private int close(Lexeme open) {
        if (pieces.peek().is(Kind.CLOSE)) {
            return pieces.next().end();
        }
        if (givenUp) {
            return pieces.peek().start();
        }
        pieces.fault(open, "this ( is not closed: write ) where the group ends");
        return pieces.peek().start();
    }

    private Part atLeast(Lexeme start) {
        OptionalInt least = pieces.number("AT LEAST 2 (a, b, c)");
        if (!pieces.peek().is(Kind.OPEN)) {
            pieces.fault(pieces.peek(), "AT LEAST takes its items in parentheses: AT LEAST 2 (a, b, c)");
            return Units.nothing(start);
        }
        Lexeme open = pieces.next();
        List<Part> items = new ArrayList<>(List.of(or()));
        while (pieces.peek().is(Kind.COMMA)) {
            pieces.next();
            items.add(or());
        }
        int end = close(open);
        items.forEach(item -> Checks.mustBePositive(item, faults));
        if (least.isPresent() && (least.getAsInt() < 1 || least.getAsInt() > items.size())) {
            faults.add(new Fault(
                    start.start(),
                    end,
                    "AT LEAST %d of %d items: the number lies between 1 and %d"
                            .formatted(least.getAsInt(), items.size(), items.size())));
        }
        return new Part(new AtLeast(least.orElse(1), meanings(items)), start.start(), end);
    }

    private Part count(Lexeme start) {
        OptionalInt least = pieces.number("COUNT 3 word");
        if (least.isPresent() && least.getAsInt() < 1) {
            pieces.fault(start, "COUNT 0 is met by every article: write COUNT 1 or more");
        }
        Part what = unit();
        Checks.mustHavePlace(what, "COUNT", faults);
        return new Part(new Count(least.orElse(1), what.meaning()), start.start(), what.end());
    }

    /// Tells that an operator is missing before the next piece, or that it is a misspelt one, which is then taken.
    private void sideBySide(Part before) {
        Lexeme piece = pieces.peek();
        if (Units.isMinus(piece)) {
            return;
        }
        Optional<String> meant = piece.is(Kind.WORD) ? Operators.meant(piece, pieces.peek(1)) : Optional.empty();
        if (meant.isPresent()) {
            String message = ": did you mean " + meant.get() + "? Operators are written in upper case";
            pieces.fault(piece, piece.text() + message);
            pieces.next();
            Operators.restOf(meant.get(), pieces);
            return;
        }
        pieces.fault(piece, Operators.missing(before.meaning(), piece));
    }

    private static List<Expression> meanings(List<Part> parts) {
        return parts.stream().map(Part::meaning).toList();
    }

    private static Part joined(List<Part> parts, Expression meaning) {
        return new Part(meaning, parts.getFirst().start(), parts.getLast().end());
    }
}
