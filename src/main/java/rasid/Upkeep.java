package rasid;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rasid.config.IntakeConfig;
import rasid.store.Articles;
import rasid.store.Database;
import rasid.store.Items;
import rasid.store.Notices;
import rasid.store.Rechecks;
import rasid.store.SourceHealth;
import rasid.store.Stories;
import rasid.store.Volume;

/// Keeps the database from growing without bound: what hit nothing is forgotten after `intake.keep`. What hit stays.
final class Upkeep {
    private static final Logger log = LoggerFactory.getLogger("rasid");
    private static final int AT_A_TIME = 500;

    private final Database db;
    private final IntakeConfig limits;
    private final InstantSource clock;

    Upkeep(Database db, IntakeConfig limits, InstantSource clock) {
        this.db = db;
        this.limits = limits;
        this.clock = clock;
    }

    /// In small transactions, so that nothing waits for it. Answers how many articles were forgotten.
    int run() {
        Instant before = clock.instant().minus(limits.keep());
        int articles = 0;
        int some;
        do {
            some = db.inTransaction(tx -> Articles.forget(tx, before, AT_A_TIME));
            articles += some;
        } while (some == AT_A_TIME);
        int bands =
                db.inTransaction(tx -> Stories.forgetBands(tx, clock.instant().minus(Archivist.STORY_LASTS)));
        int items = db.inTransaction(tx -> Items.forget(tx, clock.instant(), limits.keep()));
        db.transact(tx -> Notices.forget(tx, before));
        db.transact(tx -> Rechecks.forget(tx, clock.instant().minus(Recheck.FORGOTTEN)));
        db.transact(tx -> SourceHealth.forget(
                tx, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(2L * Volume.DAYS)));
        log.atInfo()
                .addKeyValue("articles", articles)
                .addKeyValue("bands", bands)
                .addKeyValue("items", items)
                .log("old articles forgotten");
        return articles;
    }
}
