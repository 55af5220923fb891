package rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rasid.NewsSite;

/// `rasid try` on a page of the web and on a file.
class TryCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void configuration() throws Exception {
        write("config/rasid.yml", "fetch: {allow: [127.0.0.0/8], delay: 0s}\n");
        write("config/watchlists/w.yml", """
                name: Iraq
                recipients: [a@desk.example]
                rules:
                  - {id: rockets, name: صواريخ, level: urgent, match: 'صاروخ'}
                  - {id: near, name: Embassy, match: 'صاروخ NEAR/2 حديقة'}
                  - {id: green, name: Green Zone, match: '"المنطقة الخضراء" OR "Green Zone"'}
                  - {id: calm, name: Calm, match: 'سفارة', unless: 'صاروخ OR فيضان'}
                  - {id: trial, name: Trial, state: trial, match: 'صاروخ AND قطار'}
                """);
        write("seeds/s.yml", "sources:\n  - {id: a, name: Agency, feed: 'http://127.0.0.9/rss'}\n");
    }

    @Test
    void tellsWhatHitThroughWhichWordsAndWhatTheOthersLack() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.1")) {
            site.publish(
                    "/1",
                    Instant.now(),
                    "هجوم في بغداد",
                    "سقطت ثلاثة صواريخ قرب السفارة وسط بغداد مساء اليوم بحسب مصدر أمني تحدث لوكالتنا.",
                    "وافتتحت أمانة بغداد في اليوم نفسه حديقة جديدة للعائلات في جانب الكرخ من المدينة.");
            assertThat(tried(site.uri("/1").toString())).isZero();
        }
        String said = out.toString().replaceAll("[\u2068\u2069\u200e]", "");
        assertThat(said)
                .contains("Title:     هجوم في بغداد", "2 paragraphs", "none of seeds/ at this host")
                .contains("سقطت ثلاثة *صواريخ* قرب السفارة")
                .contains(
                        "1 of 5 rules hit",
                        "HIT   w/rockets  صواريخ, urgent",
                        "صواريخ ← صاروخ, broken plural",
                        "(paragraph 1)")
                .contains("miss  w/near", "there, but more than 2 words apart: صاروخ, حديقة")
                .contains("miss  w/green", "not there: \"المنطقة الخضراء\", \"Green Zone\"")
                .contains("miss  w/calm", "it would hit, and unless spoils it: صاروخ")
                .contains("miss  w/trial  Trial, important, on trial", "not there: قطار");
    }

    @Test
    void readsOnWhereAnArticleIsCutIntoSeveralPages() throws Exception {
        String first = "<html lang=ar><head><title>هجوم في بغداد</title></head><body><article><h1>هجوم في بغداد</h1>"
                + "<p>%s</p><a href='?page=%d'>الصفحة التالية</a></article></body></html>";
        String text = "دوت صافرات الإنذار وسط بغداد مساء اليوم بحسب مصدر أمني تحدث لوكالتنا.";
        String rest = "وسقطت ثلاثة صواريخ قرب السفارة من دون أن يصاب أحد بحسب المصدر نفسه.";
        try (NewsSite site = NewsSite.start("127.0.0.1")) {
            site.raw("/raid", first.formatted(text, 2));
            site.raw("/raid?page=2", first.formatted(rest, 3))
                    .answer("/raid?page=3", 500)
                    .raw("/raid?page=3", "");
            assertThat(tried(site.uri("/raid").toString())).isZero();
            assertThat(out.toString())
                    .contains("2 read; the article goes on at " + site.uri("/raid?page=3"))
                    .contains("which could not be read: the server answered 500")
                    .contains("1 of 5 rules hit", "(paragraph 2)", "2 paragraphs");
        }
        out.getBuffer().setLength(0);
        Path page = folder.resolve("page.html");
        Files.writeString(page, first.formatted(text, 2));
        assertThat(tried(page.toString(), "--address", "https://news.example/raid"))
                .isZero();
        assertThat(out.toString()).contains("1 read; the article goes on at https://news.example/raid?page=2");
    }

    @Test
    void readsASavedPageAndOneRuleAlone() throws Exception {
        Path page = folder.resolve("page.html");
        String html =
                "<html dir=rtl><body><article><h1>هجوم في المدينة</h1><p>سقط صاروخ على أطراف المدينة مساء اليوم بحسب مصدر"
                        + " أمني قال إن فرق الدفاع المدني وصلت إلى المكان.</p></article></body></html>";
        Files.write(page, html.getBytes(java.nio.charset.Charset.forName("windows-1256")));
        assertThat(tried(page.toString(), "--rule", "rockets")).isZero();
        assertThat(out.toString()).contains("1 of 1 rules hit", "*صاروخ*");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void showsThePageFromTopToBottomWithWhatWasLeftOutAndWhy() throws Exception {
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                "<html lang=ar><head><title>هجوم في المدينة</title></head><body><nav><a href=/>الرئيسية</a></nav><div class=story>"
                        + "<h1>هجوم في المدينة</h1><p>سقط صاروخ على أطراف المدينة مساء اليوم بحسب مصدر أمني قال إن فرق"
                        + " الدفاع المدني وصلت.</p></div></body></html>");
        assertThat(tried(page.toString(), "--outline")).isZero();
        assertThat(out.toString().replaceAll("[\u2068\u2069\u200e]", "").replaceAll(" +", " "))
                .contains("Title from: <h1>, <title>", "Text from: body > div.story")
                .contains("1 - text 8 100% body > nav navigation الرئيسية", "2 title heading", "3 yes text")
                .contains("1 of 3 runs of text kept", "1 left out: navigation");
    }

    @Test
    void readsAPageOfASourceByTheWayOfThatSource() throws Exception {
        try (NewsSite site = NewsSite.start("127.0.0.9")) {
            site.guard("X-Key", "letmein");
            site.publish("/1", Instant.now(), "هجوم في بغداد", "سقطت ثلاثة صواريخ قرب السفارة وسط بغداد مساء اليوم.");
            write("config/rasid.yml", "fetch: {delay: 0s}\n");
            write("seeds/s.yml", """
                    sources:
                      - {id: a, name: Agency, feed: '%s', allow: [127.0.0.9], headers: {X-Key: letmein}}
                    """.formatted(site.uri("/rss")));
            assertThat(tried(site.uri("/1").toString())).as(err.toString()).isZero();
        }
        assertThat(out.toString()).contains("1 of 5 rules hit");
    }

    @Test
    void saysThatADateLiesInTheFuture() throws Exception {
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                "<html><head><meta property=article:published_time content=%s></head><body><article><h1>هجوم</h1><p>سقط صاروخ على أطراف المدينة مساء اليوم.</p></article></body></html>"
                        .formatted(Instant.now().plusSeconds(5 * 3600)));
        assertThat(tried(page.toString())).isZero();
        assertThat(out.toString()).contains("it lies in the future, so the article counts from when it is first seen");
    }

    @Test
    void saysThatADateLiesFarInTheFutureAndTakesNoOlderOneInItsPlace() throws Exception {
        Path page = folder.resolve("page.html");
        Instant far = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        Files.writeString(page, """
                <html lang=ar><head><meta property=article:published_time content=%s></head><body><article><h1>هجوم</h1>
                <p>سقط صاروخ على أطراف المدينة مساء اليوم بحسب مصدر أمني قال إن فرق الدفاع المدني وصلت إلى المكان.</p>
                </article><aside><a href=/2>خبر قديم من الأرشيف</a><p>12 كانون الثاني 2019</p></aside></body></html>
                """.formatted(far));
        assertThat(tried(page.toString(), "--outline")).isZero();
        assertThat(out.toString())
                .contains(
                        "Published: "
                                + far.atZone(ZoneId.systemDefault())
                                        .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")),
                        "found in the page's meta data; it lies in the future, so the article counts from when it is first seen")
                .contains("meta, which is not believed: it lies in the future");
    }

    @Test
    void aPageThatCannotBeHadEndsWithOne() {
        assertThat(tried("http://127.0.0.8:9/x")).isEqualTo(1);
        assertThat(tried("missing.html")).isEqualTo(1);
        assertThat(err.toString()).contains("could not be fetched: ", "missing.html cannot be read");
    }

    private int tried(String page, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "try";
        args[1] = page;
        args[2] = "--config";
        args[3] = folder.resolve("config").toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private void write(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
