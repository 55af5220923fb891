package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Cards and lines that systems put into the text of ordinary pages: recipes, players, details of the article.
class CardsInTheTextTest {
    private static final String TITLE = "Galettes de sarrasin de la Côte-Nord, pommes et sirop";
    private static final String STORY =
            "<p>Ma grand-mère faisait ses galettes sur le rond du poêle, sans poêlon, et nous les donnait pliées en quatre dans un linge.</p>"
                    + "<p>Il m’a fallu trois ans pour retrouver la bonne farine, car la plupart de celles qu’on vend en ville sont coupées de blé.</p>";
    private static final String STEPS =
            "<h3>Ingrédients</h3><ul><li>500 g farine de sarrasin</li><li>1 litre eau froide</li></ul><h3>Étapes</h3>"
                    + "<p>Mélanger la farine et le sel dans un grand bol, puis verser l’eau en filet en fouettant sans arrêt pendant deux minutes.</p>";

    private static List<String> body(String body) {
        return new Served("https://www.cuisine.example/recettes/1", "America/Montreal", "2021-10-04T15:00:00Z")
                .read("<title>" + TITLE + "</title>", "<h1>" + TITLE + "</h1>" + body)
                .content()
                .body();
    }

    @Test
    void leavesOutTheHeadOfARecipesCardAndItsCall() {
        String card =
                "<div class=card><h2>Galettes de sarrasin</h2><div><div><span>Préparation </span><span>10 minutes</span></div><div><span>Cuisson </span><span>25 minutes</span></div><div>Portions : 12</div></div>"
                        + STEPS
                        + "<div><span>Vous avez essayé cette recette?</span> <span>Mentionnez @cuisine ou le mot-clic #cuisine!</span></div></div>";
        assertThat(body("<div>" + STORY + card + "</div>"))
                .hasSize(7)
                .contains("Ingrédients", "500 g farine de sarrasin", "Étapes")
                .noneMatch(line -> line.startsWith("Préparation") || line.startsWith("Portions"))
                .noneMatch(line -> line.equals("Galettes de sarrasin") || line.contains("#"));
    }

    @Test
    void keepsASingleLineOfTimeAndAHeadingOfItsOwn() {
        String part = "<h2>Pâte à crêpes</h2><p>Cuisson 25 minutes</p>" + STEPS;
        assertThat(body("<div>" + STORY + part + "</div>")).contains("Pâte à crêpes", "Cuisson 25 minutes");
    }

    @Test
    void knowsTheHeadOfARecipesCardInOtherLanguages() {
        for (List<String> values : List.of(
                List.of("زمان پخت: ۴۵ دقیقه", "تعداد نفرات: ۴"),
                List.of("وقت التحضير: 20 دقيقة", "عدد الحصص: 6"),
                List.of("זמן הכנה: 20 דקות", "מנות: 4"),
                List.of("Zubereitungszeit 40 Minuten", "Portionen 4"),
                List.of("Prep time: 15 mins", "Serves: 6"))) {
            String rows = "<div>" + values.getFirst() + "</div><div>" + values.getLast() + "</div>";
            assertThat(body("<div>" + STORY + "<div class=card>" + rows + STEPS + "</div></div>"))
                    .doesNotContainAnyElementsOf(values)
                    .contains("Ingrédients");
        }
    }

    @Test
    void leavesOutTheLineUnderAPlayer() {
        for (String line : List.of(
                "Ascolta il servizio di Debora Valsecchi",
                "Listen to the report by Jane Doe",
                "Hören Sie den Beitrag von Max Muster",
                "Écoutez le reportage de Jeanne Roy",
                "استمع إلى تقرير سلمى حداد")) {
            String player = "<p><audio controls src=a.mp3></audio><br><em>" + line + "</em></p>";
            assertThat(body("<div>" + STORY + player + STEPS + "</div>"))
                    .doesNotContain(line)
                    .contains("Ingrédients");
        }
    }

