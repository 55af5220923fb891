package rasid.extract.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rasid.dates.Dates;

/// Reads the dates of one page, in its language and zone, and remembers them. Not shared between threads.
final class PageDates {
    /// There were no pages before.
    private static final int EARLIEST = 1995;

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(?=\\d{4}\\b)");
    /// A day that would not have come with its numbers in the other order may be an event; one of late is not.
    private static final Duration A_MONTH = Duration.ofDays(31);

    private static final int LONGEST_NOW = 12;
    private static final int LONGEST_DATE = 200;
    private final Options options;
    private final @Nullable String language;
    private final Map<String, Optional<Dates.Moment>> known = new HashMap<>();

    PageDates(Options options, @Nullable String language) {
        this.options = options;
        this.language = language;
    }

    /// A date of the past, or at most a day ahead, as one in a wrong zone is: the flow marks it ([Dated#ahead]), and no
    /// older date that stands elsewhere on the page is taken in its place. What lies further ahead is an event.
    Optional<Dates.Moment> read(String text) {
        // The same lines are asked for again by several steps, and most texts are too long for a date.
        return text.isEmpty() || text.length() > LONGEST_DATE
                ? Optional.empty()
                : known.computeIfAbsent(text, this::first);
    }

    /// A date that lies more than a day ahead: of use only where the page says that it is the time of publication.
    Optional<Dates.Moment> farAhead(String text) {
        return text.isEmpty() || text.length() > LONGEST_DATE
                ? Optional.empty()
                : moment(text).filter(moment -> !moment.at().isBefore(tomorrow()));
    }

    private Optional<Dates.Moment> moment(String text) {
        return Dates.readMoment(text, options.zone(), options.now(), language);
    }

    private Instant tomorrow() {
        return options.now().plus(Duration.ofDays(1));
    }

    private Optional<Dates.Moment> first(String text) {
        Instant now = options.now();
        return moment(text)
                .filter(moment -> moment.at().isBefore(tomorrow()))
                .or(() -> moment(monthFirst(text))
                        .filter(moment -> moment.at().isBefore(tomorrow()))
                        .filter(moment -> moment.at().isAfter(now.minus(A_MONTH))))
                .filter(moment -> moment.day().getYear() >= EARLIEST)
                // In a longer line "now" and "today" are words like others.
                .filter(moment -> !moment.at().equals(now) || text.length() <= LONGEST_NOW);
    }

    /// "3/11/2018" with the month and the day in the other order, for a day that would not have come yet; `""` where
    /// the text is no such day.
    private static String monthFirst(String text) {
        Matcher day = DAY.matcher(text);
        return day.lookingAt() ? day.group(2) + "/" + day.group(1) + "/" + text.substring(day.end()) : "";
    }

    /// Whether a text tells another date in another year: "two hours ago", or a day without its year.
    boolean dependsOnNow(String text) {
        Instant then = options.now().minusSeconds(400L * 86_400);
        return read(text)
                .map(moment -> !Dates.readMoment(text, options.zone(), then, language)
                        .map(Dates.Moment::day)
                        .equals(Optional.of(moment.day())))
                .orElse(false);
    }
}
