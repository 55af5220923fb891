package rasid.compose;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import rasid.compose.Sheet.Account;
import rasid.compose.templates.JtemailGenerated;
import rasid.model.HitArticle;
import rasid.model.Mail;
import rasid.model.Reading;

/// Writes alerts and digests: text and HTML, both complete, from one [Sheet]. Safe to call from any thread.
public final class Composer {
    /// UTF-8 bytes of both parts together: in base64, with headers, that stays below the 100 kB at which mail
    /// programs begin to cut.
    private static final int ROOM = 72_000;
    /// Passages of an article, fewer when there are many articles.
    private static final int ALERT_PASSAGES = 3;

    private static final int DIGEST_PASSAGES = 2;
    private static final int PREHEADER = 130;

    private Composer() {}

    /// Tells of hits at once. Hits on trial are left out; at least one must not be on trial.
    public static Mail alert(List<HitArticle> articles, Audience audience) {
        Words words = Words.in(audience.language());
        Items items = new Items(articles, words, audience.zone());
        if (items.storyCount() == 0) {
            throw new IllegalArgumentException("an alert without a live hit");
        }
        Item top = items.items(ALERT_PASSAGES).getFirst();
        int more = items.storyCount() - 1;
        Sheet sheet = new Sheet(
                words,
                Subject.of(top.first().headline().words(), more == 0 ? "" : words.more(more)),
                Harmless.cut(
                        top.first().passages().stream().map(Line::words).collect(Collectors.joining(" ")), PREHEADER),
                own(words, words.alert()),
                List.of(
                        own(words, words.counts(items.storyCount(), items.articleCount(), items.sourceCount())),
                        own(words, words.zone(items.newest().atZone(audience.zone())))),
                List.of(),
                List.of(),
                0,
                null);
        return fitted(sheet, items, ALERT_PASSAGES);
    }

    /// Tells what a watchlist found from `from` to `to`, and what was read to find it. Without articles it is the
    /// sign of life that says so.
    public static Mail digest(
            String watchlistName,
            Instant from,
            Instant to,
            List<HitArticle> articles,
            Reading reading,
            Audience audience) {
        Words words = Words.in(audience.language());
        Items items = new Items(articles, words, audience.zone());
        String name = Harmless.line(watchlistName);
        int stories = items.storyCount();
        int silent = reading.silent().size();
        Account account = Accounts.of(reading, words, audience.zone());
        Sheet sheet = new Sheet(
                words,
                Subject.of(
                        words,
                        name,
                        cut -> stories == 0 ? words.heartbeatSubject(cut, silent) : words.digestSubject(cut, stories)),
                stories == 0 ? account.summary().words() : headlines(items.items(1)),
                own(words, words.digest(Harmless.cut(name, Items.NAME))),
                List.of(
                        own(words, words.window(words.time(from, audience.zone()), words.time(to, audience.zone()))),
                        own(words, words.zone(to.atZone(audience.zone()))),
                        own(
                                words,
                                stories == 0
                                        ? words.nothing()
                                        : words.counts(stories, items.articleCount(), items.sourceCount()))),
                List.of(),
                List.of(),
                0,
                account);
        return fitted(sheet, items, DIGEST_PASSAGES);
    }

    private static String headlines(List<Item> items) {
        return Harmless.cut(
                items.stream()
                        .limit(4)
                        .map(item -> item.first().headline().words())
                        .collect(Collectors.joining(" · ")),
                PREHEADER);
    }

    /// The mail with as much of the stories as there is room for: with fewer passages first, then the later ones as
    /// headlines, then only counted.
    private static Mail fitted(Sheet sheet, Items items, int passages) {
        int count = items.storyCount();
        List<Item> all = items.items(passages);
        for (int fewer = passages; fewer > 0; fewer--) {
            all = items.items(fewer);
            Sheet whole = sheet.with(all, count, 0);
            if (fits(whole, ROOM)) {
                return written(whole);
            }
        }
        List<Item> shortened = all;
        int full = most(count, n -> fits(sheet.with(shortened, n, count - n), ROOM));
        if (full > 0 || fits(sheet.with(shortened, 0, count), ROOM)) {
            return written(sheet.with(shortened, full, count - full));
        }
        // Too many even for headlines. The first ones, of the highest level, still stand in full.
        int first = most(count, n -> fits(sheet.with(shortened, n, 0), ROOM / 2));
        int brief = most(count - first, n -> fits(sheet.with(shortened, first, n), ROOM));
        return written(sheet.with(shortened, first, brief));
    }

    /// The greatest n from 0 to `limit` that holds, where all below it hold too; 0 where none does.
    private static int most(int limit, IntPredicate holds) {
        int low = 0;
        int high = limit;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static boolean fits(Sheet sheet, int room) {
        Mail mail = written(sheet);
        return mail.text().getBytes(StandardCharsets.UTF_8).length + mail.html().getBytes(StandardCharsets.UTF_8).length
                <= room;
    }

    private static Mail written(Sheet sheet) {
        StringOutput html = new StringOutput(16_000);
        JtemailGenerated.render(new OwaspHtmlTemplateOutput(html), null, sheet);
        return new Mail(sheet.subject(), TextPart.of(sheet), html.toString());
    }

    private static Line own(Words words, String text) {
        return Line.of(words.direction(), text, List.of());
    }
}
