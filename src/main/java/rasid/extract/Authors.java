package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    static final Pattern AND = Pattern.compile(
            "\\s*(?:[,;|/،؛&•·]|\\s[-–—]\\s|\\s(?:and|und|et|y|e|i|и|και|og|och|en|ve|û|و|اور)\\s|"
                    + "\\s+ו(?=\\p{L}{3,}\\s+\\p{L})(?!יקטור|רד|ולדימיר|ולטר|יקי|יקטוריה|ידל|ייס|ייל|ייסמן|ייזמן|ילנאי|ינברג|ינר|ולף|אנונו|קנין|ענונו|רדי)|"
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
    private static final int SHORTEST_PROFILE = 5;
    private static final int LONGEST_PROFILE = 10;
    private static final int FEW = 4;
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
    /// What somebody does, before the name, and a handle behind it.
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)^(?:الباحثة?|الصحف[يى]ة?|الصحفيان|الصحافية?|الصحافي|الإعلامية?|الاعلامية?|الزميلة?|الناشطة?|المدونة?|رۆژنامەنووس|توێژەر|پژوهشگر|روزنامه‌نگار|صحافی|محقق|העיתונאית?|החוקרת?"
                    + "|журналист(?:ка)?|dziennikarz|dziennikarka|gazeteci|journalist(?:in)?|journaliste|periodista|giornalista|researcher)\\s+(?=\\S+\\s+\\S)"
                    + "|\\s+@\\w+$");
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\-–—:.]+|^(?:and|und|et|y|e|и|и|ve|û)\\s+|[\\s\\-–—:]+$");
    static final int LONGEST = 60;
    private static final int LONGEST_NAME = 5;
    private static final int MOST = 12;

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
        List<String> inScript = persons(page.scripted().authors(), page);
        return inScript.isEmpty() ? persons(shown(page), page) : inScript;
    }

    /// As told in the markup, or in the lines beside the headline where the markup tells nobody, or a
    /// handle only.
    static List<String> of(Page page, BodyFinder.Found body, String headline) {
        List<String> told = page.authors();
        if (told.isEmpty()) {
            return AuthorLines.all(body.top(), body.end(), body.from(), headline, page);
        }
        String only = told.getFirst();
        List<String> more = told.size() == 1 ? AuthorLines.withOthers(only, body.top(), page) : List.of();
        if (!more.isEmpty()) {
            return more;
        }
        boolean handle = told.size() == 1 && Text.words(only) == 1 && Text.length(only) == only.length();
        List<String> printed = handle ? AuthorLines.labelled(body.top(), page) : List.of();
        return printed.isEmpty() || printed.getFirst().startsWith(only) ? told : printed;
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
            boolean may = to - from <= LONGEST_PROFILE && to - from >= SHORTEST_PROFILE;
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
    static boolean namesDesk(Page page) {
        return !page.linked().authors().isEmpty() || !page.linked().credits().isEmpty();
    }

    private static List<String> names(List<Element> elements, boolean sure, Page page) {
        if (elements.isEmpty()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Element element : elements) {
            String text = Text.clean(element.hasAttr("content") ? element.attr("content") : element.text());
            List<String> linked = linked(element);
            if (!text.isEmpty()
                    && text.length() <= (linked.isEmpty() ? 2 : 4) * LONGEST
                    && (sure ? !isWithOthers(element) : !isElsewhere(element))) {
                names.addAll(linked.isEmpty() ? List.of(text) : linked);
            }
            if (names.size() > FEW) {
                // Where a page names many, they are the authors of other articles.
                return List.of();
            }
        }
        List<String> few = List.copyOf(names);
        return persons(few, page).isEmpty() ? List.of() : few;
    }

    /// The names that lead somewhere in a box of several authors, which tells more of each; empty where it is no such
    /// box.
    private static List<String> linked(Element element) {
        if (element.normalName().equals("a") || element.hasAttr("content") || Tree.children(element) < 2) {
            return List.of();
        }
        List<String> names = element.getElementsByTag("a").stream()
                .map(link -> Text.clean(link.text()))
                .filter(Person::isSurely)
                .distinct()
                .toList();
        return names.size() >= 2 && names.size() <= 4 ? names : List.of();
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

    static List<String> persons(List<String> names, Page page) {
        Map<String, String> persons = new LinkedHashMap<>();
        for (String name : names) {
            for (String person : page.personsIn(name)) {
                if (persons.size() < MOST) {
                    persons.putIfAbsent(Text.bare(person), person);
                }
            }
        }
        return List.copyOf(persons.values());
    }

    /// The persons in one text that names authors; [Page#personsIn] remembers them.
    static List<String> personsIn(String name, Page page) {
        String told = Text.clean(Parser.unescapeEntities(name, false));
        boolean sentence = Text.endsSentence(told) && Text.words(told) > LONGEST_NAME;
        if (told.contains("://") || Byline.credits(told) || sentence) {
            return List.of();
        }
        List<String> persons = new ArrayList<>();
        for (String part : AND.split(Byline.name(told), -1)) {
            String bare = ROLE.matcher(Byline.name(part)).replaceAll("");
            boolean brackets = bare.indexOf('(') >= 0 || bare.indexOf('[') >= 0;
            String alone = brackets ? IN_BRACKETS.matcher(bare).replaceFirst("") : bare;
            String person = AROUND.matcher(alone).replaceAll("");
            boolean named = Person.is(person)
                    && !Byline.credits(part)
                    && !page.site().isCredited(person)
                    && page.date(person).isEmpty();
            if (named) {
                persons.add(person);
            }
        }
        return persons;
    }
}
