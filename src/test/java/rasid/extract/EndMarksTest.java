package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.extract.Report.ARABIC;
import static rasid.extract.Report.ENGLISH;
import static rasid.extract.Report.GERMAN;
import static rasid.extract.Report.paragraphs;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What newsrooms and ministries set below a report: "(END)", initials, stars, the name of the office.
class EndMarksTest {
    @Test
    void leavesOutTheNextReportBehindAnEndMark() {
        for (String mark : List.of("انتهى/25و", "(النهاية) ن.ع / م.ص", "###", "(م۔ر/ش۔خ)", "- انتهى -", "(END)")) {
            String page = "<h1>%s</h1><div>%s<p>%s</p><p><b>%s</b></p><p>%s</p><p>%s</p></div>"
                    .formatted(
                            ARABIC.title(),
                            paragraphs(ARABIC.text()),
                            mark,
                            ARABIC.titles().getFirst(),
                            ARABIC.items().getFirst(),
                            mark);
            assertThat(ARABIC.body(page)).as(mark).isEqualTo(ARABIC.text());
        }
    }

    @Test
    void leavesOutEndMarksAndSignatures() {
        for (String end : List.of(
                "<p>* * *</p>",
                "<p>...٭٭٭...</p><p>(م۔ر/ش۔خ)</p>",
                "<p>انتهى/25و</p>",
                "<div align=center>***</div><div>إعلام بلدية الواحة</div>")) {
            String page = "<div>بلدية الواحة / إعلام بلدية الواحة</div><h1>%s</h1><div>%s%s</div>"
                    .formatted(ARABIC.title(), paragraphs(ARABIC.text()), end);
            assertThat(ARABIC.body(page)).as(end).isEqualTo(ARABIC.text());
        }
    }

    @Test
    void cutsAnEndMarkOffTheLastParagraph() {
        for (String mark : List.of(
                " (النهاية) ن.ع / م.ص",
                " انتهى/25و",
                " (م۔ر/ش۔خ)",
                " ###",
                " انتهى",
                " ***",
                " ن.ع/م.ص",
                "<br>(انتهى)",
                " /انتهى/")) {
            String page = "<h1>%s</h1><div><p>%s</p><p>%s%s</p></div>"
                    .formatted(
                            ARABIC.title(), ARABIC.text().get(0), ARABIC.text().get(1), mark);
            assertThat(ARABIC.body(page)).as(mark).isEqualTo(ARABIC.text());
        }
    }

    @Test
    void keepsASentenceThatEndsWithTheWordEnd() {
        List<String> text = List.of(
                ARABIC.text().get(0),
                ARABIC.text().get(1),
                "وأكد المتحدث أن عصر الوعود قد انتهى.",
                "وختم بالقول: هذا الفصل انتهى");
        String page = "<h1>%s</h1><div>%s</div>".formatted(ARABIC.title(), paragraphs(text));
        assertThat(ARABIC.body(page)).startsWith(text.get(0), text.get(1), text.get(2));
        List<String> english = List.of(
                ENGLISH.text().get(0),
                ENGLISH.text().get(1),
                "Nobody knows where it ends.",
                "We meet at 5 p.m. in the U.S. and the U.K.");
        assertThat(ENGLISH.body("<h1>%s</h1><div>%s</div>".formatted(ENGLISH.title(), paragraphs(english))))
                .isEqualTo(english);
    }

    @Test
    void keepsSectionsThatStarsPart() {
        String page = "<h1>%s</h1><div>%s<p>* * *</p>%s<p>* * *</p>%s</div>"
                .formatted(
                        ENGLISH.title(),
                        paragraphs(ENGLISH.text()),
                        paragraphs(ENGLISH.items()),
                        paragraphs(GERMAN.text()));
        assertThat(ENGLISH.body(page)).containsAll(ENGLISH.items()).containsAll(GERMAN.text());
    }

    @Test
    void readsWhatWordSaves() {
        String p =
                "<p class=MsoNormal dir=RTL style='text-align:justify'><span lang=AR-IQ\nstyle='font-size:14.0pt'>%s<o:p></o:p></span></p>\n";
        String wrapped = ARABIC.text().stream()
                .map(text -> p.formatted(text.replace(" من ", "\nمن ")))
                .collect(Collectors.joining());
        String head = "<table class=MsoNormalTable><tr><td>" + p.formatted("جمهورية الواحة")
                + p.formatted("وزارة البلديات والأشغال العامة") + "</td><td>" + p.formatted("العدد: 412")
                + "</td></tr></table>";
        String title =
                "<p class=MsoNormal align=center><b><span style='font-size:20.0pt'>مجلس البلدية يقر </span></b><b><span style='font-size:20.0pt'>موازنة العام المقبل</span></b></p>";
        Extracted page = new Served("https://www.nakhla.example/1", "Asia/Baghdad", "2024-03-13T06:00:00Z")
                .read(
                        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><title>جمهورية الواحة</title><!--[if gte mso 9]><xml><o:Author>x</o:Author></xml><![endif]--><body><div class=WordSection1>"
                                + head + title + p.formatted("&nbsp;") + wrapped + p.formatted("* * *")
                                + p.formatted("وزارة البلديات والأشغال العامة") + "</div></body></html>");
        assertThat(page.content().title()).isEqualTo("مجلس البلدية يقر موازنة العام المقبل");
        assertThat(page.content().body()).isEqualTo(ARABIC.text());
    }
}
