package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rasid.model.Content;

/// Parts of ordinary pages that are no text, and those that are: calls for gifts, tables and captions beside pictures,
/// quotes shown twice, comments and cards under labels.
class PartsOfOrdinaryPagesTest {
    private static final String TITLE = "How the valley brings its children to school";
    private static final String FIRST =
            "After sixty-one schools of the valley were closed, the number of children who ride to another town each day has doubled.";
    private static final String SECOND =
            "Our observers rode forty-three routes with them, and the longest is seventy-one kilometres in one direction every morning.";
    private static final String THIRD =
            "The council says that fourteen buses were lent to the hospital, and that it has asked the ministry for twenty new ones.";
    private static final String FOURTH =
            "In the evening the drivers wash the seats, lock the yard and walk home along the river, where no bus has ever gone.";

    private static Content read(String body) {
        return new Served("https://www.valley.example/reports/12", "Europe/Kyiv", "2024-10-04T15:00:00Z")
                .read("<title>" + TITLE + "</title>", body)
                .content();
    }

    private static List<String> body(String... parts) {
        var body = new StringBuilder("<article><h1>" + TITLE + "</h1><div class=t>");
        List.of(parts).forEach(part -> body.append(part.startsWith("<") ? part : "<p>" + part + "</p>"));
        return read(body + "</div></article>").body();
    }

