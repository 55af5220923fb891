package rasid.extract.script;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rasid.extract.page.Page;
import tools.jackson.databind.JsonNode;

/// What a page's address says of its article: the numbers and names in it, by which the article's object is known among
/// those of others.
public final class ScriptPlace {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:^| )(?:id|uuid|guid|slug|alias|url|uri|link|path|permalink|href|nid|key|code|no|number|route|canonical)(?: (?:url|path|name))?$");
    private static final Pattern SEPARATOR = Pattern.compile("[/?&=;]");
    private static final Pattern HOST = Pattern.compile("^(?:https?:)?//[^/?#]*");
    private static final Pattern FRAGMENT = Pattern.compile("#.*$");
    private static final Pattern NUMBER_IN = Pattern.compile("[^0-9]+");
    /// A name as short as that is none.
    private static final int DISTINCT = 12;

    private static final int A_NUMBER = 4;

    private final Set<String> segments = new HashSet<>();
    private final Set<String> paths = new HashSet<>();

    /// Reads the address of `page`, and those by which it calls itself.
    public ScriptPlace(Page page) {
        place(page.address());
        page.resolve(page.meta("og:url")).ifPresent(this::place);
    }

    /// Whether the page's address names it.
    public boolean names(JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if ((value.isString() || value.isNumber())
                    && ADDRESS.matcher(ScriptFields.words(field.getKey())).find()) {
                String told = value.asString("").strip();
                boolean path = told.contains("/") || told.contains("%");
                if (path
                        ? paths.contains(path(told))
                        : told.length() >= 2 && segments.contains(told.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void place(URI address) {
        String whole = path(address.toString());
        if (whole.length() < 3) {
            return;
        }
        paths.add(whole);
        List<String> parts = Stream.of(SEPARATOR.split(whole, -1))
                .filter(part -> !part.isBlank())
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).replaceFirst("\\.[a-z]{3,5}$", "");
            boolean last = i >= parts.size() - 2;
            boolean digits = part.chars().anyMatch(Character::isDigit);
            if ((digits && (last || part.length() > 2)) || (last && part.length() >= DISTINCT)) {
                segments.add(part);
                Stream.of(NUMBER_IN.split(part, -1))
                        .filter(number -> number.length() >= A_NUMBER)
                        .forEach(segments::add);
            }
        }
    }

    /// An address without its host, decoded.
    private static String path(String address) {
        String path = FRAGMENT.matcher(HOST.matcher(address).replaceFirst("")).replaceFirst("");
        String decoded;
        try {
            decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            decoded = path;
        }
        String lower = decoded.toLowerCase(Locale.ROOT);
        String ended = lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        return ended.startsWith("/") ? ended.substring(1) : ended;
    }
}
