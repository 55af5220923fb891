package rasid;

import rasid.store.Database;
import rasid.store.Databases;

/// The whole of [ChangesToldTest] with PostgreSQL beneath.
class ChangesToldOnPostgresTest extends ChangesToldTest {
    @Override
    Database database() {
        return Databases.postgres();
    }
}
