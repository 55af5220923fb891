package rasid.compose;

import java.time.Instant;
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
import rasid.model.Content;
import rasid.model.Hit;
import rasid.model.HitArticle;
import rasid.model.Level;
import rasid.model.RuleRef;
import rasid.model.Span;
import rasid.model.StoryId;
import rasid.model.Told;

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
    private final Audience audience;

    Items(List<HitArticle> articles, Words words, Audience audience) {
        this.words = words;
        this.audience = audience;
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
        return articles(all());
    }

    int sourceCount() {
        return sources(all());
    }

    /// The names of the watchlists whose rules were met.
    String watchlists() {
        List<String> names = all().flatMap(article -> article.hits().stream())
                .map(hit -> watchlist(hit.rule().watchlist()))
                .distinct()
                .sorted()
                .toList();
        String listed = names.stream().limit(4).collect(Collectors.joining(words.comma()));
        return names.size() > 4 ? words.andMore(listed, names.size() - 4) : listed;
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
                notes(story),
                entries.getFirst(),
                entries.subList(1, entries.size()),
                story.size() - entries.size(),
                sources(story));
    }

    private List<Line> notes(List<HitArticle> story) {
        List<Line> notes = new ArrayList<>();
        if (story.size() > 1) {
            Instant since = story.stream()
                    .map(a -> time(a.article()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            notes.add(own(words.story(time(since), articles(story.stream()), sources(story.stream()))));
        }
        Told told = audience.told().get(story.getFirst().article().story());
        if (told != null) {
            List<HitArticle> fresh = story.stream()
                    .filter(a -> !told.articles().contains(a.article().id()))
                    .toList();
            notes.add(own(words.toldBefore(time(told.at()), articles(fresh.stream()), sources(fresh.stream()))));
        }
        return notes;
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
                own(name(article) + " · " + when(article)
                        + origin(article.content().origin())),
                fresh.isEmpty() ? List.of() : Passages.of(article.content(), fresh, found, passages, words.direction()),
                fresh.stream().map(met -> reason(article, met, found)).toList());
    }

    private Reason reason(Article article, Hit hit, Found found) {
        String rule = Harmless.cut(Harmless.line(hit.name()), NAME)
                + (manyWatchlists ? " (" + watchlist(hit.rule().watchlist()) + ")" : "");
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
    private String word(Article article, Span span) {
        String found = span.paragraph(article.content()).substring(span.start(), span.end());
        String through = Harmless.line(span.through());
        return Harmless.cut(through.isEmpty() ? Harmless.line(found) : Through.told(through, words), NAME + NAME);
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

    private String origin(Content.Origin origin) {
        return switch (origin) {
            case PAGE -> "";
            case BOTH -> " · " + words.fromFeed(false);
            case FEED -> " · " + words.fromFeed(true);
        };
    }

    private String when(Article article) {
        Instant published = article.publishedAt();
        return published == null ? words.seen(time(article.seenAt())) : time(published);
    }

    private String time(Instant at) {
        return words.time(at, audience.zone());
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

    private String watchlist(String id) {
        return Harmless.cut(Harmless.line(audience.watchlist(id)), NAME);
    }

    /// An article that hit in two versions counts once.
    private static int articles(Stream<HitArticle> told) {
        return (int) told.map(article -> article.article().id()).distinct().count();
    }

    private static int sources(Stream<HitArticle> told) {
        return (int) told.map(article -> article.article().source()).distinct().count();
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
