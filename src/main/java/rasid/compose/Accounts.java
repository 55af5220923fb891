package rasid.compose;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import rasid.compose.Sheet.Account;
import rasid.model.Moments;
import rasid.model.Reading;
import rasid.model.Reading.Silent;

/// Tells at the end of a digest what was read and what was not, so that silence is never mistaken for calm.
final class Accounts {
    /// Silent sources that are told with since when and why; the rest by name, so that a bad day leaves room for
    /// the news.
    private static final int EXPLAINED = 20;

    private static final int REASON = 160;
    /// UTF-16 units of a list of names.
    private static final int NAMES = 2_000;

    private Accounts() {}

    static Account of(Reading reading, Words words, ZoneId zone) {
        List<Line> notes = new ArrayList<>();
        List<Silent> silent = reading.silent();
        silent.stream().limit(EXPLAINED).forEach(source -> notes.add(own(words, explained(source, words, zone))));
        if (silent.size() > EXPLAINED) {
            List<String> rest = silent.stream()
                    .skip(EXPLAINED)
                    .map(source -> name(source.sourceName()))
                    .toList();
            notes.add(own(words, words.silentToo(names(rest, words))));
        }
        List<Reading.Faulty> faulty = reading.faulty();
        faulty.stream().limit(EXPLAINED).forEach(source -> notes.add(own(words, faulty(source, words, zone))));
        if (faulty.size() > EXPLAINED) {
            List<String> rest = faulty.stream()
                    .skip(EXPLAINED)
                    .map(source -> name(source.sourceName()))
                    .toList();
            notes.add(own(words, FaultyWords.in(words).more().formatted(names(rest, words))));
        }
        if (!reading.partial().isEmpty()) {
            List<String> partial = reading.partial().stream()
                    .map(source ->
                            "%s (%d/%d)".formatted(name(source.sourceName()), source.walled(), source.articles()))
                    .toList();
            notes.add(own(words, words.partial(names(partial, words))));
        }
        if (!reading.begun().isEmpty()) {
            notes.add(own(
                    words,
                    words.begun(
                            names(reading.begun().stream().map(Accounts::name).toList(), words))));
        }
        return new Account(own(words, words.read(reading.articles(), reading.sources(), silent.size())), notes);
    }

    private static String explained(Silent source, Words words, ZoneId zone) {
        Instant since = source.since();
        String name = name(source.sourceName());
        String reason = reason(source.reason(), words, zone);
        return since == null ? words.neverRead(name, reason) : words.silent(name, words.time(since, zone), reason);
    }

    private static String faulty(Reading.Faulty source, Words words, ZoneId zone) {
        return FaultyWords.in(words)
                .one()
                .formatted(
                        name(source.sourceName()),
                        words.time(source.since(), zone),
                        reason(source.reason(), words, zone));
    }

    private static String reason(String reason, Words words, ZoneId zone) {
        return Harmless.cut(Harmless.line(Moments.written(reason, at -> words.time(at, zone))), REASON);
    }

    private static String names(List<String> sources, Words words) {
        StringBuilder names = new StringBuilder();
        int listed = 0;
        for (String source : sources) {
            if (names.length() > NAMES) {
                break;
            }
            names.append(listed == 0 ? "" : words.comma()).append(source);
            listed++;
        }
        int more = sources.size() - listed;
        return more == 0 ? names + "." : words.andMore(names.toString(), more) + ".";
    }

    private static String name(String source) {
        return Harmless.cut(Harmless.line(source), Items.NAME);
    }

    private static Line own(Words words, String text) {
        return Line.of(words.direction(), text, List.of());
    }
}
