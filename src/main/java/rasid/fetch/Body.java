package rasid.fetch;

import org.jspecify.annotations.Nullable;

/// The body of an answer, its content encodings undone.
///
/// @param bytes not to be changed
/// @param contentType the header, null where there was none
public record Body(byte[] bytes, @Nullable String contentType) {

    /// The text, in the encoding that [Charsets] finds. Never throws; what cannot be decoded is U+FFFD.
    public String text() {
        return Charsets.decode(bytes, contentType);
    }
}
