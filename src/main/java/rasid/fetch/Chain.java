package rasid.fetch;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.jspecify.annotations.Nullable;
import rasid.fetch.FetchResult.Failed;
import rasid.fetch.FetchResult.Forbidden;
import rasid.fetch.Reply.Answer;
import rasid.model.Fault;

/// The way of one fetch from redirect to redirect. Cookies live as long as it does. Of one thread.
final class Chain {
    private final int mostRedirects;
    private final CookieStore cookies = new BasicCookieStore();
    private final Set<String> seen = new HashSet<>();
    private final URI start;
    private URI address;
    private @Nullable URI movedTo;
    private boolean permanent = true;
    private int redirects;

    Chain(URI start, int mostRedirects) {
        this.start = start;
        this.address = start;
        this.mostRedirects = mostRedirects;
        seen.add(state());
    }

    /// Where the way began.
    URI start() {
        return start;
    }

    /// Where the way has led to.
    URI address() {
        return address;
    }

    CookieStore cookies() {
        return cookies;
    }

    /// Where the permanent redirects at the beginning of the way have led to; null when there was none.
    @Nullable
    URI movedTo() {
        return movedTo;
    }

    /// Goes where a redirect leads. Answers why not, when it leads where we do not go; the way then ends
    /// here.
    Optional<FetchResult> follow(Answer redirect) {
        String location =
                redirect.headers().location() == null ? "" : redirect.headers().location();
        Optional<URI> next = Addresses.resolve(address, location);
        if (next.isEmpty()) {
            return Optional.of(new Failed(Fault.MALFORMED, "redirected to what is no address: " + location));
        }
        Optional<String> refusal = Addresses.refusal(next.get());
        if (refusal.isPresent()) {
            return Optional.of(new Forbidden("redirected: " + refusal.get()));
        }
        if (address.getScheme().equals("https") && next.get().getScheme().equals("http")) {
            return Optional.of(new Forbidden("redirected from https to http, which would be read unprotected"));
        }
        if (++redirects > mostRedirects) {
            return Optional.of(new Failed(
                    Fault.MALFORMED, "more than %d redirects (fetch.max_redirects)".formatted(mostRedirects)));
        }
        address = next.get();
        permanent &= redirect.status() == 301 || redirect.status() == 308;
        movedTo = permanent ? address : movedTo;
        return seen.add(state())
                ? Optional.empty()
                : Optional.of(new Failed(Fault.MALFORMED, "redirected in a circle"));
    }

    /// A page that sets a cookie and sends us to itself is no circle: the second time the cookie is there.
    private String state() {
        return address + "\n" + cookies.getCookies();
    }
}
