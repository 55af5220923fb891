package rasid.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import rasid.fetch.LoopbackSite.Request;

/// How a page of a [LoopbackSite] answers.
@FunctionalInterface
public interface Behaviour {

    void answer(Request request, Wire wire) throws IOException, InterruptedException;

    /// An HTML page in UTF-8.
    static Behaviour page(String html) {
        return bytes(html.getBytes(StandardCharsets.UTF_8), "Content-Type: text/html; charset=utf-8");
    }

    static Behaviour text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), "Content-Type: text/plain");
    }

    static Behaviour bytes(byte[] body, String... headers) {
        return (_, wire) -> wire.send(200, body, headers);
    }

    static Behaviour status(int status, String... headers) {
        return (_, wire) -> wire.send(status, new byte[0], headers);
    }

    static Behaviour redirect(int status, String location) {
        return status(status, "Location: " + location);
    }

    /// Answers one after the other, and stays with the last.
    static Behaviour inTurn(Behaviour... behaviours) {
        List<Behaviour> all = List.of(behaviours);
        var next = new AtomicInteger();
        return (request, wire) ->
                all.get(Math.min(next.getAndIncrement(), all.size() - 1)).answer(request, wire);
    }
}
