package rasid.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one client follows, and whom to tell.
///
/// @param id the name of its file without `.yml`; the database knows it by this
/// @param languages codes of the languages that its rules' words are read in; empty means all
/// @param unless an expression that spoils every rule's hit, `""` where there is none
/// @param digest null where it sends none
public record Watchlist(
        String id,
        String name,
        ZoneId timezone,
        List<String> languages,
        SourceFilter sources,
        List<Recipient> recipients,
        AlertPolicy alert,
        @Nullable DigestPolicy digest,
        String unless,
        List<Rule> rules) {
    public Watchlist {
        languages = List.copyOf(languages);
        recipients = List.copyOf(recipients);
        rules = List.copyOf(rules);
    }

    public Optional<Rule> rule(String ruleId) {
        return rules.stream().filter(r -> r.id().equals(ruleId)).findFirst();
    }
}
