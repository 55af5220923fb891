package rasid.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills in what a file of a demo site cannot know beforehand:
///
/// - `{{site}}` is the site's own address up to the port, `{{site 127.0.0.3}}` that of another one.
/// - `{{time -65m iso}}` is the instant 65 minutes before the demo's base instant, in Baghdad's time; `iso`, `rfc822`,
///   or a language tag for a date as people write it.
/// - `{{part side.html}}` is the file of that name in the site's folder `_parts`, filled in itself.
///
/// @param site the site's folder
record DemoText(Path site, int port, Instant base) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Baghdad");
    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)(?: ([^}]*))?}}");

    /// @throws IllegalArgumentException for a placeholder that is none of the above
    String filled(String text) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(hole)));
    }

    private String value(MatchResult hole) {
        String argument = hole.group(2) == null ? "" : hole.group(2).strip();
        return switch (hole.group(1)) {
            case "site" -> "http://%s:%d".formatted(argument.isEmpty() ? site.getFileName() : argument, port);
            case "time" -> time(argument.split(" "));
            case "part" -> part(argument);
            default -> throw new IllegalArgumentException("unknown placeholder %s".formatted(hole.group()));
        };
    }

    private String time(String[] words) {
        boolean past = words[0].startsWith("-");
        Duration distance = Duration.parse("PT" + words[0].substring(1));
        Instant at = past ? base.minus(distance) : base.plus(distance);
        ZonedDateTime there = at.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE);
        return switch (words[1]) {
            case "iso" -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
            case "rfc822" -> DateTimeFormatter.RFC_1123_DATE_TIME.format(there);
            default ->
                DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.forLanguageTag(words[1]))
                        .format(there);
        };
    }

    private String part(String name) {
        try {
            return filled(Files.readString(site.resolve("_parts").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
