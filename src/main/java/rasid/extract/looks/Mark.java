package rasid.extract.looks;

/// Why a part of a page is not its article's text.
public enum Mark {
    NAVIGATION("navigation"),
    SHARE("buttons to share"),
    RELATED("points to other articles"),
    COMMENTS("comments"),
    TAGS("tags"),
    NEWSLETTER("appeal to subscribe"),
    ADVERT("advertisement"),
    CONSENT("consent to cookies"),
    SIDEBAR("beside the article"),
    AUTHOR_BOX("about the author"),
    /// Byline, date line, count of readers.
    META("byline, date or counter"),
    CAPTION("caption"),
    /// From another message, or under the ruler of this one.
    QUOTED("quoted in a mail, or its signature"),
    HIDDEN("hidden"),
    /// The headline said once more.
    HEADLINE("the headline once more"),
    /// The site repeats it on many of its pages.
    FAMILIAR("repeated on this site"),
    /// Outside of what was found to be the article.
    OUTSIDE("outside of the article's box");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    /// As a person says it.
    public String words() {
        return words;
    }

    /// Whether a guess by names may have been wrong where nearly all of the text stands under it.
    public boolean doubtful() {
        return this != COMMENTS && this != CAPTION && this != HIDDEN && this != FAMILIAR;
    }
}
