package rasid.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rasid.model.Access;

/// The sockets that one exchange has opened, so that they can be closed whatever state the exchange is in.
///
/// HttpClient's own cancel misses a socket that is just being connected: it was connected a moment later and
/// stayed open for ever, about once in two thousand cancelled requests. Thread-safe.
final class Sockets {
    /// Those of the exchange that the current thread is busy with.
    static final ScopedValue<Sockets> MINE = ScopedValue.newInstance();

    private final Access access;
    private final List<Socket> opened = new ArrayList<>();
    private boolean cut;

    Sockets(Access access) {
        this.access = access;
    }

    /// Makes a socket for the exchange of the current thread, through the SOCKS proxy of its source, if it has one.
    static Socket open(@Nullable Proxy given) throws IOException {
        Access.Proxy socks = access().socksProxy();
        Proxy proxy =
                socks == null ? given : new Proxy(Proxy.Type.SOCKS, new InetSocketAddress(socks.host(), socks.port()));
        Socket socket = proxy == null ? new Socket() : new Socket(proxy);
        MINE.get().add(socket);
        return socket;
    }

    /// The way on which the current thread asks; the open one where no exchange is under way.
    static Access access() {
        return MINE.isBound() ? MINE.get().access : Access.OPEN;
    }

    private synchronized void add(Socket socket) throws IOException {
        if (cut) {
            socket.close();
        }
        opened.add(socket);
    }

    /// Closes all, those included that are opened after this.
    synchronized void cut() {
        cut = true;
        for (Socket socket : opened) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is of no more use either way.
            }
        }
    }
}
