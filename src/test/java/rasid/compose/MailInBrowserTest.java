package rasid.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rasid.compose.MailSamples.Sample;

/// Mails in Chromium, as a phone and a desk show them. Fails where it is not installed: `.ci/run` installs it.
@Tag("acceptance")
class MailInBrowserTest {
    static final List<Sample> samples = MailSamples.ALL;
    private static @Nullable MailBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = MailBrowser.start()
                .orElseThrow(() -> new AssertionError("no Chromium: apt-get install chromium chromium-driver"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theMeasureSeesWhatItIsFor() throws IOException {
        String page = """
                <!DOCTYPE html><meta name=viewport content="width=device-width"><body>
                <p style="color:#999">faint</p><p dir="ltr" style="font-size:14px">small</p>
                <p dir="ltr">سقوط صواريخ</p><p dir="rtl">سقوط Katyusha قرب</p><p dir="rtl" align="left">سقوط</p>
                <div style="width:600px">wide</div>""";
        browser.show(page, 390, false);
        assertThat(String.join("\n", browser.faults()))
                .contains("scrolls sideways: 6", "contrast 2.85: faint", "14 px: small", "no dir: faint")
                .contains(
                        "run from the left: سقوط صواريخ", "none isolated: سقوط Katyusha قرب", "wrong side (left): سقوط")
                .contains("run from the right: سقوط Katyusha");
    }

    /// Nothing scrolls sideways, is small or faint, runs the wrong way or stands unisolated in words of another
    /// direction.
    @ParameterizedTest
    @FieldSource("samples")
    void isReadableOnAPhoneAndADeskInLightAndDark(Sample sample) throws IOException {
        for (int width : List.of(320, 390, 1200)) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.show(sample.mail().html(), width, dark);
                assertThat(browser.faults())
                        .as("%s at %d px, %s", sample, width, dark ? "dark" : "light")
                        .isEmpty();
            }
        }
    }
}
