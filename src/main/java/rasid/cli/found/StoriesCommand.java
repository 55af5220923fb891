package rasid.cli.found;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rasid.cli.command.Access;
import rasid.cli.command.DataCommand;
import rasid.cli.terminal.Csv;
import rasid.cli.terminal.Table;
import rasid.control.FindStories;
import rasid.control.Wire;

/// `rasid stories`: the stories that have hits, by their newest one; as a table, or as CSV or JSONL for other programs.
@Command(
        name = "stories",
        description = "Lists the stories that have hits, the newest first; exports them as CSV or JSONL.",
        mixinStandardHelpOptions = true)
public final class StoriesCommand extends DataCommand {
    @Mixin
    private Search search = new Search();

    @Override
    protected int run(Access access, PrintWriter out) throws InterruptedException {
        List<FindStories.Line> stories = find(access);
        search.into(out, to -> {
            switch (search.form()) {
                case JSONL -> stories.forEach(story -> to.println(Wire.json(story)));
                case CSV -> csv(stories, to);
                case TABLE -> table(stories, to);
            }
        });
        return 0;
    }

    private List<FindStories.Line> find(Access access) throws InterruptedException {
        List<FindStories.Line> stories = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (before > 0 && stories.size() < search.limit()) {
            FindStories.Answer answer =
                    access.ask(new FindStories(search.filter(), search.text(), before, Search.PAGE));
            stories.addAll(answer.stories());
            before = answer.next();
        }
        return stories.subList(0, Math.min(stories.size(), search.limit()));
    }

    private void table(List<FindStories.Line> stories, PrintWriter out) {
        Table table = new Table("STORY", "LAST HIT", "LEVEL", "ARTICLES", "SOURCES", "HITS", "TITLE", "TOLD BY");
        for (FindStories.Line story : stories) {
            table.row(
                    Long.toString(story.story()),
                    search.times().at(story.newestAt()),
                    story.level().name().toLowerCase(Locale.ROOT),
                    Integer.toString(story.articles()),
                    Integer.toString(story.sources()),
                    Integer.toString(story.hits()),
                    story.title(),
                    String.join(", ", story.sourceNames()));
        }
        if (!table.isEmpty()) {
            table.print(out, width());
        }
        out.println(search.times().below(stories.size(), "story", "stories"));
    }

    private static void csv(List<FindStories.Line> stories, PrintWriter out) {
        out.print(Csv.row(
                "story",
                "begun_at",
                "newest_at",
                "level",
                "articles",
                "sources",
                "hits",
                "rules",
                "source_names",
                "title",
                "address"));
        for (FindStories.Line story : stories) {
            out.print(Csv.row(
                    story.story(),
                    story.begunAt(),
                    story.newestAt(),
                    story.level().name().toLowerCase(Locale.ROOT),
                    story.articles(),
                    story.sources(),
                    story.hits(),
                    String.join("; ", story.rules()),
                    String.join("; ", story.sourceNames()),
                    story.title(),
                    story.address()));
        }
    }
}
