package rasid.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// Undoes content encodings within a cap on what comes out, so that a bomb of a few kilobytes stays one.
///
/// Done here and not by the HTTP client, which takes what is declared at its word; many a server declares
/// gzip and sends plain text, sends deflate without its header, or gzip without a word.
final class Decoding {
    /// What we offer, and all that we take.
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    private static final int MOST_LAYERS = 3;
    /// Markup shrinks to a tenth, lists of links to a fiftieth; gzip can do 1,032, the others more.
    private static final int MOST_RATIO = 200;
    /// Below this nothing is a bomb.
    private static final int HARMLESS = 1 << 20;
    /// 8 MiB, the most that zstd may ask of a client's memory (RFC 9659).
    private static final int ZSTD_WINDOW_LOG = 23;

    private Decoding() {}

    /// The body is larger than we take.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long maxBytes, String limit) {
            super("the body is larger than %,d bytes (fetch.%s)".formatted(maxBytes, limit));
        }
    }

    /// The body grows in decoding as no text does.
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb(long times) {
            super("the body grows to more than %d times its size when it is decoded".formatted(times));
        }
    }

    /// The most that is read of a body, and whether the rest of a longer one is left out or makes it a fault.
    ///
    /// @param sieve what is read passes through it, and only what it lets through counts as `bytes`; null for none
    /// @param sieved the most that may go into the sieve
    record Cap(long bytes, boolean cut, @Nullable Sieve sieve, long sieved) {
        Cap(long bytes, boolean cut) {
            this(bytes, cut, null, 0);
        }
    }

    /// Reads `in` to its end, or to the cap. What is gzip by its first bytes is inflated, whatever was
    /// declared: sitemaps are served so. Leaves `in` open.
    ///
    /// @param encodings the `Content-Encoding` header, `""` for none
    /// @param room where the body grows
    static byte[] read(InputStream in, String encodings, Cap cap, Room.Share room) throws IOException {
        List<String> applied = Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList();
        if (applied.size() > MOST_LAYERS) {
            throw new IOException("the body is encoded %d times over".formatted(applied.size()));
        }
        if (cap.sieve() != null) {
            return sieved(unclosed(in), applied, cap, cap.sieve(), room);
        }
        byte[] bytes = decoded(unclosed(in), applied, cap, room);
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B && bytes[2] == 8;
        return gzip ? decoded(new ByteArrayInputStream(bytes), List.of("gzip"), cap, room) : bytes;
    }

    private static byte[] decoded(InputStream in, List<String> applied, Cap cap, Room.Share room) throws IOException {
        // Closing the decoders frees what they hold outside of the heap.
        var counted = new Counted(in);
        InputStream decoded = counted;
        try {
            for (String encoding : applied.reversed()) {
                decoded = decoder(encoding, decoded);
            }
            return capped(decoded, cap, counted, room);
        } finally {
            decoded.close();
        }
    }

    /// Of a body that is never held as a whole.
    private static byte[] sieved(InputStream in, List<String> applied, Cap cap, Sieve sieve, Room.Share room)
            throws IOException {
        var counted = new Counted(in);
        InputStream decoded = counted;
        try {
            for (String encoding : applied.reversed()) {
                decoded = decoder(encoding, decoded);
            }
            var whole = new BufferedInputStream(decoded);
            decoded = new Limited(gzip(whole, peek(whole)), cap.sieved(), counted);
            return capped(sieve.over(decoded), cap, counted, room);
        } finally {
            decoded.close();
        }
    }

    private static InputStream decoder(String encoding, InputStream encoded) throws IOException {
        var in = new BufferedInputStream(encoded);
        byte[] start = peek(in);
        if (start.length == 0) {
            // Not a valid stream of any encoding, and still sent for an empty text.
            return in;
        }
        return switch (encoding) {
            case "gzip", "x-gzip" -> gzip(in, start);
            case "deflate" -> deflate(in, start);
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW_LOG);
            case "compress", "x-compress", "dcb", "dcz" ->
                throw new IOException("the body is encoded as %s, which was not offered".formatted(encoding));
            // identity, none, utf-8 …: said by servers that encode nothing.
            default -> in;
        };
    }

    /// Some servers say gzip and send plain text.
    private static InputStream gzip(InputStream in, byte[] start) throws IOException {
        return start.length == 2 && start[0] == 0x1F && start[1] == (byte) 0x8B ? new GZIPInputStream(in) : in;
    }

    /// Both kinds that go by the name: with the zlib header (RFC 1950), as it should be, and raw (RFC 1951).
    private static InputStream deflate(InputStream in, byte[] start) {
        int header = start.length < 2 ? -1 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        boolean zlib = (start[0] & 0x0F) == 8 && header % 31 == 0;
        var inflater = new Inflater(!zlib);
        return new InflaterInputStream(in, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        return start;
    }

    private static byte[] capped(InputStream in, Cap cap, Counted encoded, Room.Share room) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + read > cap.bytes()) {
                if (!cap.cut()) {
                    throw new TooLarge(cap.bytes(), "max_bytes");
                }
                out.write(buffer, 0, (int) (cap.bytes() - out.size()));
                break;
            }
            room.grow(out.size() + (long) read);
            out.write(buffer, 0, read);
            if (out.size() > HARMLESS && out.size() / MOST_RATIO > encoded.bytes) {
                throw new Bomb(MOST_RATIO);
            }
        }
        return out.toByteArray();
    }

    /// Ends with a fault when more comes out than may, or than any text yields.
    private static final class Limited extends FilterInputStream {
        private final long most;
        private final Counted encoded;
        private long bytes;

        Limited(InputStream in, long most, Counted encoded) {
            super(in);
            this.most = most;
            this.encoded = encoded;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(0, read);
            if (bytes > most) {
                throw new TooLarge(most, "max_sitemap_bytes");
            }
            if (bytes > HARMLESS && bytes / MOST_RATIO > encoded.bytes) {
                throw new Bomb(MOST_RATIO);
            }
            return read;
        }
    }

    /// Counts what comes in.
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }

    /// Closing the stream of a connection would read an endless body to its end.
    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // The connection closes it.
            }
        };
    }
}
