package rasid.config;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import rasid.config.yaml.Value;
import rasid.config.yaml.Words;
import rasid.dates.Durations;

/// The kinds of values that configuration files hold: each reads one value, or tells what is wrong with it.
final class Kinds {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BYTES = Pattern.compile("(\\d{1,12}) ?(B|KB|MB|GB)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final List<String> TWO_LETTER_LANGUAGES = List.of(Locale.getISOLanguages());

    private Kinds() {}

    /// A name as people call a thing: one line.
    static Optional<String> name(Value value) {
        return value.text().flatMap(text -> {
            Optional<String> hidden = hiddenCharacter(text);
            return hidden.isEmpty()
                    ? Optional.of(text)
                    : value.wrong("has the invisible character %s. Delete it".formatted(hidden.get()));
        });
    }

    /// An id that the database knows a thing by.
    static Optional<String> id(Value value) {
        return value.text()
                .flatMap(text -> isId(text)
                        ? Optional.of(text)
                        : value.wrong("is no id. Write small letters a-z, digits and hyphens, at most 64: my-rule-2"));
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// One of the names of an enum, in small letters.
    static <E extends Enum<E>> Function<Value, Optional<E>> oneOf(Class<E> type) {
        Map<String, E> words = new TreeMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> words.put(constant.name().toLowerCase(Locale.ROOT), constant));
        List<String> inOrder = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return value -> value.text().flatMap(text -> {
            E found = words.get(text.toLowerCase(Locale.ROOT));
            return found != null
                    ? Optional.of(found)
                    : value.wrong("is not known.%s Write one of: %s"
                            .formatted(Words.didYouMean(text, words.keySet()), String.join(", ", inOrder)));
        });
    }

    static Function<Value, Optional<Integer>> wholeNumber(int least, int most) {
        return value -> value.text().flatMap(text -> {
            if (text.matches("-?\\d{1,9}")) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            return value.wrong("is no number from %d to %d. Write one, without a unit".formatted(least, most));
        });
    }

    static Function<Value, Optional<Duration>> duration(Duration least, Duration most) {
        return value -> value.text().flatMap(text -> {
            Optional<Duration> read = Durations.read(text);
            if (read.isEmpty()) {
                return value.wrong("is no length of time. Write a number and a unit: 30s, 5m, 24h, 7d");
            }
            boolean within = read.get().compareTo(least) >= 0 && read.get().compareTo(most) <= 0;
            return within
                    ? read
                    : value.wrong("is out of bounds. Write a time from %s to %s"
                            .formatted(Durations.write(least), Durations.write(most)));
        });
    }

    /// A count of bytes: `10MB`. The units are powers of 1024.
    static Optional<Long> bytes(Value value) {
        return value.text().flatMap(text -> {
            Matcher bytes = BYTES.matcher(text);
            if (!bytes.matches()) {
                return value.wrong("is no size. Write a number and a unit: 500KB, 10MB");
            }
            int shift = List.of("B", "KB", "MB", "GB").indexOf(bytes.group(2).toUpperCase(Locale.ROOT)) * 10;
            long count = Long.parseLong(bytes.group(1));
            boolean within = count > 0 && count <= (1L << (30 - shift));
            return within ? Optional.of(count << shift) : value.wrong("is out of bounds. Write a size from 1B to 1GB");
        });
    }

    /// A time of day, `07:00`.
    static Optional<LocalTime> timeOfDay(Value value) {
        return value.text()
                .flatMap(text -> clock(text)
                        .or(() ->
                                value.wrong("is no time of day. Write hours and minutes, 00:00 to 23:59: \"07:00\"")));
    }

    static Optional<LocalTime> clock(String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /// A time zone, by one of the names that [Zones] knows.
    static Optional<ZoneId> zone(Value value) {
        return value.text().flatMap(text -> Zones.find(text).or(() -> value.wrong(Zones.unknown(text))));
    }

    /// The code of a language: `ar`, `ckb`, `en`.
    static Optional<String> language(Value value) {
        return value.text().flatMap(text -> {
            String primary = text.split("-", 2)[0];
            boolean known = LANGUAGE.matcher(text).matches()
                    && (primary.length() == 3 || TWO_LETTER_LANGUAGES.contains(primary));
            return known
                    ? Optional.of(text)
                    : value.wrong("is no code of a language. Write a code such as ar, ckb, kmr, fa, tr, en");
        });
    }

    /// An address of the web, in the form in which it is sent: Arabic paths percent-encoded, Arabic hosts as `xn--`.
    static Optional<URI> url(Value value) {
        return value.text().flatMap(text -> {
            Matcher parts = Pattern.compile("(?i)(https?)://([^/?#]*)(.*)").matcher(text);
            if (!parts.matches()) {
                return value.wrong("is no address of the web. Write one that begins with https:// or http://");
            }
            if (parts.group(2).contains("@")) {
                return value.fault(
                        "holds a user or password, which is not supported yet. Write the address without it");
            }
            try {
                String host = parts.group(2).chars().allMatch(c -> c < 128)
                        ? parts.group(2)
                        : IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED);
                URI uri = new URI(parts.group(1) + "://" + host + parts.group(3));
                if (uri.getHost() != null && uri.getPort() <= 0xFFFF) {
                    return Optional.of(new URI(uri.toASCIIString()));
                }
            } catch (URISyntaxException | IllegalArgumentException e) {
                // Told below.
            }
            return value.wrong("is no complete address. Check host and port, and write a space as %20");
        });
    }

    /// `10.0.0.5` or `10.0.0.0/8`; IPv6 likewise.
    static Optional<String> addressBlock(Value value) {
        return value.text().flatMap(text -> {
            String[] parts = text.split("/", 2);
            try {
                int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * 8;
                boolean block =
                        parts.length == 1 || (parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= bits);
                if (block) {
                    return Optional.of(text);
                }
            } catch (IllegalArgumentException e) {
                // Told below.
            }
            return value.wrong("is no address. Write 10.0.0.5, or a block such as 10.0.0.0/8");
        });
    }

    /// A regular expression.
    static Optional<Pattern> pattern(Value value) {
        return value.verbatim().flatMap(text -> {
            try {
                return Optional.of(Pattern.compile(text));
            } catch (PatternSyntaxException e) {
                int at = Math.max(0, e.getIndex()) + 1;
                return value.wrong(
                        "is no regular expression: %s at character %d. Mend it there; a sign meant as itself has a \\ before it"
                                .formatted(Words.visible(e.getDescription()), at));
            } catch (StackOverflowError e) {
                // java.util.regex calls itself for each bracket.
                return value.wrong("is nested too deeply. Write a simpler pattern");
            }
        });
    }

    /// A CSS selector, as jsoup reads it.
    static Optional<String> selector(Value value) {
        return value.verbatim().flatMap(text -> {
            try {
                QueryParser.parse(text);
                return Optional.of(text);
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                return value.wrong(
                        "is no CSS selector: %s. Write one such as article .text, #story p or div[itemprop=articleBody]"
                                .formatted(Words.visible(String.valueOf(e.getMessage()))));
            } catch (StackOverflowError e) {
                return value.wrong("is nested too deeply. Write a simpler selector");
            }
        });
    }

    /// The first character of `text` that nobody sees, as its code: such as come along when an address is copied out of
    /// Arabic text.
    static Optional<String> hiddenCharacter(String text) {
        return text.codePoints()
                .filter(Words::hidden)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }
}
