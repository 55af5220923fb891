package rasid.extract.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rasid.extract.text.Text;

/// What the site of a page calls itself, by which its name is told from headlines and from authors.
public final class Site {
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");
    private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(.*");
    private static final List<String> META =
            List.of("og:site_name", "publisher", "dc.publisher", "application-name", "copyright");
    private static final Pattern DOT = Pattern.compile("[.]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char FIRST_GREEK = 0x370;
    private static final char LAST_CYRILLIC = 0x4ff;
    private static final Map<Character, String> LATIN = latinLetters();
    private static final int FEW_WORDS = 3;
    private static final int SHORTEST = 3;

    private final List<String> names;
    private final Set<String> credits = new HashSet<>();
    private final String host;
    /// The host without its dots: `bbccouk`.
    private final String label;
    private final List<String> parts;
    /// The host's first name.
    private final String first;

    Site(Page page) {
        this.names = List.of(
                Text.bare(page.meta("og:site_name", "application-name", "al:android:app_name")),
                Text.bare(page.linked().publisher()));
        for (String meta : META) {
            String told = page.meta(meta);
            credits.add(Text.bare(
                    told.indexOf('(') < 0 ? told : IN_BRACKETS.matcher(told).replaceFirst("")));
        }
        credits.add(Text.bare(page.linked().publisher()));
        TitleParts.behindTitle(page).ifPresent(credits::add);
        String named = page.address().getHost();
        this.host = named == null ? "" : named.toLowerCase(Locale.ROOT);
        this.parts = List.of(DOT.split(host.replace("-", ""), -1));
        this.label = NO_NAME.matcher(WWW.matcher(host).replaceFirst("")).replaceAll("");
        String name = host.startsWith("www.") ? host.substring(4) : host;
        int dot = name.indexOf('.');
        this.first = (dot < 0 ? name : name.substring(0, dot)).replace("-", "");
    }

    /// Whether a part of a title is the site's name, or has no letters.
    public boolean isNamed(String part) {
        String bare = Text.bare(part);
        if (bare.isEmpty()) {
            return true;
        }
        for (String name : names) {
            if (!name.isEmpty()
                    && (name.equals(bare)
                            || (bare.length() > SHORTEST && name.contains(bare))
                            || bare.startsWith(name))) {
                return true;
            }
        }
        return bare.length() > SHORTEST
                && (label.contains(latin(bare)) || (Text.words(part) <= FEW_WORDS && bare.contains(first)));
    }

    /// As hosts write it: "Roja Nû" is at rojanu, "Вести" at vesti.
    private static String latin(String bare) {
        String plain = Normalizer.isNormalized(bare, Normalizer.Form.NFKD)
                ? bare
                : MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                        .replaceAll("");
        int first = plain.codePointAt(0);
        return first >= FIRST_GREEK && first <= LAST_CYRILLIC ? inLatinLetters(plain) : plain;
    }

    private static String inLatinLetters(String text) {
        var latin = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String letter = LATIN.get(text.charAt(i));
            latin.append(letter == null ? text.substring(i, i + 1) : letter);
        }
        return latin.toString();
    }

    private static Map<Character, String> latinLetters() {
        String others = "αβγδεζηθικλμνξοπρσςτυφχψω" + "абвгдежзиклмнопрстуфхцчшщъыьэюяєіґђјљњћџ";
        String[] latin = ("a v g d e z i th i k l m n x o p r s s t y f ch ps o"
                        + " a b v g d e zh z i k l m n o p r s t u f h c ch sh sch - y - e yu ya e i g d j lj nj c dz")
                .split(" ", -1);
        Map<Character, String> letters = new HashMap<>();
        for (int i = 0; i < others.length(); i++) {
            letters.put(others.charAt(i), latin[i].replace("-", ""));
        }
        return Map.copyOf(letters);
    }

    /// Whether what stands where an author is named is the site, its publisher, or what its titles end with.
    public boolean isCredited(String name) {
        String bare = Text.bare(name);
        return credits.contains(bare) || (bare.length() > SHORTEST && isMostOfHost(bare));
    }

    /// Whether one of the host's names is this for the most part: blogs have the whole name of an Andrea in
    /// theirs.
    private boolean isMostOfHost(String bare) {
        for (String part : parts) {
            if (part.contains(bare) && 2 * bare.length() > part.length()) {
                return true;
            }
        }
        return false;
    }

    /// Whether it begins with the host's name, as publishers and their papers do.
    public boolean isOwn(String name) {
        return isCredited(name) || (first.length() > SHORTEST && Text.bare(name).startsWith(first));
    }
}
