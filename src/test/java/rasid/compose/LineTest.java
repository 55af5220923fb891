package rasid.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.compose.Line.Mark;

class LineTest {
    /// FSI and PDI as signs that an editor shows.
    private static String visible(String plain) {
        return plain.replace('\u2068', '‹').replace('\u2069', '›');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال مصدر لـ Kurdistan 24 إن             | قال مصدر لـ ‹Kurdistan 24› إن",
                "الأوقات المذكورة بتوقيت Asia/Baghdad (UTC+3). | الأوقات المذكورة بتوقيت ‹Asia/Baghdad (UTC+3)›.",
                "طائرة F-16 و3D وMQ-9                    | طائرة ‹F-16› و‹3D› و‹MQ-9›",
                "حلف (NATO) في بروكسل                    | حلف (‹NATO›) في بروكسل",
                "ارتفع إلى 14:05 و1,250 قتيلاً           | ارتفع إلى 14:05 و1,250 قتيلاً",
                "The paper شفق نيوز said                 | The paper ‹شفق نيوز› said",
                "كوردستان 24 is read daily               | \u200E‹كوردستان 24› is read daily",
                "CNN: الرئيس يصل إلى بغداد في زيارة      | \u200F‹CNN›: الرئيس يصل إلى بغداد في زيارة",
                "12:30                                   | 12:30",
            })
    void wordsAgainstTheLineStandApartWithTheirNumbers(String text, String plain) {
        assertThat(visible(Line.of(text, Direction.LTR).plain())).isEqualTo(plain);
    }

    @Test
    void aBracketAndACommaBetweenWordsAgainstTheLineStandInTheLine() {
        String english = "السيارة (a form of سيارة, with الـ), المفخخة (plural of مفخخة)";
        assertThat(visible(Line.of(Direction.LTR, english, List.of()).plain()))
                .isEqualTo("\u200E‹السيارة› (a form of ‹سيارة›, with ‹الـ›), ‹المفخخة› (plural of ‹مفخخة›)");
        String arabic = "rockets (جمع rocket، مع the)، hits (صيغة من hit)";
        assertThat(visible(Line.of(Direction.RTL, arabic, List.of()).plain()))
                .isEqualTo("\u200F‹rockets› (جمع ‹rocket›، مع ‹the›)، ‹hits› (صيغة من ‹hit›)");
    }

    @Test
    void foundWordsAreMarkedInsideAndAcrossIsolates() {
        String text = "صواريخ Green Zone بغداد";
        assertThat(visible(Line.of(Direction.RTL, text, List.of(new Mark(0, 6), new Mark(7, 12)))
                        .plain()))
                .isEqualTo("*صواريخ* ‹*Green* Zone› بغداد");
        assertThat(visible(
                        Line.of(Direction.RTL, text, List.of(new Mark(0, 17))).plain()))
                .isEqualTo("*صواريخ ‹Green Zone›* بغداد");
    }

    @Test
    void excerptsKeepEveryMarkThatFitsAndStayShort() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            List<Mark> marks = new ArrayList<>();
            int words = random.nextInt(300);
            for (int i = 0; i < words; i++) {
                String word = switch (random.nextInt(7)) {
                    case 0 -> "\u202Eصاروخ";
                    case 1 -> "a\u0301b\uD83D\uDE80";
                    case 2 -> "x".repeat(random.nextInt(60));
                    case 3 -> "\r\n\t";
                    default -> "كلمة";
                };
                if (random.nextInt(12) == 0 && !word.isEmpty()) {
                    marks.add(new Mark(text.length(), text.length() + word.length()));
                }
                text.append(word).append(random.nextInt(9) == 0 ? "" : " ");
            }
            Line line = Excerpt.of(text.toString(), marks, 340, Direction.LTR);
            assertThat(line.words().length()).isLessThanOrEqualTo(340 + 30);
            assertThat(line.words()).doesNotContainPattern("[\\u202E\\r\\n\\t]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
            boolean marked =
                    line.runs().stream().flatMap(run -> run.pieces().stream()).anyMatch(piece -> piece.marked());
            boolean visible = marks.stream()
                    .anyMatch(mark -> !Harmless.line(text.substring(mark.start(), mark.end()))
                            .isEmpty());
            if (visible && marks.stream().noneMatch(mark -> mark.end() - mark.start() < 4)) {
                assertThat(marked).isTrue();
            }
        }
    }

    @Test
    void subjectsSayTheMatterInSixtyCharacters() {
        assertThat(Subject.of("Rockets land near US embassy in Baghdad's Green Zone, no casualties", "+2 more"))
                .isEqualTo("Rockets land near US embassy in Baghdad's Green… +2 more");
        assertThat(visible(Subject.of("سقوط ثلاثة صواريخ", "+2 more"))).isEqualTo("سقوط ثلاثة صواريخ ‹+2 more›");
        assertThat(visible(Subject.of("C-RAM تعترض صاروخين", ""))).isEqualTo("\u200F‹C-RAM› تعترض صاروخين");
        for (int length = 1; length < 200; length++) {
            assertThat(Subject.of("ab ".repeat(length), "+2 more")).hasSizeLessThanOrEqualTo(60);
            assertThat(Subject.of("漢".repeat(length), "+2 more")).hasSizeLessThanOrEqualTo(60);
            assertThat(Subject.of("أب AB ".repeat(length), "+2 more")).hasSizeLessThanOrEqualTo(60);
        }
    }
}
