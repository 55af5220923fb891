package rasid.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of a page: byte order mark, valid UTF-8, `Content-Type`, XML declaration or `<meta>`, and
/// where
/// none of them is told or true, detection. Arabic pages in windows-1256 without a declaration are common, and
/// so are
/// pages in UTF-8 that declare something else.
final class Charsets {
    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w:.-]+)|<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);
    /// HTML asks to look at 1,024 bytes; real pages declare later.
    private static final int HEAD = 8_192;
    private static final int DETECTED_ON = 65_536;

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16LE);
        }
        Optional<Charset> declared =
                declared(contentType == null ? "" : contentType, HEADER).or(() -> inHead(bytes));
        boolean multiByte = declared.filter(c -> c.newEncoder().maxBytesPerChar() > 1 && !c.equals(UTF_8))
                .isPresent();
        // Text in a single-byte encoding is next to never valid UTF-8, so what is valid is UTF-8, whatever was
        // declared.
        if (!multiByte) {
            try {
                return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // It is another encoding, or UTF-8 with a few broken bytes: see below.
            }
        }
        return new String(bytes, declared.filter(c -> !c.equals(UTF_8)).orElseGet(() -> detected(bytes)));
    }

    private static Optional<Charset> inHead(byte[] bytes) {
        return declared(new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1), DECLARED);
    }

    private static Optional<Charset> declared(String text, Pattern pattern) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String name = found.group(1) == null && found.groupCount() > 1 ? found.group(2) : found.group(1);
        return charset(name.toLowerCase(Locale.ROOT));
    }

    /// By the names of the web (WHATWG Encoding): what calls itself Latin 1 or ASCII is windows-1252.
    private static Optional<Charset> charset(String name) {
        String web = switch (name) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "cp1256", "x-cp1256", "windows1256" -> "windows-1256";
            case "utf8", "unicode-1-1-utf-8" -> "utf-8";
            case "gb2312", "gbk" -> "gb18030";
            default -> name;
        };
        try {
            return Optional.of(Charset.forName(web));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// Broken UTF-8 stays UTF-8 when most of its multi-byte sequences are whole.
    private static Charset detected(byte[] bytes) {
        byte[] sample = bytes.length <= DETECTED_ON ? bytes : java.util.Arrays.copyOf(bytes, DETECTED_ON);
        String asUtf8 = new String(sample, UTF_8);
        long broken = asUtf8.chars().filter(c -> c == '\uFFFD').count();
        long whole = asUtf8.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        if (whole > 20 * broken) {
            return UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        CharsetMatch match = detector.setText(sample).detect();
        return match == null
                ? UTF_8
                : charset(match.getName().toLowerCase(Locale.ROOT)).orElse(UTF_8);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
