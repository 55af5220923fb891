package rasid.compose;

import java.time.ZoneId;

/// Whom a mail is written for: the zone of its times, and the language of its own words.
///
/// @param language BCP 47 code; English stands in for a language that [Words] does not speak
public record Audience(ZoneId zone, String language) {}
