package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.extract.Report.ALL;
import static rasid.extract.Report.paragraphs;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/// Pages whose report has others below it in one stream.
class StreamOfReportsTest {
    @Test
    void leavesOutItemsUnderALabel() {
        Map<String, String> shapes = Map.of(
                "bold paragraphs",
                "<h1>%s</h1><div>%s<p><b>%s</b></p>%s</div>",
                "headings",
                "<article><h1>%s</h1>%s<h2>%s</h2>%s</article>",
                "cell",
                "<table><tr><td><p align=center><b>%s</b></p>%s<p><b>%s</b></p>%s</td></tr></table>");
        for (Report words : ALL) {
            for (String label : words.labels()) {
                shapes.forEach((name, shape) -> {
                    BinaryOperator<String> item = name.equals("headings")
                            ? (title, text) -> "<h3>" + title + "</h3><p>" + text + "</p>"
                            : (title, text) -> "<p><b>" + title + "</b></p><p>" + text + "</p>";
                    String page = shape.formatted(words.title(), paragraphs(words.text()), label, words.items(item));
                    assertThat(words.body(page)).as("%s, %s", name, label).isEqualTo(words.text());
                });
            }
        }
    }

    @Test
    void leavesOutRowsOfATableUnderALabel() {
        for (Report words : ALL) {
            String rows = words.items((title, text) -> "<tr><td>411</td><td>" + text + "</td><td>20/5/2019</td></tr>");
            String page = "<div><p><b>%s</b></p>%s<p><b>%s</b></p><table border=1>%s</table></div>"
                    .formatted(
                            words.title(),
                            paragraphs(words.text()),
                            words.labels().getFirst(),
                            rows);
            assertThat(words.body(page)).isEqualTo(words.text());
        }
    }

    @Test
    void leavesOutItemsUnderALabelThatLineBreaksPart() {
        for (Report words : ALL) {
            String items = words.items((title, text) -> "<b>" + title + "</b><br>" + text + "<br>&nbsp;<br>");
            String page = "<b>%s</b><br><br>%s<br><br><b>%s</b><br>%s"
                    .formatted(
                            words.title(),
                            String.join("<br><br>", words.text()),
                            words.labels().getFirst(),
                            items);
            assertThat(words.body(page)).as(words.title()).isEqualTo(words.text());
        }
    }

    @Test
    void leavesOutItemsThatOpenWithATitleOrADate() {
        List<BinaryOperator<String>> shapes = List.of(
                (title, text) -> "<p><b>" + title + ":</b> " + text + "</p>",
                (title, text) -> "<p>21/5/2019 - " + text + "</p>",
                (title, text) -> "<p><a href=/n/1>" + title + "</a></p><p>" + text + "</p>");
        for (Report words : ALL) {
            for (BinaryOperator<String> shape : shapes) {
                String page = "<h1>%s</h1><div>%s<p>%s</p>%s</div>"
                        .formatted(
                                words.title(),
                                paragraphs(words.text()),
                                words.labels().getFirst(),
                                words.items(shape));
                assertThat(words.body(page)).isEqualTo(words.text());
            }
        }
    }
}
