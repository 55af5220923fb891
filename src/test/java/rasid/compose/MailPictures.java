package rasid.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rasid.compose.MailSamples.Sample;

/// Writes pictures of mails, made in Chromium.
public final class MailPictures {
    private MailPictures() {}

    /// Writes `NAME-WIDTH-light.png` and `-dark.png` into `folder`.
    ///
    /// @param all every sample, in every width and colour, to its end; else those that the README shows
    public static void write(Path folder, boolean all) throws IOException {
        Files.createDirectories(folder);
        MailBrowser started = MailBrowser.start()
                .orElseThrow(() -> new IOException("no Chromium: apt-get install chromium chromium-driver"));
        try (MailBrowser browser = started) {
            for (Sample sample : MailSamples.ALL) {
                for (int width : List.of(390, 1200)) {
                    for (boolean dark : new boolean[] {false, true}) {
                        String name = "%s-%d-%s".formatted(sample.name(), width, dark ? "dark" : "light");
                        if (all || SHOWN.contains(name)) {
                            browser.show(sample.mail().html(), width, dark);
                            Files.write(folder.resolve("mail-" + name + ".png"), browser.picture(all ? 6_000 : 900));
                        }
                    }
                }
            }
        }
    }

    private static final List<String> SHOWN =
            List.of("alert-390-light", "alert-1200-light", "alert-ar-390-dark", "digest-ar-390-light");
}
