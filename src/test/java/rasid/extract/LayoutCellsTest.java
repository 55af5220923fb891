package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rasid.model.Content;

/// Pages laid out in tables, with other reports in the cells around the article's.
class LayoutCellsTest {
    private static final String TITLE = "Le vieux moulin de la vallée tournera de nouveau cet été";
    private static final String FIRST =
            "Le vieux moulin de la vallée tournera de nouveau cet été, après onze ans de silence et trois crues qui avaient emporté sa roue.";
    private static final String SECOND =
            "La commune a payé la moitié des travaux, le reste vient d'une souscription à laquelle quatre cents familles ont participé.";
    private static final String TEXT = "<font size=2>" + FIRST + "<br><br>" + SECOND + "</font>";

    private static String other(int i) {
        return "<font color=#990000 size=4><b>La mairie de la ville numéro %1$d ferme ses portes</b></font><br><font size=2>Les habitants du quartier %1$d ont appris la nouvelle par une affiche, et personne ne sait quand les travaux finiront dans la rue.</font><br><br>"
                .formatted(i);
    }

    private static String others(int from, int to) {
        return IntStream.range(from, to).mapToObj(LayoutCellsTest::other).collect(Collectors.joining());
    }

    private static Content read(String title, String cells) {
        return new Served("https://www.vallee.example/p3.htm", "Europe/Paris", "2005-03-13T06:00:00Z")
                .read("<html><title>" + title + "</title><body><table width=760><tr>" + cells
                        + "</tr></table></body></html>")
                .content();
    }

    private static final String REPORT = "<font color=#990000 size=4><b>" + TITLE + "</b></font><br>";

    @Test
    void readsTheCellOfTheHeadlineAlone() {
        String page = "<td width=130>" + others(0, 4) + "</td><td>" + REPORT + TEXT + "</td><td width=120>"
                + others(4, 8) + "</td>";
        assertThat(read(TITLE, page).body()).containsExactly(FIRST, SECOND);
    }

    @Test
    void takesTheReportWithABylineOfAPageWithSeveral() {
        String table = "<table width='100%'><tr><td>";
        String report = table + REPORT + "<font size=1>Par : Hélène Marchand</font><br><br>" + TEXT
                + "<br><br><font size=2>" + FIRST.replace("onze", "douze") + " " + SECOND.replace("quatre", "cinq")
                + "</font></td></tr></table>";
        String page = "<td width=130>" + others(0, 4) + "</td><td>" + table + others(4, 5) + "</td></tr></table>"
                + report + table + others(5, 6) + "</td></tr></table></td>";
        Content read = read("La Gazette de la vallée - page 3", page);
        assertThat(read.title()).isEqualTo(TITLE);
        assertThat(read.authors()).containsExactly("Hélène Marchand");
        assertThat(read.body()).hasSize(3).startsWith(FIRST, SECOND);
    }

    @Test
    void keepsASecondColumnAndTablesWithPartsOfTheText() {
        String columns = "<td width=300>" + REPORT + TEXT + "</td><td width=300><font size=2>"
                + SECOND.replace("quatre", "cinq") + "</font></td>";
        assertThat(read(TITLE, columns).body()).hasSize(3);
        String parts = "<td><table><tr><td>" + REPORT + TEXT
                + "</td></tr></table><table><tr><td><b>La roue et le canal</b><br><font size=2>"
                + FIRST.replace("onze", "douze") + "</font></td></tr></table></td>";
        assertThat(read(TITLE, parts).body()).contains(FIRST, SECOND, FIRST.replace("onze", "douze"));
    }
}
