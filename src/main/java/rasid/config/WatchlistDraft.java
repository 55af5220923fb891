package rasid.config;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;
import rasid.config.yaml.Words;
import rasid.model.Recipient;
import rasid.model.Source;
import rasid.model.SourceFilter;
import rasid.model.Watchlist;

/// A watchlist as it was read, together with the places of its texts, before its expressions are looked into.
///
/// @param unless where the watchlist's own `unless` stands
/// @param sources where `sources` stands, if it does
record WatchlistDraft(Watchlist watchlist, Optional<Value> unless, Optional<Section> sources, List<RuleDraft> rules) {
    private static final Keys WATCHLIST =
            Keys.of("name", "timezone", "languages", "sources", "recipients", "alert", "digest", "unless", "rules");
    private static final Keys SOURCES = Keys.of("ids", "tags");

    /// Reads the file `root`; its name is the watchlist's id. Whom and what it needs is looked up in `recipients`.
    static Optional<WatchlistDraft> read(Value root, MainReader.Defaults usual, Recipients recipients) {
        String id = Folder.stem(root.file().path());
        if (!Kinds.isId(id)) {
            root.faultAt(
                    1,
                    "the name of the file, %s, is the id of the watchlist and is no id. Rename it with small letters a-z, digits and hyphens"
                            .formatted(Words.quoted(id)));
        }
        return root.section(WATCHLIST).map(section -> {
            ZoneId zone = section.read("timezone", Kinds::zone, usual.timezone());
            Optional<Section> sources = section.find("sources").flatMap(value -> value.section(SOURCES));
            List<Recipient> told = section.need("recipients", "[desk@example.org]")
                    .map(recipients::of)
                    .orElse(List.of());
            List<RuleDraft> rules = rules(section);
            Watchlist watchlist = new Watchlist(
                    id,
                    section.read("name", Kinds::name, id),
                    zone,
                    section.readAll("languages", Kinds::language),
                    sources.map(WatchlistDraft::filter).orElse(SourceFilter.ALL),
                    told,
                    PolicyReader.alert(section, usual.alert()),
                    PolicyReader.digest(section, usual.digest()),
                    section.read("unless", Value::verbatim, ""),
                    rules.stream().map(RuleDraft::rule).toList());
            return new WatchlistDraft(
                    watchlist,
                    section.find("unless").filter(u -> !watchlist.unless().isEmpty()),
                    sources,
                    rules);
        });
    }

    /// Tells of a filter that names a source or tag that is not there, or that lets no source through.
    void checkFilter(List<Source> all) {
        if (sources.isEmpty()) {
            return;
        }
        Set<String> ids = all.stream().map(Source::id).collect(Collectors.toSet());
        Set<String> tags =
                all.stream().flatMap(source -> source.tags().stream()).collect(Collectors.toSet());
        sources.get().readAll("ids", value -> known(value, ids, "is the id of no source in seeds/"));
        sources.get().readAll("tags", value -> known(value, tags, "is a tag of no source in seeds/"));
    }

    private static Optional<String> known(Value value, Set<String> names, String otherwise) {
        return value.text()
                .flatMap(text -> names.contains(text)
                        ? Optional.of(text)
                        : value.wrong("%s.%s Watchlists read nothing through it: correct it, or add the source"
                                .formatted(otherwise, Words.didYouMean(text, names))));
    }

    private static SourceFilter filter(Section section) {
        List<String> ids = section.readAll("ids", Kinds::name);
        List<String> tags = section.readAll("tags", Kinds::name);
        if (section.find("ids").isEmpty() && section.find("tags").isEmpty()) {
            section.at().fault("selects nothing. Write ids or tags, or leave sources out to read all");
        }
        return new SourceFilter(Set.copyOf(ids), Set.copyOf(tags));
    }

    private static List<RuleDraft> rules(Section section) {
        section.need("rules", "[{id: rocket-attack, match: 'صاروخ'}]");
        Map<String, Value> ids = new HashMap<>();
        List<RuleDraft> rules = new ArrayList<>();
        for (Value item : section.find("rules").map(Value::items).orElse(List.of())) {
            RuleDraft.read(item).ifPresent(draft -> {
                Value first = ids.putIfAbsent(draft.rule().id(), item);
                if (first != null) {
                    item.faultAt(
                            item.line(),
                            "the rule %s is defined twice, before in line %d. Give one another id"
                                    .formatted(draft.rule().id(), first.line()));
                }
                rules.add(draft);
            });
        }
        return rules;
    }
}
