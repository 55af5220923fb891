package rasid.fetch;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A SOCKS 5 proxy (RFC 1928) on loopback, without a password, for connections to IPv4 addresses. Thread-safe.
final class SocksProxy implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private SocksProxy(ServerSocket server) {
        this.server = server;
    }

    static SocksProxy start() throws IOException {
        var proxy = new SocksProxy(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int port() {
        return server.getLocalPort();
    }

    /// The connections that were asked for, `10.1.2.3:80`.
    List<String> asked() {
        return asked;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            in.readByte();
            in.skipNBytes(in.readUnsignedByte());
            client.getOutputStream().write(new byte[] {5, 0});
            in.skipNBytes(3);
            if (in.readByte() != 1) {
                return;
            }
            InetAddress address = InetAddress.getByAddress(in.readNBytes(4));
            int port = in.readUnsignedShort();
            asked.add(address.getHostAddress() + ":" + port);
            try (Socket target = new Socket(address, port)) {
                client.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
                Thread answers = Thread.ofVirtual().start(() -> pass(target, client));
                pass(client, target);
                answers.join();
            }
        } catch (IOException e) {
            // The test looks at what became of the request.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two has ended.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
