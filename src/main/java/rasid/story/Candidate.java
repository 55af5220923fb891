package rasid.story;

import rasid.model.StoryId;

/// An earlier article that shares a key with a new one, by its story and fingerprint.
public record Candidate(StoryId story, Fingerprint fingerprint) {}
