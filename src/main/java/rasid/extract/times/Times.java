package rasid.extract.times;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rasid.dates.Dates.Moment;
import rasid.extract.page.Dated;
import rasid.extract.page.Dated.Source;
import rasid.extract.page.Page;
import rasid.extract.text.Text;

/// When an article was published and last changed: what the page tells machines, then what it shows beside
/// the headline ([ShownTimes]), then what its address holds ([AddressDate]).
public final class Times {
    private static final int MOST_ELEMENTS = 40;
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
        "publishdate",
        "published",
        "published_at",
        "published_time",
        "pubdate",
        "og:pubdate",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.available",
        "dc.date.published",
        "article.published",
        "article_date_original",
        "originalpublicationdate",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "rnews:datepublished",
        "citation_publication_date",
        "citation_online_date",
        "prism.publicationdate",
        "article:post_time",
        "releasedate",
        "bt:pubdate"
    };
    /// Names that some give to the time of the last change, or of the template.
    private static final String[] VAGUE = {
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "dc.date.created",
        "date",
        "datecreated",
        "citation_date",
        "creation_date",
        "created"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "article:modified",
        "datemodified",
        "dateupdate",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "modified",
        "updated_time",
        "article:updated"
    };
    private static final Pattern IN_UTC = Pattern.compile("(?i)\\d\\s*(?:Z|UTC|GMT|[+-]00:?00)$");
    /// A time that is more exact than times are, or has something behind it that is no zone.
    private static final Pattern OVERLONG = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d).*?(Z?)$");

    private static final Duration WIDEST_OFFSET = Duration.ofHours(14);

    private Times() {}

    /// When it was published; empty where the page does not tell.
    ///
    /// Where it tells machines a time far ahead, a date that it calls the publication's and one in its address
    /// are taken instead. Any other may be that of something else, and an old one would keep a new article from
    /// being told at once: the far one is answered then, for the flow to mark ([Dated#ahead]).
    ///
    /// @param top the lines around the headline
    public static Optional<Dated> published(Page page, List<String> top) {
        Optional<Told> machine = machine(page);
        Optional<Dated> far = machine.isPresent() ? Optional.empty() : farAhead(page);
        return far.isEmpty()
                ? believed(page, machine, top)
                : dated(ShownTimes.labelled(page, top), Source.HEADLINE)
                        .or(() -> AddressDate.of(page).flatMap(day -> dated(page.date(day.toString()), Source.ADDRESS)))
                        .or(() -> far);
    }

    private static Optional<Dated> farAhead(Page page) {
        Optional<Dated> linked = dated(page.farAhead(page.linked().published()), Source.JSON_LD);
        return linked.or(() -> Stream.of(PUBLISHED)
                .flatMap(name -> dated(page.farAhead(page.meta(name)), Source.META).stream())
                .findFirst());
    }

    private static Optional<Dated> believed(Page page, Optional<Told> machine, List<String> top) {
        Optional<LocalDate> inAddress = AddressDate.of(page);
        if (machine.isPresent()) {
            return machine.map(told -> beforeMoving(page, onSitesDay(page, told, inAddress, top), top));
        }
        Optional<Dated> labelled = dated(ShownTimes.labelled(page, top), Source.HEADLINE);
        Optional<Told> vague = meta(page, VAGUE);
        if (vague.isPresent()) {
            return Optional.of(labelled.orElseGet(() -> onSitesDay(page, vague.get(), inAddress, top)));
        }
        Optional<Dated> shown = first(List.of(
                () -> labelled,
                () -> dated(inTimesBeside(page, top), Source.ELEMENT),
                () -> dated(ShownTimes.inLines(page, top), Source.HEADLINE),
                () -> dated(ShownTimes.inTimes(page), Source.ELEMENT),
                () -> dated(ShownTimes.inElements(page), Source.ELEMENT),
                () -> dated(ShownTimes.opening(page, top), Source.LINE),
                () -> dated(ShownTimes.sinceThen(page, top), Source.HEADLINE),
                () -> inAddress.isPresent() ? Optional.empty() : dated(ShownTimes.inText(page), Source.LINE)));
        if (inAddress.isPresent()) {
            // Nobody writes a date into an address by chance; what the page shows may be that of something
            // else.
            return shown.filter(found -> found.day().equals(inAddress.get()))
                    .or(() -> dated(page.date(inAddress.get().toString()), Source.ADDRESS));
        }
        return shown.or(() -> dated(ScriptTimes.first(page), Source.SCRIPT))
                .or(() -> modified(page)
                        .map(found -> new Dated(found.at(), found.timed(), found.day(), Source.MODIFIED)));
    }

    private static Dated beforeMoving(Page page, Dated told, List<String> top) {
        return BeforeMoving.of(page, told, inTimesBeside(page, top), top).orElse(told);
    }

    /// When it was last changed; empty where the page does not tell.
    public static Optional<Dated> modified(Page page) {
        return told(page, page.linked().modified(), Source.JSON_LD)
                .or(() -> meta(page, MODIFIED))
                .or(() -> scripted(page, page.scripted().modified()))
                .map(Told::dated);
    }

    /// What was told to machines.
    ///
    /// @param utc whether it was written in UTC, which hides the day that the site itself counts
    private record Told(Dated dated, boolean utc) {}

    private static Optional<Told> machine(Page page) {
        Optional<Told> linked = told(page, page.linked().published(), Source.JSON_LD);
        Optional<Told> meta = linked.isPresent()
                        && linked.get().dated().timed()
                        && !linked.get().utc()
                ? Optional.empty()
                : meta(page, PUBLISHED);
        if (linked.isEmpty() || meta.isEmpty()) {
            return linked.or(() -> meta).or(() -> scripted(page, page.scripted().published()));
        }
        Dated one = linked.get().dated();
        Dated other = meta.get().dated();
        if (!one.timed()) {
            return other.timed() && other.day().equals(one.day()) ? meta : linked;
        }
        // The same reading of the clock, hours apart: one is local time that is marked as UTC. The later
        // one would lie ahead while the article is new, or is the true one with the other on the site's
        // own day.
        boolean sameClock = other.timed() && isShift(Duration.between(other.at(), one.at()));
        return sameClock && other.at().isBefore(one.at()) ? meta : linked;
    }

    /// Whether two times differ as the same moment does in two zones.
    private static boolean isShift(Duration apart) {
        return apart.abs().compareTo(WIDEST_OFFSET) <= 0 && !apart.isZero() && apart.toSeconds() % (15 * 60) < 60;
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

    private static Optional<Told> told(Page page, String text, Source source) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Moment> moment = page.date(text);
        if (moment.isEmpty() && OVERLONG.matcher(text).matches()) {
            moment = page.date(OVERLONG.matcher(text).replaceFirst("$1$2"));
        }
        boolean utc = IN_UTC.matcher(text).find();
        return dated(moment, source).map(found -> new Told(found, utc && found.timed()));
    }

    private static Optional<Told> scripted(Page page, List<String> texts) {
        return texts.stream()
                .flatMap(text -> told(page, text, Source.STATE).stream())
                .findFirst();
    }

    private static Optional<Told> meta(Page page, String[] names) {
        for (String name : names) {
            Optional<Told> told = told(page, page.meta(name), Source.META);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /// A time in UTC may be a day off the site's own calendar, which its address tells, or what it shows
    /// beside the headline, or the zone of the source.
    private static Dated onSitesDay(Page page, Told told, Optional<LocalDate> inAddress, List<String> top) {
        Dated found = told.dated();
        if (!found.timed()) {
            // The clock that is shown beside the headline, on the same day.
            return ShownTimes.inLines(page, top)
                    .filter(shown -> shown.timed() && shown.day().equals(found.day()))
                    .map(shown -> new Dated(shown.at(), true, found.day(), found.source()))
                    .orElse(found);
        }
        if (!told.utc()) {
            return found;
        }
        LocalDate earliest = found.at().atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
        LocalDate latest = found.at().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
        LocalDate day = inAddress
                .filter(told2 -> !told2.isBefore(earliest) && !told2.isAfter(latest))
                .or(() -> ShownTimes.sameClock(page, top, found.at()))
                .orElseGet(() -> found.at().atZone(page.zone()).toLocalDate());
        return new Dated(found.at(), true, day, found.source());
    }

    /// The date of an element that one of the lines beside the headline tells too, or shows in other words, as "2 hours
    /// ago" or by another calendar: others are the dates of teasers.
    private static Optional<Moment> inTimesBeside(Page page, List<String> lines) {
        return ShownTimes.inTimes(page)
                .filter(moment -> lines.stream().anyMatch(line -> tells(page, line, moment))
                        || lines.stream().anyMatch(line -> isShownBy(page, moment, line)));
    }

    private static boolean tells(Page page, String line, Moment moment) {
        return ShownTimes.couldBe(line) && page.date(line).map(Moment::day).equals(Optional.of(moment.day()));
    }

    private static boolean isShownBy(Page page, Moment moment, String line) {
        String bare = Text.bare(line);
        return page.hints().timesLike(ShownTimes.ELEMENTS.getLast()).stream()
                .limit(MOST_ELEMENTS)
                .filter(time -> Text.isBare(time.text(), bare))
                .anyMatch(time -> page.date(time.attr("datetime")).equals(Optional.of(moment)));
    }
}
