package rasid.cli.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One file of a demo site, and what its name says about how it is served.
///
/// `news/48213.html` is the page at `/news/48213`, `index.html` the one at `/`, any other file stands at its own name.
/// Words between the name and its ending change the answer: `48213.second.html` is the version that is served from the
/// second poll on, `48213.500.html` is sent with that status, `48213.hang.html` never ends, and
/// `48213.windows-1256.html` is sent in that charset, which the headers then keep quiet about.
///
/// @param file on disk, UTF-8 whatever it is sent as
/// @param address the path of its URL
/// @param charset that it is sent in; null for pictures and the like, sent as they are
/// @param contentType the header of the answer
record DemoPage(
        Path file,
        String address,
        int status,
        boolean second,
        boolean hangs,
        @Nullable Charset charset,
        String contentType) {

    /// All pages of a site. What begins with `_` is a part of pages and no page.
    static List<DemoPage> in(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !site.relativize(file).toString().startsWith("_"))
                    .sorted()
                    .map(file -> of(site, file))
                    .toList();
        }
    }

    static DemoPage of(Path site, Path file) {
        String path = "/" + site.relativize(file).toString().replace('\\', '/');
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String[] words = path.substring(folder.length()).split("\\.");
        String name = words[0];
        String ending = words[words.length - 1];

        int status = 200;
        boolean second = false;
        boolean hangs = false;
        Charset charset = null;
        for (String word : Arrays.copyOfRange(words, 1, words.length - 1)) {
            switch (word) {
                case "second" -> second = true;
                case "hang" -> hangs = true;
                case String number when number.matches("\\d{3}") -> status = Integer.parseInt(number);
                default -> charset = Charset.forName(word);
            }
        }
        String address =
                ending.equals("html") ? folder + (name.equals("index") ? "" : name) : folder + name + "." + ending;
        String type = type(ending);
        boolean told = charset == null && isText(ending);
        return new DemoPage(
                file,
                address,
                status,
                second,
                hangs,
                told ? StandardCharsets.UTF_8 : charset,
                told ? type + "; charset=utf-8" : type);
    }

    /// Whether it is a feed, a sitemap or a front page.
    boolean leadsToArticles() {
        return contentType.startsWith("application/xml") || address.endsWith("/");
    }

    private static boolean isText(String ending) {
        return List.of("html", "xml", "txt", "css", "svg").contains(ending);
    }

    private static String type(String ending) {
        return switch (ending) {
            case "html" -> "text/html";
            case "xml" -> "application/xml";
            case "css" -> "text/css";
            case "svg" -> "image/svg+xml";
            case "txt" -> "text/plain";
            default -> "application/octet-stream";
        };
    }
}
