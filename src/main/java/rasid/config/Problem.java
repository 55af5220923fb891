package rasid.config;

import java.nio.file.Path;

/// A fault of a configuration file: where it stands, what it is, and the way out.
///
/// @param file as the caller named its folder: relative paths stay relative
/// @param line from 1; it is 1 as well where the fault is one of the whole file or folder
/// @param message one line, or several where a rule is shown with a caret; never holds a secret
public record Problem(Path file, int line, String message) {
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, message);
    }
}
