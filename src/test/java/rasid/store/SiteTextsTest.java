package rasid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.model.SiteText;

/// What a source repeats is kept source by source.
class SiteTextsTest {
    @ParameterizedTest
    @MethodSource("rasid.store.Rows#databases")
    void whatWasCountedLastIsThere(Supplier<Database> fresh) {
        var first = new SiteTexts.Counted(3, List.of(new SiteText(-7, 2, 1, 20_000, Set.of(1L, 2L))));
        var second = new SiteTexts.Counted(9, List.of());
        try (Database db = fresh.get()) {
            assertThat((Object) db.inTransaction(tx -> SiteTexts.of(tx, "a"))).isEqualTo(SiteTexts.Counted.NONE);
            db.transact(tx -> SiteTexts.set(tx, "a", first));
            assertThat((Object) db.inTransaction(tx -> SiteTexts.of(tx, "a"))).isEqualTo(first);
            db.transact(tx -> SiteTexts.set(tx, "a", second));
            db.transact(tx -> SiteTexts.set(tx, "b", first));
            assertThat((Object) db.inTransaction(tx -> SiteTexts.of(tx, "a"))).isEqualTo(second);
        }
    }
}
