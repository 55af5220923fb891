package rasid.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A change of a page's markup after which a reader still reads the same article. Where the score of a labelled page
/// falls after one, extraction hangs on something that the next site need not have.
public enum Mutation {
    NONE {
        @Override
        void apply(Page page) {}
    },
    /// Classes and ids that a machine made.
    NAMES_HASHED {
        @Override
        void apply(Page page) {
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
        void apply(Page page) {
            for (Element element : page.document.getAllElements()) {
                element.removeAttr("class").removeAttr("id");
                TOLD.forEach(element::removeAttr);
            }
        }
    },
    /// No metadata for machines, and the title of the site on every page.
    METADATA_GONE {
        @Override
        void apply(Page page) {
            page.document.select("meta[property], meta[name], script").remove();
            page.document.title("أخبار");
        }
    },
    PARAGRAPHS_IN_DIVS {
        @Override
        void apply(Page page) {
            page.document.select("p").tagName("div");
        }
    },
    /// No tag tells what stands in it.
    ALL_IN_DIVS {
        @Override
        void apply(Page page) {
            page.document
                    .select("p, article, main, section, aside, header, footer, nav, figure, figcaption, h2, h3, h4, h5")
                    .tagName("div");
        }
    },
    PARAGRAPHS_BY_BREAKS {
        @Override
        void apply(Page page) {
            for (Element paragraph : page.document.select("p")) {
                paragraph.tagName("span").after("<br><br>");
            }
        }
    },
    PARAGRAPHS_IN_ITEMS {
        @Override
        void apply(Page page) {
            page.rows("ul", "li");
        }
    },
    PARAGRAPHS_IN_CELLS {
        @Override
        void apply(Page page) {
            for (Element table : page.rows("table", "tr")) {
                for (Element row : table.children()) {
                    row.html("<td>" + row.html() + "</td>");
                }
            }
        }
    },
    PARAGRAPHS_WRAPPED {
        @Override
        void apply(Page page) {
            page.document.select("p").wrap("<div class=w1><div class=w2><div class=w3></div></div></div>");
        }
    },
    /// As page builders have it: each paragraph a box with a name of its own.
    PARAGRAPHS_NUMBERED {
        @Override
        void apply(Page page) {
            for (Element paragraph : page.document.select("p")) {
                paragraph.wrap("<div class=" + page.name() + "><div id=" + page.name() + "></div></div>");
            }
        }
    },
    HEADLINE_IN_A_DIV {
        @Override
        void apply(Page page) {
            page.document.select("h1").tagName("div");
        }
    },
    /// The headline is bold, and no metadata tell it.
    HEADLINE_BY_LOOKS {
        @Override
        void apply(Page page) {
            METADATA_GONE.apply(page);
            for (Element headline : page.document.select("h1")) {
                headline.tagName("div").html("<b>" + headline.html() + "</b>");
            }
        }
    },
    TIMES_AS_TEXT {
        @Override
        void apply(Page page) {
            for (Element time : page.document.select("time")) {
                time.tagName("span").clearAttributes();
            }
        }
    },
    /// Six teasers in a box without a name, in the middle of the text.
    TEASERS_INSIDE {
        @Override
        void apply(Page page) {
            if (page.text.size() > 2) {
                page.text.get(page.text.size() / 2).after(page.teasers(6, true));
            }
        }
    },
    /// Eight titles with some lines each, none a link, right behind the text.
    TEASERS_BEHIND {
        @Override
        void apply(Page page) {
            page.behind(page.teasers(8, false));
        }
    },
    LINKED_TEASERS_BEHIND {
        @Override
        void apply(Page page) {
            page.behind(page.teasers(8, true));
        }
    },
    /// More comments than text, none of their boxes with a telling name.
    COMMENTS_BEHIND {
        @Override
        void apply(Page page) {
            page.behind(page.comments(12));
        }
    },
    /// Short news, each a paragraph, in a box before the article's.
    BRIEFS_BEFORE {
        @Override
        void apply(Page page) {
            page.document.body().prepend(page.briefs(6));
        }
    },
    ADVERTS_BETWEEN {
        @Override
        void apply(Page page) {
            for (Element paragraph : page.text) {
                paragraph.after("<div class=" + page.name() + ">إعلان</div>");
            }
        }
    },
    /// Two paragraphs from the wire.
    SHORT {
        @Override
        void apply(Page page) {
            for (int i = 2; i < page.text.size(); i++) {
                page.text.get(i).remove();
            }
            page.wanted = page.texts.subList(0, Math.min(2, page.texts.size()));
        }
    },
    SHORT_BESIDE_TEASERS {
        @Override
        void apply(Page page) {
            page.behind(page.teasers(8, true));
            SHORT.apply(page);
        }
    },
    IN_A_FORM_AND_TABLE {
        @Override
        void apply(Page page) {
            Element body = page.document.body();
            body.html("<form><table><tr><td>" + body.html() + "</td></tr></table></form>");
        }
    },
    /// What a small site of its own make may be.
    NAMES_TAGS_AND_METADATA_GONE {
        @Override
        void apply(Page page) {
            NAMES_GONE.apply(page);
            METADATA_GONE.apply(page);
            ALL_IN_DIVS.apply(page);
        }
    };

    private static final List<String> TOLD =
            List.of("data-testid", "data-test-id", "data-test", "data-hook", "data-qa");

    abstract void apply(Page page);

    /// A page that is changed.
    public static final class Page {
        private final Document document;
        private final Random random;
        /// Sentences and paragraphs of other articles in the same language.
        private final List<String> others;
        /// The elements that hold one paragraph of the article each, and those paragraphs.
        private final List<Element> text = new ArrayList<>();

        private final List<String> texts = new ArrayList<>();
        private List<String> wanted;

        /// @param gold the article's paragraphs
        public Page(Document document, List<String> gold, List<String> others, long seed) {
            this.document = document;
            this.others = others;
            this.random = new Random(seed);
            this.wanted = gold;
            Map<String, String> bare = new HashMap<>();
            gold.forEach(paragraph -> bare.putIfAbsent(Text.bare(paragraph), paragraph));
            for (Element element : document.body().select("p, div, li, td, blockquote, h2, h3, span")) {
                String paragraph = bare.get(Text.bare(element.text()));
                if (paragraph != null) {
                    bare.remove(Text.bare(paragraph));
                    text.add(element);
                    texts.add(paragraph);
                }
            }
        }

        /// The page as `mutation` leaves it; empty where it cannot be told where the article's text stands.
        public String changed(Mutation mutation) {
            mutation.apply(this);
            return document.outerHtml();
        }

        /// How many of the article's paragraphs have an element of their own.
        public int told() {
            return text.size();
        }

        /// The paragraphs that are wanted of the changed page.
        public List<String> wanted() {
            return wanted;
        }

        private String name() {
            return "x" + Integer.toString(random.nextInt(1 << 24), 36);
        }

        private String other() {
            return others.get(random.nextInt(others.size()));
        }

        private String title() {
            String[] words = other().split(" ", 9);
            return String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
        }

        private String teasers(int many, boolean linked) {
            String item = name();
            var html = new StringBuilder("<div class=" + name() + ">");
            for (int i = 0; i < many; i++) {
                String title = linked ? "<a href=/n/" + name() + ">" + title() + "</a>" : "<b>" + title() + "</b>";
                html.append("<div class=" + item + "><div>" + title + "</div><div>" + other() + "</div></div>");
            }
            return html.append("</div>").toString();
        }

        private String comments(int many) {
            String item = name();
            var html = new StringBuilder("<div class=" + name() + ">");
            for (int i = 0; i < many; i++) {
                String[] words = other().split(" ", 3);
                html.append("<div class=" + item + "><div><span>" + words[0] + " " + i + "</span> <span>2019-0"
                        + (1 + i % 9) + "-11 10:" + (10 + i) + "</span></div><div>" + other() + " " + other()
                        + "</div></div>");
            }
            return html.append("</div>").toString();
        }

        private String briefs(int many) {
            var html = new StringBuilder("<div class=" + name() + ">");
            for (int i = 0; i < many; i++) {
                html.append("<div>" + other() + "</div>");
            }
            return html.append("</div>").toString();
        }

        /// Puts a box behind the smallest element around the text.
        private void behind(String box) {
            if (!text.isEmpty()) {
                Element around = text.getFirst();
                Element last = text.getLast();
                while (around != null && !around.equals(last) && !last.parents().contains(around)) {
                    around = around.parent();
                }
                if (around != null && !around.equals(document.body())) {
                    around.after(box);
                }
            }
        }

        /// Makes one list of each run of paragraphs side by side.
        private List<Element> rows(String list, String item) {
            List<Element> rows = new ArrayList<>();
            for (Element paragraph : document.select("p")) {
                Element row = paragraph.previousElementSibling();
                row = row != null && rows.contains(row) ? row : null;
                if (row == null) {
                    row = new Element(list);
                    paragraph.before(row);
                    rows.add(row);
                }
                paragraph.tagName(item);
                row.appendChild(paragraph);
            }
            return rows;
        }
    }
}
