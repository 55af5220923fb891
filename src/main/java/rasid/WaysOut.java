package rasid;

import rasid.model.Fault;

/// What a person can do about a feed that cannot be read, one sentence or two for the operator.
final class WaysOut {
    private static final String ANOTHER = "Look for another feed of the site: bin/rasid sources discover.";

    private WaysOut() {}

    /// @param source its id
    static String of(Fault fault, String reason, String source) {
        return switch (fault) {
            case STATUS -> status(reason, source);
            case CONNECTION, TIMEOUT, DNS ->
                "See whether a browser on this machine reaches the site, and one elsewhere. Where only this machine does not,"
                        + " look at its network, or read the site through a proxy (proxy of %s in its file of seeds)."
                                .formatted(source);
            case TLS ->
                "The site has to renew its certificate, and an address with http:// may do meanwhile. Where a proxy of your own stands in"
                        + " between, Java has to know its certificate: JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE.";
            case BLOCKED, FORBIDDEN ->
                "Ask the site to let Rasid in, by a key or an address of ours that it knows (headers or proxy of %s in its file of seeds). %s"
                        .formatted(source, ANOTHER);
            case THROTTLED -> "Poll it less often: every of %s in its file of seeds.".formatted(source);
            case GONE, MALFORMED, EMPTY, UNPARSABLE -> ANOTHER;
            case QUIET, UNREAD, PARTLY, TEXTLESS, LINKLESS, ALIKE, SELECTORS, AHEAD -> "";
            case INTERNAL -> "This is a fault of Rasid: the log says more.";
        };
    }

    private static String status(String reason, String source) {
        if (reason.contains("401") || reason.contains("403")) {
            return "The site refuses us. See whether a browser shows the address. If it wants a login or a key: auth or headers of %s in its file of seeds; if it refuses this machine alone: proxy. %s"
                    .formatted(source, ANOTHER);
        }
        return "The fault is the site's, which mostly mends it. Where it lasts: %s%s"
                .formatted(ANOTHER.substring(0, 1).toLowerCase(java.util.Locale.ROOT), ANOTHER.substring(1));
    }
}
