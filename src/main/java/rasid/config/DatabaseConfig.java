package rasid.config;

import org.jspecify.annotations.Nullable;

/// `database` of `rasid.yml`: a database of one's own in the place of the H2 file in the data folder.
///
/// @param url JDBC URL of PostgreSQL or H2, without user and password
/// @param user null where the URL is enough
/// @param password null where none is asked for
public record DatabaseConfig(
        String url, @Nullable String user, @Nullable Secret password) {}
