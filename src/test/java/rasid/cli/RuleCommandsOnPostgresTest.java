package rasid.cli;

import rasid.store.Databases;

/// The whole of [RuleCommandsTest] with PostgreSQL beneath.
class RuleCommandsOnPostgresTest extends RuleCommandsTest {
    @Override
    String database() {
        return "database: {url: \"%s\", user: postgres}"
                .formatted(Databases.postgresUrl().replaceFirst("\\?.*", ""));
    }
}
