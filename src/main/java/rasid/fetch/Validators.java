package rasid.fetch;

import org.jspecify.annotations.Nullable;

/// What a server said for asking again whether something has changed (RFC 9110 §8.8).
///
/// @param etag as it stood in the header, quotes and all; null where it gave none
/// @param lastModified as it stood in the header; null where it gave none
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}
