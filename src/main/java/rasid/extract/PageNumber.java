package rasid.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An address, read as that of a page of an article that is cut into several: what is common to its pages, and which
/// of them it is. Most addresses can be read so in no way, some in two.
///
/// @param way how the number is told, which is the same on all pages but the first
/// @param stem the address without the number, `""` for the front page of the site
/// @param number from 1; from 0 where a parameter of the query counts from there
/// @param plain whether nothing but a page is numbered so: two posts of one name end in `-2` as well
record PageNumber(String way, String stem, int number, boolean plain) {
    private static final String PAGE =
            "(?:page|pag|pg|p|seite|pagina|página|sayfa|strona|side|sida|stranica|strana|halaman"
                    + "|صفحة|صفحه|الصفحة|لاپەڕە|عمود)";
    private static final Pattern PARAMETER = Pattern.compile(
            "(?iu)(?:" + PAGE + "|page_?(?:no|nr|num|number|index)|current_?page|pn|start|limitstart)=(\\d{1,2})");
    private static final String SUFFIX = "(\\.\\w{2,5})?";
    /// `/page/2`, `/seite-2`, `-page-2.html`.
    private static final Pattern NAMED = Pattern.compile("(?iu)(.+?)[/_,.-]" + PAGE + "[/_=-]?(\\d{1,2})" + SUFFIX);
    /// `/2`.
    private static final Pattern PART = Pattern.compile("(.+)/(\\d{1,2})" + SUFFIX);
    /// `-2.html`, `_2.htm`, `,2`, `.2.html`.
    private static final Pattern ENDING = Pattern.compile("(.+)[_,.-](\\d{1,2})" + SUFFIX);
    private static final Pattern FRONT = Pattern.compile("/?(?:[a-z]{2}|index|home)?");
    private static final int LONGEST_FRONT = 6;
    private static final int LONGEST_TYPE = 5;
    private static final Pattern TYPE =
            Pattern.compile("(?i)(?:/index|/default)?\\.(?:[sx]?html?|php\\d?|aspx?|jsp|cfm)$");
    /// Parameters that tell where a reader came from.
    private static final Pattern TRACE =
            Pattern.compile("(?i)(?:(?:utm_|mc_|ga_)[^=]*|ref|rss|feed|cmp|cmpid|[a-z]*clid|xtor)(?:=.*)?");

    /// The ways to read an address.
    static List<PageNumber> of(URI address) {
        List<PageNumber> ways = new ArrayList<>();
        List<String> parameters = parameters(address);
        for (String parameter : parameters) {
            Matcher told = PARAMETER.matcher(parameter);
            if (told.matches()) {
                String name = parameter.substring(0, parameter.indexOf('='));
                List<String> others = parameters.stream()
                        .filter(other -> !other.equals(parameter))
                        .toList();
                String rest = stem(path(address), others);
                ways.add(new PageNumber("?" + name, rest, Integer.parseInt(told.group(1)), true));
            }
        }
        String path = path(address);
        for (Pattern pattern : endsWithNumber(path) ? List.of(NAMED, PART, ENDING) : List.<Pattern>of()) {
            Matcher told = pattern.matcher(path);
            if (told.matches()) {
                String rest = told.group(1) + (told.group(3) == null ? "" : told.group(3));
                int number = Integer.parseInt(told.group(2));
                ways.add(new PageNumber(pattern.pattern(), stem(rest, parameters), number, !pattern.equals(ENDING)));
            }
        }
        return ways;
    }

    /// Whether a path ends as each of the expressions asks, which nearly none does.
    private static boolean endsWithNumber(String path) {
        int type = path.lastIndexOf('.');
        boolean typed = type > 0 && path.length() - type <= LONGEST_TYPE + 1;
        return (typed && isDigit(path.charAt(type - 1)))
                || (!path.isEmpty() && isDigit(path.charAt(path.length() - 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The ways to read the address of an article's first page, whether or not it tells that it is the first.
    static List<PageNumber> ofFirst(URI address) {
        List<PageNumber> ways = new ArrayList<>();
        ways.add(new PageNumber("", stem(path(address), parameters(address)), 1, true));
        of(address).stream()
                .filter(way ->
                        way.number() <= 1 && (way.isInQuery() || way.way().equals(NAMED.pattern())))
                .forEach(ways::add);
        return ways;
    }

    /// Whether `next` is the page behind this one.
    boolean isFollowedBy(PageNumber next) {
        if (!isOfAPage() || !stem.equals(next.stem)) {
            return false;
        }
        return way.isEmpty()
                // Where pages are counted from zero the second is the first that tells its number.
                ? next.number == 2 || (next.number == 1 && next.isInQuery())
                : way.equals(next.way) && next.number == number + 1;
    }

    /// Whether it is any other than the front page of the site.
    boolean isOfAPage() {
        return !stem.isEmpty();
    }

    /// What the addresses of all pages have in their paths: the beginning of the last part, as far as its letters
    /// are written in one way only. `""` where that is nothing.
    String name() {
        int query = stem.indexOf('?');
        String path = query < 0 ? stem : stem.substring(0, query);
        int from = path.lastIndexOf('/') + 1;
        int to = from;
        while (to < path.length() && isPlain(path.charAt(to))) {
            to++;
        }
        return path.substring(from, to);
    }

    private static boolean isPlain(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }

    private boolean isInQuery() {
        return way.startsWith("?");
    }

    /// Without the last stroke.
    private static String path(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static List<String> parameters(URI address) {
        return address.getQuery() == null || address.getQuery().isEmpty()
                ? List.of()
                : List.of(address.getQuery().split("[&;]", -1));
    }

    /// The path without what tells how it is made, and what the query asks for, in an order of its own.
    private static String stem(String path, List<String> parameters) {
        String query = parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .filter(parameter -> !parameter.isEmpty()
                                && !TRACE.matcher(parameter).matches())
                        .sorted()
                        .collect(Collectors.joining("&"));
        String bare = path.indexOf('.') < 0 ? path : TYPE.matcher(path).replaceFirst("");
        boolean front = query.isEmpty()
                && bare.length() <= LONGEST_FRONT
                && FRONT.matcher(bare.toLowerCase(Locale.ROOT)).matches();
        return front ? "" : bare + (query.isEmpty() ? "" : "?" + query);
    }
}
