package rasid.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// Fills `item.address_hash` of the items that were there before it: H2 and PostgreSQL have no function in common that
/// could.
final class V51AddressHashes implements JavaMigration {
    private static final int AT_ONCE = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("51");
    }

    @Override
    public String getDescription() {
        return "address hashes";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement all = connection.createStatement();
                ResultSet items = all.executeQuery("SELECT feed, key_hash, address FROM item WHERE address_hash = ''");
                PreparedStatement fill = connection.prepareStatement(
                        "UPDATE item SET address_hash = ? WHERE feed = ? AND key_hash = ?")) {
            int waiting = 0;
            while (items.next()) {
                fill.setString(1, Text.hash(items.getString("address")));
                fill.setString(2, items.getString("feed"));
                fill.setString(3, items.getString("key_hash"));
                fill.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    fill.executeBatch();
                }
            }
            fill.executeBatch();
        }
    }
}
