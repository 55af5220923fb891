package rasid.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The title: what the page prints as its headline, where the head agrees with it, else what the head says.
final class Headline {
    /// What stands between a headline and the name of the site.
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+(?:[|\\-–—•·»«:/]|::|>|&raquo;)+\\s+|\\s*[|]\\s*|\\s*::\\s*");

    private Headline() {}

    static String of(Page page) {
        String told = told(page);
        // Pages print other things as h1 too: the site's name, a section, the headline of a box.
        for (Element h1 : page.document().select("h1")) {
            String printed = Texts.folded(h1.text());
            if (!printed.isEmpty() && (told.isEmpty() ? !isSite(printed, page) : Texts.alike(printed, told) >= 0.6)) {
                return Texts.bare(printed).length() * 2 >= Texts.bare(told).length() ? printed : told;
            }
        }
        return told;
    }

    private static String told(Page page) {
        for (String each : List.of(
                page.meta("og:title", "twitter:title"),
                page.linked().text("headline"),
                Texts.folded(page.document().title()))) {
            String title = withoutSite(Texts.folded(each), page);
            if (!title.isEmpty() && !isSite(title, page)) {
                return title;
            }
        }
        return "";
    }

    /// Takes the site's name off either end, where it is known; off `<title>`, the shorter end of what is divided.
    private static String withoutSite(String title, Page page) {
        Matcher separator = SEPARATOR.matcher(title);
        int first = -1;
        int afterFirst = -1;
        int last = -1;
        int afterLast = -1;
        while (separator.find()) {
            if (first < 0) {
                first = separator.start();
                afterFirst = separator.end();
            }
            last = separator.start();
            afterLast = separator.end();
        }
        if (first < 0) {
            return title;
        }
        if (isSite(title.substring(afterLast), page)) {
            return title.substring(0, last);
        }
        if (isSite(title.substring(0, first), page)) {
            return title.substring(afterFirst);
        }
        boolean fromTitle = title.equals(Texts.folded(page.document().title()));
        boolean shortEnd = title.length() - afterLast < last / 2 && title.length() - afterLast <= 40;
        return fromTitle && shortEnd && last > 20 ? title.substring(0, last) : title;
    }

    private static boolean isSite(String text, Page page) {
        String bare = Texts.bare(text);
        if (bare.isEmpty()) {
            return true;
        }
        String host = page.address().getHost() == null ? "" : page.address().getHost();
        return bare.equals(Texts.bare(page.meta("og:site_name", "application-name", "al:android:app_name")))
                || bare.equals(Texts.bare(page.linked().publisher()))
                || (!host.isEmpty()
                        && Texts.bare(host).replace(" ", "").contains(bare.replace(" ", ""))
                        && bare.length() > 2);
    }
}
