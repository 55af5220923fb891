package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Headlines, bylines and dates as papers of other countries write them.
class ManyLanguagesTest {
    private static final String TITLE = "Deputies pull a stolen tractor out of the lake";
    private static final String STORY =
            "<p>A tractor that was stolen early on Tuesday was found by noon, nose down in nine feet of water, the sheriff said.</p>"
                    + "<p>A fisherman called after his sonar showed something green with a seat, and a dive team had it on the bank by two.</p>"
                    + "<p>No one was in the cab when it was found, and deputies still want to hear from anybody who saw it on the road.</p>";

    private static Extracted read(String lang, String head, String body) {
        return new Served("https://www.lakepost.example/news/1", "Europe/Berlin", "2025-06-06T15:00:00Z")
                .read("<html lang=%s><head>%s</head><body>%s</body></html>".formatted(lang, head, body));
    }

    private static List<String> authors(String lang, String byline) {
        return read(
                        lang,
                        "<title>" + TITLE + "</title>",
                        "<h1>" + TITLE + "</h1>" + byline + "<div>" + STORY + "</div>")
                .content()
                .authors();
    }

    private static String told(String shared, String program, String searched) {
        return "<title>%s</title><meta property=og:title content='%s'><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}</script>"
                .formatted(searched, shared, program);
    }

    @Test
    void takesTheHeadlineThatIsShownWhateverOthersAreTold() {
        String body = "<h1>" + TITLE + "</h1><div>" + STORY + "</div>";
        String three =
                told("WATCH: the tractor in the lake", "Thief sinks a tractor", "Lake tractor latest | Lake Post");
        assertThat(read("en", three, body).content().title()).isEqualTo(TITLE);

        String one = "Tractor found in lake by a fisherman";
        assertThat(read("en", told(one, one, one + " | Lake Post"), body)
                        .content()
                        .title())
                .as("programs, networks and search engines are told the same")
                .isEqualTo(TITLE);
    }

    @Test
    void takesTheWholeHeadlineThatIsToldInShort() {
        String whole = "Eau sans limites suspend ses forages dans la plaine de Marsanne";
        String head =
                "<title>Communiqués</title><meta property=og:title content='Eau sans limites suspend ses forages'>";
        String page = "<h1>Espace presse</h1><div class=t>%s</div><div>%s</div>".formatted(whole, STORY);
        assertThat(read("fr", head, page).content().title()).isEqualTo(whole);
    }

    @Test
    void takesSectionAndSiteOffAChineseTitle() {
        String text = "<td>本报讯 老电影院昨晚放完最后一场电影，三百多名观众在门口站了很久才离开，许多人带着孩子来。<br><br>"
                + "售票员说，她在这里工作了三十年，今天卖出的票比过去一个月还多，大家都想再看一眼。</td>";
        assertThat(read("zh", "<title>老电影院今晚放完最后一场_社会新闻-临江新闻网</title>", "<table><tr>" + text + "</tr></table>")
                        .content()
                        .title())
                .isEqualTo("老电影院今晚放完最后一场");
    }

    @Test
    void readsBylinesOfManyCountries() {
        assertThat(authors("zh", "<p>本报记者 陈望舒 邵一民</p>")).containsExactly("陈望舒", "邵一民");
        assertThat(authors("zh-TW", "<div><span>記者蔡佩蓁／新港報導</span><span>責任編輯 許家豪</span></div>"))
                .containsExactly("蔡佩蓁");
        assertThat(authors("zh", "<p>记者从市交通局获悉</p>")).isEmpty();
        assertThat(authors("tr", "<div><b>Muhabir:</b> Songül Karadeniz</div><div><b>Editör:</b> Barış Tunalı</div>"))
                .containsExactly("Songül Karadeniz");
        assertThat(authors("el", "<div>Της <strong>Δέσποινας Καλλιγά</strong> | Επιμέλεια: Φώτης Ράλλης</div>"))
                .containsExactly("Δέσποινας Καλλιγά");
        assertThat(
                        authors(
                                "en",
                                "<div class=pub-authors><a href=/a>Rosalind Baines</a>, Senior Fellow; <a href=/b>Alvin Ng</a>, University of Stanmoor; and <a href=/c>Marta Ruiz</a></div>"))
                .containsExactly("Rosalind Baines", "Alvin Ng", "Marta Ruiz");
        String desk =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Haber Merkezi\"}}</script>";
        assertThat(authors("tr", desk)).isEmpty();
    }

    @Test
    void readsWhoSignsBehindTheLastSentenceInJapan() {
        String text = "<h1>銭湯、最後の夜</h1><div><p>老舗の銭湯が三月末で百年の歴史に幕を下ろす。最後の夜には三百人を超える客が湯船につかり、思い出を語り合った。</p>"
                + "<p>店主は「明日からは、水をもらう側です」と話し、のれんを静かに下ろした。【真鍋りつ、東浜支局・添田浩二】</p></div>";
        assertThat(read("ja", "<title>銭湯、最後の夜</title>", text).content().authors())
                .containsExactly("真鍋りつ", "添田浩二");
    }

