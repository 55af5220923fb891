package rasid.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
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
import rasid.fetch.Reply.Headers;
import rasid.fetch.Reply.Refused;
import rasid.model.Access;
import rasid.model.Fault;

/// One request, one answer, over when its deadline is over. Follows no redirect and knows no manners.
/// Thread-safe.
final class Client implements AutoCloseable {
    /// What is read of a body that nobody wants, so that its connection can be used again; beyond it the
    /// connection is cut.
    private static final int DRAINED = 65_536;
    /// What is read of an answer that refuses, to see who refuses.
    private static final Cap REFUSAL = new Cap(65_536, true);

    private final FetchConfig config;
    private final InstantSource clock;
    private final Names names;
    private final AddressGuard guard;
    private final CloseableHttpClient http;
    private final Room room;

    Client(FetchConfig config, InstantSource clock, Names.Source source, Trust trust) {
        this.config = config;
        this.clock = clock;
        this.names = new Names(source, config.connect());
        this.guard = new AddressGuard(names, config.allow());
        this.room = Room.ofHeap(config.maxBytes());
        this.http = Wiring.client(config, guard, trust);
    }

    /// What to ask for.
    ///
    /// @param address as [Addresses] writes it
    /// @param known sent along, so that the server may answer 304
    /// @param cookies those of the chain that the request is part of
    /// @param access by which way
    record Get(URI address, Validators known, CookieStore cookies, Cap cap, Access access) {}

    /// Asks on a thread of its own and waits for the answer until the deadline; then, or when the waiting
    /// thread is interrupted, the connection is cut, whatever state it is in: looking up, connecting, shaking
    /// hands, or dripping.
    Reply get(Get get) throws InterruptedException {
        HttpGet request = request(get);
        var progress = new Progress();
        var sockets = new Sockets(get.access());
        var exchange = new FutureTask<Reply>(
                () -> ScopedValue.where(Sockets.MINE, sockets).call(() -> exchange(get, request, progress)));
        Thread.ofVirtual().name("fetch ", 0).start(exchange);
        boolean whole = false;
        try {
            Reply reply = exchange.get(config.deadline().toMillis(), TimeUnit.MILLISECONDS);
            whole = true;
            return reply;
        } catch (TimeoutException e) {
            return new Broken(
                    Fault.TIMEOUT,
                    "%s within %s (fetch.deadline)"
                            .formatted(
                                    progress.answered ? "the answer was not complete" : "no answer",
                                    Faults.spoken(config.deadline())));
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching from " + get.address().getHost(), e.getCause());
        } finally {
            if (!whole) {
                request.cancel();
                exchange.cancel(true);
                sockets.cut();
            }
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
        Access access = get.access();
        if (access.covers(get.address())) {
            access.headers().forEach(request::setHeader);
            if (access.login() != null) {
                request.setHeader("Authorization", access.login().basic());
            }
        }
        return request;
    }

    private Reply exchange(Get get, HttpGet request, Progress progress) {
        HttpClientContext context = HttpClientContext.create();
        context.setCookieStore(get.cookies());
        if (!get.access().allow().isEmpty() || get.access().socksProxy() != null) {
            // A connection to what only this source may read, or on its own way, is lent to no other.
            context.setUserToken(
                    Arrays.asList(get.access().allow(), get.access().socksProxy()));
        }
        logInAtProxy(get.access().httpProxy(), context);
        URI address = get.address();
        var target = new HttpHost(address.getScheme(), Addresses.host(address), address.getPort());
        try {
            if (get.access().httpProxy() != null) {
                Optional<String> refusal = guard.refusal(Addresses.host(address));
                if (refusal.isPresent()) {
                    return new Refused(refusal.get());
                }
            }
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
            return Faults.broken(e);
        }
    }

    /// The proxy's password goes along with the request to the proxy, for TLS with `CONNECT`, and with nothing that the
    /// site behind it gets to see.
    private static void logInAtProxy(Access.@Nullable Proxy proxy, HttpClientContext context) {
        if (proxy != null && proxy.login() != null) {
            var basic = new BasicScheme();
            basic.initPreemptive(new UsernamePasswordCredentials(
                    proxy.login().user(), proxy.login().password().toCharArray()));
            context.resetAuthExchange(new HttpHost("http", proxy.host(), proxy.port()), basic);
        }
    }

    private Answer answer(ClassicHttpResponse response, Cap cap) throws IOException {
        int status = response.getCode();
        return new Answer(status, bytes(response, status, cap), headers(response));
    }

    private byte[] bytes(ClassicHttpResponse response, int status, Cap cap) throws IOException {
        HttpEntity entity = response.getEntity();
        boolean refusal = switch (status) {
            case 401, 403, 405, 429, 503 -> true;
            default -> false;
        };
        if (entity == null || !(refusal || (status >= 200 && status < 300))) {
            return new byte[0];
        }
        try (Room.Share share = room.share()) {
            return Decoding.read(entity.getContent(), encodings(response), refusal ? REFUSAL : cap, share);
        } catch (IOException e) {
            if (refusal) {
                // The status says enough.
                return new byte[0];
            }
            throw e;
        }
    }

    private Headers headers(ClassicHttpResponse response) {
        return new Headers(
                header(response, "Content-Type"),
                new Validators(header(response, "ETag"), header(response, "Last-Modified")),
                utf8(header(response, "Location")),
                header(response, "Retry-After"),
                Freshness.of(name -> header(response, name), clock.instant()),
                Challenge.header(name -> header(response, name)));
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
