package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceManagerTest {
    /// Stands where systemd listens; the JDK cannot.
    private static final String LISTENER = """
            import socket, sys
            s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            s.bind(sys.argv[1].replace('@', '\\0', 1))
            s.settimeout(20)
            print('listening', flush=True)
            print(s.recv(100).decode(), flush=True)
            """;

    @TempDir
    private Path temp;

    @Test
    void systemdIsToldOnASocketOfTheFileSystemAndOnAnAbstractOne() throws Exception {
        assumeTrue(Path.of("/usr/bin/python3").toFile().canExecute(), "no python3 to listen with");
        for (String socket : new String[] {
            temp.resolve("notify").toString(),
            "@rasid-test-" + ProcessHandle.current().pid()
        }) {
            Process listener = new ProcessBuilder("/usr/bin/python3", "-c", LISTENER, socket)
                    .redirectErrorStream(true)
                    .start();
            try (var said = listener.inputReader()) {
                assertThat(said.readLine()).isEqualTo("listening");
                ServiceManager.tell(socket, "READY=1");
                assertThat(said.readLine()).isEqualTo("READY=1");
            }
            assertThat(listener.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void withoutASystemdNothingHappens() {
        ServiceManager.tell(null, "READY=1");
        ServiceManager.tell("", "READY=1");
        ServiceManager.tell(temp.resolve("nobody-listens").toString(), "READY=1");
    }
}
