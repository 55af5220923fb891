package rasid.model;

/// The number of a story in the database.
public record StoryId(long value) {}
