package rasid.cli.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import rasid.config.LogConfig;

/// Sets Logback up: warnings on the terminal for short commands; for the daemon lines on the terminal and files
/// that rotate, as text or as JSON. Each call replaces what was set before, for the whole process.
public final class Logs {
    private static final String TERMINAL = "%d{HH:mm:ss} %-5level %msg %kvp%n%ex{short}";
    private static final String FILE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%logger{0}] %msg %kvp%n%ex";
    private static final int DAYS_KEPT = 14;

    private Logs() {}

    /// Warnings alone, on standard error: for commands that end by themselves.
    public static void toTerminal() {
        Logger root = reset(Level.WARN);
        root.addAppender(console(root.getLoggerContext(), text(root.getLoggerContext(), TERMINAL)));
    }

    /// Lines on the terminal and in `logs/rasid.log` of the data folder.
    public static void ofDaemon(LogConfig config, Path data) {
        Logger root = reset(Level.toLevel(config.level().name()));
        LoggerContext context = root.getLoggerContext();
        root.addAppender(
                console(context, config.format() == LogConfig.Format.JSON ? json(context) : text(context, TERMINAL)));
        root.addAppender(file(config, data, context));
    }

    /// In the file alone: the demo tells on the terminal what it does in its own words.
    public static void toFile(LogConfig config, Path data) {
        Logger root = reset(Level.toLevel(config.level().name()));
        root.addAppender(file(config, data, root.getLoggerContext()));
    }

    private static Logger reset(Level level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        // What the libraries say at INFO is about themselves; Flyway warns of every H2 that is newer than itself.
        for (String library : new String[] {"org", "com", "io"}) {
            context.getLogger(library).setLevel(Level.WARN);
        }
        context.getLogger("org.flywaydb").setLevel(Level.ERROR);
        context.getLogger("crawlercommons").setLevel(Level.ERROR);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        return root;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setTarget("System.err");
        return started(console, context, encoder);
    }

    private static RollingFileAppender<ILoggingEvent> file(LogConfig config, Path data, LoggerContext context) {
        Path folder = data.resolve("logs");
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setFile(folder.resolve("rasid.log").toString());
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("rasid.%d.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("20MB"));
        rolling.setMaxHistory(DAYS_KEPT);
        rolling.setTotalSizeCap(FileSize.valueOf("500MB"));
        rolling.start();
        file.setRollingPolicy(rolling);
        return started(file, context, config.format() == LogConfig.Format.JSON ? json(context) : text(context, FILE));
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(
            A appender, LoggerContext context, Encoder<ILoggingEvent> encoder) {
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context, String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.start();
        return encoder;
    }
}
