package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Ordinary pages in Turkish, Chinese, Russian and other languages: letters and brackets, clocks with zones, desks that
/// are no persons.
class OrdinaryPagesTest {
    private static final String TURKISH =
            "<p>Ordu ve Giresun’da geçen ilkbaharda yaşanan don olayından etkilenen üreticilere ödeme nisan ayında yapılacak.</p>"
                    + "<p>Toplantıda konuşan müdür, hasar tespit çalışmalarının tamamlandığını ve yirmi üç bin dosyanın onaylandığını söyledi.</p>";
    private static final String MORE =
            "<p>Ziraat odası başkanı ise destekte rakım sınırı uygulanmasına tepki gösterdi ve bahçelerin hepsinin yandığını anlattı.</p>"
                    + "<p>Üreticiler geçen yıl bir ton fındık aldıkları bahçeden bu yıl ancak doksan kilo toplayabildiklerini söyledi.</p>"
                    + "<p>Listelerin muhtarlıklarda askıya çıkarıldığını hatırlatan müdür, itirazların on gün içinde sonuçlanacağını kaydetti.</p>";
    private static final String CHINESE = "<p>%s昨天上午10时，家住西门街42号的老人拧开自家厨房里的新水龙头，清水哗地流了出来，这一带312户居民结束了提水的历史。</p>"
            + "<p>西门街一带的房屋大多建于上世纪五十年代，当时只在巷口设了四个公用水站，居民每天要提六桶水回家做饭洗衣。</p>";

    private static Extracted read(String head, String body) {
        return new Served("https://www.gazete.example/haber/1", "Europe/Istanbul", "2024-03-13T06:00:00Z")
                .read(head, body);
    }

    private static List<String> authors(String body) {
        return read("<title>Başlık burada duruyor bugün</title>", "<h1>Başlık burada duruyor bugün</h1>" + body)
                .content()
                .authors();
    }

    private static List<String> clocks(String... clocks) {
        String title = "Updates: march of the farmers, live";
        String entries = Stream.of(clocks)
                .map(
                        clock -> "<div class=e><div class=t>" + clock + "</div><div><h3>What came at " + clock.charAt(0)
                                + "</h3><p>Minister number " + clock.hashCode()
                                + " read out an assurance of eleven points from the back of a lorry, and nobody cheered.</p></div></div>")
                .collect(Collectors.joining());
        return read("<title>" + title + "</title>", "<h1>" + title + "</h1><div>" + entries + "</div>")
                .content()
                .body();
    }

    @Test
    void leavesOutTheClocksOfLiveCoverageInAllTheirWordings() {
        String[] clocks = {
            "7:58 PM IST",
            "8.30 Uhr",
            "14:05 น.",
            "14h05",
            "klo 9.15",
            "21:40 мск",
            "11 a.m.",
            "الساعة 9:40 مساء",
            "午後3時15分",
            "pukul 10.20 WIB"
        };
        assertThat(clocks(clocks)).contains("What came at 7").doesNotContain(clocks);
    }

    @Test
    void keepsLinesThatBeginAsClocksDo() {
        String[] lines = {"3.50 euros a kilo", "12 hectares", "2:1 aggregate score"};
        assertThat(clocks("7:58 PM IST", lines[0], lines[1], lines[2])).contains(lines);
    }

    @Test
    void knowsAHeadlineInCapitalsInEveryAlphabet() {
        for (var one : List.of(
                List.of("Fındık üreticisine don desteği nisanda", "FINDIK ÜRETİCİSİNE DON DESTEĞİ NİSANDA"),
                List.of("Großer Fußball an der Straße im Süden", "GROSSER FUSSBALL AN DER STRASSE IM SÜDEN"),
                List.of("Άνοιξε ο νέος σταθμός στο λιμάνι της πόλης", "ΑΝΟΙΞΕ Ο ΝΕΟΣ ΣΤΑΘΜΟΣ ΣΤΟ ΛΙΜΑΝΙ ΤΗΣ ΠΟΛΗΣ"))) {
            String head =
                    "<title>" + one.getFirst() + "</title><meta property=og:title content='" + one.getFirst() + "'>";
            var content = read(
                            head,
                            "<div><div class=b><span>" + one.getLast()
                                    + "</span></div><div>Eklenme: 12.03.2024 09:47 | Güncelleme: 12.03.2024 14:20 | Okunma: 1873 | Yazı boyutu</div><div>"
                                    + TURKISH + "</div><div>" + MORE
                                    + "</div></div>")
                    .content();
            assertThat(content.title()).isEqualToIgnoringCase(one.getFirst());
            assertThat(content.body()).hasSize(5);
        }
    }

