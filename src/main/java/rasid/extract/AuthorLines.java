package rasid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.extract.authors.Authors;
import rasid.extract.authors.Byline;
import rasid.extract.authors.HanByline;
import rasid.extract.authors.Person;
import rasid.extract.authors.Profession;
import rasid.extract.body.Body;
import rasid.extract.edges.Signatures;
import rasid.extract.page.Page;
import rasid.extract.text.Text;
import rasid.extract.times.ShownTimes;
import rasid.extract.times.TimeLabels;

/// Who the lines beside the headline, or those at the text's end, say that wrote it, where the markup tells nobody or
/// too little.
final class AuthorLines {
    private static final Pattern ADDRESS = Pattern.compile(
            "\\S+@\\S+.*|\\s(?:ارسال شده توسط|منتشر شده توسط|نشر بواسطة|"
                    + "أضيف بواسطة|بواسطة|بڵاوکراوەتەوە لەلایەن|بوقت|الساعة|ساعت|کاتژمێر|posted by|published|פורסם|עודכן|בשעה|نُ?شر|نشرت|حُ?دّ?ث|منتشر|انتشار|بڵاوکرا\\S*|شائع)(?:\\s.*|$)");
    /// The address under a columnist's name.
    private static final Pattern MAIL =
            Pattern.compile("(?iu)(?:e-?mail\\s*:?\\s*|e-?posta\\s*:?\\s*)?[\\w.+-]+@[\\w-]+[.][\\w.-]+");
    /// "Text: A, B Photo: C".
    private static final Pattern NEXT_LABEL =
            Pattern.compile("(?<=\\p{L}{2,20} \\S{1,20})\\s+[\\p{L}-]+\\s?:\\s*\\S.*$");
    private static final Pattern AFTER_NAME = Pattern.compile("\\s*(?:[,،;؛]|(?<=\\p{L}{4})[.])(?:\\s+|$)");
    private static final Pattern DAY_BEFORE = Pattern.compile("^\\D{0,20}\\d[^|:]{3,25}\\d{4}\\s?[,،]\\s+");
    private static final int MOST_SIGNED = 8;
    private static final int FEW = 4;

    private static final char FIRST_OF_RIGHT_TO_LEFT = 0x590;

    private AuthorLines() {}

    /// As told in the markup, or in the lines beside the headline where the markup tells nobody, or a
    /// handle only.
    static List<String> of(Page page, BodyFinder.Found body, String headline) {
        List<String> told = Authors.of(page);
        if (told.isEmpty()) {
            return all(body.top(), body.end(), body.from(), headline, page);
        }
        return PrintedAuthors.insteadOf(told, body, headline, page);
    }

    /// Systems that know one author for each article tell the first of "A and B" alone, and the line beside the
    /// headline tells both. Empty where none does.
    static List<String> withOthers(String first, List<String> lines, Page page) {
        for (String line : lines) {
            if (line.length() <= 2 * Authors.LONGEST && line.contains(first)) {
                for (String part : Byline.parts(line)) {
                    String told = withoutNextLabel(Byline.name(part));
                    List<String> names = Authors.persons(List.of(Person.alone(told)), page);
                    if (names.size() > 1
                            && names.size() <= FEW
                            && names.getFirst().equals(first)
                            && names.stream().allMatch(Person::isSurely)) {
                        return names;
                    }
                }
            }
        }
        return List.of();
    }

    /// Who a line beside the headline, or the first paragraph itself, says that wrote it: "By …", "كتب:
    /// …"; else the name that stands there with the date: "البصرة - ضياء المرعبي 21/02/2006".
    ///
    /// @param body the text, by whose looks names are told that have no such words; null where only metadata
    ///     hold it
    private static List<String> all(
            List<String> lines, List<String> end, @Nullable Body body, String headline, Page page) {
        List<String> named = named(lines, end, body, headline, page);
        if (!named.isEmpty() || body == null || Authors.namesDesk(page)) {
            return named;
        }
        String head = Signatures.atHead(ShownTimes.aboveText(lines), Text.bare(headline));
        String signs = head.isEmpty() ? Signatures.under(body, headline) : head;
        return signs.isEmpty() ? List.of() : Authors.persons(List.of(signs), page);
    }

