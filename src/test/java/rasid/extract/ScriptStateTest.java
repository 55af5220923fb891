package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Pages that show no article: it stands in the state of a script, among others.
class ScriptStateTest {
    private static final String TITLE = "محطة الكرخ تضخ الماء مجددا بعد إصلاح الأنبوب الناقل";
    private static final String ONE =
            "أعادت دائرة الماء فجر الثلاثاء ضخ الماء إلى ستة أحياء في جانب الكرخ بعد توقف دام أربعة أيام بسبب كسر في الأنبوب الناقل.";
    private static final String TWO =
            "وقال المهندس المقيم إن الفرق استبدلت ثمانين مترا من الأنبوب القديم، وإن الضغط سيعود إلى معدله في غضون يومين.";
    private static final String THREE =
            "ودعت الدائرة السكان إلى فتح الصنابير العليا نصف ساعة قبل الشرب، وإلى الإبلاغ عن أي تسرب في الشوارع الفرعية.";
    private static final String HEADING = "ماذا عن الأحياء المرتفعة؟";
    private static final String CAPTION = "عمال يلحمون الأنبوب الجديد عند مدخل المحطة";
    private static final String AUTHOR = "سلوان الجبوري";
    private static final String OTHER_TITLE = "مزارعو النخيل يبدأون موسم التلقيح مبكرا هذا العام";
    private static final String OTHER =
            "بدأ مزارعو النخيل في القضاء موسم التلقيح قبل موعده بأسبوعين مستفيدين من دفء الشتاء، ويخشون موجة برد متأخرة تفسد الطلع."
                    + " وتقول جمعيتهم إن كلفة العامل الواحد تضاعفت خلال سنتين وإن الشباب تركوا هذه المهنة إلى أعمال أخرى في المدينة القريبة.";
    private static final Instant AT = Instant.parse("2025-03-04T05:20:00Z");
    private static final URI ADDRESS = URI.create("https://rafid-news.example/ar/articles/48213/karkh-water-station");
    private static final String HEAD =
            "<title>%s | شبكة الرافد</title><meta property='og:title' content='%s'>".formatted(TITLE, TITLE);
    private static final String AROUND = """
            <header><a href="/">شبكة الرافد</a><ul><li><a href="/s/1">سياسة</a></li><li><a href="/s/2">محليات</a></li></ul></header>
            <main><div class="spinner">جار التحميل...</div></main><aside><h3>الأكثر قراءة</h3><a href="/x/1"><h4>%s</h4>
            <p>يخشى المزارعون موجة برد متأخرة تفسد الطلع، وتقول جمعيتهم إن كلفة العامل الواحد تضاعفت خلال سنتين.</p><time>2 مارس 2025</time></a></aside>
            <footer><p>جميع الحقوق محفوظة لشبكة الرافد. نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع.</p></footer>
            """.formatted(OTHER_TITLE);

    private static Extracted read(String head, String body) {
        return Extractor.extract(
                "<html lang=ar dir=rtl><head>" + head + "</head><body>" + body + "</body></html>",
                ADDRESS,
                "ar",
                ZoneId.of("Asia/Baghdad"),
                Instant.parse("2025-03-04T10:00:00Z"));
    }

