package rasid.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// A change of a page's markup after which a reader still reads the same article. Where the score of a labelled page
/// falls after one, extraction hangs on something that the next site need not have.
public enum Mutation {
    NONE {
        @Override
        void apply(MutatedPage page) {}
    },
    /// Classes and ids that a machine made.
    NAMES_HASHED {
        @Override
        void apply(MutatedPage page) {
            Map<String, String> names = new HashMap<>();
            for (Element element : page.document.getAllElements()) {
                for (String key : List.of("class", "id")) {
                    if (element.hasAttr(key)) {
                        String hashed = names.computeIfAbsent(element.attr(key), _ -> page.name());
                        element.attr(key, hashed);
                    }
                }
                TOLD.forEach(element::removeAttr);
            }
        }
    },
    NAMES_GONE {
        @Override
        void apply(MutatedPage page) {
            for (Element element : page.document.getAllElements()) {
                element.removeAttr("class").removeAttr("id");
                TOLD.forEach(element::removeAttr);
            }
        }
    },
    /// No metadata for machines, and the title of the site on every page.
    METADATA_GONE {
        @Override
        void apply(MutatedPage page) {
            page.document.select("meta[property], meta[name], script").remove();
            page.document.title("أخبار");
        }
    },
    PARAGRAPHS_IN_DIVS {
        @Override
        void apply(MutatedPage page) {
            page.document.select("p").tagName("div");
        }
    },
    /// No tag tells what stands in it.
    ALL_IN_DIVS {
        @Override
        void apply(MutatedPage page) {
            page.document
                    .select("p, article, main, section, aside, header, footer, nav, figure, figcaption, h2, h3, h4, h5")
                    .tagName("div");
        }
    },
    PARAGRAPHS_BY_BREAKS {
        @Override
        void apply(MutatedPage page) {
            for (Element paragraph : page.document.select("p")) {
                paragraph.tagName("span").after("<br><br>");
            }
        }
    },
    PARAGRAPHS_IN_ITEMS {
        @Override
        void apply(MutatedPage page) {
            page.rows("ul", "li");
        }
    },
    PARAGRAPHS_IN_CELLS {
        @Override
        void apply(MutatedPage page) {
            for (Element table : page.rows("table", "tr")) {
                for (Element row : table.children()) {
                    row.html("<td>" + row.html() + "</td>");
                }
            }
        }
    },
    PARAGRAPHS_WRAPPED {
        @Override
        void apply(MutatedPage page) {
            page.document.select("p").wrap("<div class=w1><div class=w2><div class=w3></div></div></div>");
        }
    },
    /// As page builders have it: each paragraph a box with a name of its own.
    PARAGRAPHS_NUMBERED {
        @Override
        void apply(MutatedPage page) {
            for (Element paragraph : page.document.select("p")) {
                paragraph.wrap("<div class=" + page.name() + "><div id=" + page.name() + "></div></div>");
            }
        }
    },
    HEADLINE_IN_A_DIV {
        @Override
        void apply(MutatedPage page) {
            page.document.select("h1").tagName("div");
        }
    },
    /// The headline is bold, and no metadata tell it.
    HEADLINE_BY_LOOKS {
        @Override
        void apply(MutatedPage page) {
            METADATA_GONE.apply(page);
            for (Element headline : page.document.select("h1")) {
                headline.tagName("div").html("<b>" + headline.html() + "</b>");
            }
        }
    },
    TIMES_AS_TEXT {
        @Override
        void apply(MutatedPage page) {
            for (Element time : page.document.select("time")) {
                time.tagName("span").clearAttributes();
            }
        }
    },
    /// Six teasers in a box without a name, in the middle of the text.
    TEASERS_INSIDE {
        @Override
        void apply(MutatedPage page) {
            if (page.text.size() > 2) {
                page.text.get(page.text.size() / 2).after(page.teasers(6, true));
            }
        }
    },
    /// Eight titles with some lines each, none a link, right behind the text.
    TEASERS_BEHIND {
        @Override
        void apply(MutatedPage page) {
            page.behind(page.teasers(8, false));
        }
    },
    LINKED_TEASERS_BEHIND {
        @Override
        void apply(MutatedPage page) {
            page.behind(page.teasers(8, true));
        }
    },
    /// More comments than text, none of their boxes with a telling name.
    COMMENTS_BEHIND {
        @Override
        void apply(MutatedPage page) {
            page.behind(page.comments(12));
        }
    },
    /// Short news, each a paragraph, in a box before the article's.
    BRIEFS_BEFORE {
        @Override
        void apply(MutatedPage page) {
            page.document.body().prepend(page.briefs(6));
        }
    },
    ADVERTS_BETWEEN {
        @Override
        void apply(MutatedPage page) {
            for (Element paragraph : page.text) {
                paragraph.after("<div class=" + page.name() + ">إعلان</div>");
            }
        }
    },
    /// Two paragraphs from the wire.
    SHORT {
        @Override
        void apply(MutatedPage page) {
            for (int i = 2; i < page.text.size(); i++) {
                page.text.get(i).remove();
            }
            page.wanted = page.texts.subList(0, Math.min(2, page.texts.size()));
        }
    },
    SHORT_BESIDE_TEASERS {
        @Override
        void apply(MutatedPage page) {
            page.behind(page.teasers(8, true));
            SHORT.apply(page);
        }
    },
    IN_A_FORM_AND_TABLE {
        @Override
        void apply(MutatedPage page) {
            Element body = page.document.body();
            body.html("<form><table><tr><td>" + body.html() + "</td></tr></table></form>");
        }
    },
    /// What a small site of its own make may be.
    NAMES_TAGS_AND_METADATA_GONE {
        @Override
        void apply(MutatedPage page) {
            NAMES_GONE.apply(page);
            METADATA_GONE.apply(page);
            ALL_IN_DIVS.apply(page);
        }
    };

    private static final List<String> TOLD =
            List.of("data-testid", "data-test-id", "data-test", "data-hook", "data-qa");

    abstract void apply(MutatedPage page);
}
