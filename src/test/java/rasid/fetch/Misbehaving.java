package rasid.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import rasid.fetch.LoopbackSite.Request;

/// What servers do wrong, one name for each. `SITE.on("/page", Misbehaving.DRIPPING)`.
public enum Misbehaving implements Behaviour {
    /// Takes the request and never says a word.
    SILENT((_, wire) -> wire.hang()),
    /// Begins the status line and falls silent.
    SILENT_IN_THE_STATUS_LINE((_, wire) -> {
        wire.raw("HTTP/1.1 20");
        wire.hang();
    }),
    /// Falls silent in the middle of the body.
    SILENT_IN_THE_BODY((_, wire) -> {
        wire.head(200, "Content-Length: 1000");
        wire.raw("half of it");
        wire.hang();
    }),
    /// Sends the head byte by byte, never longer silent than a read timeout would bear.
    DRIPPING_HEAD((_, wire) -> wire.drip(("HTTP/1.1 200 OK\r\nX: " + "x".repeat(10_000)).getBytes(UTF_8))),
    /// Sends the body byte by byte.
    DRIPPING((_, wire) -> {
        wire.head(200, "Content-Length: 10000");
        wire.drip(new byte[10_000]);
    }),
    /// Sends one header after the other, for ever.
    ENDLESS_HEAD((_, wire) -> {
        wire.raw("HTTP/1.1 200 OK\r\n");
        while (true) {
            wire.raw("X-Again: and again\r\n");
        }
    }),
    /// Sends one header that never ends.
    ENDLESS_HEADER((_, wire) -> {
        wire.raw("HTTP/1.1 200 OK\r\nX: ");
        while (true) {
            wire.raw("x".repeat(1_000));
        }
    }),
    /// Says `102 Processing`, for ever.
    ENDLESS_INTERIM_ANSWERS((_, wire) -> {
        while (true) {
            wire.raw("HTTP/1.1 102 Processing\r\n\r\n");
            Thread.sleep(1);
        }
    }),
    /// A body in chunks without a last one.
    ENDLESS((_, wire) -> {
        wire.head(200, "Transfer-Encoding: chunked");
        while (true) {
            wire.chunk(new byte[10_000]);
        }
    }),
    /// A body without a length on a connection that is never closed.
    ENDLESS_UNTIL_CLOSED((_, wire) -> {
        wire.head(200);
        while (true) {
            wire.raw(new byte[10_000]);
        }
    }),
    /// An error page that never ends.
    ENDLESS_ERROR((_, wire) -> {
        wire.head(500, "Transfer-Encoding: chunked");
        while (true) {
            wire.chunk(new byte[10_000]);
        }
    }),
    /// Announces more than a disk holds.
    HUGE_LENGTH((_, wire) -> {
        wire.head(200, "Content-Length: 999999999999");
        wire.raw("that was it");
        wire.hang();
    }),
    /// Announces more than it sends, and hangs up.
    SHORT_OF_ITS_LENGTH((_, wire) -> {
        wire.head(200, "Content-Length: 1000");
        wire.raw("that was it");
        wire.close();
    }),
    /// Announces less than it sends, and keeps the connection open.
    LONGER_THAN_ITS_LENGTH((_, wire) -> {
        wire.head(200, "Content-Length: 4");
        wire.raw("four and many more");
        wire.hang();
    }),
    /// Announces a length that is no number.
    LENGTH_IS_NO_NUMBER((_, wire) -> {
        wire.head(200, "Content-Length: plenty");
        wire.raw("that was it");
        wire.close();
    }),
    /// Hangs up in the middle of a chunk.
    CUT_IN_A_CHUNK((_, wire) -> {
        wire.head(200, "Transfer-Encoding: chunked");
        wire.raw("ff\r\nonly the beginning");
        wire.close();
    }),
    /// Counts a chunk in letters that are no digits.
    CHUNK_SIZE_IS_NO_NUMBER((_, wire) -> {
        wire.head(200, "Transfer-Encoding: chunked");
        wire.raw("zz\r\ntext\r\n0\r\n\r\n");
    }),
    /// Hangs up instead of answering.
    HANGS_UP((_, wire) -> wire.close()),
    /// Resets the connection instead of answering.
    RESETS((_, wire) -> wire.reset()),
    /// Resets the connection in the middle of the body.
    RESETS_IN_THE_BODY((_, wire) -> {
        wire.head(200, "Content-Length: 1000");
        wire.raw("half of it");
        wire.reset();
    }),
    /// Speaks another protocol.
    SPEAKS_SMTP((_, wire) -> {
        wire.raw("220 mail.example ESMTP\r\n");
        wire.hang();
    }),
    /// Sends bytes without any sense.
    SPEAKS_NONSENSE((_, wire) -> {
        wire.raw("\0\1\2\3\r\n".repeat(1_000));
        wire.close();
    }),
    /// Kilobytes that become megabytes, and could be gigabytes.
    GZIP_BOMB((_, wire) -> wire.send(200, Bombs.GZIP, "Content-Encoding: gzip")),
    GZIP_BOMB_WITHOUT_A_WORD((_, wire) -> wire.send(200, Bombs.GZIP)),
    DEFLATE_BOMB((_, wire) -> wire.send(200, Bombs.DEFLATE, "Content-Encoding: deflate")),
    BROTLI_BOMB((_, wire) -> wire.send(200, Bombs.BROTLI, "Content-Encoding: br")),
    ZSTD_BOMB((_, wire) -> wire.send(200, Bombs.ZSTD, "Content-Encoding: zstd")),
    /// Gzip in gzip in gzip in gzip.
    ENCODED_TOO_OFTEN((_, wire) -> wire.send(200, Bombs.GZIP, "Content-Encoding: gzip, gzip, gzip, gzip")),
    /// Says gzip, sends gzip, and breaks off.
    BROKEN_GZIP((_, wire) -> wire.send(200, Arrays.copyOf(Bombs.GZIP, 40), "Content-Encoding: gzip")),
    /// Says br and sends plain text.
    BROTLI_IN_NAME_ONLY((_, wire) -> wire.send(200, "plain text".getBytes(UTF_8), "Content-Encoding: br")),
    /// Says gzip and sends plain text.
    GZIP_IN_NAME_ONLY((_, wire) -> wire.send(200, "plain text".getBytes(UTF_8), "Content-Encoding: gzip")),
    /// Says that it is encoded as `utf-8`.
    ENCODED_AS_A_CHARSET((_, wire) -> wire.send(200, "plain text".getBytes(UTF_8), "Content-Encoding: utf-8")),
    /// Sends an encoding that nobody offered.
    ENCODING_NOT_OFFERED((_, wire) -> wire.send(200, "LZW".getBytes(UTF_8), "Content-Encoding: compress")),
    /// 200, and nothing in it.
    EMPTY((_, wire) -> wire.send(200, new byte[0])),
    /// Answers 304 although nobody named a version.
    NOT_MODIFIED_UNASKED((_, wire) -> wire.head(304)),
    /// Sends us to the same page again.
    CIRCLE((request, wire) -> wire.send(302, new byte[0], "Location: " + request.target())),
    /// Sends us on to a new page each time.
    MAZE((_, wire) -> wire.send(302, new byte[0], "Location: ?" + System.nanoTime())),
    /// Sends us elsewhere and does not say where.
    LEADS_NOWHERE((_, wire) -> wire.send(302, new byte[0])),
    /// Sends us to what is no address.
    LEADS_TO_NO_ADDRESS((_, wire) -> wire.send(302, new byte[0], "Location: http://[nonsense")),
    LEADS_TO_A_FILE((_, wire) -> wire.send(302, new byte[0], "Location: file:///etc/passwd")),
    STATUS_OUT_OF_RANGE((_, wire) -> {
        wire.raw("HTTP/1.1 999 Request denied\r\nContent-Length: 0\r\n\r\n");
    }),
    /// Says 304 and sends another body all the same.
    NOT_MODIFIED_WITH_A_BODY((_, wire) -> wire.send(304, "another body".getBytes(UTF_8))),
    /// Asks for a pause at every request.
    TOO_MANY_REQUESTS((_, wire) -> wire.send(429, new byte[0], "Retry-After: 1")),
    /// Promises to keep the connection and cuts it.
    CUTS_WHAT_IT_KEEPS((_, wire) -> {
        wire.send(200, "whole".getBytes(UTF_8), "Connection: keep-alive");
        wire.close();
    }),
    /// Stands a check of visitors in the place of the page, with status 200.
    CHALLENGES((_, wire) -> wire.send(
            200,
            "<!DOCTYPE html><title>Just a moment...</title><script>window._cf_chl_opt={}</script>".getBytes(UTF_8),
            "Content-Type: text/html")),
    /// Says in the page alone that there is none.
    SOFT_404((_, wire) -> wire.send(
            200,
            "<!DOCTYPE html><title>الصفحة غير موجودة - وكالة</title><p>عد إلى الرئيسية".getBytes(UTF_8),
            "Content-Type: text/html; charset=utf-8")),
    /// Opens tags that it never closes, to be read in a time that grows with their square.
    NEVER_CLOSES_A_TAG((_, wire) -> wire.send(
            200, ("<html>" + "<h1<script<title<!--".repeat(19_000)).getBytes(UTF_8), "Content-Type: text/html"));

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda that holds nothing
    private final Behaviour behaviour;

