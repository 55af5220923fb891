package rasid;

import static rasid.Desk.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import rasid.model.Fault;
import rasid.store.Database;
import rasid.store.SourceHealth;

/// A desk with one source, whose faults, notices and digest tests look at.
abstract class OneSource {
    static final Duration POLL = Duration.ofMinutes(5);
    private static final Instant SEVEN = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    Path folder;

    Desk desk(Supplier<Database> fresh, NewsSite site) {
        Desk desk = new Desk(folder, fresh.get()).settings("intake: {fault_after: 2m}\noperator: chief@desk.example");
        desk.source("a", site, "").reload();
        return desk;
    }

    static List<Fault> faults(Desk desk) {
        return desk.db.inTransaction(SourceHealth::faults).stream()
                .map(SourceHealth.OpenFault::kind)
                .toList();
    }

    static String digest(Desk desk) throws InterruptedException {
        desk.clock.set(SEVEN);
        return desk.digest().mails().stream()
                .filter(mail -> mail.to().equals("desk@desk.example"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .text();
    }

    static void articles(NewsSite site, int from, int to, String... text) {
        IntStream.range(from, to)
                .forEach(i -> site.publish(
                        "/" + i,
                        NOON.plusSeconds(i),
                        "خبر عن موضوع " + i,
                        text.length > 0 ? text : new String[] {text(i)}));
    }

    static String text(int i) {
        return "أعلنت دائرة الخدمات في المدينة %d أن أعمال الطريق رقم %d تنتهي في الأسبوع المقبل، وأن السير يعود كما كان."
                .formatted(i * 31, i * 17);
    }
}
