package rasid.extract.authors;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.jsoup.select.QueryParser;
import rasid.extract.looks.Surroundings;
import rasid.extract.looks.Tree;
import rasid.extract.page.Hints;
import rasid.extract.page.Page;
import rasid.extract.text.Letters;
import rasid.extract.text.Text;
import rasid.extract.times.TimeLabels;

/// Who wrote it: persons only ([Person]), as they are printed. The site, its desks, agencies and roles are
/// no authors; those that a page credits as such are told apart.
public final class Authors {
    /// What stands between two names.
    public static final Pattern AND = Pattern.compile(
            "\\s*(?:[,;|/،؛&•·]|\\s[-–—]\\s|\\s(?:and|und|et|y|e|i|и|και|og|och|en|ve|û|و|اور)\\s|"
                    + "\\s+ו(?=\\p{L}{3,}\\s+\\p{L})(?!יקטור|רד|ולדימיר|ולטר|יקי|יקטוריה|ידל|ייס|ייל|ייסמן|ייזמן|ילנאי|ינברג|ינר|ולף|אנונו|קנין|ענונו|רדי)|"
                    + "\\s+و(?=\\p{L}{3,}\\s+\\p{L})(?!وليد|ليد|سام|سيم|ائل|فاء|جدان|ديع|جيه|هيب|داد|صفي|ضاح|حيد|لاء|عد|سن))\\s*",
            Pattern.CASE_INSENSITIVE);
    static final List<Evaluator> BY_ELEMENT = Hints.evaluators(
            "[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author], [itemprop=creator], .byline-name,"
                    + " .author-name, .article-author, .post-author, .entry-author, [class*=author-name], [class*=authorname],"
                    + " [class*=author__name], .byline, .author, .writer, .article__author, [class*=byline], [class*=author],"
                    + " [class*=Author], [class*=autor], [class*=auteur], [class*=writer], [class*=reporter], [class*=kateb]");
    /// Users as systems call them: accounts and comments have them too.
    private static final Evaluator USER = Hints.evaluators(".username").getFirst();
    private static final Evaluator ARTICLE = QueryParser.parse("article");
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
            Pattern.compile("^[\\s\\-–—:.©]+|^(?:and|und|et|y|e|и|и|ve|û)\\s+|[\\s\\-–—:]+$");
    private static final Pattern PLACE_BEFORE = Pattern.compile("\\S+\\s*[-–—ـ/]\\s*\\S");
    private static final char FIRST_OF_RIGHT_TO_LEFT = 0x590;
    /// The most characters of a name with what is said of it.
    public static final int LONGEST = 60;
    private static final int LONGEST_NAME = 5;
    private static final int MOST = 12;

    private static final int CARD_LABELS = 2;
    /// So far up stands the box of those who wrote together.
    private static final int TOGETHER = 3;

    private Authors() {}

    /// Whom the page's metadata, its scripts, or what it names a byline tell as its authors; [Page#authors] remembers
    /// them.
    public static List<String> of(Page page) {
        return page.authors(Authors::told);
    }

    private static List<String> told(Page page) {
        List<String> linked = persons(page.linked().authors(), page);
        if (linked.size() > 1) {
            return linked;
        }
        for (String name : META) {
            String told = page.meta(name);
            List<String> persons = told.isEmpty() ? List.of() : persons(List.of(told), page);
            // Some tell programs the first of their authors alone.
            if (!persons.isEmpty() && (linked.isEmpty() || (persons.size() > 1 && persons.containsAll(linked)))) {
                return persons;
            }
        }
        List<String> card = linked.isEmpty() ? persons(onCard(page), page) : linked;
        if (!card.isEmpty()) {
            return card;
        }
        List<String> inScript = persons(page.scripted().authors(), page);
        return inScript.isEmpty() ? persons(shown(page), page) : inScript;
    }

    /// "Written by" and the name, for cards of networks: systems for blogs write them.
    private static List<String> onCard(Page page) {
        for (int i = 1; i <= CARD_LABELS; i++) {
            String told = page.meta("twitter:label" + i) + ": " + page.meta("twitter:data" + i);
            if (Byline.names(told)) {
                return List.of(Byline.name(told));
            }
        }
        return List.of();
    }

