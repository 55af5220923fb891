package rasid.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.fetch.Body;

/// What is left out before the parse changes nothing of what is read.
class LeanMarkupTest {
    private static final List<String> PIECES = List.of(
            "<script>",
            "</script>",
            "<script type='application/ld+json'>{\"a\":\"<b>\"}</script>",
            "<script>if (a < b && c > d) { x = '<div>'; }</script>",
            "<script><!-- document.write('<script src=x></script>') --></script>",
            "<script>'<!--<script>'</script>",
            "<SCRIPT\n>x</SCRIPT\t>",
            "<style>p > a { color: red }</style>",
            "<style>",
            "</style x='>'>",
            "<!-- a > b -->",
            "<!-->",
            "<!--->",
            "<!--",
            "-->",
            "--!>",
            "<![CDATA[ <p> ]]>",
            "<!-- x -->p>",
            "<p title src=b =c>",
            "<p title='2 May' style='color: red' alt=2>",
            "<!doctype html>",
            "<svg viewBox='0 0 1 1'><path d='M0>1'/><title>x</title></svg>",
            "<svg/>",
            "<svg><p>text</svg>",
            "<a href='>' title=\"<script>\" data-x='</a>' onclick=a>b>link</a>",
            "<img src=x/><img alt='a\"b' src=\"a'b\" width=1>",
            "<div data-x=\"unclosed ",
            "<p class=a/b id = c src = 'd' =e>",
            "\"",
            "'",
            "<",
            "</",
            "</>",
            "<?php x ?>",
            "<textarea><script>",
            "</textarea>",
            "<title><!-- </title>",
            "<iframe src=x><script></iframe>",
            "<link rel=stylesheet href=x><link rel=canonical href=y>",
            "<table><tr><script>1</script><td>cell",
            "<select><option><script>1</script>one",
            "نص المقال ",
            "<p>text<br>");

    @Test
    void thePagesOfTheTestsAreReadTheSame() throws Exception {
        for (String page : pages()) {
            assertThat(read(lean(page))).isEqualTo(read(Jsoup.parse(page)));
        }
    }

    @Test
    void brokenMarkupIsReadTheSame() {
        var random = new Random(7);
        for (int n = 0; n < 5_000; n++) {
            var page = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                page.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String html = page.toString();
            assertThat(read(lean(html))).as(html).isEqualTo(read(Jsoup.parse(html)));
        }
    }

    @Test
    void pagesThatAreCutOffAreReadTheSame() throws Exception {
        var random = new Random(8);
        for (String page : pages()) {
            for (int i = 0; i < 8; i++) {
                String html = page.substring(0, random.nextInt(page.length() + 1));
                assertThat(read(lean(html))).as(html).isEqualTo(read(Jsoup.parse(html)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>", "<script><!--", "<!--", "<style>", "<svg>", "<svg><path d='", "<p a='", "<a b=", "<"
            })
    void whatNeverEndsEnds(String opening) {
        String html = "<p>نص</p>" + opening + " x < y ".repeat(1_000_000);
        assertThat(lean(html).body().text()).startsWith("نص");
    }

    @Test
    void scriptsAreStillKnown() {
        String html = "<script>var a = 1;</script><p>x<script type=\"application/ld+json\">{}</script>";
        assertThat(LeanMarkup.of(html).scripts())
                .extracting(script -> html.substring(script.from(), script.end()))
                .containsExactly("var a = 1;", "{}");
        assertThat(lean(html).select("script").eachAttr("type")).containsExactly("application/ld+json");
    }

    private static Document lean(String html) {
        return Parser.htmlParser().parseInput(LeanMarkup.of(html).reader(), "");
    }

    /// The elements with the attributes that are read, and the text between them.
    private static String read(Document document) {
        var read = new StringBuilder();
        document.traverse((node, depth) -> {
            if (node instanceof TextNode text && !isIn(text, "svg")) {
                read.append(text.getWholeText());
            } else if (node instanceof Element element && isRead(element)) {
                read.append('<').append(element.normalName());
                for (String name : List.of("class", "id", "href", "rel", "type")) {
                    read.append(element.hasAttr(name) ? " " + name + "=" + element.attr(name) : "");
                }
                String title = element.attr("title");
                read.append(title.chars().anyMatch(Character::isDigit) ? " title=" + title : "");
                read.append('>');
            }
        });
        return read.toString().replaceAll("\\s+", "");
    }

    private static boolean isRead(Element element) {
        return switch (element.normalName()) {
            case "style", "svg" -> false;
            case "script" -> element.attr("type").contains("ld+json");
            case "link" -> element.attr("rel").equals("canonical");
            default -> !isIn(element, "svg");
        };
    }

    private static boolean isIn(Node node, String tag) {
        for (Node around = node.parent(); around != null; around = around.parent()) {
            if (around.normalName().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> pages() throws IOException, URISyntaxException {
        List<String> pages = new ArrayList<>();
        Path folder = Path.of(
                LeanMarkupTest.class.getResource("/rasid/extract/rtl/dev").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                pages.add(new Body(Files.readAllBytes(file), null).text());
            }
        }
        return pages;
    }
}
