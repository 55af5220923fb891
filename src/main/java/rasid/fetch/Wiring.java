package rasid.fetch;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import rasid.config.FetchConfig;
import rasid.config.FetchConfig.HostConfig;
import rasid.model.Access;

/// Sets the HTTP client up so that it does one exchange and nothing by itself: no redirects, no decoding, no
/// credentials, no proxy but the source's own, no upgrade. Its pool is larger than what we ever use; [Manners] and
/// [PoliteClient] hold the limits.
final class Wiring {
    private static final int IDLE_CONNECTIONS = 2_000;
    private static final TimeValue KEPT_IDLE = TimeValue.ofSeconds(30);

    private Wiring() {}

    static CloseableHttpClient client(FetchConfig config, AddressGuard guard, Trust trust) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(config, guard, trust))
                .setRoutePlanner(new BySource())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(config))
                        .setResponseTimeout(timeout(config))
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(UserAgent.of(config.contact()))
                .setRetryStrategy(new OnceOnAStaleConnection())
                .evictIdleConnections(KEPT_IDLE)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(FetchConfig config, AddressGuard guard, Trust trust) {
        int perHost =
                config.hosts().values().stream().mapToInt(HostConfig::perHost).reduce(config.perHost(), Math::max);
        return new Tracked()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust.context()))
                .setDnsResolver(guard)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(32_768)
                                .setMaxHeaderCount(200)
                                .build())
                        // Bytes as they are: addresses in UTF-8 come in headers.
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connect()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.of(config.connect()))
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(timeout(config)).build())
                .setMaxConnTotal(config.atOnce() + IDLE_CONNECTIONS)
                // The cut connection of a past request may still be counted for a moment.
                .setMaxConnPerRoute(2 * perHost)
                .setOffLockDisposalEnabled(true)
                .build();
    }

    /// Longer than the deadline, which comes first and says more.
    private static Timeout timeout(FetchConfig config) {
        return Timeout.of(config.deadline().multipliedBy(2));
    }

    /// Opens sockets that [Sockets] knows of.
    private static final class Tracked extends PoolingHttpClientConnectionManagerBuilder {
        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                @Nullable SchemePortResolver ports, @Nullable DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    Sockets::open,
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }

    /// Goes through the proxy of the source that asks.
    private static final class BySource extends DefaultRoutePlanner {
        BySource() {
            super(DefaultSchemePortResolver.INSTANCE);
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            Access.Proxy proxy = Sockets.access().httpProxy();
            return proxy == null ? null : new HttpHost("http", proxy.host(), proxy.port());
        }
    }

    /// A connection that was kept alive may have been closed by the server just as we used it again: ask once
    /// more, on another one. Nothing else is retried here; when to come back is the caller's to decide.
    private static final class OnceOnAStaleConnection implements HttpRequestRetryStrategy {
        @Override
        public boolean retryRequest(HttpRequest request, IOException fault, int times, HttpContext context) {
            boolean stale = fault instanceof NoHttpResponseException || fault.getClass() == SocketException.class;
            return stale && times == 1 && !Thread.currentThread().isInterrupted();
        }

        @Override
        public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
            return false;
        }

        @Override
        public TimeValue getRetryInterval(HttpResponse response, int times, HttpContext context) {
            return TimeValue.ZERO_MILLISECONDS;
        }
    }
}
