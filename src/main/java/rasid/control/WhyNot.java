package rasid.control;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.model.Article;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.Span;
import rasid.store.ArticleScan;
import rasid.store.Hits;
import rasid.store.Standings;
import rasid.store.Tx;

/// Why a rule has hit an article, or has not: from the feed that told of it to the part of the rule that is not met.
///
/// @param rule its id, or `watchlist/rule`
/// @param article the number of a stored article; 0 where the page is told otherwise
/// @param address of a page; `""` where that is not known
/// @param page what was read of the page just now; null takes what is stored
public record WhyNot(
        String rule, long article, String address, @Nullable Page page) implements Request<WhyNot.Answer> {

    /// A page that was read just now.
    ///
    /// @param source the id of the source that it is of; null where there is none
    public record Page(URI address, @Nullable String source, Content content) {}

    /// Each step on the way to a hit, in order.
    ///
    /// @param content what the rule was tried on; null where no text is known
    /// @param spans the words that met it
    public record Answer(List<Step> steps, @Nullable Content content, List<Span> spans) {
        public Answer {
            steps = List.copyOf(steps);
            spans = List.copyOf(spans);
        }
    }

    /// How one step went.
    ///
    /// @param name of what was looked at: `Rule`, `Told`, `Fetched` …
    public record Step(String name, State state, String said) {}

    public enum State {
        OK,
        FAILED,
        UNKNOWN
    }

    @Override
    public Answer answer(Premises premises) {
        RuleFinder.Found found = RuleFinder.find(premises.config(), rule);
        return premises.db().inTransaction(tx -> {
            Optional<Article> stored = stored(tx);
            if (article > 0 && stored.isEmpty()) {
                throw new Refusal(
                        "there is no article %d. bin/rasid hits --jsonl tells the numbers".formatted(article));
            }
            String at = stored.map(one -> one.address().toString()).orElse(address);
            List<Standings.Standing> told = Standings.of(
                    tx,
                    address.isEmpty() ? at : address,
                    stored.map(one -> one.id().value()).orElse(-1L));
            var steps = new WhySteps(premises.config(), found);
            steps.rule();
            if (!at.isEmpty()) {
                steps.told(tx, at, told);
                steps.fetched(told, stored);
            }
            if (page != null) {
                return steps.tried(page.address(), page.source(), page.content());
            }
            if (stored.isEmpty()) {
                return steps.ended();
            }
            Article one = stored.get();
            Answer tried = steps.tried(one.address(), one.source(), one.content());
            return steps.kept(tx, one, Hits.of(tx, one.id()), tried);
        });
    }

    private Optional<Article> stored(Tx tx) {
        if (article > 0) {
            return ArticleScan.of(tx, new ArticleId(article));
        }
        return address.isEmpty()
                ? Optional.empty()
                : spellings(address)
                        .flatMap(uri -> ArticleScan.at(tx, uri).stream())
                        .findFirst();
    }

    /// An address as people copy it, and as feeds have it.
    static Stream<URI> spellings(String address) {
        String plain = address.replaceFirst("#.*$", "");
        String other = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain + "/";
        return Stream.of(address, plain, other).distinct().map(URI::create);
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
