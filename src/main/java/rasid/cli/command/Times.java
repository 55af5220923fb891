package rasid.cli.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rasid.config.ConfigReader;
import rasid.dates.Durations;

/// How commands write times: the option `--zone`, and the forms. Commands take it as a `@Mixin`.
public final class Times {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "zone of the times (default: that of defaults in rasid.yml, else of this machine)")
    private @Nullable ZoneId zone;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// For a mixin that takes this one: the command that both belong to.
    public Times within(CommandSpec command) {
        spec = command;
        return this;
    }

    /// As the command line names it; else the desk's ([#of]).
    public ZoneId zone() {
        if (zone == null) {
            zone = of(folders());
        }
        return zone;
    }

    /// The desk's zone, as its mails have it: a server's own is mostly UTC.
    public static ZoneId of(Folders folders) {
        return ConfigReader.timezone(folders.configToBe()).orElseGet(ZoneId::systemDefault);
    }

    /// Those of the command; the usual ones where it takes none.
    private Folders folders() {
        for (CommandSpec at = spec; at != null; at = at.parent()) {
            for (CommandSpec mixin : at.mixins().values()) {
                if (mixin.userObject() instanceof Folders folders) {
                    return folders;
                }
            }
        }
        return new Folders();
    }

    /// The time that a person writes: `2h`, `7d` (ago), `2026-03-01`, `2026-03-01T12:00`; empty where it is none.
    Optional<Instant> read(String written) {
        return Durations.read(written)
                .map(ago -> Instant.now().minus(ago))
                .or(() -> Stream.<Supplier<Instant>>of(
                                () -> LocalDate.parse(written)
                                        .atStartOfDay(zone())
                                        .toInstant(),
                                () -> LocalDateTime.parse(written)
                                        .atZone(zone())
                                        .toInstant(),
                                () -> OffsetDateTime.parse(written).toInstant())
                        .flatMap(form -> tried(form).stream())
                        .findFirst());
    }

    private static Optional<Instant> tried(Supplier<Instant> form) {
        try {
            return Optional.of(form.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The time that a person writes as the value of `option`: `2h`, `7d` (ago), `2026-03-01`, `2026-03-01T12:00`.
    ///
    /// @throws ParameterException where it is no time
    public Instant since(String option, String written) {
        return read(written)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "%s %s is no time. Write 2h, 7d, 2026-03-01 or 2026-03-01T12:00".formatted(option, written)));
    }

    /// What stands below a list: how many they are, and the zone of their times where there are any.
    public String below(int number, String one, String many) {
        String count = "%d %s".formatted(number, number == 1 ? one : many);
        return number == 0 ? count : "%s%nTimes are those of %s.".formatted(count, zone());
    }

    /// `2026-03-01 12:00`; `-` for null.
    public String at(@Nullable Instant at) {
        return at == null ? "-" : MINUTE.format(at.atZone(zone()));
    }

    /// `3 min ago`, `in 2 h`, `now`; `never` for null.
    public static String from(@Nullable Instant at, Instant now) {
        if (at == null) {
            return "never";
        }
        Duration distance = Duration.between(now, at);
        String length = length(distance.abs());
        if (length.isEmpty()) {
            return "now";
        }
        return distance.isNegative() ? length + " ago" : "in " + length;
    }

    /// `40 s`, `12 min`, `3 h`, `2 d`; `""` below a second.
    public static String length(Duration length) {
        if (length.toDays() >= 2) {
            return length.toDays() + " d";
        }
        if (length.toHours() >= 2) {
            return length.toHours() + " h";
        }
        if (length.toMinutes() >= 2) {
            return length.toMinutes() + " min";
        }
        return length.toSeconds() == 0 ? "" : length.toSeconds() + " s";
    }
}
