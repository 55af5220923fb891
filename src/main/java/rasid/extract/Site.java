package rasid.extract;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the site of a page calls itself, by which its name is told from headlines and from authors.
final class Site {
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");
    private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(.*");
    private static final List<String> META =
            List.of("og:site_name", "publisher", "dc.publisher", "application-name", "copyright");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int FEW_WORDS = 3;
    private static final int SHORTEST = 3;

    private final List<String> names;
    private final Set<String> credits = new HashSet<>();
    private final String host;
    /// The host without its dots: `bbccouk`.
    private final String label;
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
        this.label = NO_NAME.matcher(WWW.matcher(host).replaceFirst("")).replaceAll("");
        String name = host.startsWith("www.") ? host.substring(4) : host;
        int dot = name.indexOf('.');
        this.first = (dot < 0 ? name : name.substring(0, dot)).replace("-", "");
    }

    /// Whether a part of a title is the site's name, or has no letters.
    boolean isNamed(String part) {
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

    /// As hosts write it: "Roja Nû" is at rojanu.
    private static String latin(String bare) {
        return Normalizer.isNormalized(bare, Normalizer.Form.NFKD)
                ? bare
                : MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    /// Whether what stands where an author is named is the site, its publisher, or what its titles end with.
    boolean isCredited(String name) {
        String bare = Text.bare(name);
        return credits.contains(bare)
                || (bare.length() > SHORTEST && host.replace("-", "").contains(bare));
    }
}
