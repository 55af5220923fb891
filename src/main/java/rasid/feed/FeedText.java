package rasid.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import rasid.model.Addresses;

/// What a feed says of an article beside its title, as plain paragraphs: the content, and of the summary what that
/// lacks. What systems write under every entry is none of it: where the post appeared first, links to other articles.
/// Pure.
public final class FeedText {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q",
            "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr");
    private static final Set<String> NO_TEXT =
            Set.of("script", "style", "iframe", "object", "applet", "noscript", "noembed", "template", "svg");

    /// How WordPress ends an entry, in the languages that it is run in, as far as the markup is lost.
    private static final Pattern APPEARED_FIRST = Pattern.compile(Stream.of(
                    "The post ¶ (?:appeared first on|first appeared on) ¶",
                    "Der Beitrag ¶ (?:erschien zuerst auf|ist zuerst erschienen auf) ¶",
                    "(?:L['’]article|Cet article|Le post) ¶ est apparu en premier sur ¶",
                    "La entrada ¶ (?:se publicó primero en|aparece primero en|apareció primero en) ¶",
                    "L['’]articolo ¶ (?:proviene da|sembra essere il primo su) ¶",
                    "O (?:post|conteúdo) ¶ (?:apareceu|aparece) primeiro em ¶",
                    "Het bericht ¶ verscheen eerst op ¶",
                    "¶ (?:yazısı|haberi) ilk (?:önce|olarak) ¶ (?:ortaya çıktı|göründü)",
                    "ظهرت المقالة ¶ أولا[ًّ]? على ¶",
                    "(?:المقالة|التدوينة|المقال|الخبر) ¶ (?:ظهرت|ظهر|نشرت|نشر) أولا[ًّ]? (?:على|في) ¶",
                    "(?:نوشته|پست|مطلب) ¶ (?:اولین بار|ابتدا) در ¶ (?:پدیدار شد|منتشر شد|ظاهر شد)",
                    "(?:پۆستی|بابەتی) ¶ (?:یەکەم جار|سەرەتا) لە ¶ (?:دەرکەوت|بڵاوکرایەوە|بڵاو کرایەوە)",
                    "(?:یہ پوسٹ|پوسٹ) ¶ (?:پہلے|سب سے پہلے) ¶ پر (?:شائع ہوئی|نمودار ہوئی)",
                    "הפוסט ¶ (?:הופיע לראשונה|הופיע ראשון) ב.{0,3}¶")
            .map(form -> form.replaceFirst("¶", ".{0,300}?").replace("¶", ".{1,150}?"))
            .collect(Collectors.joining("|", "(?:^|\\s)(?:", ")[.\\s]*$")));

    private final URI item;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linkedElsewhere;
    private boolean toItem;
    private boolean toFront;

    private FeedText(URI item) {
        this.item = item;
    }

    /// One paragraph a line, at most `most` characters in all; `""` where the feed says nothing but the title.
    public static String of(FeedItem item, int most) {
        if (most == 0) {
            return "";
        }
        List<String> content = paragraphs(item.said().content(), item.address());
        String whole = bare(String.join(" ", content));
        List<String> all = new ArrayList<>();
        for (String paragraph : paragraphs(item.said().summary(), item.address())) {
            if (!whole.contains(bare(paragraph))) {
                all.add(paragraph);
            }
        }
        all.addAll(content);
        String title = bare(item.title());
        String text = all.stream()
                .filter(paragraph ->
                        !bare(paragraph).isEmpty() && !bare(paragraph).equals(title))
                .collect(Collectors.joining("\n"));
        return text.length() <= most ? text : text.substring(0, wordEnd(text, most));
    }

    private static int wordEnd(String text, int most) {
        int end = most;
        while (end > most / 2 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end;
    }

    private static List<String> paragraphs(String html, URI item) {
        var read = new FeedText(item);
        if (html.indexOf('<') < 0) {
            for (String paragraph : html.split("\\R\\s*\\R", -1)) {
                read.text.append(paragraph);
                read.end();
            }
        } else {
            Jsoup.parseBodyFragment(html, item.toString()).body().traverse(read.new Walk());
            read.end();
        }
        return read.paragraphs;
    }

    private final class Walk implements NodeVisitor {
        private int hidden;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                hidden += NO_TEXT.contains(element.normalName()) ? 1 : 0;
                if (!INLINE.contains(element.normalName())) {
                    end();
                }
            } else if (node instanceof TextNode words && hidden == 0) {
                add(words);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                hidden -= NO_TEXT.contains(element.normalName()) ? 1 : 0;
                if (!INLINE.contains(element.normalName())) {
                    end();
                }
            }
        }
    }

    private void add(TextNode words) {
        text.append(words.getWholeText());
        Element parent = words.parent();
        Element link = parent == null ? null : parent.closest("a[href]");
        Optional<URI> to = link == null ? Optional.empty() : Addresses.resolve(item, link.attr("href"));
        if (to.isPresent()) {
            boolean own = place(to.get()).equals(place(item));
            boolean front = place(to.get()).indexOf('/') < 0 && to.get().getQuery() == null;
            toItem |= own;
            toFront |= front;
            linkedElsewhere += own ? 0 : words.getWholeText().strip().length();
        }
    }

    /// Host and path, however the address is written.
    private static String place(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().replaceFirst("^(?:www|m|amp)\\.", "");
        String path = address.getPath() == null ? "" : address.getPath().replaceFirst("/+$", "");
        return host.toLowerCase(Locale.ROOT) + path;
    }

    private void end() {
        String line = Markup.text(text.toString().replace("<", "&lt;"));
        boolean ofTheSystem = (toItem && toFront) || linkedElsewhere * 2 > line.length();
        if (!ofTheSystem) {
            String own = APPEARED_FIRST.matcher(line).replaceFirst("").strip();
            if (!own.isEmpty()) {
                paragraphs.add(own);
            }
        }
        text.setLength(0);
        linkedElsewhere = 0;
        toItem = false;
        toFront = false;
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
