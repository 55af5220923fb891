package rasid.control;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.model.Article;
import rasid.model.ArticleId;
import rasid.model.Content;
import rasid.model.Edit;
import rasid.store.ArticleScan;
import rasid.store.Articles;
import rasid.store.Standings;
import rasid.store.Tx;
import rasid.story.Edits;

/// What was changed in an article since it was first read, version by version.
///
/// @param article its number; 0 where the address is told
/// @param address of its page; `""` where the number is told
public record ShowChanges(long article, String address) implements Request<ShowChanges.Answer> {

    /// The article with its edits, the oldest first.
    ///
    /// @param failing what the site answered when the page was asked for in vain, feed by feed; empty where
    ///     it answered well
    public record Answer(
            long article,
            URI address,
            String sourceName,
            String title,
            Instant seenAt,
            List<Version> versions,
            List<String> failing) {
        public Answer {
            versions = List.copyOf(versions);
            failing = List.copyOf(failing);
        }
    }

    /// A further version.
    ///
    /// @param version counts from 2
    /// @param origin who says its text, where that is another than before; null where it is not
    public record Version(int version, Instant seenAt, Edit edit, Content.@Nullable Origin origin) {}

    @Override
    public Answer answer(Premises premises) {
        return premises.db().inTransaction(tx -> {
            Article one = stored(tx)
                    .orElseThrow(() ->
                            new Refusal("no article is stored of %s. bin/rasid hits --jsonl tells numbers and addresses"
                                    .formatted(article > 0 ? "number " + article : address)));
            List<Articles.Version> versions = Articles.versions(tx, one.id());
            List<Version> edits = new ArrayList<>();
            for (int i = 1; i < versions.size(); i++) {
                Articles.Version now = versions.get(i);
                Content before = versions.get(i - 1).content();
                edits.add(new Version(
                        now.version(),
                        now.seenAt(),
                        Edits.between(before, now.content()),
                        before.origin() == now.content().origin()
                                ? null
                                : now.content().origin()));
            }
            List<String> failing = Standings.of(tx, "", one.id().value()).stream()
                    .filter(standing -> !standing.reason().isEmpty())
                    .map(standing -> standing.feed() + ": " + standing.reason())
                    .toList();
            return new Answer(
                    one.id().value(),
                    one.address(),
                    one.sourceName(),
                    one.content().title(),
                    one.seenAt(),
                    edits,
                    failing);
        });
    }

    private Optional<Article> stored(Tx tx) {
        return article > 0
                ? ArticleScan.of(tx, new ArticleId(article))
                : WhyNot.spellings(address)
                        .flatMap(uri -> ArticleScan.at(tx, uri).stream())
                        .findFirst();
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
