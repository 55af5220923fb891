package rasid.cli.found;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.terminal.Csv;
import rasid.cli.terminal.Table;
import rasid.control.FindHits;
import rasid.control.MarkHit;
import rasid.control.Wire;

/// `rasid hits`: which rules were met by which articles, the newest first; as a table, or as CSV or JSONL for other
/// programs.
@Command(
        name = "hits",
        description = "Lists hits, the newest first; exports them as CSV or JSONL.",
        mixinStandardHelpOptions = true,
        subcommands = HitsCommand.Mark.class)
public final class HitsCommand extends DataCommand {
    /// `rasid hits mark ID good|bad`: what a person says of a hit, from which `rasid rules` tells a rule's precision.
    @Command(
            name = "mark",
            description = "Marks a hit as what its rule is meant for, or not.",
            mixinStandardHelpOptions = true)
    static final class Mark extends DataCommand {
        @Parameters(index = "0", paramLabel = "ID", description = "the number that rasid hits shows")
        private long id;

        @Parameters(index = "1", paramLabel = "good|bad", description = "good: what the rule is meant for")
        private Word word = Word.GOOD;

        /// What can be said of it.
        enum Word {
            GOOD,
            BAD
        }

        @Override
        protected int run(Access access, PrintWriter out) throws InterruptedException {
            access.ask(new MarkHit(id, word == Word.GOOD));
            out.printf("Hit %d is marked as %s.%n", id, word.name().toLowerCase(Locale.ROOT));
            return 0;
        }
    }

    @Mixin
    private Search search = new Search();

    @Override
    protected int run(Access access, PrintWriter out) throws InterruptedException {
        List<FindHits.Line> hits = find(access);
        search.into(out, to -> {
            switch (search.form()) {
                case JSONL -> hits.forEach(hit -> to.println(Wire.json(hit)));
                case CSV -> csv(hits, to);
                case TABLE -> table(hits, to);
            }
        });
        return 0;
    }

    private List<FindHits.Line> find(Access access) throws InterruptedException {
        List<FindHits.Line> hits = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (before > 0 && hits.size() < search.limit()) {
            FindHits.Answer answer = access.ask(new FindHits(search.filter(), search.text(), before, Search.PAGE));
            hits.addAll(answer.hits());
            before = answer.next();
        }
        return hits.subList(0, Math.min(hits.size(), search.limit()));
    }

    private void table(List<FindHits.Line> hits, PrintWriter out) {
        Table table = new Table("HIT", "TIME", "LEVEL", "RULE", "SOURCE", "TITLE", "WORDS");
        boolean oneList = hits.stream().map(FindHits.Line::watchlist).distinct().count() == 1;
        for (FindHits.Line hit : hits) {
            table.row(
                    Long.toString(hit.hit()),
                    search.times().at(hit.hitAt()),
                    hit.level().name().toLowerCase(Locale.ROOT) + (hit.trial() ? " (trial)" : ""),
                    oneList ? hit.rule() : hit.watchlist() + "/" + hit.rule(),
                    hit.sourceName(),
                    hit.title(),
                    String.join(", ", hit.words()));
        }
        if (!table.isEmpty()) {
            table.print(out, width());
        }
        out.println(search.times().below(hits.size(), "hit", "hits"));
    }

    private static void csv(List<FindHits.Line> hits, PrintWriter out) {
        out.print(Csv.row(
                "hit",
                "hit_at",
                "watchlist",
                "rule",
                "rule_name",
                "level",
                "trial",
                "story",
                "article",
                "version",
                "source",
                "source_name",
                "published_at",
                "seen_at",
                "language",
                "title",
                "address",
                "words",
                "passage"));
        for (FindHits.Line hit : hits) {
            out.print(Csv.row(
                    hit.hit(),
                    hit.hitAt(),
                    hit.watchlist(),
                    hit.rule(),
                    hit.ruleName(),
                    hit.level().name().toLowerCase(Locale.ROOT),
                    hit.trial(),
                    hit.story(),
                    hit.article(),
                    hit.version(),
                    hit.source(),
                    hit.sourceName(),
                    hit.publishedAt(),
                    hit.seenAt(),
                    hit.language(),
                    hit.title(),
                    hit.address(),
                    String.join("; ", hit.words()),
                    hit.passage()));
        }
    }
}
