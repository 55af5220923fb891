package rasid.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.model.Article;
import rasid.model.ChangedArticle;
import rasid.model.Edit.NumberChange;
import rasid.model.Hit;
import rasid.model.HitArticle;
import rasid.model.Level;
import rasid.model.Mail;
import rasid.model.Reading;
import rasid.model.Reading.Silent;
import rasid.model.RuleRef;
import rasid.model.Span;

/// What a page can write, a mail has to bear.
class HostileMailTest {
    private static final String NASTY =
            "<script>alert('x')</script> \"quoted\" & </a></p></style>\u202Egnp.exe\u202C \u2066\u2069"
                    + "\r\nBcc: all@example.org\u0000\u0007 \uD800 {{x}} ${y} -->";

    private static Mail alert(HitArticle... articles) {
        return Composer.alert(List.of(articles), Samples.DESK);
    }

    private static Article article(String title, String source, String url, List<String> body) {
        return Samples.article(1, 1, source, url, Samples.NOON, title, body, "ar\"><script>");
    }

    @Test
    void markupOfAPageIsText() {
        Article article =
                article(NASTY, "<b>" + NASTY, "https://a.example/?a=%22&b='x'", List.of(NASTY + " rocket " + NASTY));
        Span span = Samples.spans(article, "rocket", NASTY).getFirst();
        Hit hit = new Hit(new RuleRef("w", "r"), NASTY, Level.URGENT, false, List.of(span));
        Reading reading = new Reading(1, 1, List.of(new Silent(NASTY, null, NASTY)), List.of(NASTY));
        for (Mail mail : List.of(
                alert(new HitArticle(article, List.of(hit))),
                Composer.digest(
                        new Composer.Window(NASTY, Instant.EPOCH, Samples.NOON, reading),
                        List.of(new HitArticle(article, List.of(hit))),
                        List.of(),
                        Samples.ARABIC_DESK),
                Composer.digest(
                        new Composer.Window(NASTY, Instant.EPOCH, Samples.NOON, reading),
                        List.of(),
                        List.of(Samples.changed(article, NASTY, new NumberChange(NASTY, NASTY, NASTY))),
                        Samples.ARABIC_DESK))) {
            Document page = Jsoup.parse(mail.html());
            assertThat(page.select("script, b b, form, iframe, img")).isEmpty();
            assertThat(page.select("style")).hasSize(1);
            assertThat(page.select("a")).hasSize(1);
            assertThat(page.text()).contains("<script>alert('x')</script> \"quoted\" &");
            assertThat(page.getAllElements().eachAttr("lang"))
                    .containsOnly(page.select("html").attr("lang"));
            for (Element element : page.getAllElements()) {
                element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            }
            for (String part : List.of(mail.subject(), mail.text(), mail.html())) {
                assertThat(part).doesNotContainPattern("[\\u202A-\\u202E\\u2066\\u2067\\uD800\\x00-\\x09\\x0B-\\x1F]");
            }
            assertThat(mail.subject()).doesNotContain("\n").hasSizeLessThanOrEqualTo(60);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "JavaScript:x",
                "mailto:a@b.example",
                "//a.example/",
                "file:///etc/x",
                "https:x"
            })
    void onlyAddressesOfTheWebBecomeLinks(String address) {
        Article article = article("A rocket", "Paper", address, List.of());
        Mail mail = alert(Samples.hit(article, Samples.urgent("rocket", "")));
        assertThat(Jsoup.parse(mail.html()).select("[href]")).isEmpty();
        assertThat(mail.text()).contains("A *rocket*").doesNotContain(address);
    }

    @Test
    void anAddressInArabicIsWrittenForTheWire() {
        Article article = article("A rocket", "Paper", "https://a.example/أخبار/1", List.of());
        Mail mail = alert(Samples.hit(article, Samples.urgent("rocket", "")));
        String wire = URI.create("https://a.example/أخبار/1").toASCIIString();
        assertThat(mail.text()).contains(wire);
        assertThat(Jsoup.parse(mail.html()).select("a").attr("href")).isEqualTo(wire);
    }

