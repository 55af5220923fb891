package rasid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Pages that keep the rest of their text from readers and hold it all the same.
class WallsTest {
    private static final String ASK = "<div class=offer>هذا المحتوى متاح للمشتركين. <a href=/join>اشترك الآن</a></div>";

    private static String linked(String more) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"headline\":%s%s}</script>"
                .formatted(ScriptedPage.quoted(ScriptedPage.TITLE), more);
    }

    private static String shown(String rest) {
        return "<article><h1>" + ScriptedPage.TITLE + "</h1><div class=text><p>" + ScriptedPage.ONE + "</p>" + rest
                + "</div></article>" + ASK;
    }

    private static void isWhole(Extracted read) {
        assertThat(read.content().body()).containsExactly(ScriptedPage.ONE, ScriptedPage.TWO, ScriptedPage.THREE);
        assertThat(read.walled()).isFalse();
    }

    @Test
    void areReadWholeFromWhatTheyTellMachines() {
        String body = ",\"articleBody\":"
                + ScriptedPage.quoted(ScriptedPage.ONE + "\n" + ScriptedPage.TWO + "\n" + ScriptedPage.THREE);
        isWhole(ScriptedPage.read(ScriptedPage.HEAD + linked(body), shown("")));
    }

    @Test
    void areReadWholeFromTheStateOfTheirScripts() {
        String state = "<script>window.__STATE__={\"article\":{\"title\":%s,\"content\":%s}}</script>"
                .formatted(ScriptedPage.quoted(ScriptedPage.TITLE), ScriptedPage.quoted(ScriptedPage.html()));
        isWhole(ScriptedPage.read(ScriptedPage.HEAD + linked(""), shown("") + state));
        isWhole(ScriptedPage.read(ScriptedPage.HEAD + linked(""), shown("<p>" + ScriptedPage.TWO + "</p>") + state));
    }

    @Test
    void areReadWholeWhereTheirStyleHidesTheRest() {
        String rest =
                "<div style='display:none'><p>" + ScriptedPage.TWO + "</p><p>" + ScriptedPage.THREE + "</p></div>";
        isWhole(ScriptedPage.read(ScriptedPage.HEAD + linked(""), shown(rest)));
    }

    @Test
    void areWalledWhereTheTextIsCut() {
        Extracted read = ScriptedPage.read(ScriptedPage.HEAD + linked(""), shown(""));
        assertThat(read.content().body()).containsExactly(ScriptedPage.ONE);
        assertThat(read.walled()).isTrue();
        String cut = ",\"articleBody\":"
                + ScriptedPage.quoted(
                        ScriptedPage.ONE + "\n" + ScriptedPage.TWO + "\n" + "ودعت الدائرة السكان إلى فتح الصنابير ...");
        assertThat(ScriptedPage.read(ScriptedPage.HEAD + linked(cut), shown("")).walled())
                .isTrue();
    }

    @Test
    void keepWhatIsHiddenAndSomethingElseOut() {
        String menu = "<div style='display:none'><h3>" + ScriptedPage.OTHER_TITLE + "</h3><p>" + ScriptedPage.OTHER
                + "</p></div>";
        Extracted read = ScriptedPage.read(
                ScriptedPage.HEAD, shown("<p>" + ScriptedPage.TWO + "</p><p>" + ScriptedPage.THREE + "</p>" + menu));
        assertThat(read.content().body()).containsExactly(ScriptedPage.ONE, ScriptedPage.TWO, ScriptedPage.THREE);
    }
}
