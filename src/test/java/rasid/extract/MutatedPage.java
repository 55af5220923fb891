package rasid.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import rasid.extract.text.Text;

/// A page that is changed.
public final class MutatedPage {
    final Document document;
    private final Random random;
    /// Sentences and paragraphs of other articles in the same language.
    final List<String> others;
    /// The elements that hold one paragraph of the article each, and those paragraphs.
    final List<Element> text = new ArrayList<>();

    final List<String> texts = new ArrayList<>();
    List<String> wanted;

    /// @param gold the article's paragraphs
    public MutatedPage(Document document, List<String> gold, List<String> others, long seed) {
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

    String name() {
        return "x" + Integer.toString(random.nextInt(1 << 24), 36);
    }

    String other() {
        return others.get(random.nextInt(others.size()));
    }

    String title() {
        String[] words = other().split(" ", 9);
        return String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
    }

    String teasers(int many, boolean linked) {
        String item = name();
        var html = new StringBuilder("<div class=" + name() + ">");
        for (int i = 0; i < many; i++) {
            String title = linked ? "<a href=/n/" + name() + ">" + title() + "</a>" : "<b>" + title() + "</b>";
            html.append("<div class=" + item + "><div>" + title + "</div><div>" + other() + "</div></div>");
        }
        return html.append("</div>").toString();
    }

    String comments(int many) {
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

    String briefs(int many) {
        var html = new StringBuilder("<div class=" + name() + ">");
        for (int i = 0; i < many; i++) {
            html.append("<div>" + other() + "</div>");
        }
        return html.append("</div>").toString();
    }

    /// Puts a box behind the smallest element around the text.
    void behind(String box) {
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
    List<Element> rows(String list, String item) {
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
