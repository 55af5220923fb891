package rasid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When what failed is tried again. Pure.
final class Backoff {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration FIRST_HOUR = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /// A page that fails for a day is not coming back with its news.
    private static final List<Duration> PAGE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));
    /// RFC 5321 §4.5.4.1: give up after four or five days. The recipient's server may be down over a weekend.
    private static final List<Duration> MAIL = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30));

    private static final Duration MAIL_KEPT = Duration.ofDays(5);

    private Backoff() {}

    /// The next poll of a feed that has failed `failures` times in a row before this one: soon, for most faults pass,
    /// then twice as late each time. In the first hour of an outage no later than after its own pause, or
    /// five minutes where that is shorter: a source that is polled every quarter of a minute is wanted back at
    /// once. Then an hour at most (or its own pause, if that is longer).
    ///
    /// @param every its own pause
    static Instant feed(Instant now, Duration every, int failures) {
        Duration pause = shorter(every, FIRST_RETRY);
        Duration gone = Duration.ZERO;
        for (int failed = 0; failed < Math.min(failures, 1_000); failed++) {
            gone = gone.plus(pause);
            Duration most = gone.compareTo(FIRST_HOUR) < 0 ? FIRST_RETRY : LONGEST_PAUSE;
            pause = shorter(pause.multipliedBy(2), every.compareTo(most) > 0 ? every : most);
        }
        return now.plus(pause);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /// The next attempt at a page that has failed `attempts` times before this one; empty when it is given up.
    static Optional<Instant> page(Instant now, int attempts) {
        return attempts < PAGE.size() ? Optional.of(now.plus(PAGE.get(attempts))) : Optional.empty();
    }

    /// The next attempt at a page whose server asks for a pause until `notBefore`: then, but never at once, and never
    /// given up.
    static Instant throttledPage(Instant now, Instant notBefore, int attempts) {
        Instant own = now.plus(PAGE.get(Math.min(attempts, PAGE.size() - 1)));
        return notBefore.isAfter(own) ? notBefore : own;
    }

    /// The next attempt at a mail owed since `createdAt`, of which this was the `attempt`th; empty when it is
    /// given up.
    static Optional<Instant> mail(Instant now, Instant createdAt, int attempt) {
        if (Duration.between(createdAt, now).compareTo(MAIL_KEPT) > 0) {
            return Optional.empty();
        }
        return Optional.of(now.plus(MAIL.get(Math.min(attempt, MAIL.size()) - 1)));
    }
}
