package rasid.model;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Who gets a watchlist's mail.
///
/// @param mail the address, unique within a watchlist
/// @param only the least level of the hits that this recipient is told of
/// @param timezone the zone of the times in the mail; null takes the watchlist's
/// @param language BCP 47 code of the mail's own words
public record Recipient(String mail, Level only, @Nullable ZoneId timezone, String language) {}
