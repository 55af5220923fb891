package rasid.control;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rasid.config.Config;
import rasid.control.WhyNot.Answer;
import rasid.control.WhyNot.State;
import rasid.control.WhyNot.Step;
import rasid.match.Met;
import rasid.match.NearMiss;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.model.Article;
import rasid.model.Content;
import rasid.model.RuleState;
import rasid.model.Source;
import rasid.model.Span;
import rasid.store.Hits;
import rasid.store.Overview;
import rasid.store.Standings;
import rasid.store.Tx;

/// Puts into words how far an article came on its way to a hit.
final class WhySteps {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Config config;
    private final RuleFinder.Found found;
    private final List<Step> steps = new ArrayList<>();

    WhySteps(Config config, RuleFinder.Found found) {
        this.config = config;
        this.found = found;
    }

    private void step(String name, State state, String said) {
        steps.add(new Step(name, state, said));
    }

    /// In the zone that the watchlist's people live in.
    private String at(Instant time) {
        return TIME.format(time.atZone(found.watchlist().timezone()));
    }

    /// Whether it is looked for at all.
    void rule() {
        String ref = found.query().rule().toString();
        String level = found.rule().level().word();
        switch (found.rule().state()) {
            case LIVE -> step("Rule", State.OK, "%s is live, %s".formatted(ref, level));
            case TRIAL ->
                step("Rule", State.OK, "%s is on trial, %s: its hits are stored and not mailed".formatted(ref, level));
            case OFF ->
                step("Rule", State.FAILED, "%s is off: nothing is looked for. Set state: live or trial".formatted(ref));
        }
    }

    /// Whether a feed has told of the page.
    void told(Tx tx, String address, List<Standings.Standing> told) {
        if (!told.isEmpty()) {
            step(
                    "Told",
                    State.OK,
                    "by %s, last on %s"
                            .formatted(
                                    told.stream()
                                            .map(Standings.Standing::feed)
                                            .distinct()
                                            .collect(Collectors.joining(", ")),
                                    told.stream()
                                            .map(Standings.Standing::toldAt)
                                            .max(Instant::compareTo)
                                            .map(this::at)
                                            .orElseThrow()));
            return;
        }
        Optional<Source> near = Source.at(config.sources(), URI.create(address));
        if (near.isEmpty()) {
            step("Told", State.FAILED, "by no feed, and no source of seeds/ stands at this host");
            return;
        }
        String feeds = Overview.feeds(tx).stream()
                .filter(feed -> feed.source().equals(near.get().id()))
                .map(feed -> feed.failures() > 0
                        ? "%s fails: %s".formatted(feed.id(), feed.outcome())
                        : "%s was last read %s"
                                .formatted(feed.id(), feed.lastReadAt() == null ? "never" : at(feed.lastReadAt())))
                .collect(Collectors.joining("; "));
        step(
                "Told",
                State.FAILED,
                "by no feed of %s, which stands at this host%s"
                        .formatted(near.get().id(), feeds.isEmpty() ? "" : " (" + feeds + ")"));
    }

    /// Whether its page became an article.
    void fetched(List<Standings.Standing> told, Optional<Article> stored) {
        for (Standings.Standing item : told) {
            if (item.attempts() > 0) {
                step(
                        "Fetched",
                        State.FAILED,
                        "%d × in vain for %s: %s; %s"
                                .formatted(
                                        item.attempts(),
                                        item.feed(),
                                        item.reason(),
                                        item.nextAttemptAt() == null
                                                ? "given up"
                                                : "tried again at " + at(item.nextAttemptAt())));
            } else if (item.article() == null) {
                step("Fetched", State.FAILED, "not yet for %s: it is owed".formatted(item.feed()));
            }
        }
        stored.ifPresent(article -> step(
                "Fetched",
                State.OK,
                "article %d, version %d of %s, first seen at %s%s"
                        .formatted(
                                article.id().value(),
                                article.version(),
                                article.source(),
                                at(article.seenAt()),
                                switch (article.content().origin()) {
                                    case PAGE -> "";
                                    case BOTH -> "; its page says little, the rest of its text is the feed's";
                                    case FEED -> "; its text is the feed's, for its page could not be read";
                                })));
        if (stored.isEmpty() && told.isEmpty()) {
            step("Fetched", State.FAILED, "never: no article is stored of this address");
        }
    }

