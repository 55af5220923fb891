package rasid.bench;

import java.nio.file.Path;
import rasid.compose.MailPictures;

/// `mail-pictures DIR [all]`: makes the pictures of mails that the README shows, in Chromium; with `all`, of every
/// sample in every width and colour, to look at.
final class BenchMailPictures {
    private BenchMailPictures() {}

    static void run(String[] args) throws Exception {
        MailPictures.write(Path.of(args[0]), args.length > 1 && args[1].equals("all"));
    }
}
