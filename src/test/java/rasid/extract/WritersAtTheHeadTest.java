package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who wrote and when, and under which headline, as ordinary pages print it at the head of an article: labels alone,
/// days before names, professions and places behind them, roles before them.
class WritersAtTheHeadTest {
    private static final String TITLE = "La mer rend moins qu'elle ne prend";
    private static final String TEXT =
            "<p>Le litre de gasoil a doublé en dix-huit mois, le thiof a fui vers le large et les pirogues rentrent à demi vides.</p>"
                    + "<p>Cinq heures du soir. La pirogue touche le sable, et douze hommes courent la tirer jusqu'aux premières maisons.</p>"
                    + "<p>Selon le comité de plage, deux cent dix pirogues étaient immatriculées ici, et cent soixante seulement sont sorties en mai.</p>";

    private static Extracted read(String head, String body) {
        return new Served("https://www.plage.example/article4127.html", "UTC", "2008-06-19T12:00:00Z").read(head, body);
    }

    private static List<String> authors(String above) {
        return authors("", above, "");
    }

    private static List<String> authors(String head, String above, String below) {
        return read("<title>" + TITLE + "</title>" + head, "<h1>" + TITLE + "</h1>" + above + TEXT + below)
                .content()
                .authors();
    }

    @Test
    void takesTheLabelOfABylineForNobody() {
        for (String label : List.of("توسط", "بواسطة", "لەلایەن", "נכתב על ידי")) {
            assertThat(authors("<div class=meta><div class=author-by>" + label
                            + "</div> <a href=/author/ed/>تحریریه کاروان</a></div>"))
                    .isEmpty();
        }
    }

    @Test
    void readsNameAndProfessionAtTheHeadOfAnEssay() {
        assertThat(authors("<h5><b>شیرین رهگذر</b> – پژوهشگر تاریخ شهر، کلن</h5>"))
                .containsExactly("شیرین رهگذر");
        assertThat(authors("<p>سلمى الراوي - باحثة في علم الاجتماع، بيروت</p>")).containsExactly("سلمى الراوي");
        assertThat(authors("<p>Jana Pohl – Historikerin, Leipzig</p>")).containsExactly("Jana Pohl");
        for (String about : List.of(
                "Jana Pohl – Bürgermeisterin von Leipzig",
                "Hrant Dink - gazeteci",
                "Yasser Murtaja – journalist killed in Gaza",
                "شيرين أبو عاقلة - صحفية فلسطينية قتلت في جنين")) {
            assertThat(authors("<p>" + about + "</p>")).as("whom it is about").isEmpty();
        }
    }

    @Test
    void takesNobodyWhomTheTextSpeaksOfForItsWriter() {
        String line = "<p>Yasser Murtaja – journalist, Gaza</p>";
        assertThat(authors("", line, "")).containsExactly("Yasser Murtaja");
        assertThat(
                        authors(
                                "",
                                line,
                                "<p>The family of Yasser Murtaja asked the court on Monday to open the files of the army on his death.</p>"))
                .isEmpty();
    }

    @Test
    void takesNoSectionForTheHeadlineThoughTheAddressBeginsWithIt() {
        String headline = "Iraq bans alcohol sales nationwide after a vote";
        assertThat(new Served(
                                "https://herald.example/world/iraq-bans-alcohol-sales-nationwide",
                                "UTC",
                                "2024-05-18T12:00:00Z")
                        .read(
                                "<title>" + headline + "</title><meta property=og:title content='" + headline + "'>",
                                "<h1>Iraq</h1><h2>" + headline + "</h2>" + TEXT)
                        .content()
                        .title())
                .isEqualTo(headline);
    }

    @Test
    void readsTheWholeHeadlineOfWhichAPartIsHiddenOnSmallScreensAlone() {
        String heading =
                "<h1>Assad and Putin <span class='d-none d-md-inline'>agree on withdrawal of troops</span></h1>";
        assertThat(read("<title>Assad and Putin agree on withdrawal of troops | Herald</title>", heading + TEXT)
                        .content()
                        .title())
                .isEqualTo("Assad and Putin agree on withdrawal of troops");
    }

    @Test
    void readsTheNamesBehindTheDay() {
        String line =
                "<small>mercredi 18 juin 2008, par <a href=a1.html>Ndèye Faye</a>, <a href=a2.html>Ousmane Badji</a></small>";
        assertThat(authors(line)).containsExactly("Ndèye Faye", "Ousmane Badji");
        assertThat(authors("<p>18 June 2008, by the river</p>")).isEmpty();
    }

