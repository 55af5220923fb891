package rasid.extract;

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
import rasid.dates.Dates.Moment;

/// The times that a page shows its readers. A date that is called the date of publication is surer than
/// one that only stands there, and one that is called the date of a change is not asked for.
final class ShownTimes {
    private static final String PUBLISHED =
            "publish|posted|submitted (?:by|on)|أرسلت? (?:بواسطة|من قبل)|أ?رسل(?:ها|ه) |ارسال شده|نوشته شده|ارسال توسط|נשלח|written|created|first seen|veröffentlicht|erschienen|erstellt"
                    + "|publi(?:é|cad|kov)|pubblicato|опубликован|дата публикации|opublikowan|data publikacji|dodano|gepubliceerd"
                    + "|publicerad|julkaistu|yayın|eklenme|نشر|ن\u064Fشر|تاريخ|تأريخ|تاریخ|انتشار|منتشر|بڵاوکر|بەروار|شائع|פורסם|תאריך";
    private static final String CHANGED =
            "updated|modified|edited|aktualisiert|geändert|mis à jour|modifié|actualizad|atualizad"
                    + "|aggiornat|обновлен|изменен|zaktualizowan|aktualizacj|bijgewerkt|uppdaterad|oppdatert|päivitetty|güncelle"
                    + "|تحديث|تعديل|عدل|به ?روز|بروزرسانی|به‌روز|ویرایش|نوێکرا|تازەکرا|اپ ?ڈیٹ|עודכן|עדכון";
    private static final Pattern LABEL =
            Pattern.compile("(?iu)(?<published>" + PUBLISHED + ")|(?<changed>" + CHANGED + ")");
    /// The same, to tell quickly that a line has none of them.
    private static final Wordings LABELS = Wordings.of(PUBLISHED + "|" + CHANGED);

    /// Boards tell beside a post since when its writer has been a member.
    private static final String MEMBERS =
            "registrier|beigetreten|mitglied seit|dabei seit|joined|join date|member since|registered|inscri[pt]|membre depuis"
                    + "|miembro desde|membro d|lid sinds|зарегистр|дата регистрации|kayıt|katılım|üyelik|اشترك|انضم"
                    + "|عضو منذ|تاريخ (?:التسجيل|الانضمام|الاشتراك|العضوية)|تاریخ (?:عضویت|ثبت|شمولیت)|عضویت|شمولیت|عضو از"
                    + "|הצטרף|הצטרפות|חבר(?:ה)? (?:מ|מאז )תאריך|חבר(?:ה)? מאז|ئەندام";
    private static final Pattern JOINED = Pattern.compile("(?iu)\\W*(?:" + MEMBERS + ")");
    /// The same behind the member's name.
    private static final Pattern JOINED_BEHIND =
            Pattern.compile("(?iu)(?<!\\p{L})(?:" + MEMBERS + ")[^\\p{Nd}]{0,20}\\p{Nd}");
    private static final Wordings JOINING = Wordings.of(MEMBERS);

    static final List<Evaluator> ELEMENTS =
            Hints.evaluators("[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]");
    /// A line that opens with its date: "27.1.2022 - The council …", "BERLIN, 3 May 2020 (agency) – …".
    private static final Pattern OPENING = Pattern.compile("\\s[-–—|]+\\s|\\)\\s|:\\s");

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
            label = !Text.hasWords(line, 4) && isLabelled(line) ? line + " " : "";
        }
        return Optional.empty();
    }

    private static Optional<Moment> labelled(Page page, String told) {
        if (!isLabelled(told)) {
            return Optional.empty();
        }
        String line = beforeJoining(told);
        Matcher label = LABEL.matcher(line);
        while (label.find()) {
            if (label.group("published") != null) {
                Matcher next = LABEL.matcher(line);
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
        String above = "";
        for (String line : aboveText(lines)) {
            boolean joined = above.length() < A_LABEL && JOINING.isIn(above);
            Optional<Moment> date = couldBe(line) && !joined ? unlabelled(page, line) : Optional.empty();
            above = line;
            if (date.isPresent() && !page.dependsOnNow(line)) {
                boolean first =
                        day.isEmpty() || day.get().day().equals(date.get().day());
                if (date.get().timed() && first) {
                    return date;
                }
                day = day.or(() -> date);
            }
        }
        return day;
    }

    /// The lines down to the first paragraphs, before which there may be a standfirst and a caption.
    static List<String> aboveText(List<String> lines) {
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

    /// What stands before a line tells since when somebody has been a member.
    private static String beforeJoining(String line) {
        Matcher joined = JOINING.isIn(line) ? JOINED_BEHIND.matcher(line) : null;
        return joined != null && joined.find() ? line.substring(0, joined.start()) : line;
    }

    /// The date of a line up to where it speaks of changes.
    private static Optional<Moment> unlabelled(Page page, String told) {
        String line = beforeJoining(told);
        Matcher label = LABEL.matcher(line);
        boolean labelled = isLabelled(line);
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
                && !(JOINING.isIn(line) && JOINED.matcher(line).lookingAt());
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
                .filter(time -> !Authors.isWithOthers(time))
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
            Optional<Moment> date = Authors.isElsewhere(element) ? Optional.empty() : told(page, element, text);
            if (date.isPresent() && !speaksOfChanges(text)) {
                return date;
            }
            changed = changed == null ? date.orElse(null) : changed;
        }
        return Optional.ofNullable(changed);
    }

    /// Whether it speaks of a publication or a change.
    static boolean isLabelled(String text) {
        return LABELS.isIn(text);
    }

    private static boolean speaksOfChanges(String text) {
        Matcher label = LABEL.matcher(text);
        return isLabelled(text) && label.find() && label.group("changed") != null;
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