    Answer ended() {
        return new Answer(steps, null, List.of());
    }

    /// Tries the rule on the text.
    Answer tried(URI address, @Nullable String source, Content content) {
        extracted(content);
        source(source);
        language(content);
        Query query = found.query();
        List<Met> met = RuleIndex.of(List.of(query)).match(address, content);
        List<Span> spans = met.stream().flatMap(one -> one.spans().stream()).toList();
        if (met.isEmpty()) {
            List<String> lacks = NearMiss.of(query, address, content);
            (lacks.isEmpty() ? List.of("the text has no word") : lacks)
                    .forEach(lack -> step("Met", State.FAILED, lack));
        } else {
            step(
                    "Met",
                    State.OK,
                    "through %s"
                            .formatted(spans.stream()
                                    .map(span -> "\u2068"
                                            + span.paragraph(content).substring(span.start(), span.end()) + "\u2069")
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
        return new Answer(steps, content, spans);
    }

    private void extracted(Content content) {
        int words = content.body().stream()
                .mapToInt(paragraph -> paragraph.strip().split("\\s+", -1).length)
                .sum();
        boolean empty = content.title().isBlank() && content.body().isEmpty();
        step(
                "Extracted",
                empty ? State.FAILED : content.body().isEmpty() ? State.UNKNOWN : State.OK,
                "%s, %d paragraphs, %d words"
                        .formatted(
                                content.title().isBlank() ? "no title" : "\u2068" + content.title() + "\u2069",
                                content.body().size(),
                                words));
    }

    private void source(@Nullable String id) {
        Optional<Source> source =
                config.sources().stream().filter(s -> s.id().equals(id)).findFirst();
        if (source.isEmpty()) {
            step(
                    "Source",
                    State.UNKNOWN,
                    id == null
                            ? "none of seeds/ is known to have this page"
                            : "%s is in seeds/ no longer".formatted(id));
        } else if (found.watchlist().sources().reads(source.get())) {
            step(
                    "Source",
                    State.OK,
                    "%s is read by the watchlist".formatted(source.get().id()));
        } else {
            step(
                    "Source",
                    State.FAILED,
                    "%s is not read by the watchlist %s: see sources: there"
                            .formatted(source.get().id(), found.watchlist().id()));
        }
    }

    private void language(Content content) {
        List<String> read = found.query().languages();
        String language = content.language();
        String primary = language == null ? "" : language.split("[-_]", -1)[0].toLowerCase(Locale.ROOT);
        if (language == null) {
            step("Language", State.UNKNOWN, "of the text is not told; its letters decide how words are read");
        } else if (!read.isEmpty() && !read.contains(primary)) {
            step(
                    "Language",
                    State.FAILED,
                    "%s is not among those of the rule: %s".formatted(language, String.join(", ", read)));
        } else if (!Query.knownLanguages().contains(primary)) {
            step(
                    "Language",
                    State.UNKNOWN,
                    "%s: its inflection is not known, words are met as they stand".formatted(language));
        } else {
            step("Language", State.OK, "%s is covered".formatted(language));
        }
    }

    /// Compares what the rule does now with what was stored, and tells what was mailed of it.
    Answer kept(Tx tx, Article article, List<Hits.Stored> hits, Answer tried) {
        Optional<Hits.Stored> kept = hits.stream()
                .filter(hit -> hit.hit().rule().equals(found.query().rule()))
                .findFirst();
        boolean meets = steps.stream().noneMatch(step -> step.name().equals("Met") && step.state() == State.FAILED);
        if (kept.isPresent()) {
            step(
                    "Stored",
                    State.OK,
                    "as hit %d%s%s"
                            .formatted(
                                    kept.get().id(),
                                    kept.get().hit().trial() ? ", on trial" : "",
                                    meets ? "" : ", which the rule, or the text, would not meet today"));
            steps.addAll(new WhyMailed(tx, found.watchlist(), article, kept.get(), this::at).steps());
        } else if (meets && found.rule().state() != RuleState.OFF) {
            step(
                    "Stored",
                    State.FAILED,
                    "no hit: the rule, or its watchlist's sources, changed after the article was read, or let it out");
        }
        return new Answer(steps, tried.content(), tried.spans());
    }
}
