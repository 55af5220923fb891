package rasid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import rasid.fetch.RobotsCases;
import tools.jackson.databind.JsonNode;

/// `bin/bench robots CASES.jsonl OUT.jsonl`: reads robots.txt. A row is `{"id","robots_txt","agent","url"}`, an answer
/// `{"id","allowed"}`, or `{"id","error"}` for what is no address.
final class BenchRobots {
    private BenchRobots() {}

    static void run(String[] args) throws IOException {
        Rows.write(Path.of(args[1]), Rows.json(Path.of(args[0])), BenchRobots::answer);
    }

    private static Map<String, ?> answer(JsonNode row) {
        String id = row.path("id").asString();
        try {
            URI address = URI.create(row.path("url").asString());
            String agent = row.path("agent").asString();
            return Map.of(
                    "id",
                    id,
                    "allowed",
                    RobotsCases.allows(row.path("robots_txt").asString(), agent, address));
        } catch (IllegalArgumentException e) {
            return Map.of("id", id, "error", String.valueOf(e.getMessage()));
        }
    }
}
