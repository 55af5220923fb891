package rasid.config.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.snakeyaml.engine.v2.nodes.Node;

/// One YAML file as it was read.
///
/// @param text its characters, without a byte order mark
/// @param environment what `${NAME}` in its texts stands for
/// @param problems where its faults are told
public record YamlFile(Path path, String text, Map<String, String> environment, Problems problems) {
    /// A hundred thousand rules fit into it.
    private static final int MAX_BYTES = 32 << 20;

    /// The root of the file at `path`. Empty when it cannot be used, which is told to `problems` by then. Never throws.
    public static Optional<Value> read(Path path, Map<String, String> environment, Problems problems) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                problems.add(path, 1, "the file is larger than 32 MB. Split it into several");
                return Optional.empty();
            }
            return read(path, Files.readAllBytes(path), environment, problems);
        } catch (NoSuchFileException e) {
            problems.add(path, 1, "there is no such file. Write it, or name its folder with --config");
        } catch (IOException e) {
            problems.add(path, 1, "the file cannot be read (%s). Check its permissions".formatted(reason(e)));
        }
        return Optional.empty();
    }

    static Optional<Value> read(Path path, byte[] bytes, Map<String, String> environment, Problems problems) {
        return decoded(path, bytes, problems).flatMap(text -> {
            YamlFile file = new YamlFile(path, text, environment, problems);
            return new Syntax(file).root().map(root -> new Value(file, root, "the file", 1));
        });
    }

    /// What went wrong, in a word or two: the class says what the message, often only a path, does not.
    public static String reason(IOException e) {
        return e.getClass().getSimpleName().replaceFirst("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static Optional<String> decoded(Path path, byte[] bytes, Problems problems) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = utf8.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String message =
                    "the text is not UTF-8. Save the file with the encoding UTF-8 (not windows-1256, not UTF-16)";
            problems.add(path, lineOf(text, text.length()), message);
            return Optional.empty();
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int forbidden = indexOf(text, c -> (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7F);
        if (forbidden >= 0) {
            String what =
                    "the control character U+%04X is not allowed. Delete it".formatted((int) text.charAt(forbidden));
            problems.add(path, lineOf(text, forbidden), what);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// The line, from 1, of the character at `offset`.
    static int lineOf(String text, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            boolean lone = text.charAt(i) == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n');
            line += text.charAt(i) == '\n' || lone ? 1 : 0;
        }
        return line;
    }

    private static int indexOf(String text, IntPredicate wanted) {
        for (int i = 0; i < text.length(); i++) {
            if (wanted.test(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
