package rasid.extract.times;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import rasid.dates.Dates.Moment;
import rasid.extract.looks.Surroundings;
import rasid.extract.page.Heading;
import rasid.extract.page.Hints;
import rasid.extract.page.Page;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;

/// The times that a page shows its readers. A date that is called the date of publication is surer than
/// one that only stands there, and one that is called the date of a change is not asked for.
public final class ShownTimes {
    static final List<Evaluator> ELEMENTS =
            Hints.evaluators("[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]");
    /// A line that opens with its date: "27.1.2022 - The council …", "BERLIN, 3 May 2020 (agency) – …".
    private static final Pattern OPENING = Pattern.compile("\\s[-–—|]+\\s|\\)\\s|:\\s");

    private static final Evaluator HEADLINE = QueryParser.parse("h1");
    /// So many boxes up a list and the headline meet.
    private static final int LEVELS = 3;
    private static final int A_YEAR = 4;
    private static final int A_LABEL = 30;
    private static final int LONGEST_OPENING = 90;

    private static final int MOST_ELEMENTS = 40;
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 16;
    /// A date and little else has no more.
    private static final int FEW_WORDS = 9;
    private static final int MOST_LINES = 2_000;

    private ShownTimes() {}

    /// The first date beside the headline that is called the date of publication.
    static Optional<Moment> labelled(Page page, List<String> lines) {
        String label = "";
        for (String line : lines) {
            Optional<Moment> date = couldBe(line) ? labelled(page, label + line) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
            // The label may stand alone, and the date below it.
            label = !Text.hasWords(line, 4) && TimeLabels.areIn(line) ? line + " " : "";
        }
        return Optional.empty();
    }

