package rasid.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in the files: an answer comes, and every fault has a file, a line within it and a message.
class GarbageTest {
    private static final String PIECES = "صَ\u200F \n\t:-?[]{},'\"|>&*!%@`#~<$\\\r\uFEFF\u0000\u0085😀";

    @TempDir
    private Path desk;

    private final Random random = new Random(20);

    @Test
    void noGarbageThrows() throws IOException {
        List<Path> shipped = List.of(
                Path.of("config/rasid.yml"),
                Path.of("config/recipients.yml"),
                Path.of("config/watchlists/iraq-security.yml"),
                Path.of("config/concepts/rocket-attack.yml"),
                Path.of("seeds/iraq.yml"));
        for (int round = 0; round < 150; round++) {
            for (Path file : shipped) {
                boolean spoilt = random.nextInt(3) == 0;
                byte[] bytes = Files.readAllBytes(file);
                write(file, spoilt ? spoil(bytes) : bytes);
            }
            check(ConfigReader.read(desk.resolve("config"), Map.of()));
        }
    }

    private byte[] spoil(byte[] bytes) {
        return switch (random.nextInt(4)) {
            case 0 -> randomPieces(random.nextInt(200)).getBytes(StandardCharsets.UTF_8);
            case 1 -> flipped(bytes);
            case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> edited(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /// Cuts out, doubles or overwrites a few pieces, so that much of it stays YAML.
    private String edited(String text) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            int from = random.nextInt(edited.length());
            int to = Math.min(edited.length(), from + random.nextInt(20));
            String piece = random.nextBoolean()
                    ? randomPieces(3)
                    : edited.substring(from, to).repeat(random.nextInt(3));
            edited.replace(from, to, piece);
            edited.append(' ');
        }
        return edited.toString();
    }

    private String randomPieces(int count) {
        int[] pieces = PIECES.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static void check(Loaded loaded) {
        if (loaded instanceof Loaded.Faulty(List<Problem> problems)) {
            assertThat(problems).isNotEmpty();
            for (Problem problem : problems) {
                assertThat(problem.message()).isNotBlank().doesNotContain("null");
                assertThat(problem.line()).isBetween(1, lines(problem.file()) + 1);
            }
        }
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return Files.isDirectory(file) ? 1 : (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path path = desk.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }
}
