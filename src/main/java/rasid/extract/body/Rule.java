package rasid.extract.body;

/// One way to tell what in an article's box is not the article's text. A rule sees what earlier rules have left
/// out.
public interface Rule {
    void apply(Body body);
}
