package rasid.cli.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rasid.cli.command.Times;
import rasid.control.ListSources;
import rasid.model.Fault;
import rasid.model.Moments;
import rasid.store.Feeds;

/// How a source fares, in one line: what is at fault, and what is not whole though nothing is at fault.
final class HealthLine {
    private HealthLine() {}

    /// `good` where there is nothing to say.
    static String of(ListSources.Line source, Instant now, Times times) {
        List<String> faults = source.faults().stream()
                .map(fault -> "%s for %s: %s"
                        .formatted(
                                fault.kind() == Fault.STATUS
                                        ? "an error"
                                        : fault.kind().word(),
                                Times.from(fault.sinceAt(), now).replace(" ago", ""),
                                Moments.written(fault.reason(), times::at)))
                .toList();
        if (faults.isEmpty() && source.lastReadAt() == null) {
            return "not read yet";
        }
        List<String> remarks = new ArrayList<>();
        source.feeds().forEach(feed -> remarks(feed, times, source.faults().isEmpty(), remarks));
        ListSources.Newest texts = source.texts();
        if (texts.walled() > 0) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%d of the last %d articles keep text for subscribers",
                    texts.walled(),
                    texts.articles()));
        }
        if (texts.textless() > 0) {
            remarks.add(String.format(
                    Locale.ROOT, "%d of the last %d articles hold no text", texts.textless(), texts.articles()));
        }
        String all = remarks.stream().collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            return String.join("; ", faults) + (all.isEmpty() ? "" : "; " + all);
        }
        return all.isEmpty() ? "good" : "good, but " + all;
    }

    private static void remarks(Feeds.Health feed, Times times, boolean faultless, List<String> remarks) {
        if (feed.movedTo() != null) {
            remarks.add("it has moved: write %s".formatted(feed.movedTo()));
        }
        if (feed.missedAt() != null) {
            remarks.add("items may have been missed at %s".formatted(times.at(feed.missedAt())));
        }
        if (faultless && feed.lastReadAt() != null && !feed.held()) {
            remarks.add("nothing was ever found in %s".formatted(feed.id()));
        }
    }
}
