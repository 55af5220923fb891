package rasid.compose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rasid.model.Article;
import rasid.model.ChangedArticle;
import rasid.model.Edit;

/// Makes the section of a digest that tells which of the articles that the reader knows were changed by their sites.
final class ChangedItems {
    /// UTF-8 bytes of both parts together that the section may take of [Fitting]'s, and those up to which an article is
    /// told with what was changed: it is a postscript, and leaves the room to the news.
    private static final int ROOM = 20_000;

    private static final int FULL = 14_000;
    /// What stands around a line in HTML.
    private static final int MARKUP = 260;

    private static final int NUMBERS = 4;
    private static final int SOURCES = 5;
    /// UTF-16 units.
    private static final int HEADLINE = 200;

    private static final int WORDS = 40;

    private final Words words;
    private final Audience audience;

    ChangedItems(Words words, Audience audience) {
        this.words = words;
        this.audience = audience;
    }

    /// The section, as much of it as a mail has room for.
    Sheet.Changes of(List<ChangedArticle> changed) {
        List<Changed> told = new ArrayList<>();
        int taken = 0;
        for (ChangedArticle article : changed) {
            Changed full = item(article, true);
            Changed item = taken + size(full) <= FULL ? full : item(article, false);
            taken += size(item);
            if (taken > ROOM) {
                break;
            }
            told.add(item);
        }
        return new Sheet.Changes(told, changed.size() - told.size());
    }

    private static int size(Changed item) {
        int link = item.link() == null ? 0 : item.link().length();
        return 2 * link
                + Stream.concat(Stream.of(item.headline(), item.source()), item.details().stream())
                        .mapToInt(line -> MARKUP + 2 * line.plain().getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }

    private Changed item(ChangedArticle changed, boolean full) {
        Article article = changed.article();
        String title = Harmless.line(article.content().title());
        String language = article.content().language();
        return new Changed(
                title.isEmpty() ? own(words.untitled()) : Line.of(Harmless.cut(title, HEADLINE), words.direction()),
                Harmless.link(article.address()).orElse(null),
                language == null ? null : Harmless.language(language).orElse(null),
                own(sources(changed) + " · " + when(changed)),
                full ? details(changed) : List.of());
    }

    private static String sources(ChangedArticle changed) {
        return Stream.concat(Stream.of(changed.article().sourceName()), changed.others().stream())
                .distinct()
                .limit(SOURCES)
                .map(name -> Harmless.cut(Harmless.line(name), Items.NAME))
                .collect(Collectors.joining(", "));
    }

    private String when(ChangedArticle changed) {
        String at = words.time(changed.changedAt(), audience.zone());
        return changed.toldAt() == null
                ? words.changedHere(at)
                : words.changedAfter(words.time(changed.toldAt(), audience.zone()), at);
    }

    private List<Line> details(ChangedArticle changed) {
        List<Line> details = new ArrayList<>();
        Edit edit = changed.edit();
        if (changed.gone()) {
            details.add(own(words.gone()));
        }
        if (edit.headlineChanged()) {
            String before = Harmless.line(edit.title().before());
            details.add(labelled(
                    words.headlineWas(), before.isEmpty() ? words.untitled() : Harmless.cut(before, HEADLINE)));
        }
        edit.numbers().stream()
                .filter(number -> !inHeadline(edit, number))
                .limit(NUMBERS)
                .map(this::number)
                .forEach(details::add);
        if (changed.unmet()) {
            details.add(own(words.unmet()));
        }
        return details;
    }

    /// Whether the headlines, both of which are told, tell it.
    private static boolean inHeadline(Edit edit, Edit.NumberChange number) {
        return edit.headlineChanged()
                && words(edit.title().before()).contains(number.before())
                && words(edit.title().after()).contains(number.after());
    }

    private static List<String> words(String title) {
        return List.of(title.split("[^\\p{L}\\p{M}\\p{N}]+", -1));
    }

    /// `was 3, now 7 (killed)`, each part apart from the others: digits have no direction of their own.
    private Line number(Edit.NumberChange number) {
        String of = word(number.of());
        return Line.joined(
                words.direction(),
                " ",
                Stream.concat(
                                Stream.of(
                                        own(words.numberWas()),
                                        apart(word(number.before())),
                                        own(words.numberIs()),
                                        apart(word(number.after()))),
                                of.isEmpty() ? Stream.empty() : Stream.of(apart("(" + of + ")")))
                        .toList());
    }

    private Line labelled(String label, String text) {
        return Line.joined(words.direction(), " ", List.of(own(label), apart(text)));
    }

    private static String word(String text) {
        return Harmless.cut(Harmless.line(text), WORDS);
    }

    private Line apart(String text) {
        return Line.apart(words.direction(), text);
    }

    private Line own(String text) {
        return Line.of(words.direction(), text, List.of());
    }
}
