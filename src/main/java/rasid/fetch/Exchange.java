package rasid.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import rasid.config.FetchConfig;

/// One request and its answer, without redirects, within a deadline and a cap. Thread-safe.
///
/// A response timeout of the client does not bound a body that drips, and a TLS handshake with a port that says
/// nothing hangs
/// for minutes; so a timer cancels the request when its deadline has passed, wherever it stands.
final class Exchange implements AutoCloseable {
    private final CloseableHttpClient client;
    private final FetchConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rasid-deadlines").factory());

    Exchange(FetchConfig config, String userAgent) {
        this.config = config;
        Timeout connect = Timeout.of(config.connect());
        Timeout deadline = Timeout.of(config.deadline());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AddressGuard(config.allow()))
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(1_000)
                .setMaxConnTotal(10_000)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(deadline).build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(deadline)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(deadline)
                        .setConnectionKeepAlive(TimeValue.ofSeconds(30))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .evictExpiredConnections()
                .build();
    }

    /// A server's answer. The body is read for the statuses of success alone.
    ///
    /// @param bytes decoded, not to be changed; empty for other statuses
    record Answer(
            int status,
            byte[] bytes,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String location,
            @Nullable String retryAfter) {}

    /// The deadline has passed.
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlow(FetchConfig config, @Nullable Throwable cause) {
            super(
                    "no whole answer within %d s (fetch.deadline)"
                            .formatted(config.deadline().toSeconds()),
                    cause);
        }
    }

    /// Sends a GET. An interrupt ends it where it stands.
    ///
    /// @param cookies those of this chain of redirects
    Answer get(URI address, Validators known, CookieStore cookies, long maxBytes)
            throws IOException, InterruptedException {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept-Encoding", Decoding.ACCEPTED);
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        HttpClientContext context = HttpClientContext.create();
        context.setCookieStore(cookies);
        var late = new AtomicBoolean();
        Future<?> cancel = timer.schedule(
                () -> {
                    late.set(true);
                    Thread.startVirtualThread(request::cancel);
                },
                config.deadline().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, context, response -> answer(response, maxBytes));
        } catch (IOException | RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (late.get()) {
                throw new TooSlow(config, e);
            }
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        } finally {
            cancel.cancel(false);
        }
    }

    private static Answer answer(ClassicHttpResponse response, long maxBytes) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] bytes = new byte[0];
        if (response.getCode() == 200 && entity != null) {
            String encoding = header(response, "Content-Encoding");
            try (InputStream in = entity.getContent()) {
                bytes = Decoding.read(in, encoding == null ? "" : encoding, maxBytes);
            }
        }
        return new Answer(
                response.getCode(),
                bytes,
                header(response, "Content-Type"),
                header(response, "ETag"),
                header(response, "Last-Modified"),
                header(response, "Location"),
                header(response, "Retry-After"));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
