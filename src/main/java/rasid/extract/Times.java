package rasid.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import rasid.dates.Dates.Moment;

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
        "timestamp",
        "releasedate",
        "datecreated",
        "bt:pubdate",
        "last-modified",
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
    private static final Pattern MODIFIED_WORDS = Pattern.compile(
            "(?iu)updated|modified|aktualisiert|geändert|mis à jour|actualizado|обновлено|تحديث|به روز|عدل|نوێکرا|güncelle|עודכן");
    private static final int MOST_ELEMENTS = 40;
    private static final int LONGEST_SHOWN = 120;
    private static final int MOST_LINES = 2_000;

    private Times() {}

    /// When it was published; empty where the page does not tell.
    static Optional<Instant> published(Page page) {
        List<Supplier<Optional<Moment>>> sources = List.of(
                () -> page.date(page.linked().published()),
                () -> meta(page, PUBLISHED),
                () -> shown(page),
                () -> text(page),
                () -> address(page));
        Moment dayOnly = null;
        for (Supplier<Optional<Moment>> source : sources) {
            Optional<Moment> found = source.get();
            if (found.isPresent() && found.get().timed()) {
                // A day alone and, elsewhere, the same day with its time: the time is wanted too.
                return Optional.of(
                        dayOnly == null || near(dayOnly, found.get())
                                ? found.get().at()
                                : dayOnly.at());
            }
            dayOnly = dayOnly == null ? found.orElse(null) : dayOnly;
        }
        return Optional.ofNullable(dayOnly).map(Moment::at);
    }

    /// When it was last changed; empty where the page does not tell.
    static Optional<Instant> modified(Page page) {
        return page.date(page.linked().modified())
                .or(() -> meta(page, MODIFIED))
                .map(Moment::at);
    }

    private static boolean near(Moment day, Moment time) {
        Duration apart = Duration.between(day.at(), time.at());
        return !apart.isNegative() && apart.compareTo(Duration.ofDays(1)) < 0;
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
                Optional<Moment> date = element(page, element, text);
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
        Outline outline = Outline.of(page.document().body(), Outline.Reading.WITHOUT_NAMES);
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

    private static Optional<Moment> address(Page page) {
        Matcher date = IN_ADDRESS.matcher(page.address().toString());
        return date.find()
                ? page.date("%s-%s-%s".formatted(date.group(1), date.group(2), date.group(3)))
                : Optional.empty();
    }
}
