package rasid.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// All links of a page to one address: a picture, a headline and "more" often lead to the same article.
///
/// @param title the longest text among them that is not a whole teaser, `""` where there is none
/// @param words of the title, where a script without spaces counts as two letters a word
/// @param inHeading whether one of them stands in a heading or around one
/// @param inNavigation whether all of them stand in navigation, header or footer
record Anchor(String title, int words, boolean inHeading, boolean inNavigation) {
    private static final int HEADLINE_WORDS = 4;
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> NAVIGATION = Set.of("nav", "footer", "menu");
    private static final Set<String> CALLS = Set.of(
            "read more",
            "more",
            "continue reading",
            "المزيد",
            "اقرأ المزيد",
            "إقرأ المزيد",
            "التفاصيل",
            "تفاصيل",
            "قراءة المزيد",
            "ادامه مطلب",
            "بیشتر",
            "زیاتر",
            "devamı",
            "devamını oku",
            "עוד",
            "קרא עוד",
            "مزید پڑھیں");

    static Anchor of(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
        boolean inHeading = heading != null;
        boolean inNavigation = false;
        int steps = 0;
        for (Element e = link.parent(); e != null && steps < 60; e = e.parent(), steps++) {
            inHeading |= steps < 3 && e.normalName().matches("h[1-6]");
            inNavigation |= NAVIGATION.contains(e.normalName())
                    || e.attr("role").equalsIgnoreCase("navigation")
                    || e.attr("role").equalsIgnoreCase("contentinfo");
        }
        String title = title(link, heading);
        return new Anchor(title, count(title), inHeading, inNavigation);
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
        if (text.isEmpty()) {
            Element picture = link.selectFirst("img[alt]");
            text = picture == null ? "" : picture.attr("alt").strip();
        }
        String bare = text.replaceAll("[\\s.…»›>:]+$", "").toLowerCase(Locale.ROOT);
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
        return new Anchor(better.title, better.words, inHeading || other.inHeading, inNavigation && other.inNavigation);
    }

    boolean isHeadline() {
        return words >= HEADLINE_WORDS;
    }
}
