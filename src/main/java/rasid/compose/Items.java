package rasid.compose;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rasid.compose.Entry.Reason;
import rasid.model.Article;
import rasid.model.Hit;
import rasid.model.HitArticle;
import rasid.model.Level;
import rasid.model.RuleRef;
import rasid.model.Span;
import rasid.model.StoryId;

/// Makes the items of a mail out of hits: one a story, the highest level first, then the newest. Hits on trial are
/// left out here, and articles that have no others.
final class Items {
    /// Further articles of a story that are listed one by one.
    private static final int OTHERS = 12;
    /// Words of one rule that are listed.
    private static final int WORDS = 8;
    /// UTF-16 units of a headline, and of names.
    private static final int HEADLINE = 240;

    static final int NAME = 60;

    private final List<List<HitArticle>> stories;
    private final boolean manyWatchlists;
    private final Words words;
    private final ZoneId zone;

    Items(List<HitArticle> articles, Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        Map<StoryId, List<HitArticle>> byStory = new LinkedHashMap<>();
        for (HitArticle article : articles) {
            List<Hit> live = article.hits().stream().filter(hit -> !hit.trial()).toList();
            if (!live.isEmpty()) {
                byStory.computeIfAbsent(article.article().story(), s -> new ArrayList<>())
                        .add(new HitArticle(article.article(), live));
            }
        }
        this.stories = byStory.values().stream()
                .map(story -> story.stream().sorted(FIRST_TOLD).toList())
                .sorted(Comparator.comparing(Items::level)
                        .thenComparing(Items::newest)
                        .reversed())
                .toList();
        this.manyWatchlists = all().flatMap(article -> article.hits().stream())
                        .map(hit -> hit.rule().watchlist())
                        .distinct()
                        .count()
                > 1;
    }

    /// The article that stands for its story: of the highest level, and the earliest of those.
    private static final Comparator<HitArticle> FIRST_TOLD = Comparator.comparing(
                    (HitArticle article) -> level(List.of(article)))
            .reversed()
            .thenComparing(article -> time(article.article()))
            .thenComparingLong(article -> article.article().id().value());

    int storyCount() {
        return stories.size();
    }

    int articleCount() {
        return (int) all().count();
    }

    int sourceCount() {
        return (int) all().map(article -> article.article().source()).distinct().count();
    }

    /// The time of the newest article; the items must not be empty.
    Instant newest() {
        return newest(all().toList());
    }

    /// The story at `index` of [#storyCount], each of its articles with about `passages` passages.
    Item item(int index, int passages) {
        return item(stories.get(index), passages);
    }

    private Item item(List<HitArticle> story, int passages) {
        Set<RuleRef> told = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (HitArticle article : story.subList(0, Math.min(story.size(), OTHERS + 1))) {
            List<Hit> fresh =
                    article.hits().stream().filter(hit -> told.add(hit.rule())).toList();
            entries.add(entry(article, fresh, passages));
        }
        return new Item(
                level(story),
                entries.getFirst(),
                entries.subList(1, entries.size()),
                story.size() - entries.size(),
                sources(story));
    }

    private Entry entry(HitArticle hit, List<Hit> fresh, int passages) {
        Article article = hit.article();
        Found found = Found.in(article.content(), hit.hits());
        String title = article.content().title();
        Line headline = title.isBlank()
                ? own(words.untitled())
                : Excerpt.of(title, found.marks(Found.Place.TITLE), HEADLINE, words.direction());
        String language = article.content().language();
        return new Entry(
                headline,
                Harmless.link(article.address()).orElse(null),
                language == null ? null : Harmless.language(language).orElse(null),
                own(name(article) + " · " + when(article)),
                fresh.isEmpty() ? List.of() : Passages.of(article.content(), fresh, found, passages, words.direction()),
                fresh.stream().map(met -> reason(article, met, found)).toList());
    }

    private Reason reason(Article article, Hit hit, Found found) {
        String rule = Harmless.cut(Harmless.line(hit.name()), NAME)
                + (manyWatchlists ? " (" + hit.rule().watchlist() + ")" : "");
        List<String> met = hit.spans().stream()
                .filter(found::holds)
                .map(span -> word(article, span))
                .distinct()
                .toList();
        List<Line> listed =
                new ArrayList<>(met.stream().limit(WORDS).map(this::own).toList());
        if (met.size() > WORDS) {
            listed.add(own(Harmless.ELLIPSIS));
        }
        return new Reason(own(rule), Line.joined(words.direction(), words.semicolon(), listed));
    }

    /// The word as it was found, and what it was matched through, which names it again.
    private static String word(Article article, Span span) {
        String found = span.paragraph(article.content()).substring(span.start(), span.end());
        String through = Harmless.line(span.through());
        return Harmless.cut(through.isEmpty() ? Harmless.line(found) : through, NAME + NAME);
    }

    private Line sources(List<HitArticle> story) {
        List<String> names = story.stream()
                .map(article -> name(article.article()))
                .distinct()
                .toList();
        String listed = names.stream().limit(4).collect(Collectors.joining(words.comma()));
        String when = when(story.getFirst().article());
        return own((names.size() > 4 ? words.andMore(listed, names.size() - 4) : listed) + " · " + when);
    }

    private String when(Article article) {
        Instant published = article.publishedAt();
        return published == null ? words.seen(words.time(article.seenAt(), zone)) : words.time(published, zone);
    }

    private static String name(Article article) {
        return Harmless.cut(Harmless.line(article.sourceName()), NAME);
    }

    private Line own(String text) {
        return Line.of(words.direction(), text, List.of());
    }

    private Stream<HitArticle> all() {
        return stories.stream().flatMap(List::stream);
    }

    private static Level level(List<HitArticle> story) {
        return story.stream()
                .flatMap(article -> article.hits().stream())
                .map(Hit::level)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant newest(List<HitArticle> story) {
        return story.stream()
                .map(article -> time(article.article()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant time(Article article) {
        Instant published = article.publishedAt();
        return published == null ? article.seenAt() : published;
    }
}
