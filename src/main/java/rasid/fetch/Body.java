package rasid.fetch;

import org.jspecify.annotations.Nullable;

/// The body of an answer with its content encodings undone, gzip without a declaration included.
///
/// @param bytes not to be changed
/// @param contentType the header as it stood; null where there was none
public record Body(byte[] bytes, @Nullable String contentType) {

    /// The text, in the encoding that is declared and true, or else detected: see [Charsets]. Never throws;
    /// what cannot be decoded is U+FFFD.
    public String text() {
        return Charsets.decode(bytes, contentType);
    }
}
