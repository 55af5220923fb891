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

import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

/// Articles in the state that frameworks of the web write into their pages, each in its own way.
class ScriptFrameworksTest {
    @Test
    void nextPagesKeepTheirArticleInTheirData() {
        isArticle(read(HEAD, AROUND + """
                <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"menu":[{"title":"سياسة","url":"/s/1"}],
                "related":%s,"article":{"id":48213,"title":"%s","body":%s,"authors":[{"name":"%s","bio":"%s"}],
                "publishedAt":"2025-03-04T05:20:00.000Z","category":{"name":"محليات","description":"%s"}}},"__N_SSG":true},
                "page":"/articles/[...slug]"}</script>
                """.formatted(related(), TITLE, quoted(html()), AUTHOR, OTHER, OTHER)));
    }

    @Test
    void nextPushesRowsPieceByPiece() {
        String rows = """
                1:"$Sreact.fragment"
                2:I[94970,[],"ClientPageRoot"]
                0:{"P":null,"b":"dev","c":["","ar"],"f":[["$","$L2",null,{"latest":%s,"article":{"id":48213,"title":"%s","content":"$a",
                "byline":"بقلم: %s","publishedAt":"$D2025-03-04T05:20:00.000Z"}}]]}
                """.formatted(related(), TITLE, AUTHOR).replace(",\n\"", ",\"");
        String text = "a:T%x,%s".formatted(html().getBytes(java.nio.charset.StandardCharsets.UTF_8).length, html());
        String all = rows + text + "b:{\"metadata\":[]}\n";
        int cut = all.length() / 2;
        isArticle(read(HEAD, AROUND + """
                <script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,%s])</script>
                <script>self.__next_f.push([1,%s])</script>
                """.formatted(quoted(all.substring(0, cut)), quoted(all.substring(cut)))));
    }

