package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who wrote, where the markup tells one person, a user or nobody, and the page prints more.
class PrintedAuthorsTest {
    private static final String TEXT =
            "<p>افتتح جسر المشاة فوق النهر صباح اليوم بعد عامين من العمل، وعبره المئات في الساعة الأولى.</p>"
                    + "<p>وقال مدير الطرق إن الكلفة بلغت ملياري دينار، وإن الإنارة ستكتمل في الشهر المقبل.</p>";

    private static Extracted read(String head, String above, String below) {
        return Extractor.extract(
                "<html><head><title>افتتاح جسر المشاة</title>" + head + "</head><body><h1>افتتاح جسر المشاة</h1>"
                        + above + TEXT + below + "</body></html>",
                URI.create("https://lamisdiary.example/1"),
                null,
                ZoneId.of("Asia/Baghdad"),
                Instant.parse("2024-03-13T06:00:00Z"));
    }

    private static List<String> authors(String head, String above) {
        return read(head, above, "").content().authors();
    }

    private static String linked(String author) {
        return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"افتتاح جسر المشاة\",\"author\":{\"@type\":\"Person\",\"name\":\"%s\"}}</script>"
                .formatted(author);
    }

    @Test
    void areAllThatOneOfTheSourcesTells() {
        assertThat(authors(linked("سمر الجنابي") + "<meta name=author content='سمر الجنابي، علي الياسري'>", ""))
                .containsExactly("سمر الجنابي", "علي الياسري");
    }

    @Test
    void areNotWhoeverPutTheArticleIn() {
        String byline = "<p class=byline>بقلم: <a href=/writer/7>سمر الجنابي</a></p>";
        assertThat(authors(linked("علي الياسري"), byline)).containsExactly("سمر الجنابي");
        assertThat(authors(linked("علي الياسري"), byline + "<p>علي الياسري</p>"))
                .as("he is printed too")
                .containsExactly("علي الياسري");
    }

    @Test
    void haveTheWholeOfTheirNames() {
        assertThat(authors(linked("Todd"), "<div>By</div><div>Todd Bates</div>"))
                .containsExactly("Todd Bates");
    }

    @ParameterizedTest
    @CsvSource({"Written by", "Verfasst von", "Escrito por", "Écrit par", "بقلم", "نویسنده", "מאת"})
    void standOnCardsOfNetworks(String label) {
        String card = "<meta name=twitter:label1 content='%s'><meta name=twitter:data1 content='سمر الجنابي'>";
        assertThat(authors(card.formatted(label), "")).containsExactly("سمر الجنابي");
        assertThat(authors(card.formatted("Est. reading time"), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"بقلم:", "Von:", "By", "نویسنده:", "מאת:"})
    void standInTheLineBelowTheirLabel(String label) {
        assertThat(authors("", "<div>" + label + "</div><div>سمر الجنابي</div>"))
                .containsExactly("سمر الجنابي");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Text & Fotos: Ivan Valetti ~ Ivan Valetti",
                "نص وتصوير: سمر الجنابي ~ سمر الجنابي",
                "متن و عکس: سارا محمدی ~ سارا محمدی",
                "Text und Bild: Ivan Valetti am 3. Mai 2023 ~ Ivan Valetti",
                "Posted by Ivan Valetti on 3 May 2023 ~ Ivan Valetti"
            })
    void areReadOutOfTheLineThatNamesThem(String line, String author) {
        assertThat(authors("", "<div class=author>" + line + "</div>")).containsExactly(author);
    }

    @Test
    void areUsersWhereSystemsCallThemSo() {
        assertThat(authors(
                        "", "<div class=submitted>Submitted by <span class=username>rasos</span> on 3 May 2023</div>"))
                .containsExactly("rasos");
    }

    @Test
    void mayHaveAPartOfTheirDiarysName() {
        assertThat(authors("", "<a rel=author href=/author/lamis>Lamis</a>")).containsExactly("Lamis");
        assertThat(authors("", "<a rel=author href=/author/lamis>Lamis Diary</a>"))
                .isEmpty();
    }

    @Test
    void areNotThoseOfTheNextArticles() {
        String below =
                "<section><div><div><div><ul><li><h3>جسر آخر</h3><p>By <a rel=author href=/author/b>علي الياسري</a></p></li></ul></div></div></div></section>";
        assertThat(read("", "<div><p>By <a rel=author href=/author/a>سمر الجنابي</a></p></div>", below)
                        .content()
                        .authors())
                .containsExactly("سمر الجنابي");
    }

    @Test
    void areADeskWhereThePageLinksOne() {
        Extracted read = read("", "<a rel=author href=/about>Redaktion Brückenbau</a>", "");
        assertThat(read.content().authors()).isEmpty();
        assertThat(read.credits()).containsExactly("Redaktion Brückenbau");
    }

    @Test
    void areNoSectionNoHeadlineAndNobodySpokenTo() {
        String other = "<meta name=author content='علي الياسري'>";
        assertThat(authors(other, "<p>تقرير</p><h2>انفجار عنيف يهز دمشق</h2>")).containsExactly("علي الياسري");
        assertThat(authors("<meta name=author content='Max Muster'>", "<p>Interview</p><p>Olaf Scholz</p>"))
                .containsExactly("Max Muster");
        assertThat(read("<meta name=author content='Max Muster'>", "", "<p><b>New York</b></p>")
                        .content()
                        .authors())
                .containsExactly("Max Muster");
    }

    @Test
    void areNoReadersWhoAreLoggedIn() {
        assertThat(authors("", "<div>Logged in as <a class=username>John Smith</a></div>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"رسول بخش رئیس", "خدا بخش", "الهه بخش"})
    void mayHaveNamesThatAreWordsOfDesks(String name) {
        assertThat(authors(linked(name), "")).containsExactly(name);
        assertThat(authors(linked("بخش فرهنگی"), "")).isEmpty();
    }

    @Test
    void keepNamesThatAreWordsBeforeDates() {
        assertThat(authors("", "<div class=author>Anna Le 20 March 2023</div>")).containsExactly("Anna Le");
    }

    @Test
    void standAtHeadAndFootOfOneArticle() {
        String head = "<article><div><div><div><div><span class=byline-name>سمر الجنابي</span></div></div></div></div>";
        String foot =
                "<div><div><div><div><span class=byline-name>علي الياسري</span></div></div></div></div></article>";
        assertThat(read("", head, foot).content().authors()).containsExactly("سمر الجنابي", "علي الياسري");
    }

    @Test
    void areNoLinksToWhatElseTheyWrote() {
        assertThat(read("", "<a rel=author href=/about>About us</a>", "").credits())
                .isEmpty();
        assertThat(read("", "<a rel=author href=/about>Alle Beiträge anzeigen</a>", "")
                        .credits())
                .isEmpty();
    }
}