    @Test
    void leavesOutABoxThatLeadsToWhereReadersGive() {
        for (String path : List.of("/donate", "/support/", "https://www.patreon.com/valley", "/spenden", "/wesprzyj")) {
            String box =
                    "<div class=c><p>The rides cost two hundred crowns each.</p><a href='" + path + "'>Here</a></div>";
            assertThat(body(FIRST, SECOND, box, THIRD, FOURTH)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
        }
        String news =
                "<div>The ministry put <a href=/support>a page for parents</a> on its site in the autumn of that year.</div>";
        assertThat(body(FIRST, SECOND, news, THIRD, FOURTH)).anyMatch(line -> line.contains("for parents"));
    }

    @Test
    void leavesOutCallsForGiftsUnderTheText() {
        for (String call : List.of(
                "Your donation helps us to ride along next year.",
                "Ваш внесок допомагає нам продовжувати моніторинг.",
                "Ihre Spende hilft uns, auch nächstes Jahr mitzufahren.",
                "Votre don nous permet de rouler encore un an.",
                "海弓不設收費牆。若你認同這篇報道的價值，請考慮加入每月支持計劃。",
                "تبرعك يساعدنا على الاستمرار في العمل عاما آخر.",
                "התרומה שלכם מאפשרת לנו להמשיך לעבוד גם בשנה הבאה.",
                "کمک شما به ما امکان می‌دهد که کار را ادامه دهیم.")) {
            assertThat(body(FIRST, SECOND, THIRD, FOURTH, call)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
        }
    }

    @Test
    void leavesOutWhatAgenciesSayToSubscribersAndSitesOfTheirPlayers() {
        for (String notice : List.of(
                "Ajans web sitesinde abonelere sunulan haberler özetlenerek yayımlanmaktadır.",
                "ご覧いただくにはプレーヤーが必要です。",
                "You need the Flash Player to watch this film.",
                "Cette dépêche est réservée aux abonnés de l’agence.",
                "النص الكامل متاح للمشتركين في خدمة الوكالة.",
                "需要安装播放器才能观看。")) {
            assertThat(body(FIRST, SECOND, THIRD, FOURTH, notice)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
        }
    }

    @Test
    void keepsWhatIsSaidOfDonationsAdviceAndCustomers() {
        for (String news : List.of(
                "“Your donations help us reach the islands before the winter,” the Red Cross said on Monday.",
                "وقالت المنظمة إن دعمكم يساعد ملايين اللاجئين في الجنوب.",
                "«Ваша поддержка помогает нам выстоять», сказал президент в Париже.",
                "Chatbots are not a substitute for medical advice, the ministry warned on Sunday.",
                "وحذرت الوزارة من أن التطبيق لا يغني عن استشارة الطبيب.",
                "Полный текст письма направлен клиентам банка, сообщил его представитель.",
                "The gang made people download a fake Flash Player, the police said.")) {
            assertThat(body(FIRST, SECOND, THIRD, FOURTH, news)).contains(news);
        }
        assertThat(body(FIRST, SECOND, "<p>Total killed: 44</p><p>Total wounded: 120</p>", THIRD, FOURTH))
                .contains("Total killed: 44", "Total wounded: 120");
    }

    @Test
    void keepsWhatFollowsAQuestionOrTheHeadOfAList() {
        for (String head : List.of(
                "Ваше мнение?", "Ihre Meinung?", "Больше о жертвах обстрела:", "Mehr auf der Straße als zu Hause:")) {
            assertThat(body(FIRST, SECOND, "<h3>" + head + "</h3>", THIRD, FOURTH))
                    .contains(THIRD, FOURTH);
        }
    }

    @Test
    void keepsTheLivesOfThoseWhoWereKilled() {
        String one =
                "<hr><p><em>Ahmed Salim, 24, was born in the valley and worked at the bakery of his father.</em></p>";
        String other = "<hr><p><em>Jane Miller, 31, taught at the school of the upper town for eight years.</em></p>";
        assertThat(body(FIRST, SECOND, THIRD, FOURTH, one + other)).hasSize(6);
    }

    @Test
    void keepsATableThatStandsInAFigure() {
        String table =
                "<figure class=wp-block-table><table><tr><th>Town</th><th>Riders</th></tr><tr><td>Large</td><td>1,340</td></tr><tr><td>Small</td><td>2,910</td></tr></table><figcaption>Counted by the council</figcaption></figure>";
        assertThat(body(FIRST, SECOND, table, THIRD, FOURTH))
                .contains("Town Riders", "Large 1,340", "Small 2,910")
                .noneMatch(line -> line.contains("Counted"));
    }

    @Test
    void keepsTheLastParagraphBelowAPictureWithItsCaption() {
        String last = "收舖時，陳勝將磅秤抹乾淨。他想了想：「放廳。以後秤米、秤貓，都要有個準。」";
        String part =
                "<div class=b><figure><img src=/2.jpg><figcaption>豆腐檔開業於1991年。</figcaption></figure><p>%s</p></div>";
        assertThat(body(FIRST, SECOND, THIRD, part.formatted(last))).containsExactly(FIRST, SECOND, THIRD, last);
        assertThat(body(FIRST, SECOND, THIRD, part.formatted(FOURTH))).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void takesADescriptionOfAPictureForItsCaption() {
        String picture =
                "<div class=m><div class=v><img src=/1.jpg width=900 height=500></div><p class=content-video__description>Passengers wait for the bus in the sun of the market</p></div>";
        assertThat(body(FIRST, SECOND, picture, THIRD, FOURTH)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void leavesOutQuotesThatTheTextHasAlready() {
        String quoted = "“the longest is seventy-one kilometres in one direction every morning”";
        for (String quote : List.of(
                "<div class=q><p>" + quoted + "</p></div>",
                "<div class=q><h4>" + quoted + "</h4></div>",
                "<blockquote><p>" + quoted + "</p><cite>Jane Doe, driver</cite></blockquote>")) {
            assertThat(body(FIRST, SECOND, quote, THIRD, FOURTH)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
        }
        // A heading announces what comes.
        String heading = "<div class=q><h4>" + quoted + "</h4></div>";
        assertThat(body(FIRST, heading, SECOND, THIRD, FOURTH)).contains(quoted);
    }

    @Test
    void leavesOutWhatStandsUnderLabelsOfOldAndNewPages() {
        String comments =
                "<table><tr><td><b>%s</b></td></tr><tr><td><b>Re: The valley</b> - guest: ania_k, 09.11.05, 08:12<br>Make the doors wider, I say, for they had money for a fountain.</td></tr></table>";
        for (String label : List.of("Wasze opinie", "Ihre Kommentare", "Vos réactions", "آراؤكم", "تعليقاتكم")) {
            assertThat(body(FIRST, SECOND, THIRD, FOURTH, comments.replace("%s", label)))
                    .containsExactly(FIRST, SECOND, THIRD, FOURTH);
        }
        String cards =
                "<div class=k><h3>%s</h3><div><strong>Olena Hnatiuk</strong><p>She has led the observers of the centre since 2018.</p></div></div>";
        for (String label : List.of("Про авторок", "Sobre las autoras", "عن المؤلفين", "על הכותבות")) {
            assertThat(body(FIRST, SECOND, THIRD, FOURTH, cards.replace("%s", label)))
                    .containsExactly(FIRST, SECOND, THIRD, FOURTH);
        }
    }

    @Test
    void leavesOutTheMarkOfEditorsAndTheLabelBelowIt() {
        for (String label : List.of("Más en Prensa de los Andes:", "Mehr bei Radio Tal:", "Plus sur la vallée:")) {
            assertThat(body(FIRST, SECOND, "<div>(FIN) RTC/MAO</div>", "<div><b>" + label + "</b></div>"))
                    .containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void leavesOutTheMarksOfAgenciesInOtherLanguages() {
        for (String mark : List.of("（完）", "(끝)", "(FIM)", "KONIEC", "КІНЕЦЬ", "kno/ mir/", "RTC/MAO")) {
            assertThat(body(FIRST, SECOND, mark)).containsExactly(FIRST, SECOND);
        }
        assertThat(body(FIRST, SECOND + "（完）")).containsExactly(FIRST, SECOND);
        assertThat(body(FIRST, "<h3>AFP/DPA</h3>", SECOND, THIRD)).contains("AFP/DPA");
    }

    @Test
    void leavesOutAnswersThatNameTheirWriterAndTheirTime() {
        String answers =
                "<div><b>Re: Valley</b> - gość: drukarz, 08.11.05, 20:31</div><p>Make the doors wider, I say, for they had money for a fountain.</p>"
                        + "<div><b>Re: Valley</b> - gość: ania_k, 09.11.05, 08:12</div><p>My children ride two hours each day, and nobody has asked us.</p>";
        assertThat(body(FIRST, SECOND, THIRD, FOURTH, answers)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void leavesOutACallForGiftsOverAButton() {
        String call = "<div class=c><p>Your donation helps us to ride along next year.</p><button>Give</button></div>";
        String more = "<p>" + THIRD + "</p><p>" + FOURTH + "</p>";
        assertThat(body(
                        FIRST,
                        SECOND,
                        THIRD,
                        FOURTH,
                        call,
                        more.replace("council", "mayor"),
                        more.replace("council", "guard")))
                .noneMatch(line -> line.contains("donation"))
                .anyMatch(line -> line.contains("guard"));
    }

    @Test
    void takesTheLineAboveAClockForTheStandfirst() {
        String line = "Authorities of the region report neither injured people nor any damage";
        var content = read("<div><h1>" + TITLE + "</h1><div class=b>" + line
                + "</div><div class=f>12:05 | Camaná, mar. 8.</div><div class=t><div>" + FIRST + "</div><div>" + SECOND
                + "</div></div></div>");
        assertThat(content.lead() + content.body()).contains(line);
    }
}
