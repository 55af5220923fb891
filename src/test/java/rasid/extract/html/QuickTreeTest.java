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
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.fetch.Body;

/// The quick tree is the parser's, node by node, or there is none.
class QuickTreeTest {
    private static final List<String> BEGINNINGS = List.of(
            "<!doctype html><html><head></head><body>",
            "<html><head><title>t</title></head><body>",
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://x/\"><html lang=ar><body>",
            "<!doctype html>",
            "<!DOCTYPE html\n\tPUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"\n\"http://x/\" ><html><body>",
            "");
    private static final List<String> PIECES = List.of("""
                    <script type='application/ld+json'>{"a":"<b>"}</script>|<script>a < b; x = '<div>'</script>|</script>
                    <style>p > a {}</style>|<!-- a > b -->|<!-->|-->|<?php x ?>|<svg><path d='M0>1'/></svg>|<svg/>|<svg></svg>
                    <p title src=b =c>|<p title='2 May' style='color: red' alt=2>|<p class=a/b id = c src = 'd' =e>
                    <a href='>' title="<script>" onclick=a>b>link</a>|<a href='?a=1&b=2&amp;c'>|</a>|<img src=x/>
                    "|'|<|</|</>|<textarea>|</textarea>|<title><!-- </title>|<iframe src=x><script></iframe>
                    <link rel=stylesheet href=x><link rel=canonical href=y>|نص المقال |a &amp; b|&nbsp;|&#8217;|&#x6a9;
                    &copy|&foo;|&#150;|<b>|</b>|<i class=x>|</i>|<em>|</em>|<nobr>|</nobr>|<div>|</div>|<div class=z>
                    <span>|</span>|<p>|</p>|<li>|</li>|<ul>|</ul>|<ol>|</ol>|<dl>|<dt>|<dd>|</dd>|</dl>|<h1>|</h1>|<h2>
                    </h3>|<table>|</table>|<tr>|</tr>|<td>|</td>|<th>|</th>|<tbody>|</tbody>|<thead>|<caption>|</caption>
                    <colgroup>|<col>|</colgroup>|<form>|</form>|<button>|</button>|<select>|<option>|</option>|<optgroup>
                    </select>|<input>|<input type=hidden>|<hr>|<br>|</br>|<pre>|</pre>|<noscript>|</noscript>|<template>
                    </template>|<object>|</object>|<param>|<article>|</article>|<x-y>|</x-y>|<html lang=ar>|</html>
                    <head>|</head>|<body class=c>|<body id=d>|</body>|<meta name=a content=b>|<base href='http://x/'>
                    <video>|<source src=x>|</video>|<label>|</label>|<address>|</address>|<figure>|<figcaption>""".split("[|\n]", -1));

    @ParameterizedTest
    @ValueSource(strings = {"rtl/dev", "rtl2/dev"})
    void pagesOfTheTestsHaveTheParsersTree(String folder) throws Exception {
        List<String> pages = pages(folder);
        int quick = 0;
        for (String page : pages) {
            quick += isParsers(page) ? 1 : 0;
        }
        assertThat(quick).as("read without the parser").isGreaterThan(pages.size() * 2 / 3);
    }

    @Test
    void randomMarkupHasTheParsersTree() {
        var random = new Random(9);
        int quick = 0;
        for (int n = 0; n < 20_000; n++) {
            var page = new StringBuilder(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
            for (int i = random.nextInt(14); i >= 0; i--) {
                page.append(PIECES.get(random.nextInt(PIECES.size())));
                page.append(List.of("x", " ", "\n", "", "").get(random.nextInt(5)));
            }
            quick += isParsers(page.toString()) ? 1 : 0;
        }
        assertThat(quick).isGreaterThan(5_000);
    }

    @Test
    void pagesThatAreCutOffHaveTheParsersTree() throws Exception {
        var random = new Random(10);
        for (String page : pages("rtl/dev")) {
            for (int i = 0; i < 4; i++) {
                isParsers(page.substring(0, random.nextInt(page.length() + 1)));
            }
        }
    }

    @Test
    void randomMarkupWithNulsHasTheParsersTree() {
        var random = new Random(11);
        int quick = 0;
        for (int n = 0; n < 20_000; n++) {
            var page = new StringBuilder("<!doctype html><body>");
            for (int i = random.nextInt(6); i >= 0; i--) {
                page.append(PIECES.get(random.nextInt(PIECES.size()))).append("x<p data-date=y>");
            }
            page.insert(random.nextInt(page.length() + 1), '\0');
            quick += isParsers(page.toString()) ? 1 : 0;
        }
        // Where nobody reads it, in comments, scripts and what is left out of tags, it changes nothing.
        assertThat(quick).isGreaterThan(500);
    }

    @Test
    void whatIsVeryDeepIsLeftToTheParser() {
        assertThat(QuickTree.of("<!doctype html><body>" + "<div>".repeat(100_000) + "x", ""))
                .isNull();
    }

    /// Answers whether there is a quick tree of the page.
    private static boolean isParsers(String html) {
        QuickTree quick = QuickTree.of(html, "");
        if (quick != null) {
            Document parsed = Parser.htmlParser().parseInput(LeanMarkup.of(html).reader(), "");
            assertThat(printed(quick.document())).as(html).isEqualTo(printed(parsed));
        }
        return quick != null;
    }

    /// All but comments, and white space that ends an element or stands outside of the body.
    private static String printed(Document document) {
        var printed = new StringBuilder();
        Element body = document.body();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    boolean read = !text.isBlank() || (isIn(text, body) && hasNext(text));
                    printed.append(read ? "text[" + text.getWholeText() + "]" : "");
                } else if (node instanceof DataNode data) {
                    printed.append("data[").append(data.getWholeData()).append(']');
                } else if (node instanceof Element element) {
                    printed.append('<').append(element.normalName());
                    for (Attribute attribute : element.attributes()) {
                        printed.append(' ').append(attribute.getKey());
                        printed.append("='").append(attribute.getValue()).append('\'');
                    }
                    printed.append('>');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                printed.append(node instanceof Element ? "</>\n" : "");
            }
        });
        return printed.toString();
    }

    private static boolean hasNext(Node text) {
        Node next = text.nextSibling();
        while (next != null && !(next instanceof Element) && !(next instanceof TextNode)) {
            next = next.nextSibling();
        }
        return next != null;
    }

    private static boolean isIn(Node node, Element body) {
        for (Node around = node.parent(); around != null; around = around.parent()) {
            if (around.equals(body)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> pages(String folder) throws IOException, URISyntaxException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(
                QuickTreeTest.class.getResource("/rasid/extract/" + folder).toURI()))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                pages.add(new Body(Files.readAllBytes(file), null).text());
            }
        }
        return pages;
    }
}
