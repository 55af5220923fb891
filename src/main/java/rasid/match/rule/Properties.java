package rasid.match.rule;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rasid.match.rule.Expression.Has;
import rasid.match.rule.Expression.Or;
import rasid.match.rule.Expression.Property;
import rasid.match.rule.Parser.Part;

/// Reads the parts of an expression that ask for the article's address or language: `site:`, `url:`, `lang:`.
final class Properties {
    /// `/` alone is in every address.
    private static final int SHORTEST_URL = 3;

    private static final Map<String, Property> PROPERTIES =
            Map.of("site", Property.SITE, "url", Property.URL, "lang", Property.LANG);
    private static final Map<String, String> EXAMPLES =
            Map.of("site", "site:example.org", "url", "url:/iraq/", "lang", "lang:ar");

    private final List<Fault> faults;

    Properties(List<Fault> faults) {
        this.faults = faults;
    }

    /// Whether what stands before the colon of `piece` is one.
    boolean has(Lexeme piece) {
        return PROPERTIES.containsKey(piece.text().substring(0, piece.text().indexOf(':')));
    }

    /// `site:`, `url:` or `lang:` with its value as it is typed, or with several values in parentheses between ORs.
    Part read(Lexeme piece, Pieces pieces) {
        int colon = piece.text().indexOf(':');
        String name = piece.text().substring(0, colon);
        String rest = piece.text().substring(colon + 1);
        if (!rest.isEmpty()) {
            return new Part(has(name, rest, piece), piece.start(), piece.end());
        }
        Lexeme next = pieces.next();
        if (next.is(Lexeme.Kind.WORD) || next.is(Lexeme.Kind.QUOTE)) {
            return new Part(has(name, next.text().strip(), next), piece.start(), next.end());
        }
        if (!next.is(Lexeme.Kind.OPEN)) {
            pieces.back();
            fault(piece, "%s: takes a value: %s".formatted(name, EXAMPLES.get(name)));
            return Units.nothing(piece);
        }
        List<Expression> values = new ArrayList<>();
        do {
            Lexeme value = pieces.next();
            values.add(has(name, value.text().strip(), value));
        } while (pieces.peek().is("OR") && pieces.next().is("OR"));
        Lexeme close = pieces.peek();
        if (close.is(Lexeme.Kind.CLOSE)) {
            pieces.next();
        } else {
            fault(next, "%s: takes values with OR between them: %s:(a OR b)".formatted(name, name));
        }
        return new Part(
                values.size() == 1 ? values.getFirst() : new Or(values),
                piece.start(),
                Math.max(close.end(), piece.end()));
    }

    private Has has(String name, String value, Lexeme piece) {
        boolean address = piece.is(Lexeme.Kind.WORD) || piece.is(Lexeme.Kind.QUOTE);
        if (!address || value.isEmpty() || (name.equals("url") && value.length() < SHORTEST_URL)) {
            fault(piece, "%s: takes a value that tells articles apart: %s".formatted(name, EXAMPLES.get(name)));
        } else if (name.equals("site") && !value.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+")) {
            fault(piece, "%s is no host: write site:example.org, without https:// and path".formatted(value));
        } else if (name.equals("lang") && !value.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
            fault(piece, "%s is no code of a language: write lang:ar, ckb, kmr, fa, tr or en".formatted(value));
        }
        return switch (PROPERTIES.getOrDefault(name, Property.URL)) {
            case URL -> new Has(Property.URL, value);
            case SITE -> new Has(Property.SITE, host(value));
            case LANG -> new Has(Property.LANG, value.toLowerCase(Locale.ROOT));
        };
    }

    /// A host as addresses have it: in small letters, an Arabic one as `xn--`.
    private static String host(String typed) {
        try {
            return IDN.toASCII(typed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // Longer than a host can be: no address has it.
            return typed.toLowerCase(Locale.ROOT);
        }
    }

    private void fault(Lexeme piece, String message) {
        faults.add(new Fault(piece.start(), piece.end(), message));
    }
}
