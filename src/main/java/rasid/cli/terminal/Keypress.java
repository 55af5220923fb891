package rasid.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Single keys from the terminal, without Enter where `stty` is there, with it elsewhere. The terminal
/// is as it was once this is closed, also by Ctrl-C.
/// For one thread.
public final class Keypress implements AutoCloseable {
    private final InputStream in;
    private final Optional<String> was;
    private final Thread restorer = new Thread(this::restore);

    /// Reads `in` from now on.
    ///
    /// @param terminal whether `in` is one
    public Keypress(InputStream in, boolean terminal) {
        this.in = in;
        was = terminal ? stty("-g") : Optional.empty();
        if (was.isPresent()) {
            Runtime.getRuntime().addShutdownHook(restorer);
            var _ = stty("-icanon", "-echo", "min", "1");
        }
    }

    /// The next of `keys` that is pressed, in small letters; others are passed over. Empty at the end of
    /// the input.
    public Optional<Character> next(String keys) {
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                char key = (char) Character.toLowerCase(c);
                if (keys.indexOf(key) >= 0) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the keyboard cannot be read", e);
        }
    }

    private static Optional<String> stty(String... args) {
        String[] command = new String[args.length + 1];
        command[0] = "stty";
        System.arraycopy(args, 0, command, 1, args.length);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void restore() {
        was.ifPresent(Keypress::stty);
    }

    @Override
    public void close() {
        if (was.isPresent()) {
            restore();
            Runtime.getRuntime().removeShutdownHook(restorer);
        }
    }
}
