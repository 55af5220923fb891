package rasid.config;

import java.util.Optional;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Value;

/// Reads `database` of `rasid.yml`: a database of one's own.
final class DatabaseReader {
    private static final Keys DATABASE = Keys.of("url", "user", "password");

    private DatabaseReader() {}

    static Optional<DatabaseConfig> read(Value value) {
        return value.section(DATABASE).flatMap(database -> {
            Optional<String> user = database.find("user").flatMap(Kinds::name);
            Optional<Secret> password = database.find("password").flatMap(Secrets::secret);
            return database.need("url", "jdbc:postgresql://localhost/rasid")
                    .flatMap(DatabaseReader::databaseUrl)
                    .map(url -> new DatabaseConfig(url, user.orElse(null), password.orElse(null)));
        });
    }

    /// It is never shown: people write passwords into it, which is told as a fault.
    private static Optional<String> databaseUrl(Value value) {
        return value.text().flatMap(url -> {
            if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
                return value.fault(
                        "is for no database that Rasid knows. Write jdbc:postgresql://host/name, or leave database out");
            }
            return url.matches("(?i).*[?&;](user|password)=.*|.*//[^/]*@.*")
                    ? value.fault("holds a user or password. Write them as user and password beside url")
                    : Optional.of(url);
        });
    }
}
