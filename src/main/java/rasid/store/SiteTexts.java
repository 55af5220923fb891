package rasid.store;

import java.util.List;
import rasid.model.SiteText;

/// What sources repeat on their pages, as far as it was counted: one row a source.
public final class SiteTexts {
    private SiteTexts() {}

    /// What was counted of one source.
    ///
    /// @param articles how many of its articles were counted in all
    public record Counted(int articles, List<SiteText> texts) {
        public static final Counted NONE = new Counted(0, List.of());

        public Counted {
            texts = List.copyOf(texts);
        }
    }

    public static Counted of(Tx tx, String source) {
        return tx.one(
                        row -> new Counted(row.count("articles"), Packed.siteTexts(row.bytes("texts"))),
                        "SELECT articles, texts FROM site_text WHERE source = ?",
                        source)
                .orElse(Counted.NONE);
    }

    public static void set(Tx tx, String source, Counted counted) {
        byte[] texts = Packed.siteTexts(counted.texts());
        int known = tx.update(
                "UPDATE site_text SET articles = ?, texts = ? WHERE source = ?", counted.articles(), texts, source);
        if (known == 0) {
            tx.update(
                    "INSERT INTO site_text (source, articles, texts) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM site_text WHERE source = ?)",
                    source,
                    counted.articles(),
                    texts,
                    source);
        }
    }
}
