package rasid.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Asks the reader of robots.txt from outside of its package.
public final class RobotsCases {
    private RobotsCases() {}

    /// Whether the file `text`, which stands at the site of `address`, lets `agent` ask for `address`.
    public static boolean allows(String text, String agent, URI address) {
        URI file = address.resolve("/robots.txt");
        return RobotsRules.read(file, text.getBytes(StandardCharsets.UTF_8), agent)
                .allow(address);
    }
}
