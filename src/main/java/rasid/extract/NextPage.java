package rasid.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rasid.extract.page.Page;
import rasid.extract.text.Text;

/// Finds where an article goes on that its site cuts into several pages.
///
/// Two things must agree: a link that says so (`rel=next`, the number of the next page, "next page" in the words of
/// many languages), and its address, which is the article's own with the number of the next page. What is called next
/// alone is mostly the next article. The pages of comments and lists beside the article have its address as well, but
/// they are named so, or stand below other text.
final class NextPage {
    private static final Pattern NUMBER =
            Pattern.compile("[^\\p{L}\\p{N}]*(?:\\p{L}+[^\\p{L}\\p{N}]*)?(\\p{Nd}{1,2})[^\\p{L}\\p{N}]*");
    private static final Pattern NEXT = Pattern.compile(
            "(?iuU)\\b(?:next|continued?|weiter(?:lesen)?|nächste|suivante?|siguiente|continúa|próxim[ao]|seguinte|avanti|"
                    + "successiv[ao]|volgende|sonraki|ileri|następna|další|ďalšia|sljedeća|следующая|далее|наступна|далі|"
                    + "selanjutnya|berikutnya|pêşve|dinê)\\b|下一[页頁]|次の?(?:ページ|へ)|다음|التالي[ةه]?|التالى|القادمة|"
                    + "البقية|للبقية|تتمة|يتبع|(?:صفحه|صفحهٔ|صفحۀ)\\W*(?:ی )?بعد|بعدی|ادامه|دواتر|داهاتوو|پاشتر|دوای|اگلا|اگلے|הבא|המשך");
    private static final Pattern OF_PAGES =
            Pattern.compile("(?iu)page|seite|página|pagina|pagină|sayfa|strona|strana|stránka|страниц|сторінка|halaman|"
                    + "rûpel|[页頁]|ページ|페이지|صفح|پەڕ|עמוד|דף");
    private static final Pattern OF_OTHERS =
            Pattern.compile("(?iu)(?:^|[^\\p{L}])(?:comments?|commentlist|comms|repl(?:y|ies)|"
                    + "disqus|reviews?|respond|related|sidebar|archives?|latest|teasers?|تعليقات)(?:[^\\p{L}]|$)");
    /// A letter of ASCII that need not be escaped.
    private static final Pattern ESCAPED = Pattern.compile("(?i)%(?:2d|3\\d|[4-7])");
    private static final int LONGEST_LABEL = 40;
    /// Links with such an address whose words and place on the page are looked at, and elements around each.
    private static final int MOST = 20;

    private static final int HIGHEST = 12;
    /// Letters of other text between the article's and its pager: tags, buttons to share it, a line on the author.
    private static final int BETWEEN = 400;
    /// By so many letters a paragraph is known again, and by no fewer than these.
    private static final int BEGINNING = 40;

    private static final int SHORTEST = 12;

    private final Page page;
    private final List<String> paragraphs;
    /// The beginnings of its paragraphs; null until a link has to be looked at closely.
    private @Nullable List<String> text;
    private final List<PageNumber> own;
    /// What the address of the next page has in its path.
    private final Set<String> names;
    /// Whether what is relative has it at any rate.
    private final boolean inFolder;

    private NextPage(Page page, @Nullable URI canonical, List<String> paragraphs) {
        this.page = page;
        this.paragraphs = paragraphs;
        this.own = new ArrayList<>(ways(page.address()));
        if (canonical != null && isSameHost(canonical)) {
            own.addAll(ways(canonical));
        }
        this.names = names(own);
        String folder = page.resolve("x").map(URI::getPath).orElse("");
        this.inFolder = names.stream().anyMatch(folder::contains);
    }

    /// The address of the page that an article goes on at; empty where this is its last or only one.
    ///
    /// @param canonical the address that the page says it has
    /// @param paragraphs the text that was found on it
    static Optional<URI> of(Page page, @Nullable URI canonical, List<String> paragraphs) {
        return paragraphs.isEmpty() ? Optional.empty() : new NextPage(page, canonical, paragraphs).find();
    }

    /// None where all are the front page of the site, which is no article.
    private static Set<String> names(List<PageNumber> own) {
        Set<String> names = new LinkedHashSet<>();
        for (PageNumber way : own) {
            if (way.isOfAPage()) {
                names.add(way.name());
            }
        }
        return names;
    }

    private List<PageNumber> ways(URI address) {
        int number = number();
        return number == 1
                ? PageNumber.ofFirst(address)
                : PageNumber.of(address).stream()
                        .filter(way -> way.number() == number || way.number() == number - 1)
                        .toList();
    }

    private int number() {
        return page.options().page();
    }

    private Optional<URI> find() {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        for (Element link : page.hints().tagged("link")) {
            if (isNext(link.attr("rel")) && isOurs(link, true)) {
                return address(link);
            }
        }
        int looked = 0;
        for (Element link : page.hints().links()) {
            String href = link.attributes().get("href");
            boolean ours = mayHaveName(href) && mayHaveNumber(href) && isOurs(link, false);
            if (ours && looked++ < MOST && isCalledNext(link) && stands(link)) {
                return address(link);
            }
        }
        return Optional.empty();
    }

