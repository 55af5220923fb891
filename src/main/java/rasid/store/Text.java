package rasid.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Text as columns take it.
final class Text {
    private Text() {}

    /// A name of fixed length for addresses and GUIDs, which are longer than an index bears: SHA-256 of the UTF-8
    /// text, 64 hexadecimal digits.
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// `text` cut to what its column holds, never in the middle of a character. PostgreSQL takes no NUL: it
    /// becomes a space.
    static String cut(String text, int length) {
        String clean = text.replace('\0', ' ');
        if (clean.length() <= length) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
        return clean.substring(0, end);
    }
}
