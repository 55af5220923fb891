package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;

/// Who wrote it: persons only, as they are printed. The site, its desks, agencies and roles are no authors; those
/// that a page credits as such are told apart.
final class Authors {
    private static final Pattern AND = Pattern.compile(
            "\\s*(?:[,;|/،؛&•·]|\\s[-–—]\\s|\\s(?:and|und|et|y|e|i|и|και|og|och|en|ve|û|و)\\s|"
                    + "\\s+و(?=\\p{L}{3})(?!وليد|ليد|سام|سيم|ائل|فاء|جدان|ديع|جيه|هيب|داد|صفي|ضاح|حيد|لاء|عد|سن))\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME =
            Pattern.compile("(?iu):|www\\.|[@#<>{}\\[\\]_=]|\\d{2,}|[.](?:com|net|org|php)\\b");
    private static final Pattern ROLES = Pattern.compile(
            "(?iu)\\b(?:staff|editors?|editorial|redaktion|redaktør|"
                    + "redaction|rédaction|redacci[oó]n|redakcja|reda[kc]tie|desk|team|news|agency|agencies|press|admin|"
                    + "administrator|webmaster|reuters|afp|dpa|associated|correspondents?|contributors?|guest|magazine|"
                    + "online|zeitung|media|group|inc|llc|gmbh|limited|ltd|unknown|anonymous|author|писал|редакция|agentur|"
                    + "nachrichten|verband|stiftung|ministerium|e\\. ?v|profile|facebook|twitter)\\b"
                    + "|وكالات|وكالة|مراسل|محرر|تحرير|متابعات?|قسم|القسم|موقع|قناة|شبكة|صحيفة|جريدة|خاص|غرفة الأخبار|المصدر|ترجمة|تلفزيون"
                    + "|خبرگزاری|گروه|سرویس|تحریریه|خبرنگار|ئاژانس|دەستەی|پەیامنێر|ویب ڈیسک|نمائندہ|מערכת|כתב|haber merkezi|ajans");
    private static final Pattern NOBODY = Pattern.compile(
            "(?iu)(?:admin(?:istrator)?|webmaster|editors?|author|unknown|anonymous|guest|redaktion|staff|مراسل\\S*|محرر\\S*|وكالات|متابعات?|خاص)");
    private static final List<Evaluator> BY_ELEMENT = Hints.evaluators(
            "[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author], [itemprop=creator], .byline-name,"
                    + " .author-name, .article-author, .post-author, .entry-author, [class*=author-name], [class*=authorname],"
                    + " [class*=author__name], .byline, .author, .writer, .article__author, [class*=byline], [class*=author],"
                    + " [class*=Author], [class*=autor], [class*=auteur], [class*=writer], [class*=reporter], [class*=kateb]");
    private static final Pattern PROFILE = Pattern.compile(
            "(?i)/(?:author|authors|autor|autoren|auteur|auteurs|writers?|reporters?|staff|profil|profile|people|kolumnist|yazar|columnist)s?/");
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
        "news:author",
        "twitter:data1"
    };
    /// A byline ends where a dash, a date or the line does.
    private static final Pattern IN_LINE = Pattern.compile("^.{4,80}?(?=\\s[-–—|]|[،,.]|\\s*[\\d٠-٩۰-۹(]|$)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[].*$");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\-–—:.]+|[\\s\\-–—:]+$");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;
    private static final int MOST = 12;

    private Authors() {}

    static List<String> of(Page page) {
        List<String> linked = persons(page.linked().authors(), page);
        if (!linked.isEmpty()) {
            return linked;
        }
        for (String name : META) {
            List<String> persons = name.equals("twitter:data1") ? List.of() : persons(List.of(page.meta(name)), page);
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        return persons(shown(page), page);
    }

    /// Who a line beside the headline, or the first paragraph itself, says that wrote it: "By …", "كتب: …".
    static List<String> inLines(List<String> lines, Page page) {
        for (String line : lines) {
            Matcher named = IN_LINE.matcher(line);
            if (Byline.matches(line) && named.find()) {
                String name = Byline.name(line.substring(0, named.end())).replaceFirst("\\s*[-–—|،,.\\d(].*$", "");
                List<String> persons = Text.words(name) >= 2 ? persons(List.of(name), page) : List.of();
                if (!persons.isEmpty()) {
                    return persons;
                }
            }
        }
        return List.of();
    }

    /// Agencies, desks and publishers that the page itself names as authors, as it writes them.
    static List<String> credits(Page page) {
        List<String> told = Stream.concat(page.linked().credits().stream(), page.linked().authors().stream())
                .toList();
        List<String> names = told.isEmpty() ? List.of(page.meta("author", "parsely-author", "dc.creator")) : told;
        return names.stream()
                .map(Byline::name)
                .filter(name -> name.length() >= 2
                        && name.length() <= LONGEST
                        && !NO_NAME.matcher(name).find())
                .filter(name -> !NOBODY.matcher(name).matches())
                .filter(name -> persons(List.of(name), page).isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> shown(Page page) {
        for (Evaluator like : BY_ELEMENT) {
            List<String> names = names(page.hints().authorsLike(like), page);
            if (!names.isEmpty()) {
                return names;
            }
        }
        List<Element> profiles = page.hints().links().stream()
                .filter(a -> PROFILE.matcher(a.attr("href")).find() && Text.words(a.text()) >= 2)
                .toList();
        return names(profiles, page);
    }

    private static List<String> names(List<Element> elements, Page page) {
        List<String> names = new ArrayList<>();
        for (Element element : elements) {
            String text = Text.clean(element.hasAttr("content") ? element.attr("content") : element.text());
            if (!text.isEmpty() && text.length() <= 2 * LONGEST && !isElsewhere(element)) {
                names.add(text);
            }
        }
        // Where a page names many, they are the authors of other articles.
        boolean few = names.stream().distinct().count() <= 4;
        return few && !persons(names, page).isEmpty() ? names : List.of();
    }

    /// Whether it stands with comments or with other articles.
    static boolean isElsewhere(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            Mark mark = Clutter.of(around, Outline.Reading.SHOWN);
            if (mark == Mark.COMMENTS || mark == Mark.RELATED || mark == Mark.SIDEBAR || mark == Mark.NAVIGATION) {
                return true;
            }
        }
        return false;
    }

    private static List<String> persons(List<String> names, Page page) {
        Map<String, String> persons = new LinkedHashMap<>();
        for (String name : names) {
            String told = Byline.name(Text.clean(Parser.unescapeEntities(name, false)));
            if (told.contains("://")) {
                continue;
            }
            for (String part : AND.split(told, -1)) {
                String alone = IN_BRACKETS.matcher(Byline.name(part)).replaceFirst("");
                String person = AROUND.matcher(alone).replaceAll("");
                if (isPerson(person, page) && persons.size() < MOST) {
                    persons.putIfAbsent(Text.bare(person), person);
                }
            }
        }
        return List.copyOf(persons.values());
    }

    private static boolean isPerson(String name, Page page) {
        int words = Text.words(name);
        if (words < 1 || words > MOST_WORDS || Text.length(name) < 3 || name.length() > LONGEST) {
            return false;
        }
        if (NO_NAME.matcher(name).find()
                || ROLES.matcher(name).find()
                || page.date(name).isPresent()) {
            return false;
        }
        String bare = Text.bare(name);
        String site = Text.bare(page.meta("og:site_name"));
        String publisher = Text.bare(page.linked().publisher());
        String host =
                page.address().getHost() == null ? "" : page.address().getHost().toLowerCase(Locale.ROOT);
        return !bare.equals(site)
                && !bare.equals(publisher)
                && !(bare.length() > 3 && host.replace("-", "").contains(bare));
    }
}
