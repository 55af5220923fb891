package rasid.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a robots.txt (RFC 9309) allows one agent, and how slowly it wants to be read.
///
/// @param crawlDelay zero where it asks for none, [#LONGEST_DELAY] at most
record RobotsRules(SimpleRobotRules rules, Duration crawlDelay) {
    /// All that is read of a file.
    static final int MAX_BYTES = 500 * 1024;
    /// A longer delay would make a feed of twenty articles take longer than the pause to its next poll.
    static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    static final RobotsRules ALLOW_ALL = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Duration.ZERO);

    /// Reads a file that was served with status 2xx. A page of HTML in its place is none. Never throws.
    ///
    /// @param agent the name that its groups know us by
    static RobotsRules read(URI address, byte[] bytes, String agent) {
        if (html(bytes)) {
            return ALLOW_ALL;
        }
        // Without a limit of its own: the parser forbids everything to who finds a delay too long.
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, Integer.MAX_VALUE);
        SimpleRobotRules rules =
                parser.parseContent(address.toString(), bytes, "text/plain", List.of(agent.toLowerCase(Locale.ROOT)));
        Duration delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        return new RobotsRules(rules, delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
    }

    boolean allow(URI address) {
        return rules.isAllowed(address.toString());
    }

    /// The sitemaps that it names, in its order.
    List<URI> sitemaps() {
        return rules.getSitemaps().stream()
                .map(Addresses::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean html(byte[] bytes) {
        for (byte b : bytes) {
            boolean skipped = b <= ' ';
            if (!skipped) {
                return b == '<';
            }
        }
        return false;
    }
}
