package rasid.extract;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

/// Where and when a page that a test writes is read: its address, the zone of its site, the instant of today. Nothing
/// else is known of it.
record Served(String address, String zone, String now) {
    Extracted read(String html) {
        return Extractor.extract(html, URI.create(address), null, ZoneId.of(zone), Instant.parse(now));
    }

    Extracted read(String head, String body) {
        return read("<html><head>" + head + "</head><body>" + body + "</body></html>");
    }
}
