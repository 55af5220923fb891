package rasid.config;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.config.yaml.Words;
import rasid.model.AlertPolicy;
import rasid.model.DigestPolicy;
import rasid.model.Level;
import rasid.model.QuietHours;

/// Reads `alert` and `digest`, of a watchlist or of the defaults in `rasid.yml`.
final class PolicyReader {
    /// What holds where neither the watchlist nor `rasid.yml` says otherwise.
    static final AlertPolicy ALERT =
            new AlertPolicy(Level.IMPORTANT, Duration.ofSeconds(30), Duration.ofHours(24), 12, null);

    private static final Keys ALERT_KEYS = Keys.of("from", "wait", "max_age", "max_per_hour", "quiet");
    private static final Keys QUIET = Keys.of("hours", "except");
    private static final Keys DIGEST = Keys.of("at", "days", "empty");
    private static final Map<String, DayOfWeek> DAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT), day -> day));

    private PolicyReader() {}

    /// The `alert` of `section`; each key that it leaves out is taken from `usual`.
    static AlertPolicy alert(Section section, AlertPolicy usual) {
        Duration day = Duration.ofDays(1);
        return section.find("alert")
                .flatMap(value -> value.section(ALERT_KEYS))
                .map(alert -> new AlertPolicy(
                        alert.read("from", Kinds.oneOf(Level.class), usual.from()),
                        alert.read("wait", Kinds.duration(Duration.ZERO, day), usual.gather()),
                        alert.read(
                                "max_age",
                                Kinds.duration(Duration.ofSeconds(1), day.multipliedBy(366)),
                                usual.maxAge()),
                        alert.read("max_per_hour", Kinds.wholeNumber(1, 100_000), usual.maxPerHour()),
                        alert.find("quiet").isEmpty()
                                ? usual.quiet()
                                : alert.find("quiet")
                                        .flatMap(PolicyReader::quiet)
                                        .orElse(null)))
                .orElse(usual);
    }

    /// The `digest` of `section`, `usual` where it has none. `digest: none` stands for no digest, whatever is usual.
    static @Nullable DigestPolicy digest(Section section, @Nullable DigestPolicy usual) {
        Optional<Value> value = section.find("digest");
        if (value.isEmpty()) {
            return usual;
        }
        boolean none = !value.get().isMapping() && value.get().typed().equals("none");
        return none ? null : value.flatMap(PolicyReader::digest).orElse(null);
    }

    private static Optional<DigestPolicy> digest(Value value) {
        return value.section(DIGEST).flatMap(digest -> {
            digest.need("at", "\"07:00\"");
            List<LocalTime> at = digest.readAll("at", Kinds::timeOfDay);
            List<DayOfWeek> days = digest.readAll("days", PolicyReader::day);
            DigestPolicy.Empty empty =
                    digest.read("empty", Kinds.oneOf(DigestPolicy.Empty.class), DigestPolicy.Empty.HEARTBEAT);
            Set<DayOfWeek> closing = days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(days);
            return at.isEmpty() ? Optional.empty() : Optional.of(new DigestPolicy(at, closing, empty));
        });
    }

    /// `22:00-06:00`, and who is not held by them; `quiet: none` in the place of all is no quiet hours.
    private static Optional<QuietHours> quiet(Value value) {
        if (!value.isMapping() && value.typed().equals("none")) {
            return Optional.empty();
        }
        return value.section(QUIET).flatMap(quiet -> {
            Level except = quiet.read("except", Kinds.oneOf(Level.class), Level.URGENT);
            Optional<Value> hours = quiet.need("hours", "\"22:00-06:00\"");
            return hours.flatMap(Value::text).flatMap(text -> hours(hours.get(), text, except));
        });
    }

    private static Optional<QuietHours> hours(Value value, String text, Level except) {
        String[] ends = text.split("[-–]", 2);
        Optional<LocalTime> from = Kinds.clock(ends[0]);
        Optional<LocalTime> to = ends.length < 2 ? Optional.empty() : Kinds.clock(ends[1]);
        if (from.isEmpty() || to.isEmpty()) {
            return value.wrong("is no span of hours. Write when they begin and end: \"22:00-06:00\"");
        }
        return from.equals(to)
                ? value.wrong("begins and ends at the same time. Write two times, or leave quiet out")
                : Optional.of(new QuietHours(from.get(), to.get(), except));
    }

    private static Optional<DayOfWeek> day(Value value) {
        return value.text().flatMap(text -> {
            String low = text.toLowerCase(Locale.ROOT);
            Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                    .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(low))
                    .findFirst()
                    .or(() -> Optional.ofNullable(DAYS.get(low)));
            return day.isPresent()
                    ? day
                    : value.wrong("is no day.%s Write sun, mon, tue, wed, thu, fri or sat"
                            .formatted(Words.didYouMean(text, DAYS.keySet())));
        });
    }
}
