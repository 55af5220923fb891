package rasid.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// Chromium, in which mails are shown as a mail program shows them: at a width, in light or dark, and measured there.
public final class MailBrowser implements AutoCloseable {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"), Path.of("/usr/bin/chromium-browser"));
    private static final List<Path> DRIVERS =
            List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/local/bin/chromedriver"));

    private final ChromeDriver driver;
    private final Path page;
    private final String measure;

    private MailBrowser(Path browser, Path driver) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        this.page = Files.createTempFile("mail", ".html");
        try (var script = MailBrowser.class.getResourceAsStream("measure.js")) {
            if (script == null) {
                throw new IOException("measure.js is missing beside the tests");
            }
            this.measure = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Starts Chromium; empty where it, or its driver, is not installed.
    public static Optional<MailBrowser> start() throws IOException {
        Optional<Path> browser = first(BROWSERS);
        Optional<Path> driver = first(DRIVERS);
        return browser.isPresent() && driver.isPresent()
                ? Optional.of(new MailBrowser(browser.get(), driver.get()))
                : Optional.empty();
    }

    private static Optional<Path> first(List<Path> candidates) {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROME")).map(Path::of), candidates.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Shows `html` as on a screen `width` CSS pixels wide.
    public void show(String html, int width, boolean dark) throws IOException {
        Files.writeString(page, html);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(page.toUri().toString());
    }

    /// What `measure.js` finds wrong with the mail that is shown, a line each.
    public List<String> faults() {
        return driver.executeScript(measure) instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of("measure.js answered no list");
    }

    /// The mail that is shown, from its top to `height` pixels or its end, as PNG.
    public byte[] picture(int height) {
        Object whole = driver.executeScript(
                "return [document.documentElement.clientWidth, Math.ceil(document.body.getBoundingClientRect().bottom)]");
        if (!(whole instanceof List<?> size)) {
            throw new IllegalStateException("the browser does not tell the size of the page");
        }
        long width = ((Number) size.get(0)).longValue();
        long shown = Math.min(height, ((Number) size.get(1)).longValue());
        Map<String, Object> answer = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", shown, "scale", 1)));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        Files.deleteIfExists(page);
    }
}
