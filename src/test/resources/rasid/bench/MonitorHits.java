import java.nio.file.*;
import java.util.*;
import org.apache.lucene.document.*;
import org.apache.lucene.monitor.*;
import tools.jackson.databind.json.JsonMapper;

/// RULES.jsonl DOCS.jsonl COUNT: prints the rules that Lucene Monitor hits in each of the first documents, a line each:
/// the document's id, then theirs. Compiled beside MonitorPeer, whose queries it takes.
public class MonitorHits {
    public static void main(String[] args) throws Exception {
        var json = JsonMapper.builder().build();
        var monitor = new Monitor(MonitorPeer.ANALYZER, new MultipassTermFilteredPresearcher(3));
        List<MonitorQuery> queries = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            var rule = json.readTree(line);
            queries.add(new MonitorQuery(rule.get("id").asString(), MonitorPeer.query(rule)));
        }
        monitor.register(queries);
        for (String line : Files.readAllLines(Path.of(args[1])).subList(0, Integer.parseInt(args[2]))) {
            var row = json.readTree(line);
            var document = new Document();
            document.add(new TextField("text", row.get("text").asString(), Field.Store.NO));
            StringBuilder hits = new StringBuilder(row.get("id").asString());
            monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches().forEach(m -> hits.append(' ').append(m.getQueryId()));
            System.out.println(hits);
        }
        System.out.println("end");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