    @Test
    void takesNoDayOfTheSiteForThatOfTheArticle() {
        String bar = "<div id=top><div>Jeudi 19 juin 2008 - Mis à jour à 11:42 GMT</div></div>";
        String head = "<title>" + TITLE + "</title>";
        String headline = "<div id=c><h1>" + TITLE + "</h1>";
        assertThat(read(head, bar + headline + "<small>mercredi 18 juin 2008, par Ndèye Faye</small>" + TEXT + "</div>")
                        .published()
                        .day())
                .hasToString("2008-06-18");
        assertThat(read(head, bar + headline + TEXT + "</div>").published().day())
                .as("no other is told")
                .hasToString("2008-06-19");
    }

    @Test
    void takesTheSecondWriterThatTheMarkupNames() {
        String day = "<ul><li>06:45, 19 JUN 2008</li></ul></div>";
        String told = "<meta name=author content='Gemma Trewin'>";
        String first =
                "<div class=author><span>By</span><a rel=author href=/authors/1/>Gemma Trewin</a><span>Senior Reporter</span></div>";
        String second = "<div class=author><a rel=author href=/authors/2/>Ollie Prowse</a>%s</div>";
        assertThat(authors(told, "<div class=byline>" + first + second.formatted("") + day, ""))
                .containsExactly("Gemma Trewin", "Ollie Prowse");
        assertThat(authors(
                        told, "<div class=byline>" + first + second.formatted("<span>Photographer</span>") + day, ""))
                .containsExactly("Gemma Trewin");
        assertThat(authors(told, "<div class=byline>" + first + day, "<div>" + second.formatted("") + "</div>"))
                .as("of another article")
                .containsExactly("Gemma Trewin");
    }

    @Test
    void leavesOutThePlaceBehindTheName() {
        assertThat(authors("<p><b>Hevpeyvîn: Rojda Bêrîvan / Qamişlo</b></p>")).containsExactly("Rojda Bêrîvan");
    }

    @Test
    void readsTheLabelsOfSeveralWriters() {
        assertThat(
                        authors(
                                "<dl><dt>Авторки</dt><dd>Олена Гнатюк, Дарина Швець</dd><dt>Редакторка</dt><dd>Ірина Сабадаш</dd></dl>"))
                .containsExactly("Олена Гнатюк", "Дарина Швець");
        assertThat(authors("<p>Autorki: Anna Zięba, Maria Lis</p>")).containsExactly("Anna Zięba", "Maria Lis");
    }

    @Test
    void partsChineseNamesFromTheirRolesAndFromOtherCredits() {
        assertThat(authors("<meta name=author content='海弓記者 梁子晴'>", "", "")).containsExactly("梁子晴");
        assertThat(authors("<div><span>撰文：梁子晴</span><span>攝影：蘇朗</span></div>")).containsExactly("梁子晴");
    }

    @Test
    void leavesOutAHiddenLabelInTheHeadline() {
        String title = "بدء صيانة ثلاثة أفلاج في ولاية سمائل";
        assertThat(read(
                                "<title>وزارة الثروة - التفاصيل</title>",
                                "<div><h1><div style='display:none'>العنوان</div>" + title + "</h1>" + TEXT + "</div>")
                        .content()
                        .title())
                .isEqualTo(title);
    }

    @Test
    void takesTheHeadingOverTheTextWhereTheTitleIsOfSectionAndStation() {
        String text = "<div>大雪による屋根からの転落事故が相次いでいることを受け、市は3日から、命綱とヘルメットを市民に無料で貸し出す取り組みを始めました。<br><br>"
                + "命綱は市役所と11の地区センターにあわせて300本用意され、1世帯につき5日間借りることができます。<br><br>"
                + "市内ではこの冬、屋根の雪下ろし中に転落するなどして、これまでに14人がけがをし、2人が亡くなっています。</div>";
        var content = read(
                        "<title>県内ニュース｜奥和テレビ</title>",
                        "<h1><a href=/><img src=l.gif alt='奥和テレビ'></a></h1><div><h2><img src=n.gif alt='県内ニュース'></h2>"
                                + "<div><div>2008年6月18日(水)　18:52</div><h3>雪下ろし中の事故防止へ命綱300本貸し出し</h3>" + text
                                + "</div></div>")
                .content();
        assertThat(content.title()).isEqualTo("雪下ろし中の事故防止へ命綱300本貸し出し");
        assertThat(content.body()).hasSize(3);
    }
}
