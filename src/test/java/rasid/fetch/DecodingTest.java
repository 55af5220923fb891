package rasid.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rasid.fetch.FetchResult.Fetched;

/// Bodies come encoded in four ways, and are read as if they were not.
class DecodingTest {
    private static final String TEXT = "سقطت ثلاثة صواريخ قرب المنطقة الخضراء ".repeat(100);

    private final LoopbackSite site = LoopbackSite.start();
    private final Fetcher fetcher = Loopback.fetcher();

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    static Stream<Arguments> encodings() throws IOException {
        byte[] plain = TEXT.getBytes(UTF_8);
        return Stream.of(
                Arguments.of("gzip", packed(GZIPOutputStream::new, plain)),
                Arguments.of("x-gzip", packed(GZIPOutputStream::new, plain)),
                Arguments.of("GZIP", packed(GZIPOutputStream::new, plain)),
                Arguments.of("deflate", packed(DeflaterOutputStream::new, plain)),
                Arguments.of("deflate", packed(out -> new DeflaterOutputStream(out, new Deflater(9, true)), plain)),
                Arguments.of("zstd", packed(ZstdOutputStream::new, plain)),
                Arguments.of("br", brotli(plain)),
                Arguments.of("gzip, br", brotli(packed(GZIPOutputStream::new, plain))),
                Arguments.of("identity", plain),
                // A sitemap.xml.gz, and one that is encoded once more on its way.
                Arguments.of("", packed(GZIPOutputStream::new, plain)),
                Arguments.of("gzip", packed(GZIPOutputStream::new, packed(GZIPOutputStream::new, plain))));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theTextIsTheSameInEveryEncoding(String encoding, byte[] body) throws Exception {
        site.on("/news", Behaviour.bytes(body, "Content-Encoding: " + encoding));

        Fetched fetched = (Fetched) fetcher.fetch(site.address("/news"), Validators.NONE);

        assertThat(fetched.body().text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void anEmptyBodyIsEmptyInEveryEncoding(String encoding) throws Exception {
        site.on("/empty", Behaviour.bytes(new byte[0], "Content-Encoding: " + encoding));

        Fetched fetched = (Fetched) fetcher.fetch(site.address("/empty"), Validators.NONE);

        assertThat(fetched.body().bytes()).isEmpty();
    }

    @Test
    void aConnectionIsUsedAgainAfterAnEncodedBodyInChunks() throws Exception {
        byte[] gzip = packed(GZIPOutputStream::new, TEXT.getBytes(UTF_8));
        site.on("/news", (_, wire) -> {
            wire.head(200, "Content-Encoding: gzip", "Transfer-Encoding: chunked");
            wire.chunk(gzip);
            wire.chunk(new byte[0]);
        });

        for (int i = 0; i < 3; i++) {
            assertThat(fetcher.fetch(site.address("/news"), Validators.NONE)).isInstanceOf(Fetched.class);
        }

        assertThat(site.connections()).isEqualTo(1);
    }

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packer packer, byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    /// One uncompressed block (RFC 7932 §9.2) of at most 65,536 bytes, and the end.
    private static byte[] brotli(byte[] plain) throws IOException {
        int head = (plain.length - 1) << 4 | 1 << 20;
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)});
        bytes.write(plain);
        bytes.write(3);
        return bytes.toByteArray();
    }
}
