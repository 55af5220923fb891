package rasid.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import rasid.config.FetchConfig;
import rasid.fetch.Decoding.Cap;
import rasid.fetch.Reply.Answer;
import rasid.fetch.Reply.Broken;
import rasid.fetch.Reply.Refused;

/// One request, one answer, over when its deadline is over. Follows no redirect and knows no manners.
/// Thread-safe.
final class Client implements AutoCloseable {
    /// What is read of a body that nobody wants, so that its connection can be used again; beyond it the
    /// connection is cut.
    private static final int DRAINED = 65_536;

    private final FetchConfig config;
    private final Names names;
    private final CloseableHttpClient http;

    Client(FetchConfig config, Names.Source source) {
        this.config = config;
        this.names = new Names(source, config.connect());
        this.http = Wiring.client(config, new AddressGuard(names, config.allow()));
    }

    /// What to ask for.
    ///
    /// @param address as [Addresses] writes it
    /// @param known sent along, so that the server may answer 304
    /// @param cookies those of the chain that the request is part of
    record Get(URI address, Validators known, CookieStore cookies, Cap cap) {}

    /// Asks on a thread of its own and waits for the answer until the deadline; then, or when the waiting
    /// thread is interrupted, the connection is cut, whatever state it is in: looking up, connecting, shaking
    /// hands, or dripping.
    Reply get(Get get) throws InterruptedException {
        HttpGet request = request(get);
        var progress = new Progress();
        var exchange = new FutureTask<>(() -> exchange(get, request, progress));
        Thread.ofVirtual().name("fetch ", 0).start(exchange);
        try {
            return exchange.get(config.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Broken("%s within %s (fetch.deadline)"
                    .formatted(
                            progress.answered ? "the answer was not complete" : "no answer",
                            Faults.spoken(config.deadline())));
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching from " + get.address().getHost(), e.getCause());
        } finally {
            request.cancel();
            exchange.cancel(true);
        }
    }

    private static final class Progress {
        volatile boolean answered;
    }

    private static HttpGet request(Get get) {
        var request = new HttpGet(get.address());
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        request.setHeader("Accept-Encoding", Decoding.ACCEPTED);
        if (get.known().etag() != null) {
            request.setHeader("If-None-Match", get.known().etag());
        }
        if (get.known().lastModified() != null) {
            request.setHeader("If-Modified-Since", get.known().lastModified());
        }
        return request;
    }

    private Reply exchange(Get get, HttpGet request, Progress progress) {
        HttpClientContext context = HttpClientContext.create();
        context.setCookieStore(get.cookies());
        URI address = get.address();
        var target = new HttpHost(address.getScheme(), Addresses.host(address), address.getPort());
        try {
            ClassicHttpResponse response = http.executeOpen(target, request, context);
            progress.answered = true;
            try {
                return answer(response, get.cap());
            } catch (IOException e) {
                request.cancel();
                throw e;
            } finally {
                release(response, request);
            }
        } catch (AddressGuard.Refused e) {
            return new Refused(e.reason());
        } catch (IOException e) {
            return new Broken(Faults.reason(e));
        }
    }

    private static Answer answer(ClassicHttpResponse response, Cap cap) throws IOException {
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        boolean wanted = entity != null && status >= 200 && status < 300;
        return new Answer(
                status,
                wanted ? Decoding.read(entity.getContent(), encodings(response), cap) : new byte[0],
                header(response, "Content-Type"),
                new Validators(header(response, "ETag"), header(response, "Last-Modified")),
                utf8(header(response, "Location")),
                header(response, "Retry-After"));
    }

    /// Gives the connection back when little is left to read on it, and cuts it otherwise; closing the
    /// response alone would read an endless body to its end.
    private static void release(ClassicHttpResponse response, HttpGet request) {
        try (response) {
            HttpEntity entity = response.getEntity();
            if (entity != null && entity.getContent().readNBytes(DRAINED).length == DRAINED) {
                request.cancel();
            }
        } catch (IOException e) {
            // What we wanted we have, or it has failed already.
            request.cancel();
        }
    }

    private static String encodings(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .collect(Collectors.joining(","));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /// Header bytes come as ISO 8859-1; in addresses they are meant as UTF-8.
    private static @Nullable String utf8(@Nullable String header) {
        return header == null ? null : new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        http.close();
        names.close();
    }
}
