package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rasid.NewsSite;
import rasid.cli.sources.SourcesCommand;
import rasid.config.ConfigReader;
import rasid.config.Loaded;

class SourcesCommandTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private NewsSite site;

    @BeforeEach
    void start() throws IOException {
        site = NewsSite.start("127.0.0.9");
        write("config/rasid.yml", """
                mail: {from: "Rasid <rasid@desk.example>", smtp: {host: 127.0.0.1, port: 9, tls: none}}
                fetch: {allow: [127.0.0.0/8], delay: 0s, deadline: 5s}
                """);
        write("config/watchlists/base.yml", """
                name: Base
                timezone: Asia/Baghdad
                recipients: [desk@desk.example]
                digest: {at: "07:00"}
                rules:
                  - {id: rockets, name: Rockets, match: 'صاروخ'}
                """);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void findsWhatASiteHasAndWritesASourceThatCheckAccepts() throws IOException {
        write("seeds/none.yml", "sources: [{id: none, name: None, feed: \"http://127.0.0.9:9/rss\"}]\n");
        site.publish("/news/1001", MORNING, "سقوط صاروخ قرب السفارة");
        site.raw("/", front("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"rss\">"));
        site.raw("/robots.txt", "User-agent: *\nSitemap: %s\n".formatted(site.uri("/map.xml")));
        site.raw("/map.xml", """
                <?xml version="1.0"?><urlset><url><loc>/news/1001</loc><lastmod>2026-03-01</lastmod></url></urlset>
                """);
        assertThat(sources("discover", site.uri("/").toString())).isZero();
        String yaml = out.toString();
        assertThat(yaml)
                .contains("1 feed, 1 sitemap, a usable front page")
                .contains("feed     %s   1 items, newest 2026-03-01".formatted(site.uri("/rss")))
                .contains("sitemap  %s   1 items".formatted(site.uri("/map.xml")))
                .contains("page     %s   6 articles".formatted(site.uri("/")))
                .contains("name: \"جريدة \\\"الصباح\\\"\"")
                .contains("language: ar");
        // As a person types it; the site speaks no TLS.
        assertThat(sources("discover", site.uri("/").getAuthority()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("feed: \"%s\"".formatted(site.uri("/rss")));
        write("seeds/found.yml", yaml);
        assertThat(ConfigReader.read(folder.resolve("config"), Map.of())).isInstanceOf(Loaded.Ok.class);
    }

    @Test
    void findsTheUsualPlacesOfASiteThatNamesNone() throws IOException {
        write("seeds/none.yml", "sources: [{id: none, name: None, feed: \"http://127.0.0.9:9/rss\"}]\n");
        site.publish("/news/1001", MORNING, "Rocket hits embassy");
        site.raw("/", "<html><body><a href=/about>About</a></body></html>");
        assertThat(sources("discover", site.uri("/").toString())).isZero();
        assertThat(out.toString())
                .contains("feed: \"%s\"".formatted(site.uri("/rss")))
                .contains("no usable front page");
    }

    @Test
    void tellsWhyAFrontPageOfFewArticlesIsNotProposed() throws IOException {
        write("seeds/none.yml", "sources: [{id: none, name: None, feed: \"http://127.0.0.9:9/rss\"}]\n");
        site.publish("/news/1001", MORNING, "Rocket hits embassy");
        site.raw(
                "/",
                front("").replaceAll("(?s)(<[^>]*>)*رئيس الوزراء يستقبل وفد البنك الدولي [3-9].*", "</body></html>"));
        assertThat(sources("discover", site.uri("/").toString())).isZero();
        assertThat(out.toString())
                .contains("no usable front page")
                .contains("as a front page: only ", " of its links look like articles, and 5 are wanted");
    }

    @Test
    void showsWhichLinksOfAFrontPageAreTakenAndWhyOthersAreLeft() throws IOException {
        site.raw("/", front(""));
        write("seeds/paper.yml", "sources: [{id: paper, name: Paper, page: \"%s\"}]\n".formatted(site.uri("/")));
        assertThat(sources("show", "paper")).isZero();
        assertThat(out.toString())
                .contains("taken for articles: 6 of 8 addresses")
                .contains("+ رئيس الوزراء يستقبل وفد البنك الدولي 3")
                .contains("left: 2")
                .contains("it stands in the navigation")
                .contains("its address names a part of the site: tag");
    }

    @Test
    void showsWhatTheSelectorsOfASourceDoOnItsNewestPage() throws IOException {
        site.publish("/1", MORNING, "خبر قديم", "نص قديم.");
        site.publish("/2", MORNING.plusSeconds(60), "سقوط صاروخ قرب السفارة", "سقط صاروخ مساء اليوم قرب السفارة.");
        String source = """
                sources:
                  - {id: paper, name: Paper, feed: "%s", extract: {body: article, title: h1, date: %s, remove: [nav, .ad]}}
                """;
        write("seeds/paper.yml", source.formatted(site.uri("/rss"), "time.when"));
        assertThat(sources("show", "paper")).as("one is of no use").isEqualTo(1);
        assertThat(out.toString().replaceAll("[\u2066-\u2069\u200e\u200f]", ""))
                .contains(
                        "extract, on " + site.uri("/2"),
                        "ok  extract.body   article: 1 element, ",
                        "ok  extract.title  h1: 1 element, سقوط صاروخ قرب السفارة",
                        "NO  extract.date   time.when: selects nothing here: the page is read as any other",
                        "ok  extract.remove nav: took away 1 element",
                        "NO  extract.remove .ad: selects nothing here");
        write("seeds/paper.yml", source.formatted(site.uri("/rss"), "\"meta[property=article:published_time]\""));
        assertThat(sources("show", "paper")).as(out.toString()).isZero();
    }

    @Test
    void showsWhichDatesLieInTheFuture() throws IOException {
        site.publish("/news/1001", Instant.now().minusSeconds(60), "Rocket hits embassy");
        site.publish("/news/1002", Instant.now().plusSeconds(3 * 3600), "Conference of donors");
        write("seeds/paper.yml", "sources: [{id: paper, name: Paper, feed: \"%s\"}]\n".formatted(site.uri("/rss")));
        assertThat(sources("show", "paper")).isZero();
        assertThat(out.toString())
                .contains("1 are dated in the future (!) and count from when they are first seen; is timezone Z right?")
                .containsPattern("\\d\\d:\\d\\d! Conference of donors")
                .containsPattern("\\d\\d:\\d\\d  Rocket hits embassy");
    }

    @Test
    void showsTheFeedThatAPageInItsPlaceNames() throws IOException {
        site.publish("/news/1001", MORNING, "Rocket hits embassy");
        site.raw("/feed", front("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\">"));
        write("seeds/paper.yml", "sources: [{id: paper, name: Paper, feed: \"%s\"}]\n".formatted(site.uri("/feed")));
        assertThat(sources("show", "paper")).isZero();
        assertThat(out.toString())
                .contains("1 items; a page stands there; this is %s, which it names".formatted(site.uri("/rss")))
                .contains("Rocket hits embassy");
    }

    @Test
    void readsWhatStandsInAnIntranetBehindAPasswordByTheWayOfItsSource() throws IOException {
        write("config/rasid.yml", """
                mail: {from: "Rasid <rasid@desk.example>", smtp: {host: 127.0.0.1, port: 9, tls: none}}
                fetch: {delay: 0s, deadline: 5s}
                """);
        write("key.txt", "letmein");
        write("password.txt", "كلمة السر");
        write("seeds/paper.yml", """
                sources:
                  - id: paper
                    name: Paper
                    feed: "%s"
                    allow: [127.0.0.9]
                    auth: {user: rasid, password: "file:%s"}
                    headers: {X-Key: "file:%s"}
                """.formatted(
                        site.uri("/feed"), folder.resolve("password.txt"), folder.resolve("key.txt")));
        site.guard("X-Key", "letmein").guard("Authorization", "Basic cmFzaWQ62YPZhNmF2Kkg2KfZhNiz2LE=");
        site.publish("/news/1001", MORNING, "سقوط صاروخ قرب السفارة");
        site.raw("/feed", front("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\">"));
        site.raw("/", front(""));
        site.raw("/robots.txt", "User-agent: *\nSitemap: %s\n".formatted(site.uri("/index.xml")));
        site.raw(
                "/index.xml",
                "<?xml version=\"1.0\"?><sitemapindex><sitemap><loc>/map.xml</loc></sitemap></sitemapindex>");
        site.raw("/map.xml", "<?xml version=\"1.0\"?><urlset><url><loc>/news/1001</loc></url></urlset>");

        assertThat(sources("show", "paper")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("1 items; a page stands there").contains("سقوط صاروخ قرب السفارة");
        assertThat(sources("discover", site.uri("/").toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 feed, 1 sitemap, a usable front page");
        assertThat(site.requests("/map.xml")).isOne();
    }

    @Test
    void importsWhatItExportedAndLeavesOutWhatIsPolledAlready() throws IOException {
        write("seeds/mine.yml", """
                sources:
                  - {id: a, name: "وكالة \\"أ\\" & شركاؤها", feed: "https://a.example/rss?x=1&y=2", language: ar, tags: [iraq]}
                  - {id: b, name: B, page: "https://b.example/"}
                """);
        assertThat(sources("export")).isZero();
        assertThat(out.toString()).startsWith("<?xml version=\"1.0\"").contains("<opml version=\"2.0\">");
        assertThat(err.toString()).contains("left out, for it is no feed: b/page https://b.example/");
        Path opml = folder.resolve("readers.opml");
        Files.writeString(opml, out.toString());
        out.getBuffer().setLength(0);
        assertThat(sources("import", opml.toString())).isZero();
        assertThat(out.toString()).contains("1 feeds are polled already");
        Files.delete(folder.resolve("seeds/mine.yml"));
        assertThat(sources("import", opml.toString())).isZero();
        assertThat(Files.readString(folder.resolve("seeds/readers.yml")))
                .contains(
                        "{id: a-example, name: \"وكالة \\\"أ\\\" & شركاؤها\", feed: \"https://a.example/rss?x=1&y=2\","
                                + " language: ar, tags: [\"iraq\"]}");
        assertThat(ConfigReader.read(folder.resolve("config"), Map.of())).isInstanceOf(Loaded.Ok.class);
        assertThat(sources(
                        "import",
                        opml.toString(),
                        "--to",
                        folder.resolve("seeds/readers.yml").toString()))
                .as("it never writes over a file; all of it is known by now")
                .isZero();
    }

    private static String front(String head) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"ar\"><head><meta charset=utf-8><title>جريدة \"الصباح\"</title>")
                .append(head)
                .append("</head><body><nav><a href=/politics>سياسة</a></nav>");
        for (int i = 1; i <= 6; i++) {
            page.append("<h2><a href=/news/100%d>رئيس الوزراء يستقبل وفد البنك الدولي %d</a></h2>".formatted(i, i));
        }
        return page.append("<a href=/tag/55>انتخابات مجلس النواب العراقي المقبلة</a></body></html>")
                .toString();
    }

    private int sources(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--config";
        all[args.length + 1] = folder.resolve("config").toString();
        return new CommandLine(new SourcesCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