    @Test
    void leavesOutTheDetailsOfAnArticleAboveItsText() {
        String details =
                "<div><span>Debora Valsecchi</span> <span><a href=/n>Notizie</a></span> <span>07 Settembre 2021</span> <span>Ultima modifica: 08 Settembre 2021</span> <span>Visite: 412</span></div>";
        assertThat(body(details + "<div itemprop=articleBody>" + STORY + STEPS + "</div>"))
                .noneMatch(line -> line.contains("Visite"));
    }

    @Test
    void leavesOutABoxThatLeadsToWhereReadersSignUp() {
        String box =
                "<div class=c><div>✉️</div><div>Vous aimez ce que vous lisez? Le Garde-manger paraît le vendredi et vit de ses membres. <a href='#/portal/signup'>C’est ici</a>.</div></div>";
        assertThat(body("<div>" + STORY + box + STEPS + "</div>"))
                .contains("Ingrédients")
                .noneMatch(line -> line.contains("membres") || line.contains("✉"));
        String news =
                "<p>La poste a ouvert <a href=/newsletter>une lettre pour tous</a>, et trois mille villages l’attendent depuis un an déjà.</p>";
        assertThat(body("<div>" + STORY + news + STEPS + "</div>")).anyMatch(line -> line.contains("villages"));
    }

    @Test
    void leavesOutALineOfTheTextThatIsQuotedInShort() {
        String said =
                "<p>On l’entend. Si vous éteignez la lampe dans la galerie et que ça craque, alors on s’en va sans rien emporter avec soi.</p>";
        assertThat(body("<div>" + STORY + said + "<blockquote>«Quand ça craque, alors on s’en va»</blockquote>" + STEPS
                        + "</div>"))
                .contains("Ingrédients")
                .doesNotContain("«Quand ça craque, alors on s’en va»");
        String other = "«Personne ne retourne une galette chez nous»";
        assertThat(body("<div>" + STORY + said + "<blockquote>" + other + "</blockquote>" + STEPS + "</div>"))
                .contains(other);
    }

    @Test
    void leavesOutTheLifeOfWhomItIsAboutAndWhatLawyersSayOfTheirAdvice() {
        String life =
                "<hr><p><em>Ursina Caflisch, 61, est née à Trun et a étudié la géologie. Elle vit à Disentis.</em></p>";
        String advice =
                "<p>This alert is provided for general information purposes only and should not be construed as legal advice.</p>";
        String cards =
                "<div><h2>Meet the Authors</h2><div><h3>Marcus Obi</h3><p>Counsel</p><p>Marcus advises cooperatives on storage and freight.</p></div></div>";
        assertThat(body("<div>" + STORY + STEPS + life + "</div>")).noneMatch(line -> line.contains("Trun"));
        assertThat(body("<div>" + STORY + STEPS + advice + cards + "</div>"))
                .contains("Ingrédients")
                .noneMatch(line -> line.contains("alert") || line.contains("Marcus") || line.contains("Meet"));
        assertThat(body("<div>" + STORY + STEPS
                        + "<hr><p><em>La neige tombait sur le fleuve quand elle ferma la porte.</em></p></div>"))
                .anyMatch(line -> line.contains("neige"));
    }

    @Test
    void takesTheHeadlineThatTheAddressSpellsAndTheStandfirstUnderAnother() {
        String head =
                "<title>Lebanon’s farmers wait for an export route - The Ledger</title><meta property=og:title content='Lebanon’s farmers wait for an export route'><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Lebanon’s farmers wait for an export route\"}</script>";
        String page =
                "<article><header><h1>Bekaa growers are paid in promises</h1><h2 class=standfirst>A promised corridor has yet to open, and last year’s crop is rotting in cold stores</h2></header><div>"
                        + STORY + STEPS + "</div></article><section><h2>More of Lebanon’s export</h2></section>";
        for (var one : List.of(
                List.of("bekaa-growers-are-paid-in-promises", "Bekaa growers are paid in promises"),
                List.of("lebanon-export-route-2024", "Lebanon’s farmers wait for an export route"))) {
            var content = new Served(
                            "https://www.ledger.example/2024/" + one.getFirst(), "Asia/Beirut", "2024-10-04T15:00:00Z")
                    .read(head, page)
                    .content();
            assertThat(content.title()).isEqualTo(one.getLast());
            assertThat(content.lead() + content.body()).contains("A promised corridor");
        }
    }
}
