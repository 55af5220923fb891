package rasid.config;

/// `log` of `rasid.yml`.
///
/// @param level what is below it is not written
public record LogConfig(Format format, Level level) {
    public static final LogConfig DEFAULTS = new LogConfig(Format.TEXT, Level.INFO);

    /// How a line of the log looks.
    public enum Format {
        /// Lines for people.
        TEXT,
        /// One JSON object a line.
        JSON
    }

    /// How much is written.
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
