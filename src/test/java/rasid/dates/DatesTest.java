package rasid.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final Instant NOW = Instant.parse("2026-03-20T09:30:00Z");

    @ParameterizedTest
    @CsvFileSource(resources = "dates.tsv", delimiter = '\t', quoteCharacter = '\0')
    void tellsTheInstantThatAReaderWould(String text, String expected) {
        Optional<Instant> told = Dates.read(text, BAGHDAD, NOW).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
        assertThat(told).isEqualTo(expected.equals("-") ? Optional.empty() : Optional.of(Instant.parse(expected)));
    }

    /// `forms.tsv`: a text, its language or `-`, its zone, and the day or minute there that a reader would take it
    /// for, or `-`.
    @ParameterizedTest
    @CsvFileSource(resources = "forms.tsv", delimiter = '\t', quoteCharacter = '\0')
    void readsTheDatesOfManyCountries(String text, String language, String zone, String expected) {
        ZoneId where = ZoneId.of(zone);
        String told = Dates.read(text, where, NOW, language.equals("-") ? null : language)
                .map(at -> at.atZone(where)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString())
                .orElse("-");
        assertThat(told.substring(0, Math.min(told.length(), expected.length())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Fri, 06/12/2009 - 12:02 > 2009-06-12",
                "Sun, 06/12/2009 - 12:02 > 2009-12-06",
                "الجمعة 06/12/2009 > 2009-06-12",
                "3/4/2025 6:31 PM CST > 2025-03-04",
                "3/4/2025 6:31 PM GMT > 2025-04-03",
            })
    void letsWeekdayAndZoneTellTheOrderOfDayAndMonth(String text, String expected) {
        assertThat(Dates.readMoment(text, ZoneId.of("Asia/Baghdad"), NOW, "en")
                        .orElseThrow()
                        .day())
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, America/New_York, 2024-03-04",
        "en-GB, Europe/London, 2024-04-03",
        "ar, Asia/Baghdad, 2024-04-03",
    })
    void putsDayAndMonthInTheOrderOfTheLanguage(String language, String zone, String expected) {
        ZoneId where = ZoneId.of(zone);
        assertThat(Dates.read("03/04/2024", where, NOW, language)
                        .orElseThrow()
                        .atZone(where)
                        .toLocalDate())
                .hasToString(expected);
    }

    /// What the quick way reads, the long way reads the same.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-02-23T18:45:10Z | 2021-02-23T18:45:10Z",
                "2021-02-23T18:45:10.5+03:00 | 2021-02-23T15:45:10Z",
                "2021-02-23T18:45-0330 | 2021-02-23T22:15:00Z",
                "Tue, 23 Feb 2021 18:45:10 GMT | 2021-02-23T18:45:10Z",
                "Tue, 3 Feb 2021 18:45:10 +0300 | 2021-02-03T15:45:10Z",
            })
    void readsTheFormsOfMachinesAsThoseOfPeople(String text, Instant expected) {
        assertThat(StandardForms.read(text).map(Dates.Moment::at)).contains(expected);
        assertThat(Dates.read(" " + text + " ", BAGHDAD, NOW).orElseThrow().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(expected);
    }

    @Test
    void marksWhatLiesAheadOfEveryClock() {
        assertThat(Dates.readMoment("20 Mar 2026 13:00", BAGHDAD, NOW, null)
                        .orElseThrow()
                        .ahead(NOW))
                .isFalse();
        assertThat(Dates.readMoment("20 Mar 2026 15:00", BAGHDAD, NOW, null)
                        .orElseThrow()
                        .ahead(NOW))
                .isTrue();
        assertThat(Dates.readMoment("21 Mar 2026", BAGHDAD, NOW, null)
                        .orElseThrow()
                        .ahead(NOW))
                .as("a day may have begun further east")
                .isFalse();
        assertThat(Dates.readMoment("22 Mar 2026", BAGHDAD, NOW, null)
                        .orElseThrow()
                        .ahead(NOW))
                .isTrue();
    }

    @Test
    void tellsADayFromATime() {
        assertThat(Dates.readMoment("12 Mar 2024", BAGHDAD, NOW, null)
                        .orElseThrow()
                        .timed())
                .isFalse();
        assertThat(Dates.readMoment("12 Mar 2024 00:00", BAGHDAD, NOW, null)
                        .orElseThrow()
                        .timed())
                .isTrue();
    }

    @Test
    void answersToEveryTextAndNeverThrows() {
        var random = new Random(7);
        String signs = "0123456789٠٩۱ :/-.,+TZzhم صAPMJanFeb يناير\u0000\uD800\u200f";
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(Dates.read(text.toString(), BAGHDAD, NOW))
                    .as(text.toString())
                    .isNotNull();
        }
    }
}
