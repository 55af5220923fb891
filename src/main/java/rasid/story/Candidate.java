package rasid.story;

import java.util.function.Supplier;
import rasid.model.Content;
import rasid.model.StoryId;

/// An earlier article that shares a key with a new one, by its story and fingerprint.
///
/// @param text its newest version, which is asked for only where the fingerprints are near
public record Candidate(StoryId story, Fingerprint fingerprint, Supplier<Content> text) {}
