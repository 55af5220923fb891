package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static rasid.extract.ScriptedPage.AROUND;
import static rasid.extract.ScriptedPage.HEAD;
import static rasid.extract.ScriptedPage.ONE;
import static rasid.extract.ScriptedPage.OTHER;
import static rasid.extract.ScriptedPage.THREE;
import static rasid.extract.ScriptedPage.TITLE;
import static rasid.extract.ScriptedPage.TWO;
import static rasid.extract.ScriptedPage.html;
import static rasid.extract.ScriptedPage.quoted;
import static rasid.extract.ScriptedPage.read;
import static rasid.extract.ScriptedPage.related;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Scripts that hold no article of the page, or are broken.
class ScriptRefusalsTest {
    @Test
    void aPageWhoseStateHoldsOtherArticlesOnlyIsNotReadAsOneOfThem() {
        Extracted page = read(
                HEAD,
                AROUND
                        + "<script>window.__STATE__={\"latest\":%s,\"trending\":%s}</script>"
                                .formatted(related(), related()));
        assertThat(String.join("", page.content().body())).doesNotContain(OTHER);
    }

    @Test
    void aPageThatShowsItsTextIsReadAsItIsShown() {
        Extracted page =
                read(HEAD, "<article><h1>%s</h1>%s</article>".formatted(TITLE, html()) + """
                <script>window.__STATE__={"article":{"id":48213,"title":"%s","body":"<p>%s</p>"}}</script>
                """.formatted(TITLE, OTHER));
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void aDeskIsNoPersonInAScriptEither() {
        Extracted page = read(HEAD, AROUND + """
                <script>window.__STATE__={"article":{"title":"%s","body":%s,"author":{"type":"desk","name":"قسم المحليات"},"editor":{"name":"admin"}}}</script>
                """.formatted(TITLE, quoted(html())));
        assertThat(page.content().authors()).isEmpty();
    }

    @Test
    void scriptsThatAreBrokenDeepOrEndlessEnd() {
        // The first page of all waits for the lists of words.
        read(HEAD, AROUND);
        for (String state : List.of(
                "{\"a\":[".repeat(40_000),
                "[".repeat(600_000),
                "([([".repeat(100_000),
                "(function(){".repeat(40_000),
                "={".repeat(100_000),
                "{\"title\":\"" + "ا ".repeat(400_000),
                "{\"a\":\"" + "\\".repeat(200_001),
                "[[\"x\",1],{\"a\":1,\"b\":0},\"%s\",[1,1,1]]".formatted(TITLE),
                "[{},".repeat(200_000),
                "var a='".repeat(80_000),
                "{\"title\":\"%s\",\"body\":".formatted(TITLE).repeat(4_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                read(HEAD, AROUND + "<script>" + state + "</script>");
                read(HEAD, AROUND + "<script>x=" + state + "</script>");
                read(HEAD, AROUND + "<div data-page='" + state.replace("'", "") + "'></div>");
            });
        }
    }

    @Test
    void aStateThatIsCutOffOrHasBytesFlippedIsRead() {
        String state =
                "<script>window.__NUXT__=(function(a,b){b.title=a;return {data:[{article:b,related:%s}]}}(%s,{}));self.__next_f.push([1,\"a:T1f,\\n0:{}\"])</script>"
                        .formatted(related(), quoted(TITLE));
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            char[] broken = state.substring(0, random.nextInt(state.length())).toCharArray();
            for (int n = 0; n < broken.length / 60; n++) {
                broken[random.nextInt(broken.length)] = "{}[]()\"'\\,:$1a".charAt(random.nextInt(14));
            }
            read(HEAD, AROUND + new String(broken));
        }
    }
}