    @Test
    void aMailStaysBelowTheSizeThatMailProgramsCut() {
        List<HitArticle> day = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            day.add(Samples.hit(
                    Samples.article(
                            i,
                            i,
                            "وكالة " + i % 90,
                            "https://agency.example/" + i + "/" + "x".repeat(i % 300),
                            Samples.NOON.plusSeconds(i),
                            "سقوط صاروخ رقم " + i + " قرب " + "المطار والمدينة ".repeat(i % 30),
                            List.of("كلمة ".repeat(400) + "صاروخ" + " كلمة".repeat(400), "صاروخ ".repeat(200)),
                            "ar"),
                    Samples.urgent("صاروخ", "through ".repeat(40))));
        }
        List<Silent> silent = IntStream.range(0, 500)
                .mapToObj(i -> new Silent("مصدر " + i + " " + "س".repeat(80), Samples.NOON, "timeout ".repeat(100)))
                .toList();
        Reading reading = new Reading(
                5_000, 500, silent, silent.stream().map(Silent::sourceName).toList());
        Mail alert = Composer.alert(day, Samples.DESK);
        var toll = new NumberChange("٣", "٧".repeat(200), "قتلى ".repeat(200));
        List<ChangedArticle> changed = day.stream()
                .map(hit -> Samples.changed(hit.article(), "كان ".repeat(200), toll, toll, toll, toll, toll, toll))
                .toList();
        Mail digest = Composer.digest(
                new Composer.Window("Iraq", Instant.EPOCH, Samples.NOON, reading), day, changed, Samples.ARABIC_DESK);
        for (Mail mail : List.of(alert, digest)) {
            int bytes = bytes(mail.text()) + bytes(mail.html());
            // In base64, with line ends, parts of a message grow by 37 percent.
            assertThat(bytes * 137 / 100).isLessThan(100_000);
        }
        assertThat(digest.text()).contains("وتغيّرت مقالات أخرى، عددها ");
        assertThat(alert.subject()).endsWith("\u2068+1999 more\u2069").hasSizeLessThanOrEqualTo(60);
        assertThat(alert.text()).contains("as headlines only").contains("had no room in this mail");
    }

    @Test
    void aMailOfMiddleSizeTellsEveryHeadline() {
        List<HitArticle> day = IntStream.range(0, 80)
                .mapToObj(i -> Samples.hit(
                        Samples.article(
                                i,
                                i,
                                "Paper",
                                "https://paper.example/" + i,
                                Samples.NOON.plusSeconds(i),
                                "Rocket number " + i,
                                List.of("word ".repeat(200) + "Rocket" + " word".repeat(200)),
                                "en"),
                        Samples.urgent("Rocket", "")))
                .toList();
        Mail mail = Composer.alert(day, Samples.DESK);
        Document page = Jsoup.parse(mail.html());
        for (int i = 0; i < 80; i++) {
            assertThat(mail.text()).contains("number " + i + "\n").contains("https://paper.example/" + i + "\n");
            assertThat(page.select("a[href=https://paper.example/" + i + "]")).hasSize(1);
        }
        assertThat(mail.text()).contains("as headlines only").doesNotContain("no room");
        // The newest comes first, in full.
        assertThat(mail.text().indexOf("number 79\n")).isLessThan(mail.text().indexOf("number 0\n"));
    }

    @Test
    void aSpanThatTheTextNoLongerHoldsIsLeftOut() {
        Article article = article("Short", "Paper", "https://a.example/", List.of("now shorter"));
        List<Span> spans = List.of(
                new Span(Span.Field.BODY, 0, 4, 900, ""),
                new Span(Span.Field.BODY, 7, 0, 3, ""),
                new Span(Span.Field.CAPTION, 0, 0, 3, ""),
                new Span(Span.Field.LEAD, 0, 0, 3, ""));
        Hit hit = new Hit(new RuleRef("w", "r"), "Rule", Level.INFO, false, spans);
        assertThat(alert(new HitArticle(article, List.of(hit))).text())
                .contains("now shorter")
                .contains("Why: the rule Rule");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
