package rasid.extract.authors;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rasid.extract.looks.Surroundings;
import rasid.extract.page.Page;
import rasid.extract.text.Text;

/// Who a page credits that is no person: agencies, desks, publishers.
public final class Credits {
    private static final Pattern NO_CREDIT =
            Pattern.compile("(?iu):|www\\.|[@#<>{}\\[\\]_=]|\\d{2,}|[.](?:com|net|org|php)\\b");
    private static final Pattern NOBODY = Pattern.compile(
            "(?iu)(?:admin(?:istrator)?|super ?user|webmaster|editors?|author|unknown|anonymous|guest|redaktion|staff|مراسل\\S*|محرر\\S*|وكالات|متابعات?|خاص)");
    /// What links say that lead to more of an author, or of the site.
    private static final Pattern LINK = Pattern.compile(
            "(?iu)^(?:about|view|see|all|more|read|show|contact|follow|subscribe|visit|profile?|website|home|alle|über|mehr|weitere|zum|zur|kontakt|impressum"
                    + "|voir|tous|toutes|plus|à propos|ver|todos|todas|más|mais|acerca|sobre|contacto|tutti|altri|chi siamo|vedi|o nas|więcej|wszystkie|hakkında|tüm|daha|все|о нас|ещё"
                    + "|من نحن|عن|حول|المزيد|كل|جميع|عرض|اقرأ|اتصل|درباره|بیشتر|همه|مشاهده|تماس|دەربارە|زیاتر|هەموو|مزید|تمام|ہمارے|אודות|עוד|כל|צור קשר|לכל)(?!\\p{L})"
                    + "|\\s(?:anzeigen|ansehen|lesen)$");
    private static final int MOST = 12;

    private Credits() {}

    /// Agencies, desks and publishers that the page itself names as authors, as it writes them; not the
    /// site itself where persons are named.
    public static List<String> of(Page page, List<String> authors) {
        List<String> told = Stream.concat(page.linked().credits().stream(), page.linked().authors().stream())
                .toList();
        String meta = page.meta("author", "parsely-author", "dc.creator");
        List<String> printed =
                told.isEmpty() && meta.isEmpty() && authors.isEmpty() ? linkedAsAuthor(page) : List.of(meta);
        List<String> names = told.isEmpty() ? printed : told;
        return names.stream()
                .map(Byline::name)
                .filter(name -> name.length() >= 2 && name.length() <= Authors.LONGEST)
                .filter(name -> Authors.persons(List.of(name), page).isEmpty())
                .filter(name ->
                        !NO_CREDIT.matcher(name).find() && !NOBODY.matcher(name).matches())
                .filter(name -> authors.isEmpty() || (!page.site().isOwn(name) && !isHandle(name)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// In small letters alone, as users of systems are called.
    private static boolean isHandle(String name) {
        return name.indexOf(' ') < 0
                && name.equals(name.toLowerCase(Locale.ROOT))
                && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> linkedAsAuthor(Page page) {
        return page.hints().authorsLike(Authors.BY_ELEMENT.getFirst()).stream()
                .filter(element -> !Surroundings.areOthers(element))
                .map(element -> Text.clean(element.text()))
                .filter(text -> !text.isEmpty()
                        && !Byline.isLabel(text)
                        && !LINK.matcher(text).find())
                .limit(1)
                .toList();
    }
}
