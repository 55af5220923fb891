package rasid.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells systemd how the daemon does, by the protocol of sd_notify(3): `Type=notify` of a unit file. That is a datagram
/// to a socket of the file system. The JDK does not offer those, so the C library is called. Without `NOTIFY_SOCKET`
/// in the environment, and on systems other than Linux, nothing happens.
@SuppressWarnings("restricted") // bin/rasid allows it: --enable-native-access
final class ServiceManager {
    private static final Logger log = LoggerFactory.getLogger(ServiceManager.class);
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    /// Bytes of a path in `sockaddr_un`.
    private static final int LONGEST = 108;

    private ServiceManager() {}

    /// The database is open and the first polls are set.
    static void ready() {
        tell(System.getenv("NOTIFY_SOCKET"), "READY=1");
    }

    static void stopping() {
        tell(System.getenv("NOTIFY_SOCKET"), "STOPPING=1");
    }

    static void tell(@Nullable String socket, String message) {
        if (socket == null || socket.isEmpty() || !System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try {
            send(socket.getBytes(StandardCharsets.UTF_8), message.getBytes(StandardCharsets.UTF_8));
        } catch (Throwable e) {
            // The daemon runs all the same; systemd stops it when it has waited long enough.
            log.atWarn().setCause(e).log("systemd was not told");
        }
    }

    private static void send(byte[] path, byte[] message) throws Throwable {
        if (path.length >= LONGEST) {
            throw new IllegalArgumentException("NOTIFY_SOCKET is longer than a socket's name can be");
        }
        MethodHandle socket = function("socket", 3);
        MethodHandle close = function("close", 1);
        MethodHandle sendto = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("sendto"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        int descriptor = (int) socket.invokeExact(AF_UNIX, SOCK_DGRAM, 0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(2 + LONGEST, 2);
            address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(path, 0, address, ValueLayout.JAVA_BYTE, 2, path.length);
            if (path[0] == '@') {
                // A name of the abstract namespace begins with a zero.
                address.set(ValueLayout.JAVA_BYTE, 2, (byte) 0);
            }
            MemorySegment bytes = arena.allocate(message.length);
            MemorySegment.copy(message, 0, bytes, ValueLayout.JAVA_BYTE, 0, message.length);
            long sent =
                    (long) sendto.invokeExact(descriptor, bytes, (long) message.length, 0, address, 2 + path.length);
            if (sent != message.length) {
                throw new IllegalStateException("the socket took %d bytes of %d".formatted(sent, message.length));
            }
        } finally {
            int _ = (int) close.invokeExact(descriptor);
        }
    }

    /// A function of the C library on `int`s.
    private static MethodHandle function(String name, int arguments) {
        FunctionDescriptor ints = FunctionDescriptor.of(ValueLayout.JAVA_INT);
        for (int i = 0; i < arguments; i++) {
            ints = ints.appendArgumentLayouts(ValueLayout.JAVA_INT);
        }
        return Linker.nativeLinker()
                .downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow(name), ints);
    }
}
