package rasid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rasid.dates.Dates;

/// `bin/bench dates CASES.tsv OUT.jsonl`: reads date strings. A case is
/// `id class query expected locale reference tz`, an answer `{"id","value"}`.
final class BenchDates {
    private BenchDates() {}

    static void run(String[] args) throws IOException {
        List<String[]> cases = Rows.lines(Path.of(args[0])).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        Rows.write(Path.of(args[1]), cases, BenchDates::answer);
    }

    private static Map<String, ?> answer(String[] row) {
        ZoneId zone = ZoneId.of(row[6]);
        Instant now = OffsetDateTime.parse(row[5]).toInstant();
        Optional<Instant> read = Dates.read(row[2], zone, now, row[4]);
        Map<String, Object> answer = new HashMap<>();
        answer.put("id", row[0]);
        answer.put(
                "value",
                read.map(at -> at.atZone(zone).toOffsetDateTime().toString()).orElse(null));
        return answer;
    }
}
