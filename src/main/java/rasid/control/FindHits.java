package rasid.control;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rasid.config.Config;
import rasid.config.yaml.Words;
import rasid.model.Article;
import rasid.model.Content;
import rasid.model.Hit;
import rasid.model.Level;
import rasid.model.Span;
import rasid.model.Watchlist;
import rasid.store.HitSearch;

/// Hits that meet a filter, page by page, the newest first.
///
/// @param text an expression of the rule language that the article must meet as well; `""` for none
/// @param before the numbers of the page's hits are below this; `Long.MAX_VALUE` for the first page
/// @param most how many hits are looked at
public record FindHits(HitSearch.Filter filter, String text, long before, int most)
        implements Request<FindHits.Answer> {

    /// A page of them.
    ///
    /// @param next `before` of the next page; 0 when there is none
    public record Answer(List<Line> hits, long next) {
        public Answer {
            hits = List.copyOf(hits);
        }
    }

    /// One hit, for people and for export.
    ///
    /// @param words that met the rule, as they were found, in text order
    /// @param passage the paragraph with the first of them
    public record Line(
            long hit,
            Instant hitAt,
            String watchlist,
            String rule,
            String ruleName,
            Level level,
            boolean trial,
            long story,
            long article,
            int version,
            String source,
            String sourceName,
            @Nullable Instant publishedAt,
            Instant seenAt,
            @Nullable String language,
            String title,
            URI address,
            List<String> words,
            String passage) {
        public Line {
            words = List.copyOf(words);
        }
    }

    @Override
    public Answer answer(Premises premises) {
        Predicate<Article> meets = TextFilter.of(text);
        List<HitSearch.Found> page =
                premises.db().inTransaction(tx -> HitSearch.hits(tx, filter, new HitSearch.Page(before, most)));
        if (page.isEmpty() && before == Long.MAX_VALUE) {
            refuseUnknown(premises.config());
        }
        return new Answer(
                page.stream()
                        .filter(found -> meets.test(found.article()))
                        .map(FindHits::line)
                        .toList(),
                page.size() < most ? 0 : page.getLast().id());
    }

    /// Where nothing is found, a name that is nobody's is most likely mistyped.
    private void refuseUnknown(Config config) {
        List<Watchlist> named = config.watchlists().stream()
                .filter(one -> filter.watchlist().isEmpty() || one.id().equals(filter.watchlist()))
                .toList();
        if (named.isEmpty()) {
            List<String> known = config.watchlists().stream().map(Watchlist::id).toList();
            throw new Refusal("there is no watchlist %s, and it has no hits.%s"
                    .formatted(Words.isolated(filter.watchlist()), Words.didYouMean(filter.watchlist(), known)));
        }
        if (!filter.rule().isEmpty()
                && named.stream().noneMatch(one -> one.rule(filter.rule()).isPresent())) {
            throw RuleFinder.unknown(config, filter.rule());
        }
    }

    private static Line line(HitSearch.Found found) {
        Article article = found.article();
        Content content = article.content();
        Hit hit = found.hit();
        return new Line(
                found.id(),
                found.hitAt(),
                hit.rule().watchlist(),
                hit.rule().rule(),
                hit.name(),
                hit.level(),
                hit.trial(),
                article.story().value(),
                article.id().value(),
                article.version(),
                article.source(),
                article.sourceName(),
                article.publishedAt(),
                article.seenAt(),
                content.language(),
                content.title(),
                article.address(),
                hit.spans().stream()
                        .map(span -> words(content, span))
                        .distinct()
                        .toList(),
                hit.spans().getFirst().paragraph(content));
    }

    private static String words(Content content, Span span) {
        return span.paragraph(content).substring(span.start(), span.end());
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