    /// The names in what looks like a byline.
    public static List<String> shown(Page page) {
        List<Element> last = List.of();
        for (int i = 0; i < BY_ELEMENT.size(); i++) {
            List<Element> like = page.hints().authorsLike(BY_ELEMENT.get(i));
            // The same elements are mostly called an author's in several ways.
            if (like.equals(last) && i != SURE) {
                continue;
            }
            last = like;
            // What says in so many words that it names the author may stand in the article's own footer.
            List<String> names = names(like, i < SURE, page);
            if (!names.isEmpty()) {
                return names;
            }
        }
        List<Element> users = page.hints().authorsLike(USER).stream()
                .filter(Users::isNamedAtHeadline)
                .toList();
        List<String> user = names(users, false, page);
        if (!user.isEmpty() || namesDesk(page)) {
            return user;
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
    public static boolean namesDesk(Page page) {
        return !page.linked().authors().isEmpty() || !page.linked().credits().isEmpty();
    }

    private static List<String> names(List<Element> elements, boolean sure, Page page) {
        if (elements.isEmpty()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> all = new HashSet<>();
        Element first = null;
        for (Element element : elements) {
            String text = Text.clean(element.hasAttr("content") ? element.attr("content") : Person.besideRole(element));
            List<String> linked = text.length() <= 4 * LONGEST ? linked(element) : List.of();
            if (!text.isEmpty()
                    && text.length() <= (linked.isEmpty() ? 2 : 4) * LONGEST
                    && (sure ? !Surroundings.areOthers(element) : !Surroundings.areElsewhere(element))) {
                List<String> told = linked.isEmpty() ? List.of(text) : linked;
                first = first == null ? element : first;
                names.addAll(isBeside(first, element) ? told : List.of());
                all.addAll(told);
            }
            if (all.size() > FEW) {
                // Where a page names many, they are the authors of other articles.
                return List.of();
            }
        }
        List<String> few = List.copyOf(names);
        return persons(few, page).isEmpty() ? List.of() : few;
    }

    /// Whether one box near by holds both, or one article has both, at its head and its foot.
    private static boolean isBeside(Element first, Element other) {
        if (first.equals(other)) {
            return true;
        }
        Element article = first.closest(ARTICLE);
        if (article != null
                && article.equals(other.closest(ARTICLE))
                && first.className().equals(other.className())) {
            return true;
        }
        Element around = first;
        for (int level = 0; level < TOGETHER; level++) {
            Element parent = around.parent();
            if (parent == null || parent.normalName().equals("body")) {
                break;
            }
            around = parent;
        }
        for (Element up = other; up != null; up = up.parent()) {
            if (up.equals(around)) {
                return true;
            }
        }
        return false;
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

    /// Those of `names` that are persons, each as it is printed, once.
    public static List<String> persons(List<String> names, Page page) {
        Map<String, String> persons = new LinkedHashMap<>();
        for (String name : names) {
            for (String person : page.personsIn(name, Authors::personsIn)) {
                if (persons.size() < MOST) {
                    persons.putIfAbsent(Text.bare(person), person);
                }
            }
        }
        return List.copyOf(persons.values());
    }

    /// The persons in one text that names authors; [Page#personsIn] remembers them.
    private static List<String> personsIn(String name, Page page) {
        String told = Text.clean(Parser.unescapeEntities(name, false));
        boolean sentence = Text.endsSentence(told) && Text.words(told) > LONGEST_NAME;
        if (told.contains("://")
                || Byline.credits(told)
                || sentence
                || Byline.isLabel(told)
                || page.site().isCredited(told)) {
            return List.of();
        }
        List<String> persons = new ArrayList<>(HanByline.behindRole(told));
        if (!persons.isEmpty()) {
            return persons;
        }
        for (String part : AND.split(Byline.name(told), -1)) {
            String bare = ROLE.matcher(Byline.name(part)).replaceAll("");
            boolean brackets = bare.indexOf('(') >= 0 || bare.indexOf('[') >= 0;
            String alone = brackets ? IN_BRACKETS.matcher(bare).replaceFirst("") : bare;
            String person = dateless(AROUND.matcher(alone).replaceAll(""), page);
            boolean named = Person.is(person)
                    && !Byline.credits(part)
                    && !page.site().isCredited(person)
                    && page.date(person).isEmpty();
            if (named) {
                persons.add(person);
            }
        }
        // "Aden - A Name": where it was written.
        boolean place = persons.size() == 2
                && !Text.hasWords(persons.getFirst(), 2)
                && persons.getFirst().charAt(0) >= FIRST_OF_RIGHT_TO_LEFT
                && Person.isSurely(persons.getLast())
                && PLACE_BEFORE.matcher(told).lookingAt();
        return place ? persons.subList(1, 2) : persons;
    }

    /// "Jane Doe" of "Jane Doe on 3 May 2020".
    private static String dateless(String name, Page page) {
        String alone = Text.holds(name, Letters.DIGIT) ? Person.alone(name) : name;
        boolean dated = alone.length() < name.length() && page.date(name).isPresent() && !TimeLabels.areIn(alone);
        return dated ? alone : name;
    }
}
