package rasid.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.config.yaml.Words;
import rasid.model.Level;
import rasid.model.Recipient;

/// The people and groups of `recipients.yml`, and who of them a watchlist tells.
///
/// @param named who stands behind a name: one for a person, all members for a group
/// @param complete false when the file could not be read: a name that is not there is no further fault then
record Recipients(Map<String, List<Recipient>> named, boolean complete) {
    static final String LANGUAGE = "en";

    private static final Keys ENTRY = Keys.of("to", "mail", "only");

    static Recipient plain(String mail) {
        return new Recipient(mail, Level.INFO, null, LANGUAGE);
    }

    /// The `recipients` of a watchlist. Who is named by several entries is told of what any of them tells.
    List<Recipient> of(Value list) {
        Map<String, Recipient> told = new LinkedHashMap<>();
        Map<String, Value> written = new LinkedHashMap<>();
        for (Value item : list.items()) {
            Optional<Section> entry = item.isMapping() ? item.section(ENTRY) : Optional.empty();
            Level only = entry.map(e -> e.read("only", Kinds.oneOf(Level.class), Level.INFO))
                    .orElse(Level.INFO);
            Optional<Value> who = item.isMapping() ? entry.flatMap(Recipients::who) : Optional.of(item);
            Optional<String> name = who.flatMap(Value::text);
            if (name.isEmpty()) {
                continue;
            }
            if (written.putIfAbsent(name.get().toLowerCase(Locale.ROOT), item) != null) {
                who.get().wrong("is named twice. Delete one of the two");
            }
            for (Recipient found : find(who.get(), name.get(), named.keySet())) {
                Recipient limited = new Recipient(found.mail(), only, found.timezone(), found.language());
                told.merge(found.mail().toLowerCase(Locale.ROOT), limited, Recipients::least);
            }
        }
        return List.copyOf(told.values());
    }

    /// Who `text` stands for: a name, or an address, which is looked up among the people as well. A fault of it is told
    /// at `value`.
    List<Recipient> find(Value value, String text, Collection<String> names) {
        List<Recipient> found = named.get(text);
        if (found != null) {
            return found;
        }
        if (text.contains("@")) {
            return MailAddresses.address(value).map(this::byAddress).stream().toList();
        }
        if (complete) {
            value.wrong("is no name in recipients.yml.%s Define it there, or write a mail address"
                    .formatted(Words.didYouMean(text, new ArrayList<>(names))));
        }
        return List.of();
    }

    private Recipient byAddress(String mail) {
        return named.values().stream()
                .flatMap(List::stream)
                .filter(known -> known.mail().equalsIgnoreCase(mail))
                .findFirst()
                .orElse(plain(mail));
    }

    private static Optional<Value> who(Section entry) {
        Optional<Value> to = entry.find("to");
        Optional<Value> mail = entry.find("mail");
        if (to.isPresent() == mail.isPresent()) {
            return entry.at()
                    .faultAt(
                            entry.at().line(),
                            "a recipient needs to or mail. Write one of them: mail: duty@example.org");
        }
        return to.or(() -> mail);
    }

    private static Recipient least(Recipient one, Recipient other) {
        return one.only().atLeast(other.only()) ? other : one;
    }
}