    Misbehaving(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    @Override
    public void answer(Request request, Wire wire) throws IOException, InterruptedException {
        behaviour.answer(request, wire);
    }

    /// Packs the bombs, which takes a while, before anybody measures time.
    static int packed() {
        return Bombs.GZIP.length + Bombs.DEFLATE.length + Bombs.BROTLI.length + Bombs.ZSTD.length;
    }

    /// Made when first needed: each is 20 MB of zeros, packed.
    private static final class Bombs {
        static final byte[] GZIP = packed(GZIPOutputStream::new);
        static final byte[] DEFLATE = packed(out -> new DeflaterOutputStream(out, new Deflater(9)));
        static final byte[] BROTLI = brotli();
        static final byte[] ZSTD = packed(ZstdOutputStream::new);

        /// 63 MB of zeros in 60 bytes: one literal, and copies of it (RFC 7932), written bit by bit.
        private static byte[] brotli() {
            try (var in = Bombs.class.getResourceAsStream("zeros.br")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private interface Packer {
            OutputStream over(OutputStream out) throws IOException;
        }

        private static byte[] packed(Packer packer) {
            var bytes = new ByteArrayOutputStream();
            try (OutputStream out = packer.over(bytes)) {
                for (int i = 0; i < 20; i++) {
                    out.write(new byte[1_000_000]);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return bytes.toByteArray();
        }
    }
}