    @Test
    void takesAShortHeadlineInLargeLettersWhereTheTitleIsTheSites() {
        String others =
                "<hr><b>YAZARIN ÖNCEKİ YAZILARI</b><ul><li><a href=/2>Vapurda bir sabah</a> (19.02.2001)</li><li><a href=/3>Kültürpark kimin?</a> (16.02.2001)</li></ul>";
        var content = read(
                        "<title>YENİ GÜNEŞ GAZETESİ - Yazarlar</title><meta name=author content='Yeni Gunes Internet Servisi'>",
                        "<table><tr><td><a href=/a>ANA SAYFA</a></td><td><table><tr><td><img src=y.jpg></td><td><b>KORDONBOYU</b><br><b>Yıldız SARUHAN</b><br><a href='mailto:y@gazete.example'>y@gazete.example</a></td></tr></table>"
                                + "<font size=6><b>Kriz çarşıya indi</b></font>" + TURKISH + others
                                + "</td></tr></table>")
                .content();
        assertThat(content.title()).isEqualTo("Kriz çarşıya indi");
        assertThat(content.body()).hasSize(2);
        assertThat(content.authors()).containsExactly("Yıldız SARUHAN");
    }

    @Test
    void takesSectionsAndSiteOffChineseTitles() {
        for (String title : List.of("老城区居民告别“提桶打水”_社会新闻_江州热线", "老城区居民告别“提桶打水”--社会--江州网")) {
            assertThat(read("<title>" + title + "</title>", CHINESE.formatted(""))
                            .content()
                            .title())
                    .isEqualTo("老城区居民告别“提桶打水”");
        }
    }

    @Test
    void takesTheWriterForTheDeskThatPutTheReportIn() {
        for (String desk :
                List.of("Canik Postası Bilgi İşlem", "Internet Servisi", "Service informatique", "Интернет отдел")) {
            assertThat(read(
                                    "<title>Fındık üreticisine destek</title><meta name=author content='" + desk + "'>",
                                    "<h1>Fındık üreticisine destek</h1><div>" + TURKISH + MORE
                                            + "<b>Haber: Selim KAYABAŞ / Foto: Nuri ERDEM</b></div>")
                            .content()
                            .authors())
                    .containsExactly("Selim KAYABAŞ");
        }
    }

    private static String card(String name, String role) {
        return "<div class=author-card><a href=/a/1>%s</a><span>%s</span></div>".formatted(name, role);
    }

    @Test
    void partsANameFromTheRoleBesideIt() {
        String cards = card("Михаил Дёмин", "корреспондент") + card("Евгения Ярова", "редактор ленты");
        assertThat(authors("<div class=authors>" + cards + "</div>" + TURKISH))
                .containsExactly("Михаил Дёмин", "Евгения Ярова");
        assertThat(authors("<div class=byline><b>Ayşe Yılmaz</b><span>muhabir</span></div>" + TURKISH))
                .containsExactly("Ayşe Yılmaz");
    }

    @Test
    void readsTheBracketsAtTheHeadOfChineseAndJapaneseReports() {
        assertThat(authors(CHINESE.formatted("本报讯（记者 陈立新 实习生 周敏）"))).containsExactly("陈立新", "周敏");
        assertThat(authors(CHINESE.formatted("【記者林小明／台北報導】"))).containsExactly("林小明");
        assertThat(authors(CHINESE.formatted("【社会部・山田太郎】"))).containsExactly("山田太郎");
        for (String none : List.of("（据新华社电）", "【记者调查】", "（记者观察）", "【外交部 毛宁】", "（国防部／吴谦）")) {
            assertThat(authors(CHINESE.formatted(none))).isEmpty();
        }
    }
}
