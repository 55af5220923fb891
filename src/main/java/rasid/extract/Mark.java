package rasid.extract;

/// Why a part of a page is not its article's text.
enum Mark {
    NAVIGATION,
    SHARE,
    RELATED,
    COMMENTS,
    TAGS,
    NEWSLETTER,
    ADVERT,
    SIDEBAR,
    AUTHOR_BOX,
    /// Byline, date line, count of readers.
    META,
    CAPTION,
    HIDDEN,
    /// The headline said once more.
    HEADLINE,
    /// The site repeats it on many of its pages.
    FAMILIAR,
    /// Outside of what was found to be the article.
    OUTSIDE;

    /// Whether a guess by names may have been wrong where nearly all of the text stands under it.
    boolean doubtful() {
        return this != COMMENTS && this != CAPTION && this != HIDDEN && this != FAMILIAR;
    }
}
