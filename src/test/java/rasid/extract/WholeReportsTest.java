package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports whose markup looks like something that is left out elsewhere: all of their text is kept.
class WholeReportsTest {
    private static final String TITLE = "Fishermen end their strike after nine days";
    private static final String S =
            "The ministry said on Monday that the price of fuel for boats would stay as it is until the end of the year %d.";

    private static Extracted read(String title, String html) {
        return new Served("https://www.harbour.example/news/1", "Europe/London", "2026-05-13T06:00:00Z")
                .read("<html lang=en><title>" + title + "</title><body>" + html + "</body></html>");
    }

    private static List<String> body(String html) {
        return read(TITLE, html).content().body();
    }

    private static String paragraphs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "<p>" + S.formatted(i) + "</p>")
                .collect(Collectors.joining());
    }

    private static String[] sentences(int count) {
        return IntStream.range(0, count).mapToObj(S::formatted).toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><header><h1>%s</h1><p>Engineers say two boats must be replaced.</p></header></article><div class=text>%s</div>",
                "<main><h1>%s</h1><div class=pic>A worker repairs a boat near the town.</div></main><section>%s</section>",
                "<h1>%s</h1><div class='cookie-consent-given page'>%s</div>",
                "<h1>%s</h1><div class='post tag-cookies category-tech'>%s</div>"
            })
    void whateverItsBoxesAreCalled(String shape) {
        assertThat(body(shape.formatted(TITLE, paragraphs(0, 8)))).contains(sentences(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wp-block-group", "row", "elementor-section", "s"})
    void partsInBoxesOfOneLayoutWithHeadingsAndDates(String name) {
        String parts = IntStream.range(4, 7)
                .mapToObj(i ->
                        "<div class=%s><h2>The court hears the case again</h2><p>Updated 5 May 2021</p><p>%s</p></div>"
                                .formatted(name, S.formatted(i)))
                .collect(Collectors.joining());
        assertThat(body("<div class=%s><h1>%s</h1>%s</div>%s".formatted(name, TITLE, paragraphs(0, 4), parts)))
                .contains(sentences(7));
    }

    @Test
    void partsBehindStarsWithHeadings() {
        String essay = paragraphs(0, 5) + "<p>***</p><h3>What the traders say</h3>" + paragraphs(5, 7)
                + "<h3>What the doctors say</h3>" + paragraphs(7, 9);
        assertThat(body("<article><h1>%s</h1>%s</article>".formatted(TITLE, essay)))
                .contains(sentences(9));
    }

    @Test
    void paragraphsBehindAShareBarInTheSameBox() {
        String lead = "<p class=lead>" + S.formatted(0) + " " + S.formatted(0) + " " + S.formatted(0) + "</p>";
        assertThat(body("<article><h1>%s</h1>%s<div class=share>Share</div>%s</article>"
                        .formatted(TITLE, lead, paragraphs(1, 3))))
                .contains(S.formatted(1), S.formatted(2));
    }

    @Test
    void linesOfPreformattedText() {
        String wrapped =
                "<pre>The ministry said on Monday that the price of fuel for\nboats would stay as it is until the end of"
                        + " the year 1.\n\nFishermen had been on strike for nine days and no boat had\nleft the harbour of the town.\n\n"
                        + "The chamber of fishermen asked its members to go back to work\nfrom Tuesday morning on.</pre>";
        assertThat(String.join(" ", body("<h1>" + TITLE + "</h1>" + wrapped)))
                .contains(
                        "price of fuel for boats would stay",
                        "no boat had left the harbour",
                        "go back to work from Tuesday");
    }

    @Test
    void anArticleThatGoesOnInAnotherBoxOfItsElement() {
        String related =
                "<div class=tabs><ul><li>New</li><li>Popular</li></ul><p><a href=/2>A bridge opens in the old town</a></p></div>";
        assertThat(body("<article><h1>%s</h1><div class=text>%s</div>%s<div class=more>%s</div></article>"
                        .formatted(TITLE, paragraphs(0, 4), related, paragraphs(4, 7))))
                .contains(sentences(7));
    }

    @Test
    void linesThatOpenWithASign() {
        String line = "<p><img class=emoji src=/red.png> The price of bread rose to 3 dinars in the town</p>";
        assertThat(body("<h1>" + TITLE + "</h1>" + paragraphs(0, 3) + line + paragraphs(3, 5)))
                .contains("The price of bread rose to 3 dinars in the town");
    }

    @Test
    void wordsThatAreSeenOnSomeScreens() {
        String sentence =
                "<p>The ministry said <span class='hidden md:inline'>on Monday evening at length</span> and once more"
                        + " that the price of fuel would <span aria-hidden=true>stay as it is</span> until the end of the year.</p>";
        assertThat(body("<h1>" + TITLE + "</h1>" + sentence + paragraphs(0, 3)).getFirst())
                .contains("on Monday evening at length", "stay as it is");
    }

    @Test
    void aFlashInWhoseScriptsSomethingElseStands() {
        String terms = "<script>window.__DATA__={\"modal\":{\"title\":\"Terms of use for our readers\",\"content\":\""
                + paragraphs(0, 9).replace("\"", "'") + "\"}}</script>";
        Extracted flash = read(TITLE, "<article><h1>" + TITLE + "</h1>" + paragraphs(0, 1) + "</article>" + terms);
        assertThat(flash.content().title()).isEqualTo(TITLE);
        assertThat(flash.content().body()).containsExactly(S.formatted(0));
        Extracted missing = read("404 Not Found", "<h1>404</h1><p>Page not found.</p>" + terms);
        assertThat(missing.error()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"رياضة - كرة قدم", "الرئيسية - أخبار محلية", "ريال مدريد - بايرن ميونخ", "سياسة - شؤون عراقية"})
    void noSectionIsAnAuthor(String line) {
        assertThat(read(TITLE, "<h1>%s</h1><p>%s</p>%s".formatted(TITLE, line, paragraphs(0, 4)))
                        .content()
                        .authors())
                .isEmpty();
    }
}
