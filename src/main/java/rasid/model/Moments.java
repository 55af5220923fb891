package rasid.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times in the reasons of faults: they are kept as instants (`2026-03-01T09:00:00Z`), and written in the zone of
/// whoever reads them.
public final class Moments {
    private static final Pattern INSTANT =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z\\b");

    private Moments() {}

    /// `text` with every instant as `write` gives it.
    public static String written(String text, Function<Instant, String> write) {
        return INSTANT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(read(found.group(), write)));
    }

    private static String read(String instant, Function<Instant, String> write) {
        try {
            return write.apply(Instant.parse(instant));
        } catch (DateTimeException e) {
            // A number that looks like a time in an address.
            return instant;
        }
    }
}
