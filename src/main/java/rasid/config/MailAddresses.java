package rasid.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.config.yaml.Value;

/// Reads mail addresses: strictly, because they end on an envelope and in a header.
public final class MailAddresses {
    /// What is said behind a text that is none: what is wrong, and the way out.
    public static final String NONE = "is no mail address. Write name@host, in plain Latin letters: desk@example.org";

    /// A dot-atom and a domain (RFC 5321 §4.1.2) in ASCII. Quoted local parts and address literals are left out: none
    /// of them is in use, and each is a way to smuggle something in.
    private static final Pattern ADDRESS =
            Pattern.compile("(?!.{255})[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private static final Pattern NAMED = Pattern.compile("(\"[^\"\\\\]*\"|[^\"<>@,;:\\\\()\\[\\]]*?)\\s*<([^<>]*)>");

    private MailAddresses() {}

    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// A bare address: `desk@example.org`.
    static Optional<String> address(Value value) {
        return value.text().flatMap(text -> check(value, text, text));
    }

    /// An address with an optional name before it: `Rasid <rasid@example.org>`.
    static Optional<String> sender(Value value) {
        return value.text().flatMap(text -> {
            Matcher named = NAMED.matcher(text);
            return check(value, text, named.matches() ? named.group(2) : text);
        });
    }

    private static Optional<String> check(Value value, String whole, String address) {
        Optional<String> hidden = Kinds.hiddenCharacter(whole);
        if (hidden.isPresent()) {
            return value.wrong(
                    "has the character %s in it, which nobody sees. Type the address anew".formatted(hidden.get()));
        }
        return isAddress(address) ? Optional.of(whole) : value.wrong(NONE);
    }
}
