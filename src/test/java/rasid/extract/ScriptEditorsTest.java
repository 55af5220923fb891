package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.extract.ScriptedPage.AROUND;
import static rasid.extract.ScriptedPage.AT;
import static rasid.extract.ScriptedPage.AUTHOR;
import static rasid.extract.ScriptedPage.CAPTION;
import static rasid.extract.ScriptedPage.HEAD;
import static rasid.extract.ScriptedPage.HEADING;
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

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Articles in the state of a script as publishing systems and their editors write them: in blocks, elements and rich
/// text.
class ScriptEditorsTest {
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
}