    private Optional<URI> address(Element link) {
        return page.resolve(link.attr("href")).map(this::atOwnHost);
    }

    /// With `https`, and with or without `www`, as this page was served.
    private URI atOwnHost(URI next) {
        String query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
        return page.address().resolve(next.getRawPath() + query);
    }

    private boolean isCalledNext(Element link) {
        String label = Text.clean(link.text());
        if (label.isEmpty()) {
            label = Text.clean(link.attr("aria-label"));
        }
        if (label.length() > LONGEST_LABEL) {
            return false;
        }
        Matcher number = NUMBER.matcher(label);
        if (number.matches()) {
            return Integer.parseInt(number.group(1)) == number() + 1;
        }
        boolean called = NEXT.matcher(label).find();
        boolean shown = Text.bare(label).isEmpty() || isNext(link.attr("rel"));
        return (called && OF_PAGES.matcher(label).find()) || ((called || shown) && isOurs(link, true));
    }

    private static boolean isNext(String rel) {
        // Nearly all are "stylesheet", "icon" and the like.
        return (rel.indexOf('n') >= 0 || rel.indexOf('N') >= 0)
                && (rel.indexOf('x') >= 0 || rel.indexOf('X') >= 0)
                && List.of(rel.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains("next");
    }

    /// Whether a link leads to the next page of this address.
    ///
    /// @param plainly whether its address alone must tell that it numbers pages
    private boolean isOurs(Element link, boolean plainly) {
        String href = link.attr("href");
        int fragment = href.indexOf('#');
        if (fragment >= 0 && OF_OTHERS.matcher(href.substring(fragment)).find()) {
            return false;
        }
        Optional<URI> address = page.resolve(href).filter(this::isSameHost);
        return address.isPresent()
                && PageNumber.of(address.get()).stream()
                        .filter(next -> next.plain() || !plainly)
                        .anyMatch(next -> own.stream().anyMatch(way -> way.isFollowedBy(next)));
    }

    private boolean isSameHost(URI other) {
        return host(other).equals(host(page.address()));
    }

    private static String host(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return (host.startsWith("www.") ? host.substring(4) : host) + ":" + address.getPort();
    }

    /// Whether an address may be one of the article's: nearly none is, and only those are made whole. The name
    /// need not be in one that is a query alone, nor in a relative one where the page's folder has it, nor be
    /// written plainly.
    private boolean mayHaveName(String href) {
        for (String name : names) {
            if (href.contains(name)) {
                return true;
            }
        }
        boolean absolute = href.startsWith("/") || href.startsWith("http:") || href.startsWith("https:");
        return (!absolute && (inFolder || href.isBlank() || href.strip().startsWith("?")))
                || (href.indexOf('%') >= 0 && ESCAPED.matcher(href).find());
    }

    /// Whether a number in an address may be that of the next page.
    private boolean mayHaveNumber(String href) {
        for (int i = 0; i < href.length(); i++) {
            int from = i;
            while (i < href.length() && href.charAt(i) >= '0' && href.charAt(i) <= '9') {
                i++;
            }
            if (i > from && i - from <= 2) {
                int number = Integer.parseInt(href.substring(from, i));
                boolean told = from > 0 && "=/_,.-pe".indexOf(href.charAt(from - 1)) >= 0;
                if (told && (number == number() || number == number() + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a link stands with the article: on the way up from it the article's text is met before much else.
    private boolean stands(Element link) {
        int between = 0;
        Element inner = link;
        for (int up = 0; up < HIGHEST; up++) {
            Element box = inner.parent();
            if (box == null) {
                return false;
            }
            if (hasText(box)) {
                return isNear(inner, between);
            }
            if (box.normalName().equals("body")) {
                // The page does not show it: its scripts or its metadata told it.
                return true;
            }
            if (box.normalName().equals("aside")
                    || OF_OTHERS.matcher(box.className() + " " + box.id()).find()) {
                return false;
            }
            for (Element before = inner.previousElementSibling();
                    before != null;
                    before = before.previousElementSibling()) {
                between += Text.length(before.text());
            }
            if (between > BETWEEN) {
                return false;
            }
            inner = box;
        }
        return false;
    }

    /// Whether little stands between the article's text and a pager that follows it; above the text nothing matters.
    private boolean isNear(Element pager, int within) {
        int between = within;
        for (Element before = pager.previousElementSibling();
                before != null;
                before = before.previousElementSibling()) {
            if (hasText(before)) {
                return between <= BETWEEN;
            }
            between += Text.length(before.text());
        }
        return true;
    }

    private boolean hasText(Element box) {
        String bare = Text.bare(box.text());
        return beginnings().stream().anyMatch(bare::contains);
    }

    private List<String> beginnings() {
        if (text == null) {
            text = paragraphs.stream()
                    .map(paragraph -> Text.bare(paragraph.substring(0, Math.min(paragraph.length(), BEGINNING))))
                    .filter(bare -> bare.length() > SHORTEST)
                    .toList();
        }
        return text;
    }
}
