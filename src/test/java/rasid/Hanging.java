package rasid;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Many hosts, each a loopback address of its own, that take a connection and never answer.
final class Hanging implements AutoCloseable {
    private final List<ServerSocket> hosts = new ArrayList<>();
    private final List<Socket> waiting = new CopyOnWriteArrayList<>();

    static Hanging start(int hosts) throws IOException {
        Hanging hanging = new Hanging();
        for (int i = 0; i < hosts; i++) {
            ServerSocket host =
                    new ServerSocket(0, 5, InetAddress.getByName("127.1.%d.%d".formatted(i / 200, i % 200 + 1)));
            hanging.hosts.add(host);
            Thread.ofVirtual().start(() -> hanging.accept(host));
        }
        return hanging;
    }

    List<URI> feeds() {
        return hosts.stream()
                .map(h -> URI.create(
                        "http://%s:%d/rss".formatted(h.getInetAddress().getHostAddress(), h.getLocalPort())))
                .toList();
    }

    /// How many connections wait for an answer.
    int waiting() {
        return waiting.size();
    }

    private void accept(ServerSocket host) {
        try {
            while (true) {
                waiting.add(host.accept());
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket host : hosts) {
            host.close();
        }
        for (Socket socket : waiting) {
            socket.close();
        }
    }
}
