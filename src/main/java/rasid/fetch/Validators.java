package rasid.fetch;

import org.jspecify.annotations.Nullable;

/// What a server gave for asking again whether something has changed (RFC 9110 §8.8).
///
/// @param etag as it stood in the header, quotes and all; null where there was none
/// @param lastModified as it stood in the header; null where there was none
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}
