package rasid.extract.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import rasid.dates.Dates.Moment;
import rasid.extract.looks.Surroundings;
import rasid.extract.page.Dated;
import rasid.extract.page.Dated.Source;
import rasid.extract.page.Page;
import rasid.extract.text.Text;

/// The day before that on which a site moved to another system, and which machines are told since: a publication
/// that the page shows beside the headline, or the folders of its address. Slugs and other folders hold the days of
/// what happened.
final class BeforeMoving {
    private static final int MOST_TIMES = 40;
    private static final int MOST_WORDS = 10;
    private static final Pattern FOLDERS = Pattern.compile("/((?:19|20)\\d\\d)/(\\d\\d?)/(\\d\\d?)/");
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "(?iu)this-?day|today|histor|calendar|event|match|fixture|anniversar|kalender|heute-vor|jour|مثل|حدث|تقويم|تقویم|امروز|היום");
    /// Labels of dates of any kind.
    private static final Pattern ANY_DATE = Pattern.compile("(?iu)تاريخ|تأريخ|تاریخ|בתאריך|תאריך|created|written");

    private BeforeMoving() {}

    /// Empty where the page shows the day that machines are told, or no day more than a month before it.
    ///
    /// @param shown the date of an element beside the headline
    static Optional<Dated> of(Page page, Dated told, Optional<Moment> shown, List<String> top) {
        LocalDate latest = told.day().minusMonths(1);
        Optional<Moment> beside = shown.filter(moment -> moment.day().isBefore(latest))
                .filter(moment -> top.stream().anyMatch(line -> isPublication(page, line, moment)));
        Optional<LocalDate> folders = inFolders(page).filter(day -> day.isBefore(latest));
        if ((beside.isEmpty() && folders.isEmpty()) || isShown(page, told.day(), top)) {
            return Optional.empty();
        }
        return beside.map(moment -> new Dated(moment.at(), moment.timed(), moment.day(), Source.ELEMENT))
                .or(() -> folders.flatMap(day -> page.date(day.toString()))
                        .map(moment -> new Dated(moment.at(), moment.timed(), moment.day(), Source.ADDRESS)));
    }

    private static Optional<LocalDate> inFolders(Page page) {
        String path = String.valueOf(page.address().getPath());
        Matcher folders = FOLDERS.matcher(path);
        if (!folders.find()
                || OF_SOMETHING_ELSE.matcher(path.substring(0, folders.start())).find()) {
            return Optional.empty();
        }
        return AddressDate.day(page, folders.group(1), folders.group(2), folders.group(3));
    }

    private static boolean isShown(Page page, LocalDate day, List<String> top) {
        return top.stream().anyMatch(line -> ShownTimes.couldBe(line) && isDay(page, line, day))
                || times(page).stream().anyMatch(time -> isDay(page, time.attr("datetime"), day));
    }

    private static boolean isDay(Page page, String text, LocalDate day) {
        return page.date(text).map(Moment::day).equals(Optional.of(day));
    }

    private static List<Element> times(Page page) {
        return page.hints().timesLike(ShownTimes.ELEMENTS.getLast()).stream()
                .limit(MOST_TIMES)
                .filter(time -> !Surroundings.areElsewhere(time))
                .toList();
    }

    /// Whether a line is that date alone or calls it a publication's: "Urteil vom 1. Oktober" is another's.
    private static boolean isPublication(Page page, String line, Moment moment) {
        if (saysPublished(line)) {
            return ShownTimes.couldBe(line) && isDay(page, line, moment.day());
        }
        String bare = Text.bare(line);
        return times(page).stream()
                .filter(time -> Text.isBare(time.text(), bare))
                .anyMatch(time -> isDay(page, time.attr("datetime"), moment.day()));
    }

    private static boolean saysPublished(String line) {
        Matcher label = TimeLabels.LABEL.matcher(line);
        boolean published = !Text.hasWords(line, MOST_WORDS) && label.lookingAt() && label.group("published") != null;
        return published
                && (!ANY_DATE.matcher(label.group()).matches() || (label.find() && label.group("published") != null));
    }
}