    private static void isArticle(Extracted page) {
        assertThat(page.content().title()).isEqualTo(TITLE);
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
        assertThat(page.content().authors()).containsExactly(AUTHOR);
        assertThat(page.published()).isNotNull();
        assertThat(page.published().at()).isEqualTo(AT);
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static String html() {
        return "<p>%s</p><p>%s</p>\n<p>%s</p>".formatted(ONE, TWO, THREE);
    }

    private static String related() {
        return """
                [{"id":48190,"slug":"palms","title":"%s","lead":"%s","body":"<p>%s</p><p>%s</p><p>%s</p>","author":{"name":"رنا الحسن"},
                "publishedAt":"2025-03-01T08:00:00Z"},{"id":48191,"slug":"other","title":"خط جديد للحافلات","excerpt":"%s"}]
                """.formatted(OTHER_TITLE, OTHER, OTHER, OTHER, OTHER, OTHER).strip();
    }

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
    void blocksOfOtherTypesThanTextAreLeftOut() {
        Extracted page = read(
                HEAD,
                AROUND + """
                <script>window.__PRELOADED_STATE__={"article":{"current":{"id":48213,"title":"%s","standfirst":"ستة أحياء عاشت على صهاريج الماء",
                "authors":[{"name":"%s"}],"publishedAt":"2025-03-04T08:20:00+03:00","updatedAt":"2025-03-04T09:00:00+03:00","blocks":[
                {"type":"paragraph","data":{"text":"%s"}},{"type":"image","data":{"src":"a.jpg","caption":"%s","credit":"الرافد"}},
                {"type":"readAlso","data":{"title":"اقرأ أيضا","items":[{"title":"%s","url":"/x"}]}},{"type":"header","data":{"level":2,"text":"%s"}},
                {"type":"ad","data":{"slot":"in-article","text":"%s"}},{"type":"list","data":{"style":"unordered","items":["%s"]}},
                {"type":"newsletter","data":{"text":"%s"}},{"type":"table","data":{"content":[["الحي","موعد الضخ"],["المنصور","الخامسة فجرا"]]}},
                {"type":"quote","data":{"text":"%s"}}]}}};</script>
                """.formatted(TITLE, AUTHOR, ONE, CAPTION, OTHER_TITLE, HEADING, OTHER, TWO, OTHER, THREE));
        assertThat(page.content().body())
                .containsExactly(ONE, HEADING, TWO, "الحي موعد الضخ", "المنصور الخامسة فجرا", THREE);
        assertThat(page.content().captions()).containsExactly(CAPTION);
        assertThat(page.content().lead()).isEqualTo("ستة أحياء عاشت على صهاريج الماء");
        assertThat(page.content().authors()).containsExactly(AUTHOR);
        assertThat(page.modified()).isNotNull();
        assertThat(page.modified().at()).isEqualTo(Instant.parse("2025-03-04T06:00:00Z"));
    }

    @Test
    void richTextOfManyEditorsIsRead() {
        String half = TWO.substring(0, 30);
        String rest = TWO.substring(30);
        List<String> bodies = List.of(
                // Portable Text
                """
                [{"_type":"block","style":"normal","children":[{"_type":"span","text":"%s"}]},{"_type":"image","caption":"%s"},
                {"_type":"block","style":"normal","children":[{"_type":"span","text":"%s"},{"_type":"span","marks":["b"],"text":"%s"}]},
                {"_type":"readMore","title":"%s","ref":"x"},{"_type":"block","children":[{"_type":"span","text":"%s"}]}]
                """.formatted(ONE, CAPTION, half, rest, OTHER_TITLE, THREE),
                // ProseMirror
                """
                {"type":"doc","content":[{"type":"paragraph","attrs":{"dir":"rtl"},"content":[{"type":"text","text":"%s"}]},{"type":"figure","attrs":{"caption":"%s"}},
                {"type":"paragraph","content":[{"type":"text","text":"%s"},{"type":"text","marks":[{"type":"link","attrs":{"href":"/x"}}],"text":"%s"}]},
                {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}]}]}
                """.formatted(ONE, CAPTION, half, rest, THREE),
                // Slate
                """
                [{"type":"p","children":[{"text":"%s"}]},{"type":"img","url":"a.jpg","caption":"%s","children":[{"text":""}]},
                {"type":"p","children":[{"text":"%s"},{"type":"a","url":"/x","children":[{"text":"%s"}]}]},{"children":[{"text":"%s","bold":true}]}]
                """.formatted(ONE, CAPTION, half, rest, THREE),
                // Draft.js, as a string
                quoted("""
                {"blocks":[{"key":"a","text":"%s","type":"unstyled","depth":0,"inlineStyleRanges":[],"entityRanges":[],"data":{}},
                {"key":"i","text":" ","type":"atomic","data":{"caption":"%s"}},{"key":"b","text":"%s","type":"unstyled","data":{}},
                {"key":"c","text":"%s","type":"blockquote","data":{}}],"entityMap":{}}
                """.formatted(ONE, CAPTION, TWO, THREE)),
                // Lexical
                """
                {"root":{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","text":"%s"}]},{"type":"image","caption":"%s"},
                {"type":"paragraph","children":[{"type":"text","text":"%s"},{"type":"link","children":[{"type":"text","text":"%s"}]}]},
                {"type":"paragraph","children":[{"type":"text","text":"%s"}]}]}}
                """.formatted(ONE, CAPTION, half, rest, THREE),
                // Contentful
                """
                {"nodeType":"document","data":{},"content":[{"nodeType":"paragraph","data":{},"content":[{"nodeType":"text","value":"%s","marks":[],"data":{}}]},
                {"nodeType":"embedded-asset-block","data":{"target":{"fields":{"title":"%s"}}},"content":[]},{"nodeType":"paragraph","data":{},"content":[{"nodeType":"text","value":"%s"},
                {"nodeType":"hyperlink","data":{"uri":"/x"},"content":[{"nodeType":"text","value":"%s"}]}]},{"nodeType":"paragraph","content":[{"nodeType":"text","value":"%s"}]}]}
                """.formatted(ONE, OTHER_TITLE, half, rest, THREE),
                // Gutenberg
                """
                [{"name":"core/paragraph","attributes":{"content":"%s","dropCap":false},"innerBlocks":[]},{"name":"core/image","attributes":{"url":"a.jpg","caption":"%s"}},
                {"name":"core/embed","attributes":{"url":"https://x.example/1","caption":""}},{"name":"core/paragraph","attributes":{"content":"%s<strong>%s</strong>"},"innerBlocks":[]},
                {"name":"core/paragraph","attributes":{"content":"%s"}}]
                """.formatted(ONE, CAPTION, half, rest, THREE),
                // Paragraphs alone
                "[%s,%s,%s]".formatted(quoted(ONE), quoted(TWO), quoted(THREE)),
                "[{\"text\":%s},{\"text\":%s},{\"text\":%s}]".formatted(quoted(ONE), quoted(TWO), quoted(THREE)),
                "[{\"type\":\"text\",\"content\":%s},{\"type\":\"text\",\"content\":%s},{\"type\":\"text\",\"content\":%s}]"
                        .formatted(quoted(ONE), quoted(TWO), quoted(THREE)));
        for (String body : bodies) {
            isArticle(read(HEAD, AROUND + """
                    <script type="application/json">{"data":{"post":{"id":1,"headline":"%s","body":%s,"author":"%s","date":"2025-03-04T08:20:00+03:00"},"more":%s}}</script>
                    """.formatted(TITLE, body, AUTHOR, related())));
        }
    }

    @Test
    void wordPressRendersTitleAndText() {
        isArticle(read(
                HEAD,
                AROUND
                        + """
                <script id="state" type="application/json">{"post":{"id":48213,"date":"2025-03-04T08:20:00","slug":"karkh-water-station","title":{"rendered":"%s"},
                "content":{"rendered":%s,"protected":false},"excerpt":{"rendered":"<p>%s</p>"},"_embedded":{"author":[{"id":3,"name":"%s","slug":"silwan"}]}},"sidebar":%s}</script>
                """.formatted(
                                TITLE, quoted(html()), ONE.substring(0, 60) + " [&hellip;]", AUTHOR, related())));
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
    void arcHoldsItsElementsAndCredits() {
        Extracted page = read(
                HEAD,
                AROUND
                        + """
                <script>window.Fusion=window.Fusion||{};Fusion.arcSite="rafid";Fusion.globalContent={"_id":"XJ2","canonical_url":"/ar/articles/48213/karkh-water-station/",
                "headlines":{"basic":"%s","meta_title":"الماء"},"subheadlines":{"basic":"ستة أحياء عاشت على صهاريج الماء"},"content_elements":[{"type":"text","content":"%s"},
                {"type":"interstitial_link","url":"/x","content":"%s"},{"type":"image","caption":"%s","credits":{"by":[{"name":"مصور"}]}},{"type":"text","content":"%s"},
                {"type":"raw_html","content":"<script async src='x.js'><\\/script>"},{"type":"header","level":2,"content":"%s"},{"type":"text","content":"%s"}],
                "credits":{"by":[{"type":"author","name":"%s","additional_properties":{"original":{"biography":"%s"}}}]},"display_date":"2025-03-04T05:20:00Z",
                "last_updated_date":"2025-03-04T06:00:00Z","related_content":{"basic":%s}};Fusion.spa=false;</script>
                """.formatted(
                                TITLE, ONE, OTHER_TITLE, CAPTION, TWO, HEADING, THREE, AUTHOR, OTHER, related()));
        assertThat(page.content().title()).isEqualTo(TITLE);
        assertThat(page.content().body()).containsExactly(ONE, TWO, HEADING, THREE);
        assertThat(page.content().captions()).containsExactly(CAPTION);
        assertThat(page.content().authors()).containsExactly(AUTHOR);
        assertThat(page.published().at()).isEqualTo(AT);
    }

    @Test
    void strapiAndContentfulKeepWhatTheyTellBesideTheFields() {
        isArticle(read(
                HEAD,
                AROUND
                        + """
                <script type="application/json">{"initial":{"data":[{"id":9,"attributes":{"title":"%s","body":%s,"createdAt":"2025-03-01T05:20:00Z","publishedAt":"2025-03-04T05:20:00Z",
                "author":{"data":{"id":1,"attributes":{"name":"%s"}}}}}]},"others":{"data":[{"id":7,"attributes":{"title":"%s","body":"%s"}}]}}</script>
                """.formatted(
                                        TITLE,
                                        quoted(ONE + "\n\n" + TWO + "\n\n" + THREE),
                                        AUTHOR,
                                        OTHER_TITLE,
                                        OTHER + OTHER)));
        isArticle(read(HEAD, AROUND + """
                <script type="application/json">{"entry":{"sys":{"id":"a1","createdAt":"2025-03-04T05:20:00Z"},"fields":{"title":"%s","body":%s,
                "author":{"fields":{"fullName":"%s"}}}}}</script>
                """.formatted(TITLE, quoted(html()), AUTHOR)));
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

    @Test
    void variablesOfTheirOwnMakeAnArticleToo() {
        isArticle(read(HEAD, AROUND + """
                <script>var newsTitle = "%s"; var newsAuthor="%s";
                var newsDate = '2025-03-04T08:20:00+03:00'; var newsBody = "<p>%s<\\/p><p>%s<\\/p><p>%s<\\/p>"; var other = "%s";</script>
                """.formatted(TITLE, AUTHOR, ONE, TWO, THREE, OTHER)));
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
    void elementsOfReactAreDrawn() {
        String rows =
                "0:[\"$\",\"div\",null,{\"children\":[[\"$\",\"nav\",null,{\"children\":[\"$\",\"a\",null,{\"href\":\"/\",\"children\":\"الرئيسية\"}]}],[\"$\",\"article\",null,{\"children\":[[\"$\",\"h1\",null,{\"children\":%s}],[\"$\",\"div\",null,{\"dangerouslySetInnerHTML\":{\"__html\":\"$a\"}}]]}]]}]\n"
                                .formatted(quoted(TITLE))
                        + "a:T%x,%s".formatted(html().getBytes(java.nio.charset.StandardCharsets.UTF_8).length, html());
        Extracted page = read(HEAD, AROUND + "<script>self.__next_f.push([1,%s])</script>".formatted(quoted(rows)));
        assertThat(page.content().body()).containsExactly(ONE, TWO, THREE);
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
        for (String state : List.of(
                "{\"a\":[".repeat(200_000),
                "[".repeat(3_000_000),
                "([([".repeat(500_000),
                "(function(){".repeat(200_000),
                "={".repeat(500_000),
                "{\"title\":\"" + "ا ".repeat(2_000_000),
                "{\"a\":\"" + "\\".repeat(1_000_001),
                "[[\"x\",1],{\"a\":1,\"b\":0},\"%s\",[1,1,1]]".formatted(TITLE),
                "[{},".repeat(1_000_000),
                "var a='".repeat(400_000),
                "{\"title\":\"%s\",\"body\":".formatted(TITLE).repeat(20_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
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
