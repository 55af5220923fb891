package rasid.control;

import java.nio.file.Path;
import java.time.Instant;
import rasid.store.Hits;
import rasid.store.StoreException;

/// Writes a consistent copy of the database into a zip file, while everything goes on.
///
/// @param zip an absolute path, not there yet, that the one who holds the database may write
public record CopyDatabase(String zip) implements Request<CopyDatabase.Answer> {

    /// What was copied.
    ///
    /// @param holds what the database held just before
    public record Answer(Instant at, Hits.Count holds) {}

    @Override
    public Answer answer(Premises premises) {
        Hits.Count holds = premises.db().inTransaction(Hits::count);
        Instant at = premises.clock().instant();
        try {
            if (!premises.db().copyTo(Path.of(zip))) {
                throw new Refusal(
                        "the database is a PostgreSQL server's, which has its own means: pg_dump -Fc -f rasid.dump DATABASE,"
                                + " and pg_restore to bring it back. config/ and seeds/ are plain files beside it");
            }
        } catch (StoreException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
        return new Answer(at, holds);
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }
}
