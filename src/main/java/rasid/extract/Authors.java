package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/// Who wrote it: persons only, as they are printed. The site, its desks, agencies and roles are no authors.
final class Authors {
    private static final Pattern AND = Pattern.compile(
            "\\s*(?:[,;|/،؛&]|\\s(?:and|und|et|y|e|i|и|και|og|och|en|ve|û|و)\\s)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_A_PERSON = Pattern.compile(
            "(?iu)https?:|www\\.|[@#<>{}\\[\\]_=]|\\d{2,}|\\.(?:com|net|org|de|fr|ru)\\b|\\b(?:staff|editors?|editorial|redaktion|"
                    + "redaction|rédaction|redacci[oó]n|redakcja|reda[kc]tie|desk|team|news|agency|agencies|press|admin|"
                    + "administrator|webmaster|reuters|afp|dpa|associated|correspondents?|contributors?|guest|magazine|"
                    + "online|zeitung|media|group|inc|llc|gmbh|limited|ltd|unknown|anonymous|author|писал|редакция|agentur)\\b"
                    + "|وكالات|وكالة|مراسل|محرر|تحرير|متابعات?|قسم|القسم|موقع|قناة|شبكة|صحيفة|جريدة|خاص|غرفة الأخبار|المصدر|ترجمة|تلفزيون"
                    + "|خبرگزاری|گروه|سرویس|تحریریه|ئاژانس|دەستەی|מערכת|haber merkezi|ajans");
    private static final List<Evaluator> BY_ELEMENT = Hints.evaluators(
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline,"
                    + " .author-name, .article-author, .post-author, .entry-author, .author, .writer, .byline-name, .article__author");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;
    private static final int MOST = 12;

    private Authors() {}

    static List<String> of(Page page) {
        List<String> linked = persons(page.linked().authors(), page);
        if (!linked.isEmpty()) {
            return linked;
        }
        List<String> meta = persons(
                List.of(page.meta(
                        "author",
                        "article:author",
                        "dc.creator",
                        "dcterms.creator",
                        "parsely-author",
                        "sailthru.author",
                        "byl",
                        "citation_author",
                        "cxenseparse:author")),
                page);
        return meta.isEmpty() ? persons(shown(page), page) : meta;
    }

    private static List<String> shown(Page page) {
        for (Evaluator like : BY_ELEMENT) {
            List<String> names = new ArrayList<>();
            for (Element element : page.hints().like(like)) {
                String text = Text.clean(element.hasAttr("content") ? element.attr("content") : element.text());
                boolean comment = Clutter.of(element, Outline.Reading.SHOWN) == Mark.COMMENTS;
                if (!text.isEmpty() && text.length() <= 2 * LONGEST && !comment) {
                    names.add(text);
                }
            }
            // Where a page names many, they are the authors of other articles.
            if (!names.isEmpty() && names.size() <= 4 && !persons(names, page).isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static List<String> persons(List<String> names, Page page) {
        Map<String, String> persons = new LinkedHashMap<>();
        for (String name : names) {
            for (String part : AND.split(Byline.name(Text.clean(name)), -1)) {
                String person = part.replaceAll("\\s*[(\\[].*$", "").replaceAll("^[\\s\\-–—:.]+|[\\s\\-–—:]+$", "");
                if (isPerson(person, page) && persons.size() < MOST) {
                    persons.putIfAbsent(Text.bare(person), person);
                }
            }
        }
        return List.copyOf(persons.values());
    }

    private static boolean isPerson(String name, Page page) {
        int words = Text.words(name);
        if (words < 1 || words > MOST_WORDS || name.length() < 3 || name.length() > LONGEST) {
            return false;
        }
        if (NOT_A_PERSON.matcher(name).find() || page.date(name).isPresent()) {
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
