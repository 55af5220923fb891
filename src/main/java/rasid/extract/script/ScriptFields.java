package rasid.extract.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import rasid.extract.text.Text;
import rasid.extract.text.Wordings;
import tools.jackson.databind.JsonNode;

/// Reads what the fields of an article in a script say beside its text: who wrote it, when, its standfirst and the
/// captions of its pictures. Fields are known by the words of their names.
public final class ScriptFields {
    /// What other articles, persons, files and the site's own parts stand in.
    private static final Wordings OTHERS = Wordings.of(
            "related|latest|recent|comments?\\b|repl(?:y|ies)|more|similar|recommend|popular|trend|most|read ?also|also|suggest|next|prev(?:ious)?\\b|tick(?:er)?|breaking"
                    + "|menus?|nav|footer|header|sidebar|\\bads?\\b|advert|banner|newsletter|sponsor|widget|bread ?crumb|social|share|follow|subscri"
                    + "|settings?|config|i18n|locales?\\b|messages|translations?\\b|consent|cookie|privacy|policy|terms|about|faq|polls?\\b|schedule|weather|prayer"
                    + "|channels?|programs?|episodes|videos\\b|galler(?:y|ies)\\b|teasers?|home|feeds?\\b|editors? ?picks?|featured ?(?:posts|articles|news)|lists?\\b|archive");
    private static final Wordings NO_TEXT = Wordings.of(
            "author|writer|byline|creator|reporter|journalist|contributor|categor|section|tags?\\b|keyword|\\bseo\\b|\\bmeta\\b|open ?graph|\\bog\\b|twitter|schema"
                    + "|json ?ld|image|photo|picture|thumb|media|caption|credit|copyright|source|user|account|publisher|bio\\b|styles?\\b|css|script|template|embed");
    private static final Pattern AUTHOR = Pattern.compile(
            "^(?:الكاتب|كاتب|المؤلف|نویسنده|المحرر|(?:(?:the|primary|main|lead) )?(?:authors?|byline|by|by ?line|writers?|reporters?|creators?|journalists?|contributors?|columnists?|authored by|written by|created by|author ?(?:name|names|display ?name|info|data|title)|writer ?names?"
                    + "|reporter ?names?|by ?line ?(?:text|names?)|credits|authors ?(?:list|names)|post ?author(?: ?name)?|news ?(?:author|writer|reporter)|article ?(?:author|writer)))(?: (?:ar|fa|ku|ckb|he|ur))?$");
    private static final List<String> NAMES = List.of(
            "name",
            "fullName",
            "full_name",
            "displayName",
            "display_name",
            "fullname",
            "title",
            "label",
            "text",
            "value",
            "author_name",
            "authorName",
            "nickname");
    private static final Pattern NO_PERSON =
            Pattern.compile("organi[sz]ation|agency|desk|publisher|corporation|outlet|team");
    private static final Pattern NO_PUBLICATION = Pattern.compile(
            "unpub|expir|until|end|modif|updat|edit|chang|revis|delet|event|start|birth|sched|status|state\\b|is |has |by|format|label|publisher|archiv|cache|fetch|server|now|build|render|login|crawl|index");
    private static final Pattern MODIFIED = Pattern.compile("modif|updat|edited|changed|revis");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:lead|lede|lead ?text|stand ?first|sub ?title|sub ?head(?:line|ing)?s?|deck|dek|intro|introduction|intro ?text|excerpt|summary|chapeau|head ?text|rootitr|sous ?titre|kicker ?text)(?: (?:ar|fa|ku|ckb|he|ur|rendered))?$");
    private static final Pattern NET_DATE = Pattern.compile("/?Date\\((\\d{9,14})(?:[+-]\\d{4})?\\)/?");
    private static final int DEEPEST = 5;
    private static final int MOST = 40;
    private static final int LONGEST_NAME = 80;

    private ScriptFields() {}

    /// `publishedAt`, `post_title`, `body-html` and `core/list-item` in words.
    static String words(String name) {
        var words = new StringBuilder(name.length() + 8);
        boolean parted = false;
        int before = ' ';
        for (int i = 0; i < name.length(); i += Character.charCount(before)) {
            int point = name.codePointAt(i);
            boolean hump = Character.isUpperCase(point) && Character.isLowerCase(before);
            if (!Character.isLetterOrDigit(point)) {
                parted = true;
            } else {
                words.append((parted || hump) && !words.isEmpty() ? " " : "").appendCodePoint(point);
                parted = false;
            }
            before = point;
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /// Whether a field is named for what is not this article.
    public static boolean isOther(String name) {
        return OTHERS.isIn(words(name));
    }

    /// Whether a field of an article is named for what is not its text.
    public static boolean isNoText(String name) {
        String words = words(name);
        return OTHERS.isIn(words) || NO_TEXT.isIn(words);
    }

    static String plain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? Text.clean(html)
                : Text.clean(Jsoup.parseBodyFragment(html).text());
    }

    /// Whom it names as authors, as it writes them.
    public static List<String> authors(JsonNode article) {
        Set<String> names = new LinkedHashSet<>();
        authors(article, names, 0);
        return List.copyOf(names);
    }

    private static void authors(JsonNode article, Set<String> names, int depth) {
        for (Map.Entry<String, JsonNode> field : article.properties()) {
            if (AUTHOR.matcher(words(field.getKey())).matches()) {
                names(field.getValue(), names, 0);
            }
        }
        if (names.isEmpty() && depth < 1) {
            for (Map.Entry<String, JsonNode> field : article.properties()) {
                if (field.getValue().isObject()
                        && !isOther(field.getKey())
                        && !BlockFields.isTeaser(field.getValue())) {
                    authors(field.getValue(), names, depth + 1);
                }
            }
        }
    }

    private static void names(JsonNode told, Set<String> names, int depth) {
        if (depth > DEEPEST || names.size() > MOST) {
            return;
        }
        if (told.isString()) {
            String name = plain(told.asString());
            if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
                names.add(name);
            }
        } else if (told.isArray()) {
            told.forEach(one -> names(one, names, depth + 1));
        } else if (told.isObject() && !NO_PERSON.matcher(BlockFields.type(told)).find()) {
            for (String name : NAMES) {
                if (told.path(name).isString() && !told.path(name).asString().isBlank()) {
                    names(told.path(name), names, depth + 1);
                    return;
                }
            }
            String first =
                    told.path("firstName").asString(told.path("first_name").asString(""));
            String last = told.path("lastName").asString(told.path("last_name").asString(""));
            if (!first.isBlank() || !last.isBlank()) {
                names.add(Text.clean(first + " " + last));
                return;
            }
            told.properties().stream()
                    .filter(field -> field.getValue().isContainer() && !isOther(field.getKey()))
                    .forEach(field -> names(field.getValue(), names, depth + 1));
        }
    }

    /// A time and how sure its name makes it.
    private record Time(String text, int rank) {}

    /// The texts of times at which it may have been published, the likeliest first.
    public static List<String> published(JsonNode article) {
        return times(article, false);
    }

    /// The texts of times at which it may have been changed, the likeliest first.
    public static List<String> modified(JsonNode article) {
        return times(article, true);
    }

    private static List<String> times(JsonNode article, boolean modified) {
        List<Time> times = new ArrayList<>();
        times(article, modified, times, 0);
        return times.stream()
                .sorted(Comparator.comparingInt(Time::rank).reversed())
                .map(Time::text)
                .toList();
    }

    private static void times(JsonNode object, boolean modified, List<Time> times, int depth) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String words = words(field.getKey());
            int rank = modified ? (MODIFIED.matcher(words).find() ? 1 : 0) : rank(words);
            String time = rank == 0 ? "" : time(field.getValue());
            if (!time.isEmpty() && times.size() < MOST) {
                times.add(new Time(time, 2 * rank - depth));
            } else if (depth < 2
                    && field.getValue().isObject()
                    && !isOther(field.getKey())
                    && !NO_TEXT.isIn(words)
                    && !BlockFields.isTeaser(field.getValue())) {
                times(field.getValue(), modified, times, depth + 1);
            }
        }
    }

    private static int rank(String words) {
        if (NO_PUBLICATION.matcher(words).find()) {
            return 0;
        }
        boolean time =
                words.contains("date") || words.contains("time") || words.endsWith(" at") || words.endsWith(" on");
        if (words.contains("publi")
                || words.contains("تاريخ")
                || words.contains("تاریخ")
                || words.contains("pub date")) {
            return 5;
        }
        if (words.matches(
                "pubdate|(?:display|post|posted|news|article|release|story|item|issue).{0,6}(?:date|time|at|on)|posted|published")) {
            return 4;
        }
        return words.matches("date|datetime|date time|date (?:iso|gmt|utc)")
                ? 3
                : words.contains("created") ? 2 : time || words.equals("timestamp") ? 1 : 0;
    }

    /// A text that can be read as a time: epochs become ISO 8601.
    private static String time(JsonNode value) {
        if (value.isNumber()) {
            return epoch(value.asLong(0));
        }
        if (value.isObject()) {
            for (String name :
                    List.of("$date", "date", "iso", "utc", "seconds", "_seconds", "timestamp", "value", "published")) {
                String time = value.path(name).isContainer() ? "" : time(value.path(name));
                if (!time.isEmpty()) {
                    return time;
                }
            }
            return "";
        }
        String text = value.asString("").strip();
        if (text.matches("\\d{9,14}(?:\\.\\d+)?")) {
            return text.length() == 14 ? text : epoch(Long.parseLong(text.replaceFirst("\\..*", "")));
        }
        var net = NET_DATE.matcher(text);
        return net.matches() ? epoch(Long.parseLong(net.group(1))) : text;
    }

    private static String epoch(long told) {
        long seconds = told > 100_000_000_000L ? told / 1000 : told;
        return seconds < 800_000_000L || seconds > 5_000_000_000L
                ? ""
                : Instant.ofEpochSecond(seconds).toString();
    }

    /// The standfirst, where the text does not say the same.
    ///
    /// @param bare the text's letters and digits
    public static String lead(JsonNode article, String bare) {
        for (Map.Entry<String, JsonNode> field : article.properties()) {
            JsonNode value = field.getValue();
            if (LEAD.matcher(words(field.getKey())).matches()) {
                JsonNode told = value.isObject() ? value.path("rendered") : value;
                String lead = plain(told.asString(""));
                String opening = Text.bare(lead);
                if (Text.words(lead) >= 3 && !bare.contains(opening.substring(0, Math.min(opening.length(), 50)))) {
                    return lead;
                }
            }
        }
        return "";
    }

    /// The captions of the pictures that stand with the article.
    ///
    /// @param body the field that holds the text, whose captions stand in it
    public static List<String> captions(JsonNode article, JsonNode body) {
        Set<String> captions = new LinkedHashSet<>();
        captions(article, body, captions, 0);
        return List.copyOf(captions);
    }

    @SuppressWarnings("ReferenceEquality") // the very node, not one like it
    private static void captions(JsonNode node, JsonNode body, Set<String> captions, int depth) {
        if (depth > DEEPEST || node == body || captions.size() > MOST) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (BlockFields.isCaption(field.getKey()) && value.isString()) {
                captions.add(plain(value.asString()));
            } else if (value.isObject() && !isOther(field.getKey()) && !BlockFields.isTeaser(value)) {
                captions(value, body, captions, depth + 1);
            } else if (value.isArray() && value != body && !isOther(field.getKey())) {
                value.forEach(one -> {
                    if (!BlockFields.isTeaser(one)) {
                        captions(one, body, captions, depth + 1);
                    }
                });
            }
        }
        captions.remove("");
    }
}
