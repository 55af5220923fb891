package rasid.extract.script;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a block of a text is, by the words of its type.
enum BlockKind {
    BREAK,
    PICTURE,
    /// Other articles, advertisements, what is embedded.
    OTHER,
    QUOTE,
    TABLE,
    ITEM,
    LIST,
    HEADING,
    TEXT;

    private static final Pattern OTHERS = Pattern.compile(
            "related|also|read ?more|more ?(?:from|on|like)|\\bads?\\b|advert|\\bdfp\\b|banner|newsletter|\\bembed|widget|\\bscript\\b|^links?$|comments?\\b|poll\\b"
                    + "|promo|recommend|teaser|share|social|tweet|twitter|instagram|facebook|youtube|tiktok|telegram|iframe|subscri|divider|separator"
                    + "|delimiter|\\btoc\\b|\\bcta\\b|button|recirc|sponsor|outbrain|taboola|interstitial|player|audio|podcast|\\bstyle\\b|link ?(?:card|list|tool|preview)"
                    + "|story ?card|article ?card|card ?list|author ?(?:box|bio|card)|bookmark|spacer|reference|tags? ?list");
    private static final Pattern PICTURES = Pattern.compile(
            "image|picture|photo|gallery|figure|video|media|slideshow|atomic|\\bimg\\b|carousel|infographic|attaches");
    private static final Pattern HEADINGS = Pattern.compile(
            "head(?:ing|er|line)?(?:[ _-]?(?:one|two|three|four|five|six|\\d))?$|^h[1-6]$|sub ?(?:title|head)|cross ?head|^title$");
    private static final Pattern LISTS = Pattern.compile("\\blist$|^[uo]l$|bullet|numbered|list ?block");
    private static final Pattern ITEMS = Pattern.compile("list ?item|^li$");
    private static final Pattern TABLES = Pattern.compile("^table$|table ?block| table$|core table");
    private static final Pattern QUOTES = Pattern.compile("quot");
    private static final Pattern INLINE = Pattern.compile(
            "^(?:text|span|link|hyperlink|a|mention|strong|em|b|i|u|bold|italic|inline.*|autolink|mark|sup|sub|hashtag|entity|entity hyperlink)$");
    private static final Pattern BREAK_TYPE = Pattern.compile("line ?break|hard ?break|^br$");

    static BlockKind of(JsonNode block) {
        String type = BlockFields.type(block);
        if (BREAK_TYPE.matcher(type).find()) {
            return BREAK;
        }
        if (PICTURES.matcher(type).find()) {
            return PICTURE;
        }
        if (OTHERS.matcher(type).find() || BlockFields.isTeaser(block)) {
            return OTHER;
        }
        if (QUOTES.matcher(type).find()) {
            return QUOTE;
        }
        if (TABLES.matcher(type).find()) {
            return TABLE;
        }
        if (ITEMS.matcher(type).find() || block.path("listItem").isString()) {
            return ITEM;
        }
        if (LISTS.matcher(type).find()) {
            return LIST;
        }
        String style = ScriptFields.words(block.path("style").asString(""));
        return HEADINGS.matcher(type).find() || HEADINGS.matcher(style).find() ? HEADING : TEXT;
    }

    /// Whether it may be a run of a paragraph, by what it says of itself.
    static boolean isRun(JsonNode node) {
        String type = BlockFields.type(node);
        return BREAK_TYPE.matcher(type).find() || INLINE.matcher(type).matches();
    }
}
