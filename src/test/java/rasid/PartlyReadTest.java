package rasid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.model.Fault;
import rasid.store.Database;
import rasid.store.Databases;

/// A source of which some pages come through says that most do not.
class PartlyReadTest extends OneSource {

    @ParameterizedTest
    @MethodSource("rasid.store.Databases#both")
    void aSourceMostOfWhosePagesCannotBeReadIsAtFaultUntilHalfAre(Supplier<Database> fresh) throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(fresh, site)) {
            desk.poll();
            articles(site, 0, 12);
            IntStream.range(0, 8).forEach(i -> site.answer("/" + i, 403));
            desk.pollAfter(POLL);
            assertThat(faults(desk)).containsExactly(Fault.PARTLY);
            assertThat(desk.told).as("it may pass").isEmpty();

            desk.pollAfter(POLL);
            assertThat(desk.told)
                    .singleElement()
                    .asString()
                    .contains("fault most a", "8 of its newest 12 pages cannot be read", "403");
            articles(site, 12, 13);
            site.answer("/12", 403);
            desk.pollAfter(POLL);
            assertThat(faults(desk)).as("one fault, not two").containsExactly(Fault.PARTLY);
            assertThat(digest(desk)).contains("Source a", "9 of its newest 13 pages cannot be read");

            articles(site, 13, 20);
            desk.pollAfter(POLL);
            assertThat(faults(desk)).isEmpty();
            assertThat(desk.told).endsWith("mended most a");
        }
    }

    @Test
    void aSourceWhosePagesAreReadAtTheSecondAttemptIsNotAtFault() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1");
                Desk desk = desk(Databases::h2, site)) {
            desk.poll();
            for (int batch = 0; batch < 30; batch += 3) {
                articles(site, batch, batch + 3);
                int first = batch;
                IntStream.range(first, first + 3).forEach(i -> site.answer("/" + i, 503));
                articles(site, 100 + batch, 101 + batch);
                desk.pollAfter(POLL);
                IntStream.range(first, first + 3).forEach(i -> site.answer("/" + i, 200));
                desk.pollAfter(Duration.ofHours(1));
                assertThat(faults(desk)).isEmpty();
            }
        }
    }
}
