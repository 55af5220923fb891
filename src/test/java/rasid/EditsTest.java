package rasid;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.Desk.NOON;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rasid.cli.Main;
import rasid.store.Database;
import rasid.store.HitSearch;
import rasid.store.Hits;

/// An article that is edited is read again when a feed tells of it, kept in each of its versions, and hits what it
/// newly meets.
class EditsTest {
    private static final String TITLE = "انفجار في بغداد";
    private static final String FIRST =
            "سمع دوي انفجار مساء اليوم وسط العاصمة بغداد بحسب شهود عيان قالوا إن أعمدة الدخان ارتفعت قرب الجسر وإن قوات"
                    + " الأمن أغلقت الطرق المؤدية إلى المكان فيما لم ترد أنباء عن وقوع إصابات بين المدنيين.";
    private static final String LATER = "وقال مصدر أمني لاحقاً إن الانفجار نجم عن سقوط صاروخ قرب السفارة.";
    private static final Duration POLL = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private Desk desk;
    private NewsSite site;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder, Database.embedded(folder));
        site = NewsSite.start("127.0.0.1");
    }

    @AfterEach
    void close() {
        site.close();
        desk.close();
    }

    @Test
    void anEditThatTheDateAloneTellsOfIsRead() throws Exception {
        desk.source("a", site, "first_poll: alert").reload();
        site.publish("/1", NOON, TITLE, FIRST);
        desk.poll().alerts();
        assertThat(desk.mails()).isEmpty();

        site.edit("/1", NOON.plusSeconds(600), TITLE, FIRST, LATER);
        desk.pollAfter(POLL).alerts();
        edited();
    }

    @Test
    void datesThatMoveWithEveryPollAreNoEdits() throws Exception {
        desk.source("a", site, "first_poll: alert").reload();
        for (int poll = 0; poll < 3; poll++) {
            for (int i = 1; i <= 4; i++) {
                site.edit("/" + i, desk.clock.instant(), TITLE + " " + i, FIRST + " " + i);
            }
            desk.pollAfter(POLL);
        }
        assertThat(site.requests("/1")).isEqualTo(1);
    }

    @Test
    void anEditThatASitemapTellsOfIsRead() throws Exception {
        site.publish("/1", NOON, TITLE, FIRST).raw("/map.xml", sitemap(NOON));
        source("sitemap: \"%s\"".formatted(site.uri("/map.xml")));
        desk.poll().alerts();

        site.edit("/1", NOON, TITLE, FIRST, LATER).raw("/map.xml", sitemap(NOON.plusSeconds(600)));
        desk.pollAfter(POLL).alerts();
        edited();
        desk.pollAfter(POLL).alerts();
        assertThat(site.requests("/1")).isEqualTo(2);
    }

    @Test
    void anEditOfWhichTheOtherFeedOfASourceAloneTellsIsRead() throws Exception {
        site.publish("/1", NOON, TITLE, FIRST).raw("/two.xml", feed());
        source("feed: [\"%s\", \"%s\"]".formatted(site.uri("/rss"), site.uri("/two.xml")));
        desk.poll().alerts();
        site.forgetItems();

        // The second feed tells of the page for the first time, with a time after that of the text that is stored.
        site.edit("/1", NOON, TITLE, FIRST, LATER).forgetItems();
        site.raw("/two.xml", feed(item(NOON.plusSeconds(200))));
        desk.pollAfter(POLL).alerts();
        edited();
    }

    @Test
    void aPageThatTwoFeedsTellOfIsReadOnce() throws Exception {
        site.publish("/1", NOON, TITLE, FIRST).raw("/two.xml", feed());
        source("feed: [\"%s\", \"%s\"]".formatted(site.uri("/rss"), site.uri("/two.xml")));
        desk.poll();
        site.raw("/two.xml", feed(item(NOON)));
        desk.pollAfter(POLL).pollAfter(POLL);
        assertThat(site.requests("/1")).isEqualTo(1);
    }

    @Test
    void aTollAndAHeadlineThatAreChangedAreToldAsThat() throws Exception {
        desk.source("a", site, "first_poll: alert").reload();
        String toll = "وقالت وزارة الصحة إن الحصيلة بلغت ثلاثة قتلى و١٢ جريحاً نقلوا إلى مستشفيات العاصمة.";
        site.publish("/1", NOON, "مقتل ٣ في انفجار ببغداد", FIRST, toll);
        desk.poll();
        String later = toll.replace("ثلاثة", "7").replace("١٢", "١٩");
        site.edit("/1", NOON.plusSeconds(600), "مقتل ٧ في انفجار ببغداد", FIRST, later, LATER);
        desk.pollAfter(POLL).alerts();
        site.edit("/1", NOON.plusSeconds(1200), "مقتل ٧ في انفجار ببغداد", FIRST)
                .answer("/1", 410);
        desk.pollAfter(POLL);
        desk.db.close();

        StringWriter out = new StringWriter();
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(out, true))
                .execute(
                        "changes",
                        site.uri("/1").toString(),
                        "--zone",
                        "UTC",
                        "--config",
                        folder.resolve("config").toString(),
                        "--data",
                        folder.toString());
        assertThat(exit).isZero();
        assertThat(out.toString().replaceAll("[\u2068\u2069\u200e]", "").lines().skip(2))
                .containsExactly(
                        "",
                        "Version 2, read 2026-03-01 09:05",
                        "  headline",
                        "    - مقتل ٣ في انفجار ببغداد",
                        "    + مقتل ٧ في انفجار ببغداد",
                        "  number    ٣ -> ٧  في انفجار",
                        "  number    و١٢ -> و١٩  جريحاً نقلوا",
                        "  changed",
                        "    - " + toll,
                        "    + " + later,
                        "  added",
                        "    + " + LATER,
                        "The page is not served any more: a/feed: the server answered 410");
    }

    /// The article is there once, in two versions, and hit in the second.
    private void edited() {
        assertThat((Object) desk.db.inTransaction(Hits::count)).isEqualTo(new Hits.Count(1, 1, 1));
        List<HitSearch.Found> hits = desk.db.inTransaction(
                tx -> HitSearch.hits(tx, HitSearch.Filter.ALL, new HitSearch.Page(Long.MAX_VALUE, 10)));
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().article().version()).isEqualTo(2);
        assertThat(hits.getFirst().article().content().body()).contains(LATER);
        assertThat(desk.mails()).hasSize(1);
        assertThat(desk.mails().getFirst().text()).contains("صاروخ قرب السفارة");
    }

    private void source(String addresses) {
        desk.write("seeds/a.yml", "sources:\n  - {id: a, name: Agency, first_poll: alert, %s}\n".formatted(addresses));
        desk.reload();
    }

    private String sitemap(Instant changedAt) {
        return """
                <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>%s</loc><lastmod>%s</lastmod></url></urlset>
                """.formatted(site.uri("/1"), changedAt);
    }

    private String item(Instant at) {
        return "<item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>"
                .formatted(
                        TITLE,
                        site.uri("/1"),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }

    private static String feed(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>B</title>%s</channel></rss>"
                .formatted(String.join("", items));
    }
}
