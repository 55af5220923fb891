package rasid;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rasid.store.Database;

/// A desk of its own for each test, with one source `a` that reads one site; what the desk watches is the test's.
abstract class DeskTestBase {
    @TempDir
    Path folder;

    Desk desk;
    NewsSite site;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new Desk(folder, database());
        site = NewsSite.start("127.0.0.1");
        desk.source("a", site, "");
    }

    /// A fresh database; another class runs the same tests on PostgreSQL.
    Database database() {
        return Database.embedded(folder);
    }

    @AfterEach
    void closeDesk() {
        site.close();
        desk.close();
    }
}