    private static Optional<Moment> labelled(Page page, String told) {
        if (!TimeLabels.areIn(told)) {
            return Optional.empty();
        }
        String line = TimeLabels.beforeJoining(told);
        Matcher label = TimeLabels.LABEL.matcher(line);
        while (label.find()) {
            if (label.group("published") != null) {
                Matcher next = TimeLabels.LABEL.matcher(line);
                int end = next.find(label.end()) ? next.start() : line.length();
                Optional<Moment> date = page.date(line.substring(label.start(), end));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /// The first date in a line beside the headline that does not speak of changes, nor counts from now.
    static Optional<Moment> inLines(Page page, List<String> lines) {
        Optional<Moment> day = Optional.empty();
        Optional<Moment> ofSite = Optional.empty();
        String above = "";
        boolean overHeadline = page.headings().stream().anyMatch(Heading::first);
        for (String line : aboveText(lines)) {
            overHeadline = overHeadline && !isHeading(page, line);
            boolean joined = above.length() < A_LABEL && TimeLabels.JOINING.isIn(above);
            Optional<Moment> date = couldBe(line) && !joined ? unlabelled(page, line) : Optional.empty();
            above = line;
            if (date.isPresent() && overHeadline && speaksOfChanges(line)) {
                // Papers tell at the top of all their pages what day it is, and when the site was updated.
                ofSite = ofSite.or(() -> date);
            } else if (date.isPresent() && !page.dependsOnNow(line)) {
                boolean first =
                        day.isEmpty() || day.get().day().equals(date.get().day());
                if (date.get().timed() && first) {
                    return date;
                }
                day = day.or(() -> date);
            }
        }
        return day.isPresent() ? day : ofSite;
    }

    private static boolean isHeading(Page page, String line) {
        return page.headings().stream()
                .anyMatch(heading -> heading.first() && heading.text().equals(line));
    }

    /// The lines down to the first paragraphs, before which there may be a standfirst and a caption.
    public static List<String> aboveText(List<String> lines) {
        int prose = 0;
        for (int i = 0; i < lines.size(); i++) {
            prose += lines.get(i).length() > LONGEST ? 1 : 0;
            if (prose > 2) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    /// "Two hours ago": for pages that show nothing else.
    static Optional<Moment> sinceThen(Page page, List<String> lines) {
        return lines.stream()
                .filter(ShownTimes::couldBe)
                .flatMap(line -> unlabelled(page, line).stream())
                .findFirst();
    }

    /// The date of a line up to where it speaks of changes.
    private static Optional<Moment> unlabelled(Page page, String told) {
        String line = TimeLabels.beforeJoining(told);
        Matcher label = TimeLabels.LABEL.matcher(line);
        boolean labelled = TimeLabels.areIn(line);
        while (labelled && label.find()) {
            if (label.group("changed") != null) {
                return page.date(line.substring(0, label.start()).strip());
            }
        }
        return page.date(line);
    }

    static boolean couldBe(String line) {
        // A year alone is an archive's, or a step of the path to the page.
        return line.length() <= LONGEST
                && line.length() > A_YEAR
                && Text.holds(line, Letters.DIGIT)
                && !Text.hasWords(line, MOST_WORDS + 1)
                && !(TimeLabels.JOINING.isIn(line)
                        && TimeLabels.JOINED.matcher(line).lookingAt());
    }

    /// The date with which the text opens.
    static Optional<Moment> opening(Page page, List<String> lines) {
        for (String line : lines) {
            String opening = line.substring(0, Math.min(line.length(), LONGEST_OPENING));
            Matcher end = OPENING.matcher(opening);
            while (Text.holds(opening, Letters.DIGIT) && end.find()) {
                String start = line.substring(0, end.start()).strip();
                Optional<Moment> date = Text.holds(start, Letters.DIGIT) ? page.date(start) : Optional.empty();
                if (date.isPresent() && !page.dependsOnNow(start)) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /// The day on which the same moment, on another clock, is shown beside the headline or in an element
    /// of time.
    static Optional<LocalDate> sameClock(Page page, List<String> lines, Instant at) {
        Stream<Moment> beside =
                lines.stream().filter(ShownTimes::couldBe).flatMap(line -> unlabelled(page, line).stream());
        Stream<Moment> elements = page.hints().timesLike(ELEMENTS.getLast()).stream()
                .limit(3)
                .flatMap(time -> page.date(time.attr("datetime")).stream());
        return Stream.concat(beside, elements)
                .filter(moment -> moment.timed() && isSame(page, moment, at))
                .findFirst()
                .map(Moment::day);
    }

    private static boolean isSame(Page page, Moment moment, Instant at) {
        // Local time that is marked as UTC: the clock beside the headline reads the same.
        boolean unshifted =
                moment.at().atZone(page.zone()).toLocalDateTime().equals(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        long seconds = Duration.between(moment.at(), at).abs().toSeconds();
        return unshifted || (seconds <= 14 * 3600 && seconds % (15 * 60) < 60);
    }

    /// The first date of an element that is made to hold one.
    static Optional<Moment> inTimes(Page page) {
        for (Evaluator like : ELEMENTS) {
            Optional<Moment> date = first(page, page.hints().timesLike(like));
            if (date.isPresent()) {
                return date;
            }
        }
        // Builders of pages call every part a widget, as others call their sidebars.
        List<Moment> all = page.hints().timesLike(ELEMENTS.getLast()).stream()
                .filter(time -> !Surroundings.areOthers(time))
                .flatMap(time -> page.date(time.attr("datetime")).stream())
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// The first date that an element of the page holds whose name speaks of dates.
    static Optional<Moment> inElements(Page page) {
        Optional<Moment> named = first(page, page.hints().publications());
        return named.isPresent() ? named : first(page, page.hints().dates());
    }

    private static Optional<Moment> first(Page page, List<Element> elements) {
        Moment changed = null;
        int seen = 0;
        for (Element element : elements) {
            if (++seen > MOST_ELEMENTS) {
                break;
            }
            String text = element.text();
            boolean elsewhere = Surroundings.areElsewhere(element) && !isAtHeadline(element);
            Optional<Moment> date = elsewhere ? Optional.empty() : told(page, element, text);
            if (date.isPresent() && !speaksOfChanges(text)) {
                return date;
            }
            changed = changed == null ? date.orElse(null) : changed;
        }
        return Optional.ofNullable(changed);
    }

    /// Whether it is an item of a list beside the headline, in the box of both: some call that list a navigation.
    private static boolean isAtHeadline(Element element) {
        Element list = element.normalName().equals("li") ? element.parent() : null;
        for (int level = 0; list != null && level < LEVELS; level++, list = list.parent()) {
            if (list.selectFirst(HEADLINE) != null) {
                return !Surroundings.areElsewhere(list) && list.select(HEADLINE).size() == 1;
            }
        }
        return false;
    }

    private static boolean speaksOfChanges(String text) {
        Matcher label = TimeLabels.LABEL.matcher(text);
        return TimeLabels.areIn(text) && label.find() && label.group("changed") != null;
    }

    private static Optional<Moment> told(Page page, Element element, String text) {
        for (String attribute : List.of("datetime", "content", "data-time", "data-date", "data-timestamp", "title")) {
            Optional<Moment> date = page.date(element.attr(attribute));
            if (date.isPresent()) {
                return date;
            }
        }
        if (text.length() > LONGEST || page.dependsOnNow(text)) {
            return Optional.empty();
        }
        Optional<Moment> labelled = labelled(page, text);
        return labelled.isPresent() ? labelled : unlabelled(page, text).or(() -> page.date(text));
    }

    /// A line of the page that is a date and little else, before others one that is called the date of
    /// publication.
    static Optional<Moment> inText(Page page) {
        Moment plain = null;
        Moment wordy = null;
        for (String line : page.lines(MOST_LINES)) {
            if (couldBe(line)) {
                Optional<Moment> labelled = labelled(page, line);
                if (labelled.isPresent()) {
                    return labelled;
                }
                boolean few = !Text.hasWords(line, FEW_WORDS + 1);
                if (plain == null && (few || wordy == null)) {
                    // Far from the headline, a day without its year is anybody's.
                    Moment date = page.dependsOnNow(line)
                            ? null
                            : unlabelled(page, line).orElse(null);
                    plain = few ? date : null;
                    wordy = wordy == null ? date : wordy;
                }
            }
        }
        return Optional.ofNullable(plain == null ? wordy : plain);
    }
}
