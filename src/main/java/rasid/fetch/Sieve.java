package rasid.fetch;

import java.io.InputStream;

/// Lets through what is wanted of a body while it arrives, so that one that is much longer than memory allows can be
/// read: a sitemap may list all that a site has ever published.
public interface Sieve {
    /// What is wanted of `body`, which is decoded already. Runs within the deadline of the exchange; closes nothing.
    InputStream over(InputStream body);
}
