package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;

/// Who wrote it: persons only ([Person]), as they are printed. The site, its desks, agencies and roles are
/// no authors; those that a page credits as such are told apart.
final class Authors {
    private static final Pattern AND = Pattern.compile(
            "\\s*(?:[,;|/،؛&•·]|\\s[-–—]\\s|\\s(?:and|und|et|y|e|i|и|και|og|och|en|ve|û|و|اور)\\s|"
                    + "\\s+و(?=\\p{L}{3,}\\s+\\p{L})(?!وليد|ليد|سام|سيم|ائل|فاء|جدان|ديع|جيه|هيب|داد|صفي|ضاح|حيد|لاء|عد|سن))\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CREDIT =
            Pattern.compile("(?iu):|www\\.|[@#<>{}\\[\\]_=]|\\d{2,}|[.](?:com|net|org|php)\\b");
    private static final Pattern NOBODY = Pattern.compile(
            "(?iu)(?:admin(?:istrator)?|super ?user|webmaster|editors?|author|unknown|anonymous|guest|redaktion|staff|مراسل\\S*|محرر\\S*|وكالات|متابعات?|خاص)");
    private static final List<Evaluator> BY_ELEMENT = Hints.evaluators(
            "[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author], [itemprop=creator], .byline-name,"
                    + " .author-name, .article-author, .post-author, .entry-author, [class*=author-name], [class*=authorname],"
                    + " [class*=author__name], .byline, .author, .writer, .article__author, [class*=byline], [class*=author],"
                    + " [class*=Author], [class*=autor], [class*=auteur], [class*=writer], [class*=reporter], [class*=kateb]");
    private static final int SURE = 4;
    /// Folders of addresses that lead to what a site tells of its authors.
    private static final Set<String> PROFILES = Stream.of(
                    ("author autor autoren auteur writer reporter staff profil profile people kolumnist yazar"
                                    + " columnist")
                            .split(" "))
            .flatMap(name -> Stream.of(name, name + "s"))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_PROFILE = 10;
    private static final String[] META = {
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "dc.contributor",
        "parsely-author",
        "sailthru.author",
        "byl",
        "citation_author",
        "cxenseparse:author",
        "article:author_name",
        "news:author"
    };
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[].*$");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\-–—:.]+|[\\s\\-–—:]+$");
    private static final int MOST_SIGNED = 8;
    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 5;
    private static final int MOST = 12;
    private static final int FEW = 4;

    private static final Set<Mark> OUTSIDE = Set.of(Mark.COMMENTS, Mark.RELATED, Mark.SIDEBAR, Mark.NAVIGATION);
    private static final Set<Mark> WITH_OTHERS = Set.of(Mark.COMMENTS, Mark.RELATED);

    private Authors() {}

