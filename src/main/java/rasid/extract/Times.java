package rasid.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import rasid.dates.Dates.Moment;
import rasid.extract.Dated.Source;

/// When an article was published and last changed: what the page tells machines, then what it shows beside the
/// headline,
/// then what its address holds.
final class Times {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "article:published",
        "datepublished",
        "date_published",
        "publication_date",
        "publicationdate",
        "publish-date",
        "publish_date",
        "published",
        "pubdate",
        "parsely-pub-date",
        "sailthru.date",
        "dcterms.created",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.date",
        "dc.date",
        "dc.date.created",
        "date",
        "article.published",
        "article_date_original",
        "originalpublicationdate",
        "cxenseparse:recs:publishtime",
        "rnews:datepublished",
        "citation_publication_date",
        "article:post_time",
        "releasedate",
        "datecreated",
        "bt:pubdate",
        "creation_date",
        "created"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "article:modified",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "modified",
        "updated_time",
        "article:updated"
    };
    private static final List<Evaluator> ELEMENTS =
            Hints.evaluators("[itemprop=datePublished], time[pubdate], article time[datetime],"
                    + " time[datetime], abbr.published, .published, .entry-date, .post-date, .article-date, .date-published,"
                    + " .publish-date, .pubdate, .news-date, .dateline, .timestamp, .date, .time, .datetime, .posted-on, .post-meta,"
                    + " .entry-meta, .article-meta, .meta, [class*=date], [class*=Date], [id*=date], [class*=time], [class*=publi],"
                    + " [class*=tarih], [class*=datum], time");
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "[/_.-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2]|[1-9])[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9])(?:[/_.-]|$)");
    private static final Pattern TURNED_IN_ADDRESS =
            Pattern.compile("[/_.-](0[1-9]|[12]\\d|3[01])-(0[1-9]|1[0-2])-(20\\d\\d)(?:[/_.-]|$)");
    private static final Pattern IN_SCRIPT = Pattern.compile(
            "(?i)\"(?:date_?published|published_?(?:at|date|time)?|publish_?(?:date|time)|publication_?date|first_?published(?:_?at)?|date_?created|created_?at)\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{8,40})");
    private static final Pattern MODIFIED_WORDS = Pattern.compile(
            "(?iu)updated|modified|aktualisiert|geändert|mis à jour|actualizado|обновлено|تحديث|به روز|عدل|نوێکرا|güncelle|עודכן");
    private static final int MOST_ELEMENTS = 40;
    private static final int LONGEST_SHOWN = 120;
    private static final int MOST_LINES = 2_000;

    private Times() {}

    /// When it was published; empty where the page does not tell.
    ///
    /// @param top the lines around the headline
    static Optional<Dated> published(Page page, List<String> top) {
        Optional<LocalDate> inAddress = address(page);
        Optional<Dated> machine = first(List.of(
                () -> dated(page.date(page.linked().published()), Source.JSON_LD),
                () -> dated(meta(page, PUBLISHED), Source.META)));
        if (machine.isPresent()) {
            return machine.map(found -> onSitesDay(found, inAddress));
        }
        Optional<Dated> shown = first(List.of(
                () -> dated(lines(page, top), Source.HEADLINE),
                () -> dated(shown(page), Source.ELEMENT),
                () -> inAddress.isPresent() ? Optional.empty() : dated(text(page), Source.LINE)));
        if (inAddress.isPresent()) {
            // Nobody writes a date into an address by chance; what the page shows may be that of something else.
            return shown.filter(found -> found.day().equals(inAddress.get()))
                    .or(() -> dated(page.date(inAddress.get().toString()), Source.ADDRESS));
        }
        return shown.or(() -> dated(script(page), Source.SCRIPT))
                .or(() -> modified(page)
                        .map(found -> new Dated(found.at(), found.timed(), found.day(), Source.MODIFIED)));
    }

    /// When it was last changed; empty where the page does not tell.
    static Optional<Dated> modified(Page page) {
        return first(List.of(
                () -> dated(page.date(page.linked().modified()), Source.JSON_LD),
                () -> dated(meta(page, MODIFIED), Source.META)));
    }

    /// The first date; a day alone takes the time that a later source has for the same day.
    private static Optional<Dated> first(List<Supplier<Optional<Dated>>> sources) {
        Dated dayOnly = null;
        for (Supplier<Optional<Dated>> source : sources) {
            Dated found = source.get().orElse(null);
            if (found != null && found.timed()) {
                return Optional.of(dayOnly == null || found.day().equals(dayOnly.day()) ? found : dayOnly);
            }
            dayOnly = dayOnly == null ? found : dayOnly;
        }
        return Optional.ofNullable(dayOnly);
    }

    private static Optional<Dated> dated(Optional<Moment> moment, Source source) {
        return moment.map(found -> new Dated(found.at(), found.timed(), found.day(), source));
    }

    /// A time in UTC may be the day before on the site's own calendar, which its address tells.
    private static Dated onSitesDay(Dated found, Optional<LocalDate> inAddress) {
        return inAddress
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, found.day())) == 1)
                .map(day -> new Dated(found.at(), found.timed(), day, found.source()))
                .orElse(found);
    }

    private static Optional<Moment> meta(Page page, String[] names) {
        for (String name : names) {
            Optional<Moment> date = page.date(page.meta(name));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /// The first date in a line beside the headline that does not speak of changes.
    private static Optional<Moment> lines(Page page, List<String> lines) {
        Optional<Moment> day = Optional.empty();
        for (String line : lines) {
            boolean digits = line.length() <= LONGEST_SHOWN && line.chars().anyMatch(Character::isDigit);
            if (digits
                    && Text.words(line) <= 16
                    && !MODIFIED_WORDS.matcher(line).find()) {
                Optional<Moment> date = page.date(line);
                if (date.isPresent() && date.get().timed()) {
                    return date;
                }
                day = day.or(() -> date);
            }
        }
        return day;
    }

    /// The first date that an element of the page holds whose tag or name speaks of dates, those beside the
    /// headline
    /// first.
    private static Optional<Moment> shown(Page page) {
        for (Evaluator like : ELEMENTS) {
            List<Moment> changed = new ArrayList<>();
            int seen = 0;
            for (Element element : page.hints().like(like)) {
                if (++seen > MOST_ELEMENTS) {
                    break;
                }
                String text = element.text();
                Optional<Moment> date = Authors.isElsewhere(element) ? Optional.empty() : element(page, element, text);
                if (date.isPresent() && MODIFIED_WORDS.matcher(text).find()) {
                    changed.add(date.get());
                } else if (date.isPresent()) {
                    return date;
                }
            }
            if (!changed.isEmpty()) {
                return Optional.of(changed.getFirst());
            }
        }
        return Optional.empty();
    }

    private static Optional<Moment> element(Page page, Element element, String text) {
        for (String attribute : List.of("datetime", "content", "data-time", "data-date", "data-timestamp", "title")) {
            Optional<Moment> date = page.date(element.attr(attribute));
            if (date.isPresent()) {
                return date;
            }
        }
        return text.length() > LONGEST_SHOWN ? Optional.empty() : page.date(text);
    }

    /// A line of the page that is a date and little else.
    private static Optional<Moment> text(Page page) {
        Outline outline = page.outline(Outline.Reading.WITHOUT_NAMES);
        for (Block block : outline.blocks().stream().limit(MOST_LINES).toList()) {
            boolean digits = block.text().length() <= LONGEST_SHOWN
                    && block.text().chars().anyMatch(Character::isDigit)
                    && block.mark() != Mark.NAVIGATION;
            Optional<Moment> date =
                    digits && Text.words(block.text()) <= 16 ? page.date(block.text()) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /// The day that the page's address holds.
    private static Optional<LocalDate> address(Page page) {
        String address = page.address().toString();
        Matcher date = IN_ADDRESS.matcher(address);
        if (date.find()) {
            return page.date("%s-%s-%s".formatted(date.group(1), date.group(2), date.group(3)))
                    .map(Moment::day);
        }
        Matcher turned = TURNED_IN_ADDRESS.matcher(address);
        return turned.find()
                ? page.date("%s-%s-%s".formatted(turned.group(3), turned.group(2), turned.group(1)))
                        .map(Moment::day)
                : Optional.empty();
    }

    /// What the data of a script, or JSON-LD that is no JSON, tell.
    private static Optional<Moment> script(Page page) {
        for (String script : page.scripts()) {
            Matcher date = IN_SCRIPT.matcher(script);
            for (int n = 0; n < 20 && date.find(); n++) {
                Optional<Moment> found = page.date(date.group(1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
