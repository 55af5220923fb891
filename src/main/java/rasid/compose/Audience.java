package rasid.compose;

import java.time.ZoneId;
import java.util.Map;
import rasid.model.StoryId;
import rasid.model.Told;

/// Whom a mail is written for: the zone of its times, the language of its own words, and what they know already.
///
/// @param language BCP 47 code; English stands in for a language that [Words] does not speak
/// @param watchlists the names of watchlists by id; one that is not among them is called by its id
/// @param told the stories that earlier mails have told them of
public record Audience(ZoneId zone, String language, Map<String, String> watchlists, Map<StoryId, Told> told) {
    public Audience {
        watchlists = Map.copyOf(watchlists);
        told = Map.copyOf(told);
    }

    String watchlist(String id) {
        return watchlists.getOrDefault(id, id);
    }
}
