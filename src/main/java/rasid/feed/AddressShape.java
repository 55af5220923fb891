package rasid.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the address of a link says about what is there: articles have numbers, dates and long names in their
/// paths.
///
/// @param refusal why it is surely no article: another site, a file, a tag, a section, a pager; null when it may be one
/// @param form the address with its numbers, dates and names taken out: articles of one section share one
/// @param site the form with the names of sections taken out as well: articles of one site share one
/// @param number the number that tells it from others of its form, -1 without one
record AddressShape(@Nullable String refusal, String form, String site, Weight weight, long number) {
    enum Weight {
        /// A number of an article, a date or a long name.
        STRONG,
        /// A short number or name.
        FAIR,
        NONE
    }

    private static final Pattern FILE = Pattern.compile(
            "(?i)\\.pdf/|\\.(jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|docx?|xlsx?|xml|css|js|apk|m3u8|ashx|ico)$");
    private static final Pattern DATE = Pattern.compile(
            "(?:^|/)(?:19|20|1[34])\\d\\d[/-]?(?:\\d{1,2}|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
                    + "(?:[/-]?\\d{1,2})?(?=/|-|_|$)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /// Ends a name: `…-123456`, `…-a123456`, `…_123.html`.
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:^|[-_.,])([a-z]{0,3})(\\d+)(?:\\.\\w+)?$");
    private static final Pattern HASH = Pattern.compile("(?=(?:.*\\d){2})(?=(?:.*[a-z]){2})[0-9a-z]{8,40}");
    /// A hash with a single digit may be taken for a name, unless it is long and stands below a section.
    private static final Pattern LONG_HASH = Pattern.compile("(?=.*[a-z]\\d+[a-z])[0-9a-z]{11,40}");
    /// `show.php?no=3794`: what the script does, with what has that number.
    private static final Pattern SHOWS = Pattern.compile("(?i)(?:show|page|view)\\.(?:aspx?|php\\d?|jsp|do|cfm|cgi)");
    private static final Pattern LISTING_QUERY =
            Pattern.compile("(?i)(?:^|&)(?:page|paged|pg|cat|tag|s|q|author|start|offset)=[^&]");
    /// Counts who came from where, and says nothing of what is there.
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_|int_|mc_|ga_|pk_).*|ref|ref_?src|src|source|from|cmp|cmpid|fbclid|gclid|xtor|at_.*|ns_.*|ito|lang");
    /// Names of parameters whose value is a word of the system, not of the page.
    private static final Set<String> STRUCTURAL = Set.of(
            "option",
            "view",
            "task",
            "action",
            "act",
            "op",
            "do",
            "mode",
            "mod",
            "module",
            "type",
            "section",
            "go",
            "file",
            "layout",
            "controller",
            "r",
            "route",
            "cmd",
            "name",
            "p",
            "page",
            "show",
            "pg");
    private static final Pattern WRITERS =
            Pattern.compile("yazar(?:lar)?|authors?|columnists?|writers?|كاتب|كتاب|نویسنده|نووسەر");
    private static final Pattern BELOW_A_WRITER = Pattern.compile("(?:.*/)?[^/]+/[^/\\d]+/[^/]+\\d[^/]*/?");
    private static final String NAME = "name";
    private static final String SHORT_NAME = "nick";
    private static final int LONG_NAME = 4;
    private static final int LONG_NUMBER = 4;

    static AddressShape of(URI address, URI page) {
        String path = address.getPath() == null ? "" : address.getPath();
        String query = address.getQuery() == null ? "" : address.getQuery();
        Reading reading = Reading.of(address.getHost(), path, query);
        return new AddressShape(
                refusal(address, page, path, query, reading).orElse(null),
                reading.form.toString(),
                reading.site.toString(),
                reading.weight(),
                reading.number);
    }

    boolean possible() {
        return refusal == null;
    }

    /// The form that the address would have if its name were long.
    String lengthened() {
        return form.replace("/" + SHORT_NAME, "/" + NAME);
    }

    private static Optional<String> refusal(URI address, URI page, String path, String query, Reading reading) {
        boolean numbered = reading.numberInQuery;
        if (!sameSite(address, page)) {
            return Optional.of("another site");
        }
        if (!numbered && (path.length() <= 1 || path.equals(page.getPath()))) {
            return Optional.of("the front page itself");
        }
        if (FILE.matcher(path).find()) {
            return Optional.of("a file");
        }
        if (!numbered && LISTING_QUERY.matcher(query).find()) {
            return Optional.of("a list of pages");
        }
        Matcher date = DATE.matcher(path);
        if (date.find() && path.substring(date.end()).matches("/?") && !numbered) {
            return Optional.of("an archive of a day or month");
        }
        boolean shows = reading.listing != null
                && numbered
                && SHOWS.matcher(reading.listing).matches();
        return reading.listing == null || shows || isOne(reading, path)
                ? Optional.empty()
                : Optional.of("its address names a part of the site: " + reading.listing);
    }

    /// Whether an address below a part of the site is one article all the same: a running report with its day below
    /// "live", a column with its number below its writer.
    private static boolean isOne(Reading reading, String path) {
        String part = reading.listing == null ? "" : reading.listing.toLowerCase(Locale.ROOT);
        boolean column = reading.longNumber
                && reading.words >= 2
                && BELOW_A_WRITER.matcher(path).matches();
        return (part.equals("live") && reading.dated) || (WRITERS.matcher(part).matches() && column);
    }

    /// Goes through an address once, part by part.
    private static final class Reading {
        final StringBuilder form = new StringBuilder();
        final StringBuilder site = new StringBuilder();

        @Nullable
        String listing;

        long number = -1;
        boolean numberInQuery;
        boolean longNumber;
        boolean shortNumber;
        boolean hash;
        boolean dated;
        int words;

        static Reading of(@Nullable String host, String path, String query) {
            Reading reading = new Reading();
            if (host != null) {
                String first = host.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
                reading.form.append(first.equals("www") || first.equals("m") ? "" : host);
                reading.site.append(reading.form);
                reading.listing = PathWords.isListing(first, false) ? first : null;
            }
            Matcher date = DATE.matcher(path);
            reading.dated = date.find();
            String rest =
                    reading.dated ? path.substring(0, date.start()) + "/\u0000" + path.substring(date.end()) : path;
            String[] parts = rest.replaceFirst("/+$", "").split("/+", -1);
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].isEmpty()) {
                    reading.part(parts[i], i == parts.length - 1);
                }
            }
            reading.query(query);
            return reading;
        }

        private void part(String part, boolean last) {
            String low = part.toLowerCase(Locale.ROOT);
            if (low.startsWith("\u0000")) {
                literal("D");
                String tail = low.substring(1).replaceFirst("^[-_]", "");
                if (!tail.isEmpty()) {
                    part(tail, last);
                }
                return;
            }
            if (PathWords.isListing(part, last) && listing == null) {
                listing = part;
            }
            String bare = low.replaceFirst("\\.\\w{1,5}$", "");
            int count = words(bare);
            Matcher end = ENDS_IN_NUMBER.matcher(low);
            String tail = "";
            if (end.find()) {
                tail = end.group(1) + numeral(end.group(2));
            } else {
                Matcher first = Pattern.compile("^(\\d+)(?=[-_:]|\\D*$)").matcher(low);
                if (first.find()) {
                    tail = numeral(first.group(1));
                }
            }
            boolean below = last && !form.isEmpty();
            if ((HASH.matcher(bare).matches()
                            || (below && LONG_HASH.matcher(bare).matches()))
                    && tail.length() < 2) {
                hash = true;
                literal("#");
            } else if (count >= LONG_NAME) {
                words = Math.max(words, count);
                literal(NAME + tail);
            } else if (count >= 2 && last) {
                words = Math.max(words, count);
                literal(SHORT_NAME + tail);
            } else if (!tail.isEmpty()) {
                literal(DIGITS.matcher(low.replaceFirst("\\d+", tail)).replaceAll("9"));
            } else {
                form.append('/').append(bare);
                site.append(last ? "/" + bare : "/*");
            }
        }

        /// Notes a number, answers its place in the form: numbers of articles are long, those of sections short.
        private String numeral(String digits) {
            long value = digits.length() <= 18 ? Long.parseLong(digits) : Long.MAX_VALUE;
            number = Math.max(number, value);
            boolean big = digits.length() >= LONG_NUMBER;
            longNumber |= big;
            shortNumber |= !big;
            return big ? "9" : "8";
        }

        private void literal(String name) {
            form.append('/').append(name);
            site.append('/').append(name);
        }

        private void query(String query) {
            for (String pair : query.split("&", -1)) {
                // Joomla's Itemid is the entry of the menu that one came by.
                String key =
                        pair.replaceFirst("=.*", "").replace("Itemid", "ref").toLowerCase(Locale.ROOT);
                String value = pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "";
                if (pair.isEmpty() || TRACKING.matcher(key).matches()) {
                    continue;
                }
                Matcher start = Pattern.compile("^(\\d+)(?!\\d)").matcher(value);
                String shown = "";
                if (start.find()
                        && !key.endsWith("catid")
                        && !key.matches("cat|cid|sec|secid|section|category|author|tag")) {
                    shown = numeral(start.group(1));
                    numberInQuery |= !key.matches("page|paged|pg|start|offset");
                    words = Math.max(words, words(value));
                } else if (STRUCTURAL.contains(key)) {
                    shown = value.toLowerCase(Locale.ROOT);
                    if (PathWords.isListing(shown, false) && listing == null && !shown.isEmpty()) {
                        listing = shown;
                    }
                } else if (value.length() > 40 || words(value) >= LONG_NAME) {
                    words = Math.max(words, words(value));
                    shown = "name";
                } else {
                    // A parameter that some links have and others lack, such as the section they were met in.
                    continue;
                }
                form.append('?').append(key).append('=').append(shown);
                site.append('?').append(key).append('=').append(shown);
            }
        }

        Weight weight() {
            if (longNumber || hash || words >= LONG_NAME || numberInQuery || (dated && (words >= 2 || shortNumber))) {
                return Weight.STRONG;
            }
            return words >= 2 || shortNumber ? Weight.FAIR : Weight.NONE;
        }
    }

    private static int words(String name) {
        int words = 0;
        for (String word : name.split("[-_+ :.\u200c]+", -1)) {
            words += word.codePoints().filter(Character::isLetter).count() >= 2 ? 1 : 0;
        }
        return words;
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
