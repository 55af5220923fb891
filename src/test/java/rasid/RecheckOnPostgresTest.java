package rasid;

import rasid.store.Database;
import rasid.store.Databases;

/// The whole of [RecheckTest] with PostgreSQL beneath.
class RecheckOnPostgresTest extends RecheckTest {
    @Override
    Database database() {
        return Databases.postgres();
    }
}
