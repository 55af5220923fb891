package rasid.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Undoes content encodings within a cap on what comes out, so that a bomb of a few kilobytes stays one.
///
/// Done here and not by the HTTP client, which offers every codec that commons-compress knows.
final class Decoding {
    /// What we offer, and all that we take.
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    private Decoding() {}

    /// The body is larger than we take.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long maxBytes) {
            super("the body is larger than %,d bytes (fetch.max_bytes)".formatted(maxBytes));
        }
    }

    /// Reads `in` to its end. What is gzip by its first bytes is inflated, whatever was declared: sitemaps are
    /// served so.
    ///
    /// @param encodings the `Content-Encoding` header, `""` for none
    static byte[] read(InputStream in, String encodings, long maxBytes) throws IOException {
        InputStream decoded = in;
        List<String> applied = List.of(encodings.toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
        for (String encoding : applied.reversed()) {
            decoded = decoder(encoding.strip(), decoded);
        }
        byte[] bytes = capped(decoded, maxBytes);
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        return gzip ? capped(new GZIPInputStream(new ByteArrayInputStream(bytes)), maxBytes) : bytes;
    }

    private static InputStream decoder(String encoding, InputStream in) throws IOException {
        return switch (encoding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> gzip(in);
            case "deflate" -> deflate(in);
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> new ZstdInputStream(in);
            default ->
                throw new IOException("the server sent the encoding %s, which was not offered".formatted(encoding));
        };
    }

    /// Some servers say gzip and send plain text.
    private static InputStream gzip(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        return first == 0x1F && second == 0x8B ? new GZIPInputStream(buffered) : buffered;
    }

    /// Both kinds that go by the name: with the zlib header (RFC 1950), as it should be, and raw (RFC 1951).
    private static InputStream deflate(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean zlib = (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;
        return new InflaterInputStream(buffered, new Inflater(!zlib));
    }

    private static byte[] capped(InputStream in, long maxBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > maxBytes) {
                throw new TooLarge(maxBytes);
            }
        }
        return out.toByteArray();
    }
}