    static List<String> of(Page page) {
        List<String> linked = persons(page.linked().authors(), page);
        if (!linked.isEmpty()) {
            return linked;
        }
        for (String name : META) {
            String told = page.meta(name);
            List<String> persons = told.isEmpty() ? List.of() : persons(List.of(told), page);
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        return persons(shown(page), page);
    }

    /// As told in the markup, or in the lines beside the headline where the markup tells nobody, or a
    /// handle only.
    static List<String> of(Page page, BodyFinder.Found body, String headline) {
        List<String> told = page.authors();
        if (told.isEmpty()) {
            return inLines(body.top(), body.end(), headline, page);
        }
        String only = told.getFirst();
        List<String> more = told.size() == 1 ? withOthers(only, body.top(), page) : List.of();
        if (!more.isEmpty()) {
            return more;
        }
        boolean handle = told.size() == 1 && Text.words(only) == 1 && Text.length(only) == only.length();
        List<String> printed = handle ? labelled(body.top(), page) : List.of();
        return printed.isEmpty() || printed.getFirst().startsWith(only) ? told : printed;
    }

    /// Systems that know one author for each article tell the first of "A and B" alone, and the line beside the
    /// headline
    /// tells both. Empty where none does.
    private static List<String> withOthers(String first, List<String> lines, Page page) {
        for (String line : lines) {
            if (line.length() <= 2 * LONGEST && line.contains(first)) {
                for (String part : Byline.parts(line)) {
                    List<String> names = persons(List.of(Person.alone(Byline.name(part))), page);
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
    private static List<String> inLines(List<String> lines, List<String> end, String headline, Page page) {
        List<String> labelled = labelled(lines, page);
        List<String> signed = labelled.isEmpty() ? signed(end, page) : labelled;
        if (!signed.isEmpty()) {
            return signed;
        }
        String title = Text.bare(headline);
        List<String> above = namesDesk(page) ? List.of() : ShownTimes.aboveText(lines);
        for (int i = 0; i < above.size(); i++) {
            String line = above.get(i);
            boolean next = i + 1 < above.size() && hasDate(above.get(i + 1), page);
            boolean other = line.length() > 2 * LONGEST || Text.bare(line).equals(title);
            List<String> persons = other ? List.of() : besideDate(line, next || hasDate(line, page), title, page);
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        return List.of();
    }

    private static List<String> signed(List<String> end, Page page) {
        return labelled(
                end.stream()
                        .filter(line -> line.length() <= 2 * LONGEST && !isSentence(line))
                        .toList(),
                page);
    }

    /// "Of her remain three children and seven grandchildren." begins with a word of bylines.
    private static boolean isSentence(String line) {
        return Text.endsSentence(line) && Text.words(line) > MOST_SIGNED;
    }

    private static List<String> labelled(List<String> lines, Page page) {
        for (String line : lines) {
            for (String part : Byline.parts(line)) {
                List<String> persons = Byline.names(part) ? named(part, page) : List.of();
                if (!persons.isEmpty()) {
                    return persons;
                }
            }
        }
        return List.of();
    }

    /// The names behind the words of a byline, up to where the line goes on: "… , for the agency", "…
    /// (Baghdad)".
    private static List<String> named(String part, Page page) {
        List<String> names = new ArrayList<>();
        for (String name : Byline.name(part)
                .replaceFirst("\\S+@\\S+.*", "")
                .split("\\s*(?:[,،;؛]|(?<=\\p{L}{4})[.])(?:\\s+|$)", -1)) {
            String alone = Person.alone(name);
            List<String> persons = Person.hasRole(alone) ? List.of() : persons(List.of(alone), page);
            boolean all = !persons.isEmpty() && (names.isEmpty() ? Text.words(alone) >= 2 : Person.isSurely(alone));
            if (!all) {
                break;
            }
            names.addAll(persons);
        }
        return names;
    }

    private static boolean hasDate(String line, Page page) {
        return line.length() <= 2 * LONGEST
                && Text.holds(line, Letters.DIGIT)
                && page.date(line).isPresent();
    }

    private static List<String> besideDate(String line, boolean dated, String title, Page page) {
        for (String part : Byline.parts(line)) {
            String alone = Person.alone(part);
            String rest =
                    part.substring(Math.min(part.length(), alone.length())).strip();
            boolean name = (dated || !rest.isEmpty())
                    && Stream.of(AND.split(alone, -1)).allMatch(Person::isSurely)
                    && !Byline.credits(part)
                    && !ShownTimes.isLabelled(alone)
                    && !title.contains(Text.bare(alone))
                    && (rest.isEmpty()
                            || (!rest.startsWith(":") && page.date(rest).isPresent()));
            List<String> persons = name ? persons(List.of(alone), page) : List.of();
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        return List.of();
    }

    /// Agencies, desks and publishers that the page itself names as authors, as it writes them; not the
    /// site itself where persons are named.
    static List<String> credits(Page page, List<String> authors) {
        List<String> told = Stream.concat(page.linked().credits().stream(), page.linked().authors().stream())
                .toList();
        List<String> names = told.isEmpty() ? List.of(page.meta("author", "parsely-author", "dc.creator")) : told;
        return names.stream()
                .map(Byline::name)
                .filter(name -> name.length() >= 2
                        && name.length() <= LONGEST
                        && !NO_CREDIT.matcher(name).find())
                .filter(name -> !NOBODY.matcher(name).matches())
                .filter(name -> persons(List.of(name), page).isEmpty())
                .filter(name -> authors.isEmpty() || !page.site().isCredited(name))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> shown(Page page) {
        for (int i = 0; i < BY_ELEMENT.size(); i++) {
            // What says in so many words that it names the author may stand in the article's own footer.
            List<String> names = names(page.hints().authorsLike(BY_ELEMENT.get(i)), i < SURE, page);
            if (!names.isEmpty()) {
                return names;
            }
        }
        if (namesDesk(page)) {
            return List.of();
        }
        List<Element> profiles = page.hints().links().stream()
                .filter(a -> leadsToProfile(a.attr("href")) && Text.words(a.text()) >= 2)
                .toList();
        return names(profiles, false, page);
    }

    private static boolean leadsToProfile(String href) {
        for (int from = href.indexOf('/') + 1, to = href.indexOf('/', from); from > 0 && to >= 0; ) {
            boolean may = to - from <= LONGEST_PROFILE && to > from;
            if (may && PROFILES.contains(href.substring(from, to).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = to + 1;
            to = href.indexOf('/', from);
        }
        return false;
    }

    /// Where a desk is named as the author, persons that the page shows are those whom the article is
    /// about.
    private static boolean namesDesk(Page page) {
        return !page.linked().authors().isEmpty() || !page.linked().credits().isEmpty();
    }

    private static List<String> names(List<Element> elements, boolean sure, Page page) {
        List<String> names = new ArrayList<>();
        for (Element element : elements) {
            String text = Text.clean(element.hasAttr("content") ? element.attr("content") : element.text());
            if (!text.isEmpty()
                    && text.length() <= 2 * LONGEST
                    && (sure ? !isWithOthers(element) : !isElsewhere(element))) {
                names.add(text);
            }
        }
        // Where a page names many, they are the authors of other articles.
        boolean few = names.stream().distinct().count() <= 4;
        return few && !persons(names, page).isEmpty() ? names : List.of();
    }

    /// Whether it stands with comments or with other articles, or around the article.
    static boolean isElsewhere(Element element) {
        return stands(element, OUTSIDE);
    }

    /// Whether it stands with comments or with other articles.
    static boolean isWithOthers(Element element) {
        return stands(element, WITH_OTHERS);
    }

    private static boolean stands(Element element, Set<Mark> marks) {
        for (Element around = element; around != null; around = around.parent()) {
            Mark mark = Clutter.of(around, Outline.Reading.SHOWN);
            if (mark != null && marks.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> persons(List<String> names, Page page) {
        Map<String, String> persons = new LinkedHashMap<>();
        for (String name : names) {
            String told = Text.clean(Parser.unescapeEntities(name, false));
            boolean sentence = Text.endsSentence(told) && Text.words(told) > LONGEST_NAME;
            if (told.contains("://") || Byline.credits(told) || sentence) {
                continue;
            }
            for (String part : AND.split(Byline.name(told), -1)) {
                String alone = IN_BRACKETS.matcher(Byline.name(part)).replaceFirst("");
                String person = AROUND.matcher(alone).replaceAll("");
                boolean named = Person.is(person)
                        && !Byline.credits(part)
                        && !page.site().isCredited(person)
                        && page.date(person).isEmpty();
                if (named && persons.size() < MOST) {
                    persons.putIfAbsent(Text.bare(person), person);
                }
            }
        }
        return List.copyOf(persons.values());
    }
}