    @Test
    void readsASignatureBehindABoxOfOtherArticles() {
        String box = "<div class=related><h3>Nûçeyên têkildar:</h3>"
                + "<ul><li><a href=/2>Nirxê nan dîsa zêde bû</a></li><li><a href=/3>Berfê rêyên gundan girt</a></li><li><a href=/4>Mamoste meşiyan</a></li></ul></div>";
        String page = "<h1>%s</h1><div class=content>%s%s<p><em>Nûçe: Zelal Botan / Rêbîn Şemdîn</em></p></div>"
                .formatted(TITLE, STORY, box);
        assertThat(read("kmr", "<title>" + TITLE + "</title>", page).content().authors())
                .containsExactly("Zelal Botan", "Rêbîn Şemdîn");
    }

    @Test
    void takesTheDateBesideTheHeadlineAndNotThatOfATeaser() {
        String teaser =
                "<div class=card><a href=/9>The bakery that refuses to close after a century</a> <time datetime=2025-02-27>27 February</time></div>";
        String page =
                "<p><a href=/e>Next: an evening on land and labour,</a> 28 May 2025</p><h1>%s</h1><ul><li>Posted 3/4/2025 6:31 PM CST</li></ul><div>%s</div>%s"
                        .formatted(TITLE, STORY, teaser);
        Extracted read = read("en", "<title>" + TITLE + "</title>", page);
        assertThat(read.published()).isNotNull();
        assertThat(read.published().day())
                .as("who writes CST writes the month first")
                .isEqualTo(LocalDate.of(2025, 3, 4));
        assertThat(read.published().at()).isEqualTo(Instant.parse("2025-03-05T00:31:00Z"));
    }

    @Test
    void keepsAStandfirstWithoutAFullStopAndNoMotto() {
        String second = "Sonar of a fisherman showed the sheriff where the stolen machine had gone";
        String page =
                "<div class=head><h1>%s</h1><p>%s</p><p>By Dana Kowal</p></div><nav><a href=#a>To the text</a></nav><article>%s</article>"
                        .formatted(TITLE, second, STORY);
        assertThat(read("en", "<title>" + TITLE + "</title>", page).content().lead())
                .isEqualTo(second);
        String motto = "<h1>%s</h1><div><p>%s</p></div><p>By Dana Kowal</p><div>%s</div>"
                .formatted(TITLE, "The news that you and your neighbours write for all of us", STORY);
        assertThat(read("en", "<title>" + TITLE + "</title>", motto).content().lead())
                .isEmpty();
    }

    @Test
    void readsOwnPagesInThirteenLanguages() throws Exception {
        List<OwnPages.Read> pages = OwnPages.in(
                Path.of(ManyLanguagesTest.class.getResource("world/dev").toURI()));
        assertThat(pages.stream().mapToDouble(OwnPages.Read::f1).average().orElse(0))
                .as("mean F1 a page")
                .isGreaterThan(0.96);
    }

    @Test
    void takesNoSentenceOfAChineseReportForItsWriter() {
        String title = "<title>集市发生爆炸数十人受伤</title>";
        String story = "<p>11月20日上午，市中心一处繁忙的集市发生爆炸，造成数十人受伤，伤者已被送往附近医院接受治疗，目前生命体征平稳。</p>"
                + "<p>有关部门表示，爆炸原因仍在调查之中，警方已封锁周边道路，后续情况将及时向社会公布，请市民绕行并注意安全。</p>";
        String warning = "警方提醒大家，不要在网上传播未经证实的消息。";
        for (String first : List.of("记者获悉，爆炸发生在上午。", "记者注意到，现场一片狼藉", "记者：您怎么看？")) {
            Extracted read =
                    read("zh", title, "<h1>集市发生爆炸数十人受伤</h1><p>" + first + "</p>" + story + "<p>" + warning + "</p>");
            assertThat(read.content().authors()).as(first).isEmpty();
            assertThat(read.content().body()).endsWith(warning);
        }
    }

    @Test
    void believesTheElementOfADateWhateverItShows() {
        String title = "Ten years after 12 January 2015";
        for (String shown : List.of("last week", "Thursday", "05/29/2025", "2 ذو الحجة 1446")) {
            Extracted read = read(
                    "en",
                    "<title>" + title + "</title>",
                    "<h1>" + title + "</h1><time datetime='2025-05-29T10:00:00+02:00'>" + shown + "</time><div>" + STORY
                            + "</div>");
            assertThat(read.published()).as(shown).isNotNull();
            assertThat(read.published().day()).as(shown).isEqualTo(LocalDate.of(2025, 5, 29));
        }
    }

    @Test
    void keepsWhatAHeadlineIsAboutBeforeItsColonInFrench() {
        String headline = "Syrie : un tracteur tombe dans le lac";
        Extracted read = read(
                "fr",
                "<title>Un tracteur dans un lac</title>",
                "<nav><a href='/syrie'>Syrie</a></nav><h1>" + headline + "</h1><div>" + STORY + "</div>");
        assertThat(read.content().title()).isEqualTo(headline);
    }
}
