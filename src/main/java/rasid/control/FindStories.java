package rasid.control;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rasid.model.Article;
import rasid.model.Level;
import rasid.store.HitSearch;

/// Stories that have a hit which meets a filter, page by page, by their newest hit.
///
/// @param text as in [FindHits]: one of the story's articles with such a hit must meet it
/// @param before the newest hits of the page's stories are below this; `Long.MAX_VALUE` for the first page
/// @param most how many stories are looked at
public record FindStories(HitSearch.Filter filter, String text, long before, int most)
        implements Request<FindStories.Answer> {

    /// A page of them.
    ///
    /// @param next `before` of the next page; 0 when there is none
    public record Answer(List<Line> stories, long next) {
        public Answer {
            stories = List.copyOf(stories);
        }
    }

    /// One story.
    ///
    /// @param newestAt when its newest hit of the filter was stored
    /// @param level the highest of its hits
    /// @param articles how many it has in all
    /// @param hits how many meet the filter
    /// @param title of the article that stands for it: of the highest level, the earliest of those
    public record Line(
            long story,
            Instant begunAt,
            Instant newestAt,
            Level level,
            int articles,
            int sources,
            int hits,
            List<String> rules,
            List<String> sourceNames,
            String title,
            URI address) {
        public Line {
            rules = List.copyOf(rules);
            sourceNames = List.copyOf(sourceNames);
        }
    }

    private static final Comparator<HitSearch.Found> FIRST_TOLD = Comparator.comparing(
                    (HitSearch.Found found) -> found.hit().level())
            .reversed()
            .thenComparingLong(found -> found.article().id().value());

    @Override
    public Answer answer(Premises premises) {
        Predicate<Article> meets = TextFilter.of(text);
        return premises.db().inTransaction(tx -> {
            List<HitSearch.FoundStory> page = HitSearch.stories(tx, filter, new HitSearch.Page(before, most));
            List<Line> lines = new ArrayList<>();
            for (HitSearch.FoundStory story : page) {
                List<HitSearch.Found> hits = HitSearch.ofStory(tx, filter, story.id());
                if (hits.stream().anyMatch(found -> meets.test(found.article()))) {
                    lines.add(line(story, hits));
                }
            }
            return new Answer(lines, page.size() < most ? 0 : page.getLast().newestHit());
        });
    }

    private static Line line(HitSearch.FoundStory story, List<HitSearch.Found> hits) {
        HitSearch.Found first = hits.stream().min(FIRST_TOLD).orElseThrow();
        return new Line(
                story.id().value(),
                story.begunAt(),
                hits.getFirst().hitAt(),
                first.hit().level(),
                story.articles(),
                story.sources(),
                hits.size(),
                distinct(hits.stream().map(found -> found.hit().rule().toString())),
                distinct(hits.stream().map(found -> found.article().sourceName())),
                first.article().content().title(),
                first.article().address());
    }

    private static List<String> distinct(Stream<String> words) {
        return words.distinct().sorted().toList();
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
