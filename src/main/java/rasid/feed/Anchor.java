package rasid.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// All links of a page to one address: a picture, a headline and "more" often lead to the same article.
///
/// @param title the longest text among them that is not a whole teaser, `""` where there is none
/// @param words of the title, where a script without spaces counts as two letters a word
/// @param inHeading whether one of them stands in a heading or around one
/// @param teaser whether one of them stands with lines of text or a time in a block that leads nowhere else
/// @param times how many links lead there
/// @param against why none of the places it stands in is one for articles; null where one of them is
record Anchor(
        String title,
        int words,
        boolean inHeading,
        boolean teaser,
        int times,
        @Nullable String against) {
    private static final int HEADLINE_WORDS = 4;
    private static final int LONGEST_TITLE = 200;
    private static final int HIGHEST_CARD = 5;
    /// Words beside a headline that tell its article.
    private static final int TEASER_WORDS = 6;
    private static final Set<String> CALLS = Set.of(
            "read more",
            "more",
            "read",
            "continue reading",
            "full story",
            "details",
            "المزيد",
            "اقرأ المزيد",
            "إقرأ المزيد",
            "اقرأ أيضا",
            "التفاصيل",
            "تفاصيل",
            "قراءة المزيد",
            "تابع القراءة",
            "ادامه مطلب",
            "ادامه",
            "بیشتر",
            "بیشتر بخوانید",
            "زیاتر",
            "زیاتر بخوێنەوە",
            "devamı",
            "devamını oku",
            "עוד",
            "קרא עוד",
            "مزید پڑھیں");

    /// @param elsewhere whether an element of the page leads to another article; a card holds none that does
    static Anchor of(Element link, Optional<String> against, Predicate<Element> elsewhere) {
        Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
        boolean inHeading = heading != null;
        int steps = 0;
        for (Element e = link.parent(); e != null && steps < 3; e = e.parent(), steps++) {
            inHeading |= e.normalName().matches("h[1-6]");
        }
        String title = title(link, heading);
        if (count(title) < 2) {
            Element card = card(link, elsewhere);
            String headline = card == null ? "" : headline(card);
            inHeading |= !headline.isEmpty();
            title = count(headline) > count(title) ? headline : title;
        }
        boolean teaser = inHeading && isTeaser(link, title);
        return new Anchor(title, count(title), inHeading, teaser, 1, against.orElse(null));
    }

    /// A tile of a section has a picture and its name; an article is told with its first lines or its time.
    private static boolean isTeaser(Element link, String title) {
        String to = link.attr("href");
        Element card = null;
        Element at = link.parent();
        for (int steps = 0; at != null && steps < HIGHEST_CARD; at = at.parent(), steps++) {
            boolean others = at.select("a[href]").stream()
                    .anyMatch(other -> !other.attr("href").equals(to));
            if (others || at.normalName().equals("body")) {
                break;
            }
            card = at;
        }
        return card != null && (card.selectFirst("time") != null || count(card.text()) >= count(title) + TEASER_WORDS);
    }

    /// The widest block around a link that leads to nothing but what the link leads to.
    private static @Nullable Element card(Element link, Predicate<Element> elsewhere) {
        Element card = null;
        Element at = link.parent();
        for (int steps = 0; at != null && steps < HIGHEST_CARD; at = at.parent(), steps++) {
            if (at.normalName().equals("body") || at.stream().anyMatch(elsewhere)) {
                break;
            }
            card = at;
        }
        return card;
    }

    private static String headline(Element card) {
        Element heading = card.selectFirst("h1, h2, h3, h4, h5, h6, [class~=(?i)title|headline]");
        String text = heading == null ? "" : heading.text().strip();
        return text.length() > LONGEST_TITLE ? "" : text;
    }

    private static String title(Element link, @Nullable Element heading) {
        String text = heading == null ? link.text().strip() : heading.text().strip();
        if (text.length() > LONGEST_TITLE) {
            Element first = link.selectFirst("b, strong, p, div, span");
            text = first == null || first.text().isBlank() ? text : first.text().strip();
        }
        if (text.isEmpty() && link.hasAttr("title")) {
            text = link.attr("title").strip();
        }
        if (text.isEmpty() && link.hasAttr("aria-label")) {
            text = link.attr("aria-label").strip();
        }
        if (text.isEmpty()) {
            Element picture = link.selectFirst("img[alt]");
            text = picture == null ? "" : picture.attr("alt").strip();
        }
        String bare = text.replaceAll("[\\s.…»›>:←→]+$", "").toLowerCase(Locale.ROOT);
        return CALLS.contains(bare) || text.length() > LONGEST_TITLE ? "" : text;
    }

    private static int count(String title) {
        String text = title.strip();
        if (text.isEmpty()) {
            return 0;
        }
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        return text.split("\\s+", -1).length + (int) ideographs / 2;
    }

    /// The same address met again.
    Anchor with(Anchor other) {
        Anchor better = other.words > words || (other.inHeading && !inHeading && other.words > 1) ? other : this;
        return new Anchor(
                better.title,
                better.words,
                inHeading || other.inHeading,
                teaser || other.teaser,
                times + other.times,
                against == null || other.against == null ? null : against);
    }

    boolean isHeadline() {
        return words >= HEADLINE_WORDS;
    }
}
