package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.config.IntakeConfig;
import rasid.store.Database;
import rasid.store.Hits;

class UpkeepTest {
    @TempDir
    Path folder;

    @Test
    void whatHitNothingIsForgottenInTheEndAndWhatHitStays() throws Exception {
        try (Desk desk = new Desk(folder, Database.embedded(folder));
                NewsSite site = NewsSite.start("127.0.0.1")) {
            desk.source("a", site, "").reload();
            site.publish("/1", NOON, "هجوم صاروخي في بغداد", "سقطت ثلاثة صواريخ قرب السفارة الأمريكية وسط بغداد.");
            site.publish("/2", NOON, "افتتاح حديقة جديدة", "افتتحت أمانة بغداد حديقة جديدة للعائلات في جانب الكرخ.");
            desk.poll();
            desk.clock.pass(Duration.ofDays(91));
            assertThat(new Upkeep(desk.db, IntakeConfig.DEFAULTS, desk.clock).run())
                    .isEqualTo(1);
            assertThat((Object) desk.db.inTransaction(Hits::count)).isEqualTo(new Hits.Count(1, 1, 1));
            desk.poll().alerts();
            assertThat(desk.mails()).isEmpty();
        }
    }
}
