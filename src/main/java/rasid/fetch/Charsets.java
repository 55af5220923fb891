package rasid.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of a page: by its byte order mark; UTF-8 where it is valid UTF-8, whatever is declared;
/// by the `Content-Type`, the XML declaration or `<meta>`; and else by [CharsetGuess]. Arabic pages in
/// windows-1256 without a declaration are common, and so are pages in UTF-8 whose server declares something
/// else.
final class Charsets {
    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([\\w:.-]+)");
    private static final Pattern META =
            Pattern.compile("<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Set<Charset> ARABIC = Set.of(Charset.forName("windows-1256"), Charset.forName("ISO-8859-6"));
    /// HTML asks to look at 1,024 bytes; real pages declare later.
    private static final int HEAD = 16_384;
    /// From so many letters on a guess is better than what servers declare unasked.
    private static final int SURE = 20;

    /// What begins every change of letters in ISO 2022.
    private static final char ESCAPE = 0x1B;

    /// `<?xm`.
    private static final int[] EBCDIC = {0x4C, 0x6F, 0xA7, 0x94};

    private Charsets() {}

    /// Never throws; what cannot be decoded is U+FFFD.
    static String decode(byte[] bytes, @Nullable String contentType) {
        Optional<String> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        // Text in another encoding is next to never valid UTF-8 by chance, but for the seven-bit ones with their
        // escapes.
        String text = new String(bytes, UTF_8);
        boolean valid = text.indexOf('\uFFFD') < 0 || isUtf8(bytes);
        if (valid && text.indexOf(ESCAPE) < 0) {
            return text;
        }
        Optional<Charset> declared =
                declared(HEADER, contentType == null ? "" : contentType).or(() -> inHead(bytes));
        boolean sevenBit = declared.filter(c -> c.name().startsWith("ISO-2022")).isPresent();
        return valid && !sevenBit ? text : new String(bytes, among(declared, bytes));
    }

    /// Whether it is, though it holds the character that stands for what is broken.
    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, UTF_8));
        }
        // Before UTF-16, whose little-endian mark begins the same.
        if (starts(bytes, 0, 0, 0xFE, 0xFF) || starts(bytes, 0, 0, 0, '<')) {
            return Optional.of(unmarked(new String(bytes, UTF_32BE)));
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, '<', 0, 0, 0)) {
            return Optional.of(unmarked(new String(bytes, UTF_32LE)));
        }
        if (starts(bytes, EBCDIC)) {
            return Optional.of(ebcdic(bytes));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, UTF_16BE));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, UTF_16LE));
        }
        // No mark, but markup that begins in UTF-16.
        if (starts(bytes, 0, '<')) {
            return Optional.of(new String(bytes, UTF_16BE));
        }
        return starts(bytes, '<', 0) ? Optional.of(new String(bytes, UTF_16LE)) : Optional.empty();
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// An XML declaration in EBCDIC, which any code page of it reads, names the one (XML 1.0, appendix F).
    private static String ebcdic(byte[] bytes) {
        Charset any = Charset.forName("IBM037");
        String head = new String(bytes, 0, Math.min(bytes.length, 256), any);
        return new String(bytes, declared(XML, head).orElse(any));
    }

    private static Charset among(Optional<Charset> declared, byte[] bytes) {
        if (declared.isPresent()
                && !declared.get().equals(UTF_8)
                && !declared.get().equals(WESTERN)) {
            return ARABIC.contains(declared.get()) ? arabic(declared.get(), bytes) : declared.get();
        }
        if (mostlyUtf8(bytes)) {
            return UTF_8;
        }
        CharsetGuess guess = CharsetGuess.of(bytes);
        // Latin 1 is what servers declare when nobody has told them.
        boolean western = declared.isPresent() && declared.get().equals(WESTERN);
        return western && (guess.latin() || guess.letters() < SURE) ? WESTERN : guess.charset();
    }

    /// Old editors wrote the name of the one Arabic encoding over text in the other.
    private static Charset arabic(Charset declared, byte[] bytes) {
        CharsetGuess guess = CharsetGuess.of(bytes);
        return ARABIC.contains(guess.charset()) && guess.letters() >= SURE ? guess.charset() : declared;
    }

    private static Optional<Charset> inHead(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        // What can be read as ASCII is not UTF-16, whatever it says of itself.
        return declared(XML, head)
                .or(() -> declared(META, head))
                .map(charset -> charset.name().startsWith("UTF-16") ? UTF_8 : charset);
    }

    private static Optional<Charset> declared(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? charset(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// By the names of the web (WHATWG Encoding §4.2), where what calls itself Latin 1 is windows-1252.
    private static Optional<Charset> charset(String name) {
        String web = switch (name) {
            case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "cp1256", "x-cp1256", "cp-1256", "windows1256", "win-1256" -> "windows-1256";
            case "arabic", "asmo-708" -> "iso-8859-6";
            case "iso-8859-8-i", "iso-8859-8", "hebrew" -> "windows-1255";
            case "iso-8859-9", "latin5" -> "windows-1254";
            case "utf8", "utf-8-sig", "unicode-1-1-utf-8" -> "utf-8";
            case "gb2312", "gbk", "x-gbk" -> "gb18030";
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
            default -> name;
        };
        try {
            return Optional.of(Charset.forName(web));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// UTF-8 with a few broken bytes, such as one that was cut in the middle of a letter.
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return whole > 10 * broken;
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
