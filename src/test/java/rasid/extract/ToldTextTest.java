package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// What metadata hold of an article is read with the parser where it is markup.
class ToldTextTest {
    @Test
    void plainLinesAreReadAsTheParserReadsThem() {
        for (String text : new String[] {
            "One line.",
            "One.\nTwo.",
            "\n\nOne.\n\n\nTwo. \n",
            " One \n \n two\tthree ",
            "خبر أول\nخبر ثان",
            "5 > 3\n\"x\""
        }) {
            String read = Jsoup.parseBodyFragment(text.replace("\n", "<br><br>"))
                    .body()
                    .outerHtml();
            assertThat(ToldText.of(text).outerHtml()).isEqualTo(read);
        }
    }

    @Test
    void markupIsReadAlsoWhereItIsEscapedTwice() {
        assertThat(ToldText.of("<p>One.</p><p>Two.</p>").select("p")).hasSize(2);
        assertThat(ToldText.of("&lt;p&gt;One.&lt;/p&gt;").select("p")).hasSize(1);
    }
}
