package rasid;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import rasid.config.Config;
import rasid.config.DatabaseConfig;
import rasid.control.Premises;
import rasid.control.Request;
import rasid.joining.Habits;
import rasid.store.Database;
import rasid.store.SiteTexts;

/// The data of a Rasid that does not run, opened for the requests of one command, under the lock that a daemon would
/// hold.
public final class AtRest implements AutoCloseable {
    private final DataFolder data;
    private final Database db;
    private final Premises premises;

    /// Opens the database, and brings its tables up to date.
    ///
    /// @param data held by the caller, closed by [#close]
    /// @throws rasid.store.StoreException when the database cannot be opened
    public AtRest(DataFolder data, Config config, InstantSource clock) {
        this.data = data;
        this.db = open(config, data);
        this.premises = premises(db, new InForce(config), clock, Premises.Wake.NOBODY, null);
    }

    /// Has `request` answered by this process.
    ///
    /// @throws rasid.control.Refusal as [Request#answer]
    public <A> A ask(Request<A> request) {
        return request.answer(premises);
    }

    static Premises premises(
            Database db, InForce inForce, InstantSource clock, Premises.Wake wake, Premises.@Nullable Running running) {
        var mails = new MailWriter(db, () -> inForce);
        int repeatedPages = inForce.config().intake().repeatedPages();
        return new Premises(
                db,
                inForce.config(),
                inForce.rules(),
                clock,
                mails::write,
                source -> Habits.of(db.inTransaction(tx -> SiteTexts.of(tx, source)), repeatedPages),
                wake,
                running);
    }

    static Database open(Config config, DataFolder data) {
        DatabaseConfig server = config.database();
        return server == null
                ? Database.embedded(data.path())
                : Database.server(
                        server.url(),
                        server.user(),
                        server.password() == null ? null : server.password().reveal());
    }

    @Override
    public void close() {
        db.close();
        data.close();
    }
}
