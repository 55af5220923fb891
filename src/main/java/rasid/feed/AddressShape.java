package rasid.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the address of a link says about what is there: articles have numbers, dates and long names in their
/// paths.
///
/// @param possible false for what is surely no article: other sites, files, tags, sections, pagers
/// @param form the address with its numbers and names taken out: articles of one site share one
record AddressShape(boolean possible, String form, Weight weight) {
    enum Weight {
        /// A number of an article, a date or a long name.
        STRONG,
        /// A short number or name.
        FAIR,
        NONE
    }

    private static final Set<String> NOT_ARTICLES = Set.of(
            "tag",
            "tags",
            "category",
            "categories",
            "cat",
            "author",
            "authors",
            "topic",
            "topics",
            "section",
            "sections",
            "page",
            "pages",
            "search",
            "login",
            "register",
            "signup",
            "signin",
            "account",
            "subscribe",
            "newsletter",
            "newsletters",
            "rss",
            "feed",
            "feeds",
            "about",
            "about-us",
            "aboutus",
            "contact",
            "contact-us",
            "contactus",
            "privacy",
            "privacy-policy",
            "terms",
            "archive",
            "archives",
            "gallery",
            "galleries",
            "poll",
            "polls",
            "user",
            "users",
            "profile",
            "writer",
            "writers",
            "keyword",
            "keywords",
            "dossier",
            "dossiers",
            "label",
            "wp-login.php",
            "print",
            "share",
            "comments",
            "advertise",
            "jobs",
            "careers",
            "shop",
            "live-tv",
            "schedule",
            "weather");
    private static final Pattern FILE =
            Pattern.compile("(?i)\\.(jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|docx?|xlsx?|xml|css|js|apk)$");
    private static final Pattern DATE = Pattern.compile("(^|/)(19|20)\\d\\d[/-]?\\d{1,2}([/-]?\\d{1,2})?(/|-|$)");
    private static final Pattern LONG_NUMBER = Pattern.compile("(^|\\D)\\d{4,}(\\D|$)");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern NUMBERED_QUERY =
            Pattern.compile("(?i)(^|&)[a-z_]*(id|news|article|story|p|n|no|item)=\\d+");
    private static final int LONG_NAME = 4;

    static AddressShape of(URI address, URI page) {
        String path = address.getPath() == null ? "" : address.getPath();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        boolean numbered = NUMBERED_QUERY.matcher(query).find();
        boolean same = path.equals(page.getPath()) && !numbered;
        boolean front = path.length() <= 1 && !numbered;
        String form = form(path, query);
        boolean possible = sameSite(address, page)
                && !same
                && !front
                && !FILE.matcher(path).find()
                && !isListing(path, query);
        return new AddressShape(possible, form, possible ? weight(path, numbered) : Weight.NONE);
    }

    private static boolean isListing(String path, String query) {
        for (String part : path.toLowerCase(Locale.ROOT).split("/", -1)) {
            if (NOT_ARTICLES.contains(part)) {
                return true;
            }
        }
        return query.matches("(?i)(.*&)?(page|paged|cat|tag|s|q|author)=.*");
    }

    private static Weight weight(String path, boolean numbered) {
        boolean date = DATE.matcher(path).find();
        boolean number = LONG_NUMBER.matcher(YEAR.matcher(path).replaceAll("")).find();
        String last = path.replaceFirst("/+$", "");
        int words = words(last.substring(last.lastIndexOf('/') + 1));
        if (numbered
                || number
                || words >= LONG_NAME
                || (date && (words >= 2 || path.matches(".*\\d.*/[^/]*\\d+[^/]*/?")))) {
            return Weight.STRONG;
        }
        return words >= 2 || path.matches(".*/\\d+(\\.\\w+)?/?") ? Weight.FAIR : Weight.NONE;
    }

    private static int words(String name) {
        int words = 0;
        for (String word : name.split("[-_+ ]+", -1)) {
            words += word.codePoints().filter(Character::isLetter).count() >= 2 ? 1 : 0;
        }
        return words;
    }

    private static String form(String path, String query) {
        StringBuilder form = new StringBuilder();
        for (String part : path.split("/", -1)) {
            String shape =
                    words(part) >= 2 ? "name" : part.replaceAll("\\d+", "9").toLowerCase(Locale.ROOT);
            form.append('/').append(shape);
        }
        return form + "?" + query.replaceAll("=[^&]*", "");
    }

    static boolean sameSite(URI address, URI page) {
        String mine = site(address);
        String other = site(page);
        return mine.equals(other) || mine.endsWith("." + other) || other.endsWith("." + mine);
    }

    private static String site(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.replaceFirst("^(www\\d?|m|mobile|amp)\\.(?=.*\\.)", "");
    }
}
