package rasid.config;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.model.Level;
import rasid.model.Recipient;

/// Reads `recipients.yml`: the people who get mail, by name, and the groups they form.
final class RecipientsReader {
    private static final Keys KEYS = Keys.of("recipients", "groups");
    private static final Keys PERSON = Keys.of("mail", "timezone", "language")
            .later("webhook", "Rasid sends mail alone for now: leave the key out");

    private final Map<String, Recipient> people = new LinkedHashMap<>();
    private final Map<String, Value> groups = new LinkedHashMap<>();
    private final Map<String, List<Recipient>> resolved = new LinkedHashMap<>();

    private RecipientsReader() {}

    static Recipients read(Value root) {
        RecipientsReader reader = new RecipientsReader();
        root.section(KEYS).ifPresent(reader::read);
        return reader.result();
    }

    private void read(Section file) {
        file.find("recipients")
                .flatMap(value ->
                        value.entries("names are expected. Write, for example, duty: {mail: duty@example.org}"))
                .ifPresent(entries -> entries.forEach(this::person));
        file.find("groups")
                .flatMap(value -> value.entries("groups are expected. Write, for example, desk: [duty, chief]"))
                .ifPresent(groups::putAll);
        groups.forEach((name, value) -> {
            if (people.containsKey(name)) {
                value.faultAt(
                        value.line(), "%s is a recipient and a group at once. Give one another name".formatted(name));
            }
            checkName(name, value);
        });
    }

    private void person(String name, Value value) {
        checkName(name, value);
        Optional<Recipient> person = value.isMapping()
                ? value.section(PERSON).flatMap(RecipientsReader::described)
                : MailAddresses.address(value).map(mail -> Recipients.plain(mail));
        // A faulty one keeps its name, so that each use of it is not a fault as well.
        people.put(name, person.orElse(Recipients.plain("faulty@invalid")));
    }

    private static Optional<Recipient> described(Section person) {
        @Nullable ZoneId zone = person.find("timezone").flatMap(Kinds::zone).orElse(null);
        String language = person.read("language", Kinds::language, Recipients.LANGUAGE);
        return person.need("mail", "duty@example.org")
                .flatMap(MailAddresses::address)
                .map(mail -> new Recipient(mail, Level.INFO, zone, language));
    }

    private static void checkName(String name, Value value) {
        if (name.contains("@") || name.isBlank() || Kinds.hiddenCharacter(name).isPresent()) {
            value.faultAt(value.line(), "%s cannot be a name. Write a short word: desk".formatted(value.name()));
        }
    }

    /// Groups may hold groups; one that holds itself, over however many others, is a fault.
    private Recipients result() {
        people.forEach((name, person) -> resolved.put(name, List.of(person)));
        groups.forEach((name, value) -> members(name, value, new ArrayList<>()));
        return new Recipients(resolved, true);
    }

    private List<Recipient> members(String group, Value value, List<String> path) {
        List<Recipient> known = resolved.get(group);
        if (known != null) {
            return known;
        }
        path.add(group);
        List<Recipient> members = value.items().stream()
                .flatMap(item -> member(item, path).stream())
                .distinct()
                .toList();
        path.removeLast();
        resolved.put(group, members);
        return members;
    }

    private List<Recipient> member(Value item, List<String> path) {
        Optional<String> name = item.text();
        Value inner = name.map(groups::get).orElse(null);
        if (name.isEmpty()) {
            return List.of();
        }
        if (inner == null) {
            List<String> names = new ArrayList<>(people.keySet());
            names.addAll(groups.keySet());
            return new Recipients(resolved, true).find(item, name.get(), names);
        }
        if (path.contains(name.get())) {
            item.wrong("makes the group hold itself (%s). Take it out".formatted(String.join(" > ", path)));
            return List.of();
        }
        return members(name.get(), inner, path);
    }
}
