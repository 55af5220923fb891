package rasid.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// What a [Behaviour] answers on: the connection, byte by byte where it wants to.
public final class Wire {
    private static final int LARGE = 1 << 20;

    private final Socket socket;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /// Sends a whole and proper answer.
    ///
    /// @param headers lines such as `ETag: "1"`
    public void send(int status, byte[] body, String... headers) throws IOException {
        byte[] head = head(status, headers, "Content-Length: " + body.length);
        if (body.length > LARGE) {
            // Thirty copies of it would fill the heap that is to prove something else.
            raw(head);
            raw(body);
            return;
        }
        var answer = new ByteArrayOutputStream();
        answer.write(head);
        answer.write(body);
        raw(answer.toByteArray());
    }

    /// Sends status line and headers alone, without a length.
    public void head(int status, String... headers) throws IOException {
        raw(head(status, headers, "Server: loopback"));
    }

    public void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Sends text as ISO 8859-1.
    public void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Sends one chunk of a body with `Transfer-Encoding: chunked`.
    public void chunk(byte[] bytes) throws IOException {
        raw(Integer.toHexString(bytes.length) + "\r\n");
        raw(bytes);
        raw("\r\n");
    }

    /// Sends byte after byte, each after a pause, until all are sent or the client has had enough.
    public void drip(byte[] bytes) throws IOException, InterruptedException {
        for (byte b : bytes) {
            raw(new byte[] {b});
            Thread.sleep(20);
        }
    }

    /// Says nothing more until the client hangs up or the site is closed.
    public void hang() throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /// Closes properly.
    public void close() throws IOException {
        socket.close();
    }

    /// Cuts the connection so that the client gets a reset.
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static byte[] head(int status, String[] headers, String last) {
        var head = new StringBuilder("HTTP/1.1 %d whatever\r\n".formatted(status));
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append(last).append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
