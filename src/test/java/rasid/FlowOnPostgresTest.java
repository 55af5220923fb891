package rasid;

import rasid.store.Database;
import rasid.store.Databases;

/// The whole of [FlowTest] with PostgreSQL beneath: one set of statements, one behaviour.
class FlowOnPostgresTest extends FlowTest {
    @Override
    Database database() {
        return Databases.postgres();
    }
}