    @Test
    void elementsOfReactAreDrawn() {
        String rows =
                "0:[\"$\",\"div\",null,{\"children\":[[\"$\",\"nav\",null,{\"children\":[\"$\",\"a\",null,{\"href\":\"/\",\"children\":\"الرئيسية\"}]}],[\"$\",\"article\",null,{\"children\":[[\"$\",\"h1\",null,{\"children\":%s}],[\"$\",\"div\",null,{\"dangerouslySetInnerHTML\":{\"__html\":\"$a\"}}]]}]]}]\n"
                                .formatted(quoted(TITLE))
                        + "a:T%x,%s".formatted(html().getBytes(java.nio.charset.StandardCharsets.UTF_8).length, html());
        Extracted page = read(HEAD, AROUND + "<script>self.__next_f.push([1,%s])</script>".formatted(quoted(rows)));
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void reactRouterStreamsAFlatArray() {
        String flat =
                "[{\"_1\":2},\"loaderData\",{\"_3\":4},\"routes/article\",{\"_5\":6,\"_7\":8,\"_9\":10,\"_11\":12},\"title\",%s,\"content\",%s,\"author\",%s,\"publishedAt\",[\"D\",1741065600000]]\n"
                        .formatted(quoted(TITLE), quoted(html()), quoted(AUTHOR));
        isArticle(read(
                HEAD,
                AROUND
                        + "<script>window.__reactRouterContext.streamController.enqueue(%s);</script>"
                                .formatted(quoted(flat))));
    }

    @Test
    void nuxtCallsAFunctionWithItsTexts() {
        isArticle(read(HEAD, AROUND + """
                <script>window.__NUXT__=(function(a,b,c,d,e){d.title=a;d.body=%s;d.author={name:b,role:"محرر"};d.published_at="2025-03-04T08:20:00+03:00";
                return {layout:"default",data:[{article:d,related:%s,loading:!1,next:void 0}],fetch:{},error:e,state:{menu:[{title:"سياسة"}],current:d},
                serverRendered:!0,routePath:"\\u002Far\\u002Farticles\\u002F48213"}}(%s,"%s",c,{},null));</script>
                """.formatted(quoted(html()), related(), quoted(TITLE), AUTHOR)));
    }

    @Test
    void nuxtThreeRefersByPlaceInAFlatArray() {
        isArticle(read(HEAD, AROUND + """
                <script type="application/json" data-nuxt-data="nuxt-app" id="__NUXT_DATA__">[["ShallowReactive",1],{"data":2,"state":15},
                ["ShallowReactive",3],{"article-48213":4,"latest":11},{"id":5,"title":6,"content":7,"author":8,"created_at":10},48213,"%s",%s,
                {"id":5,"full_name":9},"%s","2025-03-04T05:20:00Z",[12],{"id":5,"title":13,"content":14},"%s","<p>%s</p><p>%s</p>",["Reactive",16],{}]</script>
                """.formatted(TITLE, quoted(html()), AUTHOR, OTHER_TITLE, OTHER, OTHER)));
    }

    @Test
    void svelteKitFetchesTextThatIsJsonItself() {
        String fetched =
                "{\"success\":true,\"data\":{\"uuid\":\"8f31\",\"title\":%s,\"content\":%s,\"writer\":%s,\"published_at\":\"2025-03-04T05:20:00.000000Z\"}}"
                        .formatted(quoted(TITLE), quoted(html()), quoted(AUTHOR));
        isArticle(read(
                HEAD,
                AROUND
                        + """
                <script type="application/json" data-sveltekit-fetched data-url="/api/latest">{"status":200,"body":%s}</script>
                <script type="application/json" data-sveltekit-fetched data-url="/api/8f31">{"status":200,"body":%s}</script>
                """.formatted(
                                        quoted("{\"data\":" + related() + "}"),
                                        quoted(fetched).replace("<", "\\u003C"))));
    }

    @Test
    void angularEscapesItsStateInItsOwnWay() {
        String state =
                "{\"G.https://api.rafid.example/articles/48213?\":{\"body\":{\"articleId\":48213,\"headline\":%s,\"articleText\":%s,\"writerName\":%s,\"publishDate\":1741065600000},\"status\":200},\"G.related\":{\"body\":%s}}"
                        .formatted(quoted(TITLE), quoted(html()), quoted(AUTHOR), related());
        String escaped = state.replace("&", "&a;")
                .replace("\"", "&q;")
                .replace("'", "&s;")
                .replace("<", "&l;")
                .replace(">", "&g;");
        isArticle(read(
                HEAD, AROUND + "<script id=\"serverApp-state\" type=\"application/json\">" + escaped + "</script>"));
        isArticle(read(
                HEAD,
                AROUND + "<script id=\"ng-state\" type=\"application/json\">" + state.replace("<", "\\u003C")
                        + "</script>"));
    }

    @Test
    void apolloKeepsEntitiesThatReferToEachOther() {
        isArticle(read(HEAD, AROUND + """
                <script>window.__APOLLO_STATE__ = {"ROOT_QUERY":{"__typename":"Query","article({\\"id\\":48213})":{"__ref":"Article:48213"}},
                "Article:48190":{"__typename":"Article","id":"48190","title":"%s","lead":"%s","body":{"__ref":"Body:1"}},
                "Article:48213":{"__typename":"Article","id":"48213","title":"%s","body":{"__ref":"Body:2"},"authors":[{"__ref":"Author:7"}],"publishedAt":"2025-03-04T08:20:00+03:00"},
                "Author:7":{"__typename":"Author","id":"7","name":"%s"},"Body:1":{"__typename":"Body","html":"%s"},"Body:2":{"__typename":"Body","html":%s}};</script>
                """.formatted(OTHER_TITLE, OTHER, TITLE, AUTHOR, OTHER + OTHER, quoted(html()))));
    }

    @Test
    void inertiaGivesItsStateInAnAttribute() {
        String state =
                "{\"component\":\"News/Show\",\"props\":{\"news\":{\"id\":48213,\"title\":%s,\"details\":%s,\"reporter\":{\"first_name\":\"سلوان\",\"last_name\":\"الجبوري\"},\"created_at\":\"2025-03-04T05:20:00.000000Z\"},\"latest\":%s},\"url\":\"/ar/articles/48213\"}"
                        .formatted(quoted(TITLE), quoted(html()), related());
        isArticle(read(
                HEAD,
                "<div id=\"app\" data-page=\"" + Entities.escape(state).replace("\"", "&quot;") + "\"></div>"
                        + AROUND));
    }

    @Test
    void livewireAndAstroWrapTheirValues() {
        String snapshot =
                "{\"data\":{\"article\":[{\"id\":48213,\"title\":%s,\"content\":%s,\"author\":%s,\"published_at\":\"2025-03-04 08:20:00\"},{\"s\":\"arr\"}],\"latest\":[%s,{\"s\":\"arr\"}]},\"memo\":{\"id\":\"x\"}}"
                        .formatted(quoted(TITLE), quoted(html()), quoted(AUTHOR), related());
        isArticle(read(
                HEAD,
                "<div wire:snapshot=\"" + snapshot.replace("&", "&amp;").replace("\"", "&quot;") + "\" wire:id=x></div>"
                        + AROUND));
        String props =
                "{\"post\":[0,{\"title\":[0,%s],\"paragraphs\":[1,[[0,%s],[0,%s],[0,%s]]],\"byline\":[0,%s],\"date\":[0,\"2025-03-04T08:20:00+03:00\"]}]}"
                        .formatted(quoted(TITLE), quoted(ONE), quoted(TWO), quoted(THREE), quoted(AUTHOR));
        isArticle(read(HEAD, "<astro-island props='" + props + "' client=only></astro-island>" + AROUND));
    }
}
