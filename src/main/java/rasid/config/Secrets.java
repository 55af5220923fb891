package rasid.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rasid.config.yaml.Value;
import rasid.config.yaml.YamlFile;

/// Reads passwords: from the environment (`${NAME}`), from a file of their own (`file:/run/secrets/smtp`), or as they
/// stand. No message tells one.
final class Secrets {
    private static final int MAX_BYTES = 64 << 10;

    private Secrets() {}

    static Optional<Secret> secret(Value value) {
        return value.text()
                .flatMap(text -> text.startsWith("file:") ? ofFile(value, text) : Optional.of(new Secret(text)));
    }

    /// The content of the file without the line break at its end. A relative path counts from the folder of the
    /// configuration file.
    private static Optional<Secret> ofFile(Value value, String reference) {
        String name = reference.substring("file:".length()).replaceFirst("^//(?=/)", "");
        try {
            Path path = value.file().path().resolveSibling(name);
            if (Files.size(path) > MAX_BYTES) {
                return value.fault("names a file that is too long for a secret. Write a file with the secret alone");
            }
            String secret = Files.readString(path).replaceFirst("(\\r?\\n)+$", "");
            return secret.isBlank()
                    ? value.fault("names an empty file. Write the secret into it")
                    : Optional.of(new Secret(secret));
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof IOException io ? YamlFile.reason(io) : "its name is none";
            return value.fault(
                    "names a file that cannot be read (%s). Check its path and permissions".formatted(reason));
        }
    }
}
