package rasid.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rasid.config.FetchConfig.HostConfig;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.model.AlertPolicy;
import rasid.model.DigestPolicy;

/// Reads `rasid.yml`: how the daemon itself behaves, and what watchlists take where they say nothing.
final class MainReader {
    private static final Keys KEYS = Keys.of("mail", "database", "fetch", "intake", "log", "defaults")
            .later("web", "The console is not built yet: leave the key out")
            .later("limits", "Limits of fetching stand under fetch; others are fixed for now: leave the key out")
            .later("operator", "Faults are in the log alone for now: leave the key out");
    private static final Keys MAIL = Keys.of("from", "smtp");
    private static final Keys SMTP =
            Keys.of("host", "port", "tls", "user", "password", "timeout", "connections", "trust");
    private static final Keys DATABASE = Keys.of("url", "user", "password");
    private static final Keys FETCH = Keys.of(
                    "contact",
                    "deadline",
                    "connect",
                    "max_bytes",
                    "max_redirects",
                    "at_once",
                    "per_host",
                    "delay",
                    "hosts",
                    "allow")
            .later("proxy", "A proxy belongs to sources: write it there, or under defaults in a file of seeds");
    private static final Keys INTAKE = Keys.of("history", "items_per_poll", "sitemaps_per_index", "pages_back", "fault_after", "keep");
    private static final Keys HOST = Keys.of("delay", "per_host");
    private static final Keys LOG = Keys.of("format", "level");
    private static final Keys DEFAULTS = Keys.of("timezone", "alert", "digest");

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String SENDER = "Rasid <rasid@localhost>";

