package rasid.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.model.Source;
import rasid.model.Texts;
import rasid.store.Feeds;
import rasid.store.SourceHealth;
import rasid.store.SourceHealth.Day;
import rasid.store.SourceHealth.OpenFault;
import rasid.store.Tx;
import rasid.store.Volume;

/// The sources that are configured, with their health.
public record ListSources() implements Request<ListSources.Answer> {

    public record Answer(Instant at, List<Line> sources) {
        public Answer {
            sources = List.copyOf(sources);
        }
    }

    /// One source.
    ///
    /// @param lastArticleAt when a page of it became an article last; null where none has
    /// @param perWeek how many new items it usually brings in a week; 0 while that is not known
    /// @param delay the usual time from publication to first sight; zero where unknown
    /// @param texts how its newest articles came out
    /// @param faults what keeps us from reading it, the oldest first
    public record Line(
            String id,
            String name,
            @Nullable Instant lastReadAt,
            @Nullable Instant lastNewAt,
            @Nullable Instant lastArticleAt,
            @Nullable Instant nextPollAt,
            double perWeek,
            Duration delay,
            List<Feeds.Health> feeds,
            Newest texts,
            List<OpenFault> faults) {
        public Line {
            feeds = List.copyOf(feeds);
            faults = List.copyOf(faults);
        }
    }

    /// How many of the newest articles of a source have no text, or one that is kept for subscribers.
    public record Newest(int articles, int walled, int textless) {
        private static Newest of(Texts texts) {
            return new Newest(texts.articles(), texts.walled(), texts.textless());
        }
    }

    @Override
    public Answer answer(Premises premises) {
        Instant now = premises.clock().instant();
        return premises.db().inTransaction(tx -> {
            Map<String, List<Feeds.Health>> feeds =
                    Feeds.health(tx).stream().collect(Collectors.groupingBy(Feeds.Health::source));
            Map<String, List<OpenFault>> faults =
                    SourceHealth.faults(tx).stream().collect(Collectors.groupingBy(OpenFault::source));
            return new Answer(
                    now,
                    premises.config().sources().stream()
                            .map(source -> line(
                                    tx,
                                    source,
                                    feeds.getOrDefault(source.id(), List.of()),
                                    faults.getOrDefault(source.id(), List.of()),
                                    now))
                            .toList());
        });
    }

    private static Line line(Tx tx, Source source, List<Feeds.Health> all, List<OpenFault> faults, Instant now) {
        List<String> ids = source.feeds().stream().map(feed -> feed.id()).toList();
        List<Feeds.Health> feeds =
                all.stream().filter(feed -> ids.contains(feed.id())).toList();
        SourceHealth.Pages pages = SourceHealth.pages(tx, source.id());
        LocalDate today = LocalDate.ofInstant(now, source.timezone());
        List<Day> days = SourceHealth.days(tx, source.id(), today.minusDays(Volume.DAYS));
        double perWeek = Volume.of(days, today).perDay().values().stream()
                .mapToDouble(d -> d)
                .sum();
        return new Line(
                source.id(),
                source.name(),
                feeds.stream()
                        .map(Feeds.Health::lastReadAt)
                        .filter(at -> at != null)
                        .max(Instant::compareTo)
                        .orElse(null),
                pages.lastNewAt(),
                pages.lastArticleAt(),
                feeds.stream()
                        .map(Feeds.Health::nextPollAt)
                        .min(Instant::compareTo)
                        .orElse(null),
                perWeek,
                feeds.stream()
                        .map(feed -> feed.rhythm().delay())
                        .filter(delay -> !delay.isZero())
                        .min(Duration::compareTo)
                        .orElse(Duration.ZERO),
                feeds,
                Newest.of(pages.recent()),
                faults.stream().filter(fault -> fault.concerns(source)).toList());
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
