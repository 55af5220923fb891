package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static rasid.extract.Report.ALL;
import static rasid.extract.Report.ENGLISH;
import static rasid.extract.Report.paragraphs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Articles of several parts that are one.
class ManyPartsTest {
    @Test
    void keepsWhatFollowsLinksInTheMiddleOfTheText() {
        String page =
                "<h1>%s</h1><div>%s<div><p>Read also</p><ul><li><a href=/1>%s</a><li><a href=/2>%s</a></ul></div>%s</div>"
                        .formatted(
                                ENGLISH.title(),
                                paragraphs(ENGLISH.text()),
                                ENGLISH.titles().get(0),
                                ENGLISH.titles().get(1),
                                paragraphs(ENGLISH.items()));
        assertThat(ENGLISH.body(page)).containsAll(ENGLISH.items());
    }

    @Test
    void keepsListsInterviewsAndParts() {
        for (Report words : ALL) {
            List<String> whole = new ArrayList<>(words.text());
            for (int i = 0; i < words.titles().size(); i++) {
                whole.add(words.titles().get(i));
                whole.add(words.items().get(i));
            }
            String list = "<h1>%s</h1><div>%s%s</div>"
                    .formatted(
                            words.title(),
                            paragraphs(words.text()),
                            words.items((title, text) -> "<h2>" + title + "</h2><p>" + text + "</p>"));
            assertThat(words.body(list)).isEqualTo(whole);
            String bold = "<h1>%s</h1><div>%s%s</div>"
                    .formatted(
                            words.title(),
                            paragraphs(words.text()),
                            words.items((title, text) -> "<p><b>" + title + "?</b></p><p>" + text + "</p>"));
            assertThat(words.body(bold)).containsAll(words.items());
        }
    }

    @Test
    void keepsARoundUpWhoseHeadlineSpeaksOfAll() {
        for (Report words : ALL) {
            String label = words.labels().get(1);
            var roundUp = new Report(
                    label + ": " + words.titles().getFirst(),
                    words.text(),
                    words.titles(),
                    words.items(),
                    words.labels());
            String page = "<h1>%s</h1><div>%s<h2>%s</h2>%s</div>"
                    .formatted(
                            roundUp.title(),
                            paragraphs(words.text()),
                            words.labels().getFirst(),
                            words.items((title, text) -> "<h3>" + title + "</h3><p>" + text + "</p>"));
            assertThat(roundUp.body(page)).as(label).containsAll(words.items());
        }
    }

    @Test
    void keepsAPartOfTheArticleUnderAHeadingThatIsLikeALabel() {
        for (Report words : ALL) {
            String page = "<h1>%s</h1><div>%s<h2>%s</h2>%s</div>"
                    .formatted(
                            words.title(),
                            paragraphs(words.text()),
                            words.labels().getFirst(),
                            paragraphs(Stream.of(words.items(), words.text().reversed())
                                    .flatMap(List::stream)
                                    .toList()));
            assertThat(words.body(page)).as(words.title()).containsAll(words.items());
        }
    }
}
