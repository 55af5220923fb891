package rasid.compose;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rasid.compose.Sheet.Account;
import rasid.compose.templates.JtemailGenerated;
import rasid.model.ChangedArticle;
import rasid.model.HitArticle;
import rasid.model.Mail;
import rasid.model.Notice;
import rasid.model.Reading;

/// Writes alerts and digests: text and HTML, both complete, from one [Sheet]. Safe to call from any thread.
public final class Composer {
    /// Passages of an article, fewer when there are many articles.
    private static final int ALERT_PASSAGES = 3;

    private static final int DIGEST_PASSAGES = 2;
    private static final int PREHEADER = 130;

    private Composer() {}

    /// Tells of hits at once. Hits on trial are left out; at least one must not be on trial.
    public static Mail alert(List<HitArticle> articles, Audience audience) {
        return alert(articles, audience, null);
    }

    /// Why an alert left later than its hits were found.
    ///
    /// @param most how many alerts had left within an hour
    /// @param since when the first hit was found that was held
    public record Held(int most, Instant since) {}

    /// As above, with why it was held back.
    ///
    /// @param held null where it was not
    public static Mail alert(List<HitArticle> articles, Audience audience, @Nullable Held held) {
        Words words = Words.in(audience.language());
        Items items = new Items(articles, words, audience);
        if (items.storyCount() == 0) {
            throw new IllegalArgumentException("an alert without a live hit");
        }
        Item top = items.item(0, ALERT_PASSAGES);
        int more = items.storyCount() - 1;
        List<Line> intro = new ArrayList<>();
        if (held != null) {
            intro.add(own(words, words.held(held.most(), words.time(held.since(), audience.zone()))));
        }
        intro.add(own(words, words.counts(items.storyCount(), items.articleCount(), items.sourceCount())));
        intro.add(own(words, words.zone(items.newest().atZone(audience.zone()))));
        Sheet sheet = new Sheet(
                words,
                Subject.of(top.first().headline().words(), more == 0 ? "" : words.more(more)),
                Harmless.cut(
                        top.first().passages().stream().map(Line::words).collect(Collectors.joining(" ")), PREHEADER),
                own(words, words.alert(items.watchlists())),
                intro,
                List.of(),
                List.of(),
                0,
                Sheet.Changes.NONE,
                null,
                own(words, words.recipient(items.watchlists())));
        return written(Fitting.of(sheet, items, ALERT_PASSAGES));
    }

    /// What a digest tells of: the time from `from` to `to`, and what was read in it.
    public record Window(String watchlistName, Instant from, Instant to, Reading reading) {}

    /// Tells what a watchlist found in a window, what sites have changed in what was told before, and what was read to
    /// find it. Without articles it is the sign of life that says so.
    public static Mail digest(
            Window window, List<HitArticle> articles, List<ChangedArticle> changed, Audience audience) {
        Reading reading = window.reading();
        Words words = Words.in(audience.language());
        Items items = new Items(articles, words, audience);
        String name = Harmless.line(window.watchlistName());
        int stories = items.storyCount();
        int silent = reading.silent().size();
        int changes = changed.stream().mapToInt(ChangedArticle::articles).sum();
        List<Line> intro = new ArrayList<>();
        intro.add(own(
                words,
                words.window(words.time(window.from(), audience.zone()), words.time(window.to(), audience.zone()))));
        intro.add(own(words, words.zone(window.to().atZone(audience.zone()))));
        if (silent > 0) {
            intro.add(own(words, words.blind(silent)));
        }
        if (stories == 0 && !changed.isEmpty()) {
            intro.add(own(words, words.changed(changes)));
        }
        intro.add(own(
                words,
                stories == 0 ? words.nothing() : words.counts(stories, items.articleCount(), items.sourceCount())));
        if (stories > 0 && !changed.isEmpty()) {
            intro.add(own(words, words.changed(changes)));
        }
        Account account = Accounts.of(reading, words, audience.zone());
        Sheet sheet = new Sheet(
                words,
                Subject.of(
                        words,
                        name,
                        cut -> stories > 0
                                ? words.digestSubject(cut, stories)
                                : changed.isEmpty()
                                        ? words.heartbeatSubject(cut, silent)
                                        : words.changedSubject(cut, changes)),
                stories > 0
                        ? headlines(items)
                        : changed.isEmpty() ? account.summary().words() : words.changed(changes),
                own(words, words.digest(Harmless.cut(name, Items.NAME))),
                intro,
                List.of(),
                List.of(),
                0,
                new ChangedItems(words, audience).of(changed),
                account,
                own(words, words.recipient(Harmless.cut(name, Items.NAME))));
        return written(Fitting.of(sheet, items, DIGEST_PASSAGES));
    }

    /// Tells the operator of faults, at least one: those that began and those that are over.
    public static Mail notice(List<Notice> notices, Audience audience) {
        return NoticeSheet.of(notices, audience).written();
    }

    private static String headlines(Items items) {
        return Harmless.cut(
                IntStream.range(0, Math.min(4, items.storyCount()))
                        .mapToObj(i -> items.item(i, 0).first().headline().words())
                        .collect(Collectors.joining(" · ")),
                PREHEADER);
    }

    static Mail written(Sheet sheet) {
        StringOutput html = new StringOutput(16_000);
        JtemailGenerated.render(new OwaspHtmlTemplateOutput(html), null, sheet);
        return new Mail(sheet.subject(), TextPart.of(sheet), html.toString());
    }

    private static Line own(Words words, String text) {
        return Line.of(words.direction(), text, List.of());
    }
}
