package rasid.fetch;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks names up, each on a platform thread of its own: the look-up is native code that would hold a carrier
/// of virtual threads, and with them every other fetch, for as long as a name server keeps silent.
/// Thread-safe.
final class Names implements AutoCloseable {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    private final Source source;
    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("names-", 0).factory());

    /// @param patience how long a name server may take
    Names(Source source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /// Where names are looked up: the system, or a test's own answers.
    interface Source {
        Source SYSTEM = InetAddress::getAllByName;

        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// All addresses of `host`. An interrupted thread gets an [UnknownHostException] at once, and stays
    /// interrupted.
    InetAddress[] of(String host) throws UnknownHostException {
        if (LITERAL.matcher(host).matches()) {
            return source.addresses(host);
        }
        Future<InetAddress[]> answer = threads.submit(() -> source.addresses(host));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, e.getCause());
        } catch (TimeoutException e) {
            throw unknown(host, new InterruptedIOException("no name server answered within " + patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
