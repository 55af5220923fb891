package rasid.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An address with its display name.
///
/// @param name `""` for none
/// @param address one `local@domain`; the domain in ASCII, the local part possibly not
record Mailbox(String name, String address) {
    /// RFC 5321 §4.5.3.1.3, brackets not counted.
    private static final int LONGEST = 254;

    /// Reads `Name <local@domain>` or `local@domain`. Empty when that is no single address, and when it holds
    /// a control character or turns the direction of text: such a value was not typed by a person.
    static Optional<Mailbox> read(String text) {
        String trimmed = text.strip();
        if (!HeaderValue.oneLine(trimmed).equals(trimmed.replaceAll(" +", " "))) {
            return Optional.empty();
        }
        if (!trimmed.endsWith(">")) {
            return address(trimmed).map(address -> new Mailbox("", address));
        }
        int bracket = trimmed.lastIndexOf('<');
        if (bracket < 0) {
            return Optional.empty();
        }
        String name = unquoted(trimmed.substring(0, bracket).strip());
        return address(trimmed.substring(bracket + 1, trimmed.length() - 1)).map(address -> new Mailbox(name, address));
    }

    /// Whether a server must speak SMTPUTF8 (RFC 6531) to take it.
    boolean needsUtf8() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(address);
    }

    /// As it stands in `From` and `To`.
    String headerValue() {
        return name.isEmpty() ? address : "%s <%s>".formatted(HeaderValue.phrase(name), address);
    }

    private static Optional<String> address(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST || text.chars().anyMatch(c -> Character.isWhitespace(c))) {
            return Optional.empty();
        }
        try {
            String address = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1), IDN.ALLOW_UNASSIGNED);
            new InternetAddress(address, true);
            return Optional.of(address);
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1") : name;
    }
}
