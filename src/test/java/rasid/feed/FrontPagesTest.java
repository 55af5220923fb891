package rasid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rasid.feed.PageLinks.Link;
import rasid.model.Feed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Front pages in the shapes of many news systems, whose README tells how the half `unseen` was scored once.
class FrontPagesTest {
    private static final Path FRONTS = Path.of("src/test/resources/rasid/feed/fronts");
    private static final URI ADDRESS = URI.create("https://news.example/");

    private record Share(double precision, double recall) {}

    static List<Path> pages() throws IOException {
        return in(FRONTS);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void takesTheArticlesOfAFrontPageAndLittleElse(Path file) throws IOException {
        Share share = share(file);
        assertThat(share.precision()).as("precision").isGreaterThanOrEqualTo(0.95);
        assertThat(share.recall()).as("recall").isGreaterThanOrEqualTo(0.95);
    }

    private static Share share(Path file) throws IOException {
        JsonNode gold = JsonMapper.shared().readTree(file);
        Set<String> articles = new HashSet<>();
        gold.path("articles").forEach(address -> articles.add(address.asString()));
        String html = Files.readString(Path.of(file.toString().replace(".json", ".html")));
        Set<String> taken = taken(URI.create(gold.path("url").asString()), html);
        long right = taken.stream().filter(articles::contains).count();
        return new Share((double) right / taken.size(), (double) right / articles.size());
    }

    @Test
    void takesMostArticlesOfASecondSetOfPages() throws IOException {
        List<Path> pages = in(Path.of("src/test/resources/rasid/feed/fronts2"));
        double precision = 0;
        double recall = 0;
        for (Path page : pages) {
            Share share = share(page);
            precision += share.precision() / pages.size();
            recall += share.recall() / pages.size();
        }
        assertThat(pages).hasSize(18);
        assertThat(precision).as("precision").isGreaterThan(0.97);
        assertThat(recall).as("recall").isGreaterThan(0.96);
    }

    @Test
    void takesTheHeadlineOfACardWhoseLinkIsEmpty() {
        String cards = Stream.of("Rocket hits the embassy wall", "Court jails five men over fire", "Ceasefire ends")
                .map(t -> "<article><a href='/p/88010%d'></a><img src=x><h3>%s</h3></article>"
                        .formatted(t.length() % 10, t))
                .collect(Collectors.joining());
        assertThat(links(ADDRESS, cards))
                .filteredOn(Link::taken)
                .extracting(Link::title)
                .containsExactly("Rocket hits the embassy wall", "Court jails five men over fire", "Ceasefire ends");
    }

    /// Five of a shape, one with two words alone, as sections show them, among what is no article. `#` is a number that
    /// grows.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a linked picture and a headline without a link | <article><a href='/news/41#'><img src=x></a><h3>سقوط صاروخ قرب السفارة #</h3></article>",
                "an overlay without a text | <article><h3>سقوط صاروخ قرب السفارة #</h3><a class=overlay href='/news/41#'></a></article>",
                "an address without a scheme | <h3><a href='//news.example/news/41#'>سقوط صاروخ قرب السفارة #</a></h3>",
                "an address under the base | <h3><a href='news/41#'>سقوط صاروخ قرب السفارة #</a></h3>",
                "a slug in Arabic | <h3><a href='/خبر/سقوط-صاروخ-قرب-السفارة-#'>سقوط صاروخ قرب السفارة #</a></h3>",
                "an encoded slug | <h3><a href='/%D8%AE%D8%A8%D8%B1/%D8%B3%D9%82%D9%88%D8%B7-%D8%B5%D8%A7%D8%B1%D9%88%D8%AE-#'>سقوط صاروخ قرب السفارة #</a></h3>",
            })
    void takesArticlesInTheShapesOfNewsSystemsAndNothingBeside(String shape, String card) {
        StringBuilder page = new StringBuilder("<base href='https://news.example/'>"
                + "<nav><a href='/politics'>سياسة</a><a href='/sport'>رياضة</a></nav><main>");
        for (int i = 1; i <= 5; i++) {
            page.append("<div class=item>").append(card(card, i)).append("</div>");
        }
        page.append("</main><aside><h3>استطلاع</h3><a href='/poll/7'>هل تؤيد تأجيل الانتخابات المحلية؟</a></aside>"
                + "<a href='/gallery/88'>بالصور: فيضانات تغمر أحياء الموصل القديمة</a>"
                + "<a href='/author/ahmad-salim'>أحمد سالم مراسل الشؤون السياسية</a>"
                + "<a href='/tag/55'>انتخابات مجلس النواب العراقي المقبلة</a>"
                + "<a href='/dossier/9'>ملف خاص: عام على اتفاق وقف النار</a>");

        assertThat(taken(URI.create("https://news.example/section/"), page.toString()))
                .as(shape)
                .hasSize(5)
                .allMatch(address -> address.startsWith("https://news.example/news/41")
                        || address.startsWith("https://news.example/%D8%AE%D8%A8%D8%B1/"));
    }

    @Test
    void takesShortHeadlinesWithShortNamesWhereTheyAreToldWithLinesOfTextAndNoTilesOfSections() {
        List<String> titles =
                List.of("هدنة جديدة", "فيضانات البصرة", "انتخابات مبكرة", "حريق كبير", "وفاة الشاعر", "غارة ليلية");
        String cards = titles.stream()
                .map(t ->
                        ("<div class=item><h3><a href='/news/%s'>%s</a></h3><p>هذا أول ما جاء في الخبر من تفاصيل وصلت إلينا"
                                        + " اليوم</p></div>")
                                .formatted(t.replace(' ', '-'), t))
                .collect(Collectors.joining());
        String tiles = Stream.of(
                        "الشرق الأوسط", "شمال أفريقيا", "آسيا الوسطى", "أمريكا الجنوبية", "غرب أوروبا", "دول الخليج")
                .map(t -> "<div class=item><img src=x><h3><a href='/news/%s'>%s</a></h3></div>"
                        .formatted(t.replace(' ', '-'), t))
                .collect(Collectors.joining());
        String nav = "<nav><a href='/about-us'>من نحن</a><a href='/contact-us'>اتصل بنا</a></nav>";
        assertThat(links(ADDRESS, nav + "<main>" + cards + "</main>"))
                .filteredOn(Link::taken)
                .extracting(Link::title)
                .containsExactlyElementsOf(titles);
        assertThat(links(ADDRESS, nav + "<main>" + tiles + "</main>")).noneMatch(Link::taken);
        assertThat(links(ADDRESS, nav + "<main>" + cards + "</main>" + tiles.replace("/news/", "/region/")))
                .filteredOn(Link::taken)
                .hasSize(titles.size());
    }

    /// Seven headlines in a row, whose addresses say nothing, beside a menu and the pages about the site. `#` is the
    /// name of one of them.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a list | <li><a href='/story/#'>% بعد ليلة من القصف</a></li>",
                "an ordered list in sections | <li><span><a href='/news/world/#'>% بعد ليلة من القصف</a></span></li>",
                "a table | <tr><td>•</td><td><a href='/story/#.html'>% بعد ليلة من القصف</a></td></tr>",
                "one block a link | <div><a href='/story/#'>% بعد ليلة من القصف</a></div>",
                "links and line breaks | <a href='/story/#'>% بعد ليلة من القصف</a><br>",
                "short headlines with names of two words | <li><a href='/story/#-ends'>% بعد القصف</a></li>",
            })
    void takesHeadlinesThatStandInBareLists(String shape, String line) {
        List<String> names = List.of("truce", "floods", "talks", "verdict", "strike", "harvest", "protest");
        String lines = names.stream()
                .map(name -> line.replace("#", name).replace("%", "خبر" + name))
                .collect(Collectors.joining());
        String list = line.startsWith("<li") ? "<ul>" + lines + "</ul>" : "<div>" + lines + "</div>";
        String whole = line.startsWith("<tr") ? "<table>" + lines + "</table>" : list;
        String about = Stream.of("من نحن", "اتصل بنا", "سياسة الخصوصية", "شروط الاستخدام", "هيئة التحرير", "للنشر معنا")
                .map(t -> "<li><a href='/page/%d'>%s</a></li>".formatted(t.length(), t))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        String menu = Stream.of("politics", "sport", "economy", "culture", "opinion", "health")
                .map(t -> "<li><a href='/%s'>أخبار %s</a></li>".formatted(t, t))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        List<Link> taken = links(ADDRESS, menu + "<h1>أخبار</h1>" + whole + about).stream()
                .filter(Link::taken)
                .toList();
        assertThat(taken).as(shape).hasSize(7).allMatch(link -> link.title().contains("القصف"));
        assertThat(taken.getFirst().why()).contains("7 headlines in a bare list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='/tag/iraq-votes-in-2026'>Iraq votes in 2026: all we know</a> | tag",
                "<div class='card--sponsored'><h3><a href='/five-ways-to-save-123456'>Five ways to save money</a></h3></div> | card--sponsored",
                "<div><h2>استطلاع الرأي</h2><a href='/node/51240'>هل تؤيد تشكيل حكومة أغلبية وطنية؟</a></div> | استطلاع الرأي",
                "<footer><a href='/node/51241'>A headline of many words here</a></footer> | navigation",
                "<a href='/2026/11/'>November 2026 and what it brought</a> | archive",
                "<a href='https://other.example/node/51241'>A headline of many words here</a> | another site",
            })
    void leavesWhatIsNoArticleAndSaysWhy(String html, String why) {
        String filling = "<p><a href='/about'>About</a></p>".repeat(3) + "<a href='/x'>x</a><a href='/y'>y</a>";
        assertThat(links(ADDRESS, html + filling).getFirst())
                .matches(link -> !link.taken())
                .extracting(Link::why)
                .asString()
                .contains(why);
    }

    private static String card(String card, int number) {
        String shown = number == 3 ? card.replace("سقوط صاروخ قرب السفارة #", "هدنة جديدة") : card;
        return shown.replace("#", String.valueOf(number));
    }

    private static List<Link> links(URI address, String html) {
        return FeedReader.links(new Feed("a/page", "a", Feed.Kind.PAGE, address, null), address, html);
    }

    private static Set<String> taken(URI address, String html) {
        return links(address, html).stream()
                .filter(Link::taken)
                .map(link -> link.address().toString())
                .collect(Collectors.toSet());
    }
}
