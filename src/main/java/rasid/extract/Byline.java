package rasid.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Who wrote it: persons only, from the head, else from what is marked as author on the page.
final class Byline {
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^(?:(?:written |reported |story |text )?by|von|par|por|di|da|av|af|autor(?:in)?|auteur|author|yazan|haber|текст|автор"
                    + "|بقلم|كتبه?|كتبت|إعداد|اعداد|تحرير|تقرير|الكاتب|نویسنده|نوشته|نووسینی|ئامادەکردنی)(?:\\s*[:：/-]\\s*|\\s+)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:[,،;؛|•·\\n]|\\s(?:and|und|et|y|ve|&)\\s|\\s/\\s)\\s*");
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?iu).*(?:https?:|www\\.|@|\\d|©|\\b(?:staff|team|editors?|editorial|newsroom|redaktion|redaction|rédaction|agency|agencies"
                    + "|admin|news|press|reuters|afp|dpa|online|desk|correspondent|reporter|media|tv|magazine|published|updated|share)\\b"
                    + "|وكالات?|مراسل|تحرير|المحرر|أخبار|اخبار|جريدة|صحيفة|متابعة|قناة|شبكة|رويترز|فرانس برس|الأناضول|خبرگزاری).*");
    private static final int LONGEST = 60;

    private Byline() {}

    static List<String> of(Page page) {
        for (List<String> told : List.of(
                page.linked().authors(),
                List.of(page.meta(
                        "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl")),
                marked(page))) {
            List<String> persons = persons(told, page);
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        return List.of();
    }

    private static List<String> marked(Page page) {
        for (String query : List.of(
                "[itemprop~=author] [itemprop=name], a[rel~=author]",
                "[itemprop~=author]",
                "[class*=author-name], [class*=author__name], [class*=byline-name], [class*=authorName]",
                "[class~=(?i)(^|[ _-])(byline|author)s?($|[ ])]")) {
            List<String> texts = new ArrayList<>();
            for (Element element : page.document().select(query)) {
                if (!element.hasText()
                        || element.closest("[class*=comment], [class*=related], aside, footer") != null) {
                    continue;
                }
                texts.add(element.text());
                if (texts.size() == 4) {
                    break;
                }
            }
            if (!persons(texts, page).isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    private static List<String> persons(List<String> told, Page page) {
        Set<String> persons = new LinkedHashSet<>();
        for (String each : told) {
            for (String part : BETWEEN.split(Texts.folded(each), 0)) {
                String name = Texts.folded(BEFORE.matcher(part.strip()).replaceFirst(""));
                if (isPerson(name, page)) {
                    persons.add(name);
                }
            }
        }
        return List.copyOf(persons);
    }

    private static boolean isPerson(String name, Page page) {
        String bare = Texts.bare(name);
        return bare.length() > 2
                && name.length() <= LONGEST
                && bare.indexOf(' ') > 0
                && bare.split(" ", -1).length <= 6
                && !NO_PERSON.matcher(name).matches()
                && !bare.equals(Texts.bare(page.meta("og:site_name")))
                && !bare.equals(Texts.bare(page.linked().publisher()));
    }
}
