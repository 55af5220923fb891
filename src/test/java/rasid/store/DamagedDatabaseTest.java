package rasid.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person is told whose database file is damaged.
class DamagedDatabaseTest {
    @Test
    void aDamagedFileIsToldWithTheWayOut(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("rasid.mv.db"), "garbage");
        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.resolve("rasid").toString())
                .hasMessageContaining("bin/rasid restore FILE");
    }
}
