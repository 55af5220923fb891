package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.extract.ScriptedPage.AROUND;
import static rasid.extract.ScriptedPage.AUTHOR;
import static rasid.extract.ScriptedPage.HEAD;
import static rasid.extract.ScriptedPage.ONE;
import static rasid.extract.ScriptedPage.OTHER;
import static rasid.extract.ScriptedPage.OTHER_TITLE;
import static rasid.extract.ScriptedPage.THREE;
import static rasid.extract.ScriptedPage.TITLE;
import static rasid.extract.ScriptedPage.TWO;
import static rasid.extract.ScriptedPage.html;
import static rasid.extract.ScriptedPage.isArticle;
import static rasid.extract.ScriptedPage.quoted;
import static rasid.extract.ScriptedPage.read;
import static rasid.extract.ScriptedPage.related;

import org.junit.jupiter.api.Test;

/// Articles in variables and states of a site's own, and what tells which of a state's items is the page's.
class ScriptStateTest {
    @Test
    void aStateMayBeAStringThatIsParsed() {
        String state =
                "{\"articles\":{\"latest\":%s,\"byId\":{\"48213\":{\"id\":48213,\"title\":%s,\"text\":%s,\"author\":%s,\"date\":1741065600}}}}"
                        .formatted(
                                related(), quoted(TITLE), quoted(ONE + "\r\n\r\n" + TWO + "\n" + THREE), quoted(AUTHOR))
                        .replace("\n", " ");
        isArticle(read(
                HEAD,
                AROUND
                        + "<script>window.__INITIAL_STATE__ = JSON.parse(%s);</script>"
                                .formatted(quoted(state).replace("<", "\\u003c"))));
        isArticle(read(
                HEAD,
                AROUND
                        + "<script>window.__data=%s;(function(){var s;(s=document.currentScript).parentNode.removeChild(s)}());</script>"
                                .formatted(state)));
    }

    @Test
    void aScriptMayGiveItsArticleANameInItsOwnWriting() {
        isArticle(read(HEAD, AROUND + """
                <script>
                // it's the article
                var ads = function(){ return {slot:'top', text:'%s'}; };
                var article = {
                  id: 48213, title: '%s', /* as HTML */
                  body: '\\x3Cp>%s\\x3C/p>' +
                        '\\x3Cp>%s\\x3C/p>\\x3Cp>%s\\x3C/p>',
                  author: {name: '%s',}, date: new Date(1741065600000), show: function(){ return this.id; }, next: undefined,
                };
                render(article);</script>
                """.formatted(OTHER, TITLE, ONE, TWO, THREE, AUTHOR)));
    }

    @Test
    void theAddressNamesTheArticleWhereThePageTellsNoHeadline() {
        Extracted page = read(
                "<title>شبكة الرافد</title><meta property=og:title content='شبكة الرافد'>",
                AROUND + """
                <script>window.__STATE__={"items":%s,"current":{"id":48213,"title":"%s","content":%s,"author":"%s","publishedAt":1741065600000}}</script>
                """.formatted(related(), TITLE, quoted(html()), AUTHOR));
        isArticle(page);
    }

    @Test
    void theOnlyLongTextIsTheArticleWhereNothingTellsWhichItIs() {
        Extracted page = read("<title>شبكة الرافد</title>", AROUND + """
                <script>window.__STATE__={"menu":[{"title":"محليات","text":"كل ما يجري في المدن والقضاء والناحية، يوما بعد يوم."}],"page":{"title":"%s","text":%s,"byline":"كتب: %s","created":"2025-03-04T08:20:00+03:00"}}</script>
                """.formatted(TITLE, quoted(html()), AUTHOR));
        isArticle(page);
    }

    @Test
    void variablesOfTheirOwnMakeAnArticleToo() {
        isArticle(read(HEAD, AROUND + """
                <script>var newsTitle = "%s"; var newsAuthor="%s";
                var newsDate = '2025-03-04T08:20:00+03:00'; var newsBody = "<p>%s<\\/p><p>%s<\\/p><p>%s<\\/p>"; var other = "%s";</script>
                """.formatted(TITLE, AUTHOR, ONE, TWO, THREE, OTHER)));
    }

    @Test
    void aTitleUnderAnyNameIsKnownByWhatThePageTells() {
        isArticle(read(HEAD, AROUND + """
                <script>window.pg={"d":{"h":"%s","c":%s,"الكاتب":"%s","تاريخ النشر":"2025-03-04T08:20:00+03:00"},"r":[{"h":"%s","c":"%s"}]}</script>
                """.formatted(TITLE, quoted(html()), AUTHOR, OTHER_TITLE, OTHER + OTHER)));
    }

    @Test
    void textsInSeveralLanguagesAreReadInThePages() {
        String english =
                "The water works started pumping again on Tuesday after a broken pipe had cut off six districts for four days. ";
        isArticle(read(HEAD, AROUND + """
                <script>window.S={"article":{"id":48213,"title":{"en":"Water is back","ar":"%s"},"body":{"en":"<p>%s</p>","ar":%s},"author":{"name":{"en":"Silwan Jiburi","ar":"%s"}},"date":"2025-03-04T08:20:00+03:00"}}</script>
                """.formatted(TITLE, english.repeat(20), quoted(html()), AUTHOR)));
    }

    @Test
    void aTextThatJsonLdCutsOffIsReadWholeFromTheState() {
        isArticle(read(
                HEAD
                        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":%s,\"datePublished\":\"2025-03-04T05:20:00Z\",\"articleBody\":%s}</script>"
                                .formatted(quoted(TITLE), quoted(ONE.substring(0, 100) + "...")),
                AROUND
                        + "<script>window.S={\"a\":{\"title\":%s,\"body\":%s,\"author\":%s}}</script>"
                                .formatted(quoted(TITLE), quoted(html()), quoted(AUTHOR))));
    }

    @Test
    void aReportOfOneSentenceIsReadAsWell() {
        String flash = "أعادت دائرة الماء فجر الثلاثاء ضخ الماء إلى ستة أحياء في جانب الكرخ.";
        Extracted page = read(HEAD, AROUND + """
                <script>window.S={"news":{"id":48213,"title":"%s","text":"%s"},"latest":%s}</script>
                """.formatted(TITLE, flash, related()));
        assertThat(page.content().body()).containsExactly(flash);
    }
}