    /// The whole file, with a default for all that it leaves out.
    record Main(
            MailConfig mail,
            FetchConfig fetch,
            IntakeConfig intake,
            @Nullable DatabaseConfig database,
            LogConfig log,
            Defaults defaults) {
        static final Main EMPTY = new Main(
                new MailConfig(SENDER, null),
                FetchConfig.DEFAULTS,
                IntakeConfig.DEFAULTS,
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
                        main.read("mail", MainReader::mail, Main.EMPTY.mail()),
                        main.read("fetch", MainReader::fetch, FetchConfig.DEFAULTS),
                        main.read("intake", MainReader::intake, IntakeConfig.DEFAULTS),
                        main.find("database").flatMap(MainReader::database).orElse(null),
                        main.read("log", MainReader::log, LogConfig.DEFAULTS),
                        main.read("defaults", MainReader::defaults, Defaults.PLAIN)))
                .orElse(Main.EMPTY);
    }

    private static Optional<MailConfig> mail(Value value) {
        return value.section(MAIL).map(mail -> {
            Optional<SmtpConfig> smtp = mail.find("smtp").flatMap(MainReader::smtp);
            if (smtp.isPresent() && mail.find("from").isEmpty()) {
                mail.need("from", "Rasid <rasid@example.org>");
            }
            return new MailConfig(mail.read("from", MailAddresses::sender, SENDER), smtp.orElse(null));
        });
    }

    private static Optional<SmtpConfig> smtp(Value value) {
        return value.section(SMTP).flatMap(smtp -> {
            SmtpConfig.Tls tls = smtp.read("tls", Kinds.oneOf(SmtpConfig.Tls.class), SmtpConfig.Tls.STARTTLS);
            int usual = switch (tls) {
                case STARTTLS -> 587;
                case IMPLICIT -> 465;
                case NONE -> 25;
            };
            Optional<String> user = smtp.find("user").flatMap(Kinds::name);
            Optional<Secret> password = smtp.find("password").flatMap(Secrets::secret);
            if (smtp.find("user").isPresent() != smtp.find("password").isPresent()) {
                value.fault("has a user or a password without the other. Write both, or neither");
            }
            return smtp.need("host", "mail.example.org")
                    .flatMap(MainReader::host)
                    .map(host -> new SmtpConfig(
                            host,
                            smtp.read("port", Kinds.wholeNumber(1, 65_535), usual),
                            tls,
                            user.orElse(null),
                            password.orElse(null),
                            smtp.read(
                                    "timeout",
                                    Kinds.duration(Duration.ofSeconds(1), Duration.ofMinutes(10)),
                                    Duration.ofSeconds(30)),
                            smtp.read("connections", Kinds.wholeNumber(1, 100), 2),
                            smtp.find("trust").flatMap(MainReader::certificates).orElse(null)));
        });
    }

    private static Optional<Path> certificates(Value value) {
        return value.text().flatMap(text -> {
            Path file = Path.of(text);
            return Files.isReadable(file)
                    ? Optional.of(file)
                    : value.wrong("is no file that can be read. Write the path of a PEM file with the certificates");
        });
    }

    private static Optional<DatabaseConfig> database(Value value) {
        return value.section(DATABASE).flatMap(database -> {
            Optional<String> user = database.find("user").flatMap(Kinds::name);
            Optional<Secret> password = database.find("password").flatMap(Secrets::secret);
            return database.need("url", "jdbc:postgresql://localhost/rasid")
                    .flatMap(MainReader::databaseUrl)
                    .map(url -> new DatabaseConfig(url, user.orElse(null), password.orElse(null)));
        });
    }

    /// It is never shown: people write passwords into it, which is told as a fault.
    private static Optional<String> databaseUrl(Value value) {
        return value.text().flatMap(url -> {
            if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
                return value.fault(
                        "is for no database that Rasid knows. Write jdbc:postgresql://host/name, or leave database out");
            }
            return url.matches("(?i).*[?&;](user|password)=.*|.*//[^/]*@.*")
                    ? value.fault("holds a user or password. Write them as user and password beside url")
                    : Optional.of(url);
        });
    }

    private static Optional<FetchConfig> fetch(Value value) {
        FetchConfig usual = FetchConfig.DEFAULTS;
        Function<Value, Optional<Duration>> time = Kinds.duration(Duration.ofSeconds(1), LONGEST);
        return value.section(FETCH).map(fetch -> {
            HostConfig everyHost = manners(fetch, new HostConfig(usual.delay(), usual.perHost()));
            return new FetchConfig(
                    fetch.read("contact", Kinds::name, usual.contact()),
                    fetch.read("deadline", time, usual.deadline()),
                    fetch.read("connect", time, usual.connect()),
                    fetch.read("max_bytes", Kinds::bytes, usual.maxBytes()),
                    fetch.read("max_redirects", Kinds.wholeNumber(0, 20), usual.maxRedirects()),
                    fetch.read("at_once", Kinds.wholeNumber(1, 10_000), usual.atOnce()),
                    everyHost.perHost(),
                    everyHost.delay(),
                    fetch.read("hosts", hosts -> hosts(hosts, everyHost), Map.of()),
                    fetch.readAll("allow", Kinds::addressBlock));
        });
    }

    private static Optional<IntakeConfig> intake(Value value) {
        IntakeConfig usual = IntakeConfig.DEFAULTS;
        Function<Value, Optional<Duration>> days = Kinds.duration(Duration.ofHours(1), Duration.ofDays(3650));
        return value.section(INTAKE)
                .map(intake -> new IntakeConfig(
                        intake.read("history", days, usual.history()),
                        intake.read("items_per_poll", Kinds.wholeNumber(1, 10_000), usual.itemsPerPoll()),
                        intake.read("sitemaps_per_index", Kinds.wholeNumber(0, 1_000), usual.sitemapsPerIndex()),
                        intake.read("pages_back", Kinds.wholeNumber(0, 100), usual.pagesBack()),
                        intake.read(
                                "fault_after",
                                Kinds.duration(Duration.ZERO, Duration.ofDays(7)),
                                usual.faultAfter()),
                        intake.read("keep", days, usual.keep())));
    }

    private static HostConfig manners(Section section, HostConfig usual) {
        return new HostConfig(
                section.read("delay", Kinds.duration(Duration.ZERO, LONGEST), usual.delay()),
                section.read("per_host", Kinds.wholeNumber(1, 100), usual.perHost()));
    }

    private static Optional<Map<String, HostConfig>> hosts(Value value, HostConfig usual) {
        return value.entries("hosts are expected. Write, for example, example.org: {delay: 5s}")
                .map(entries -> {
                    Map<String, HostConfig> hosts = new LinkedHashMap<>();
                    entries.forEach((name, host) ->
                            host.section(HOST).ifPresent(section -> hosts.put(name, manners(section, usual))));
                    return hosts;
                });
    }

    private static Optional<String> host(Value value) {
        return value.text()
                .flatMap(text -> text.matches("[A-Za-z0-9._:\\[\\]-]+")
                        ? Optional.of(text)
                        : value.wrong(
                                "is no host. Write a name or address without a scheme and port: mail.example.org"));
    }

    private static Optional<LogConfig> log(Value value) {
        return value.section(LOG)
                .map(log -> new LogConfig(
                        log.read("format", Kinds.oneOf(LogConfig.Format.class), LogConfig.DEFAULTS.format()),
                        log.read("level", Kinds.oneOf(LogConfig.Level.class), LogConfig.DEFAULTS.level())));
    }

    private static Optional<Defaults> defaults(Value value) {
        return value.section(DEFAULTS)
                .map(defaults -> new Defaults(
                        defaults.read("timezone", Kinds::zone, Defaults.PLAIN.timezone()),
                        PolicyReader.alert(defaults, Defaults.PLAIN.alert()),
                        PolicyReader.digest(defaults, null)));
    }
}
