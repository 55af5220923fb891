/// Keeps everything: the only package that speaks SQL, one set of statements for H2 and PostgreSQL.
///
/// Start at [rasid.store.Database], which runs transactions; what is done in one takes a [rasid.store.Tx] first. Then
/// a class for each kind of row: `Feeds`, `Items` and `Origins` for what is to be read, `Articles`, `Stories` and
/// `Hits` for what was found, `Outbox`, `Notices` and `DigestWindows` for what is owed. The tables stand in
/// `rasid/store/migrations`, each column with its sense; what SQL cannot fill in, `V51AddressHashes` and its like do.
///
/// Imports `rasid.model`.
@NullMarked
package rasid.store;

import org.jspecify.annotations.NullMarked;
