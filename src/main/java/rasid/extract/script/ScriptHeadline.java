package rasid.extract.script;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rasid.extract.page.Page;
import rasid.extract.page.TitleParts;
import rasid.extract.text.Text;
import tools.jackson.databind.JsonNode;

/// The headline of an object of a script, and whether it is the one that the page tells.
public final class ScriptHeadline {
    private static final Pattern TITLE = Pattern.compile(
            "^(?:(?:post|news|article|story|item|page|content|entry|main|basic|full|long|ar|arabic) ?)?(?:titles?|head ?lines?|heading|subject|title ?text)(?: (?:ar|fa|ku|ckb|he|ur|rendered|text|main))?$");
    private static final int LONGEST_TITLE = 400;
    private static final int DISTINCT = 12;
    private static final int MUCH_MORE = 2;

    private final Page page;
    private final List<String> told;
    private final String title;

    /// Gathers what the page tells as its headline.
    ///
    /// @param headline what the page was read to have
    public ScriptHeadline(Page page, String headline) {
        this.page = page;
        this.title = Text.bare(page.title());
        this.told = Stream.of(
                        headline,
                        page.meta("og:title"),
                        page.meta("twitter:title"),
                        page.linked().headline(),
                        page.title())
                .flatMap(text -> Stream.of(text, TitleParts.withoutSite(text, page)))
                .map(Text::bare)
                .filter(text -> text.length() >= DISTINCT)
                .distinct()
                .toList();
    }

    /// Whether the page tells a headline to look for.
    public boolean isTold() {
        return !told.isEmpty();
    }

    /// `""` where it has none.
    public String of(JsonNode object) {
        return headline(object, 0);
    }

    /// 2 where the page tells the very headline, 1 where what it tells begins with it or holds it.
    public int sameness(String headline) {
        String bare = Text.bare(headline);
        if ((bare.length() < DISTINCT && !title.equals(bare)) || page.site().isNamed(headline)) {
            return 0;
        }
        for (String one : told) {
            if (one.equals(bare)) {
                return 2;
            }
        }
        for (String one : told) {
            if ((one.contains(bare) && bare.length() * MUCH_MORE >= one.length())
                    || (bare.startsWith(one) && bare.length() < MUCH_MORE * one.length())) {
                return 1;
            }
        }
        return 0;
    }

    /// What the page tells as its headline, where it is a field; else the field that is called so.
    private String headline(JsonNode around, int depth) {
        String called = "";
        for (Map.Entry<String, JsonNode> field : around.properties()) {
            JsonNode value = field.getValue();
            boolean said = value.isString()
                    && value.asString().length() <= LONGEST_TITLE
                    && value.asString().length() >= 3;
            boolean object = value.isObject() && depth == 0;
            boolean title = (said || object)
                    && TITLE.matcher(ScriptFields.words(field.getKey())).matches();
            if (said) {
                String text = title ? ScriptFields.plain(value.asString()) : value.asString();
                if ((title || text.indexOf(' ') > 0) && told.contains(Text.bare(text))) {
                    return ScriptFields.plain(text);
                }
                called = title && called.isEmpty() ? text : called;
            } else if (object && (title || ScriptText.isPart(field.getKey(), value))) {
                String inner = title ? inner(value) : headline(value, 1);
                boolean same = !inner.isEmpty() && sameness(inner) == 2;
                if (same) {
                    return inner;
                }
                called = title && called.isEmpty() ? inner : called;
            }
        }
        return called;
    }

    /// `title: {rendered: "…"}`
    private static String inner(JsonNode title) {
        for (String name : List.of("rendered", "basic", "text", "value", "main")) {
            if (title.path(name).isString()) {
                return ScriptFields.plain(title.path(name).asString());
            }
        }
        return title.properties().stream()
                .filter(field -> field.getValue().isString())
                .findFirst()
                .map(field -> ScriptFields.plain(field.getValue().asString()))
                .orElse("");
    }
}