    private static List<String> named(
            List<String> lines, List<String> end, @Nullable Body body, String headline, Page page) {
        String title = Text.bare(headline);
        List<String> labelled = labelled(beside(lines, title), page);
        List<String> signed = labelled.isEmpty() ? signed(end, page) : labelled;
        if (!signed.isEmpty()) {
            return signed;
        }
        List<String> told = ShownTimes.aboveText(lines).stream()
                .map(Profession::named)
                .filter(name -> !name.isEmpty() && !title.contains(Text.bare(name)) && !isTold(name, body))
                .limit(1)
                .toList();
        if (!told.isEmpty()) {
            return Authors.persons(told, page);
        }
        List<String> sent = Senders.of(lines, page);
        if (!sent.isEmpty()) {
            return sent;
        }
        List<String> above = Authors.namesDesk(page) ? List.of() : ShownTimes.aboveText(lines);
        for (int i = 0; i < above.size(); i++) {
            String line = above.get(i);
            String below = i + 1 < above.size() ? above.get(i + 1) : "";
            boolean next = Senders.hasDate(below, page) || MAIL.matcher(below).matches();
            boolean other =
                    line.length() > 2 * Authors.LONGEST || Text.bare(line).equals(title);
            String name = other ? "" : Places.behind(line);
            List<String> persons = other
                    ? List.of()
                    : besideDate(
                            name.isEmpty() ? line : name,
                            next || Senders.hasDate(line, page) || !name.isEmpty(),
                            title,
                            page);
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        return List.of();
    }

    /// Whether the text speaks of somebody: then a line with the name and a profession says whom it is about.
    private static boolean isTold(String name, @Nullable Body body) {
        return body != null
                && body.kept().stream()
                        .map(body::block)
                        .anyMatch(block -> block.length() > Authors.LONGEST + name.length()
                                && block.text().contains(name));
    }

    /// The lines other than the headline: "Report No. 3" begins as bylines do.
    static List<String> beside(List<String> lines, String title) {
        return lines.stream()
                .filter(line -> title.isEmpty() || !Text.bareStartsWith(line, title))
                .toList();
    }

    private static List<String> signed(List<String> end, Page page) {
        List<String> han = end.stream()
                .map(HanByline::signed)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        return !han.isEmpty()
                ? han
                : labelled(
                        end.stream()
                                .filter(line -> line.length() <= 2 * Authors.LONGEST && !isSentence(line))
                                .toList(),
                        page);
    }

    /// "Of her remain three children and seven grandchildren." begins with a word of bylines.
    private static boolean isSentence(String line) {
        return Text.endsSentence(line) && Text.words(line) > MOST_SIGNED;
    }

    static List<String> labelled(List<String> lines, Page page) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i + 1 < lines.size() && Byline.leadsToName(line)) {
                String next = Person.alone(lines.get(i + 1));
                List<String> persons = areSurely(next) ? Authors.persons(List.of(next), page) : List.of();
                if (!persons.isEmpty()) {
                    return persons;
                }
            }
            List<String> told = HanByline.names(line);
            List<String> han = told.isEmpty() ? HanByline.opening(line) : told;
            if (!han.isEmpty()) {
                return han;
            }
            boolean behindDesk = false;
            for (String part : labelledParts(line)) {
                boolean label = Byline.names(part);
                List<String> persons = label || behindDesk ? named(part, page) : List.of();
                if (!persons.isEmpty()) {
                    return persons;
                }
                // "By our web desk | A Name".
                behindDesk = label && Person.hasRole(Byline.name(part));
            }
        }
        return List.of();
    }

    /// "A Name", or "A Name, B Name".
    private static boolean areSurely(String names) {
        List<String> all = List.of(Authors.AND.split(names, -1));
        return all.size() <= FEW && all.stream().allMatch(Person::isSurely);
    }

    /// "كتبت - ولاء شاهين" is one part, and so is what stands behind the day: "mercredi 18 juin 2008, par A Name".
    private static List<String> labelledParts(String line) {
        Matcher day = line.length() <= 2 * Authors.LONGEST ? DAY_BEFORE.matcher(line) : null;
        String behind = day != null && day.lookingAt() ? line.substring(day.end()) : "";
        if (Byline.names(behind)) {
            return List.of(behind);
        }
        List<String> parts = Byline.parts(line);
        boolean one = parts.size() == 2 && Byline.names(line) && !Byline.names(parts.getFirst());
        return one ? List.of(line) : parts;
    }

    /// The names behind the words of a byline, up to where the line goes on: "… , for the agency", "…
    /// (Baghdad)".
    private static List<String> named(String part, Page page) {
        List<String> names = new ArrayList<>();
        String named = ADDRESS.matcher(Byline.name(part)).replaceFirst("");
        String told = Places.without(withoutNextLabel(named));
        for (String name : AFTER_NAME.split(told, -1)) {
            String alone = Person.alone(name);
            List<String> persons = Person.hasRole(alone) ? List.of() : Authors.persons(List.of(alone), page);
            boolean all = !persons.isEmpty() && (names.isEmpty() ? Text.words(alone) >= 2 : Person.isSurely(alone));
            if (!all) {
                break;
            }
            names.addAll(persons);
        }
        return names;
    }

    private static String withoutNextLabel(String names) {
        return names.indexOf(':') < 0 ? names : NEXT_LABEL.matcher(names).replaceFirst("");
    }

    /// "الفترة المشمولة", the label of a date: every word has the article.
    private static boolean isLabel(String alone) {
        return Stream.of(alone.split(" ", -1)).allMatch(word -> word.startsWith("ال") && word.length() > 4);
    }

    /// "תל אביב, 14 ביוני 2009" says where and when; who wrote is parted from the day by more than a comma.
    private static boolean isPlaceAndDate(String alone, String rest) {
        return alone.charAt(0) >= FIRST_OF_RIGHT_TO_LEFT && (rest.startsWith(",") || rest.startsWith("،"));
    }

    /// "A Name and B Name", "A Name, travel desk".
    private static boolean areNames(String alone) {
        String[] parts = Authors.AND.split(alone, -1);
        return Person.isSurely(parts[0])
                && Stream.of(parts).allMatch(part -> Person.isSurely(part) || Person.hasRole(part));
    }

    private static List<String> besideDate(String line, boolean dated, String title, Page page) {
        for (String part : Byline.parts(line)) {
            String alone = Person.alone(part);
            String rest =
                    part.substring(Math.min(part.length(), alone.length())).strip();
            boolean name = (dated || !rest.isEmpty())
                    && !isLabel(alone)
                    && areNames(alone)
                    && !Byline.credits(part)
                    && !TimeLabels.areIn(alone)
                    && !title.contains(Text.bare(alone))
                    && !isPlaceAndDate(alone, rest)
                    && (rest.isEmpty()
                            || (!rest.startsWith(":") && page.date(rest).isPresent()));
            List<String> persons = name ? Authors.persons(List.of(alone), page) : List.of();
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        return List.of();
    }
}
