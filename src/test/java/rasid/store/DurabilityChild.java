package rasid.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/// Commits as fast as it can and says `committed N` on standard output after each that was acknowledged. Argument: the
/// data folder.
public final class DurabilityChild {
    private DurabilityChild() {}

    public static void main(String[] args) {
        Database db = Database.embedded(Path.of(args[0]));
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        for (int i = 1; ; i++) {
            var told = new Items.Told("item " + i, URI.create("https://a.example/" + i), "title", now, null);
            db.transact(tx -> Items.note(tx, "a/feed", told, false, now));
            System.out.println("committed " + i);
        }
    }
}
