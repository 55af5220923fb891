package rasid.config;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Value;
import rasid.match.rule.Limits;
import rasid.model.AlertPolicy;
import rasid.model.DigestPolicy;

/// Reads `rasid.yml`: how the daemon itself behaves, and what watchlists take where they say nothing. A section with
/// more than a few keys has a reader of its own beside this one.
final class MainReader {
    private static final Keys KEYS = Keys.of(
                    "mail", "operator", "database", "fetch", "intake", "limits", "log", "defaults")
            .later("web", "The console is not built yet: leave the key out");
    private static final Keys INTAKE = Keys.of(
            "history",
            "items_per_poll",
            "sitemaps_per_index",
            "undated_bytes",
            "pages_back",
            "pages_per_article",
            "feed_text",
            "fault_after",
            "repeated_pages",
            "recheck",
            "keep");
    private static final Keys LIMITS = Keys.of("terms", "depth", "expansions");
    private static final Keys LOG = Keys.of("format", "level");
    private static final Keys DEFAULTS = Keys.of("timezone", "alert", "digest");

    /// The whole file, with a default for all that it leaves out.
    ///
    /// @param operator as written, since it may be a name of `recipients.yml`; null where nobody is to be told
    record Main(
            MailConfig mail,
            @Nullable Value operator,
            FetchConfig fetch,
            IntakeConfig intake,
            Limits limits,
            @Nullable DatabaseConfig database,
            LogConfig log,
            Defaults defaults) {
        static final Main EMPTY = new Main(
                MailReader.DEFAULTS,
                null,
                FetchConfig.DEFAULTS,
                IntakeConfig.DEFAULTS,
                Limits.DEFAULTS,
                null,
                LogConfig.DEFAULTS,
                Defaults.PLAIN);
    }

    /// What a watchlist takes where it says nothing.
    ///
    /// @param digest null sends none
    record Defaults(
            ZoneId timezone, AlertPolicy alert, @Nullable DigestPolicy digest) {
        static final Defaults PLAIN = new Defaults(ZoneOffset.UTC, PolicyReader.ALERT, null);
    }

    private MainReader() {}

    static Main read(Value root) {
        return root.section(KEYS)
                .map(main -> new Main(
                        main.read("mail", MailReader::read, MailReader.DEFAULTS),
                        main.find("operator").orElse(null),
                        main.read("fetch", FetchReader::read, FetchConfig.DEFAULTS),
                        main.read("intake", MainReader::intake, IntakeConfig.DEFAULTS),
                        main.read("limits", MainReader::limits, Limits.DEFAULTS),
                        main.find("database").flatMap(DatabaseReader::read).orElse(null),
                        main.read("log", MainReader::log, LogConfig.DEFAULTS),
                        main.read("defaults", MainReader::defaults, Defaults.PLAIN)))
                .orElse(Main.EMPTY);
    }

    private static Optional<IntakeConfig> intake(Value value) {
        IntakeConfig usual = IntakeConfig.DEFAULTS;
        Function<Value, Optional<Duration>> days = Kinds.duration(Duration.ofHours(1), Duration.ofDays(3650));
        return value.section(INTAKE)
                .map(intake -> new IntakeConfig(
                        intake.read("history", days, usual.history()),
                        intake.read("items_per_poll", Kinds.wholeNumber(1, 10_000), usual.itemsPerPoll()),
                        intake.read("sitemaps_per_index", Kinds.wholeNumber(0, 1_000), usual.sitemapsPerIndex()),
                        intake.read("undated_bytes", Kinds::bytes, usual.undatedBytes()),
                        intake.read("pages_back", Kinds.wholeNumber(0, 100), usual.pagesBack()),
                        intake.read("pages_per_article", Kinds.wholeNumber(1, 50), usual.pagesPerArticle()),
                        intake.read("feed_text", Kinds.wholeNumber(0, 200_000), usual.feedText()),
                        intake.read(
                                "fault_after", Kinds.duration(Duration.ZERO, Duration.ofDays(7)), usual.faultAfter()),
                        intake.read("repeated_pages", Kinds.wholeNumber(0, 100), usual.repeatedPages()),
                        intake.read("recheck", MainReader::moments, usual.recheck()),
                        intake.read("keep", days, usual.keep())));
    }

    /// Times after a hit; `[]` and `none` are none.
    private static Optional<List<Duration>> moments(Value value) {
        if (value.isEmptyList() || (!value.isList() && value.typed().equals("none"))) {
            return Optional.of(List.of());
        }
        Function<Value, Optional<Duration>> moment = Kinds.duration(Duration.ofMinutes(10), Duration.ofDays(14));
        return Optional.of(value.items().stream()
                .flatMap(item -> moment.apply(item).stream())
                .toList());
    }

    private static Optional<Limits> limits(Value value) {
        Limits usual = Limits.DEFAULTS;
        return value.section(LIMITS)
                .map(limits -> new Limits(
                        limits.read("terms", Kinds.wholeNumber(1, 100_000), usual.terms()),
                        limits.read("depth", Kinds.wholeNumber(1, 200), usual.depth()),
                        limits.read("expansions", Kinds.wholeNumber(1, 100_000), usual.expansions())));
    }

    private static Optional<LogConfig> log(Value value) {
        return value.section(LOG)
                .map(log -> new LogConfig(
                        log.read("format", Kinds.oneOf(LogConfig.Format.class), LogConfig.DEFAULTS.format()),
                        log.read("level", Kinds.oneOf(LogConfig.Level.class), LogConfig.DEFAULTS.level())));
    }

    /// The zone of `defaults` alone.
    static Optional<ZoneId> timezone(Value root) {
        return root.section(KEYS)
                .flatMap(main -> main.find("defaults"))
                .flatMap(defaults -> defaults.section(DEFAULTS))
                .flatMap(defaults -> defaults.find("timezone"))
                .flatMap(Kinds::zone);
    }

    private static Optional<Defaults> defaults(Value value) {
        return value.section(DEFAULTS)
                .map(defaults -> new Defaults(
                        defaults.read("timezone", Kinds::zone, Defaults.PLAIN.timezone()),
                        PolicyReader.alert(defaults, Defaults.PLAIN.alert()),
                        PolicyReader.digest(defaults, null)));
    }
}
