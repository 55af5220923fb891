package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import rasid.fetch.Body;

/// Our own pages after changes of their markup that change nothing for a reader: no change may be a cliff.
class MutationTest {
    private static final List<String> OTHERS = List.of(
            "نظم ناد رياضي في الحي سباقا للأطفال شارك فيه مئات المتسابقين من المدارس القريبة وسط حضور كبير من الأهالي.",
            "قالت إدارة المعرض إن دور النشر المشاركة بلغت هذا العام ستين دارا، وإن الدخول مجاني طوال أيام الأسبوع الأول.");
    /// A little below what was measured.
    private static final Map<Mutation, Double> FLOORS = Map.of(
            Mutation.NAMES_GONE, 0.94,
            Mutation.PARAGRAPHS_NUMBERED, 0.94,
            Mutation.BRIEFS_BEFORE, 0.85,
            Mutation.ADVERTS_BETWEEN, 0.9);

    @Test
    void readsPagesWhoseMarkupIsChanged() throws Exception {
        Path folder = Path.of(MutationTest.class.getResource("rtl4/dev").toURI());
        List<OwnPages.Read> pages = OwnPages.in(folder);
        for (Map.Entry<Mutation, Double> floor : FLOORS.entrySet()) {
            double sum = 0;
            for (OwnPages.Read page : pages) {
                sum += f1(folder, page, floor.getKey());
            }
            assertThat(sum / pages.size()).as(floor.getKey().name()).isGreaterThan(floor.getValue());
        }
    }

    private static double f1(Path folder, OwnPages.Read page, Mutation mutation) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve(page.id() + ".html"));
        String address = page.gold().path("url").asString();
        var changed = new MutatedPage(
                Jsoup.parse(new Body(bytes, null).text(), address),
                page.wanted(),
                OTHERS,
                page.id().hashCode());
        Extracted read = Extractor.extract(
                changed.changed(mutation),
                java.net.URI.create(address),
                null,
                ZoneId.of("Asia/Baghdad"),
                OffsetDateTime.parse(page.gold().path("fetched_at").asString()).toInstant());
        return OwnPages.f1(changed.wanted(), new OwnPages.Read(page.gold(), read).found());
    }
}
