package rasid.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a mail as plain text: each paragraph a line of its own that begins at the margin, so that mail programs
/// find its direction; links on lines of their own.
final class TextPart {
    private final Sheet sheet;
    private final Words words;
    private final StringBuilder out = new StringBuilder(4000);

    private TextPart(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    static String of(Sheet sheet) {
        return new TextPart(sheet).write();
    }

    private String write() {
        line(sheet.heading());
        sheet.intro().forEach(this::line);
        for (Item item : sheet.items()) {
            rule();
            item(item);
        }
        if (!sheet.brief().isEmpty()) {
            rule();
            own(words.brief(sheet.brief().size()));
            sheet.brief().forEach(this::brief);
        }
        if (sheet.omitted() > 0) {
            blank();
            own(words.omitted(sheet.omitted()));
        }
        changes();
        account();
        rule();
        line(sheet.recipient());
        return out.toString();
    }

    private void item(Item item) {
        own(words.level(item.level()).toUpperCase(words.times().getLocale()));
        entry(item.first(), item.notes());
        if (!item.others().isEmpty()) {
            blank();
            own(words.also());
        }
        for (Entry other : item.others()) {
            blank();
            entry(other, List.of());
        }
        if (item.unlisted() > 0) {
            own(words.alsoMore(item.unlisted()));
        }
    }

    private void entry(Entry entry, List<Line> notes) {
        line(entry.headline());
        line(entry.source());
        notes.forEach(this::line);
        for (Line passage : entry.passages()) {
            blank();
            line(passage);
        }
        if (!entry.reasons().isEmpty()) {
            blank();
        }
        for (Entry.Reason reason : entry.reasons()) {
            line(Line.joined(
                    words.direction(),
                    " ",
                    List.of(sheet.own(words.why()), reason.rule(), sheet.own(words.found()), reason.words())));
        }
        link(entry.link());
    }

    private void brief(Item item) {
        blank();
        line(item.first().headline());
        line(Line.joined(words.direction(), " · ", List.of(sheet.own(words.level(item.level())), item.sources())));
        link(item.first().link());
    }

    private void changes() {
        Sheet.Changes changes = sheet.changes();
        if (changes.told().isEmpty()) {
            return;
        }
        rule();
        own(words.changes());
        for (Changed changed : changes.told()) {
            blank();
            line(changed.headline());
            line(changed.source());
            changed.details().forEach(this::line);
            link(changed.link());
        }
        if (changes.unlisted() > 0) {
            blank();
            own(words.changedMore(changes.unlisted()));
        }
    }

    private void account() {
        Sheet.Account account = sheet.account();
        if (account == null) {
            return;
        }
        rule();
        own(words.reading());
        line(account.summary());
        account.notes().forEach(this::line);
    }

    private void link(@Nullable String link) {
        if (link != null) {
            out.append(link).append('\n');
        }
    }

    private void rule() {
        out.append("\n----------------------------------------\n");
    }

    private void blank() {
        out.append('\n');
    }

    private void own(String text) {
        line(sheet.own(text));
    }

    private void line(Line line) {
        out.append(line.plain()).append('\n');
    }
}
