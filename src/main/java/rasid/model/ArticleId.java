package rasid.model;

/// The number of an article in the database.
public record ArticleId(long value) {}
