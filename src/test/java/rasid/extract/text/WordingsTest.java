package rasid.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Wordings that are looked for together are found where each expression alone is found.
class WordingsTest {
    private static final List<String> GROUPS = List.of(
            "follow us|^\\W*(?:foto|bild)\\s?:|sign up (?:for|to) .{0,9}letters?",
            "\\bads?\\b|تابعونا|(?:اقرأ|شاهد) أيضا|^©|подпис\\S* на",
            "read (?:more|also)|עקבו אחרינו|straße|^\\W*\\(c\\)",
            "关注(?:我们)?(?:微信|公众号)|(?:公式|当)\\S{0,3}(?:x|アカウント)\\S{0,3}(?:フォロー|登録)|무단\\s?전재");

    @Test
    void eachIsFoundWhereItsExpressionAloneIsFound() {
        var wordings = Wordings.of(GROUPS);
        List<Pattern> expressions =
                GROUPS.stream().map(group -> Pattern.compile("(?iu)" + group)).toList();
        var random = new Random(5);
        List<String> pieces = List.of(
                "Follow us",
                "FOLLOW",
                " us",
                "foto:",
                "Bild :",
                "- ",
                "sign up ",
                "for ",
                "our ",
                "letter",
                "ad",
                "ads",
                "تابعونا",
                "اقرأ ",
                "أيضا",
                "©",
                "ПОДПИСка ",
                "на",
                "Read ",
                "ALSO",
                "עקבו ",
                "אחרינו",
                "STRASSE",
                "Straße",
                "(C)",
                "关注",
                "我们",
                "微信",
                "公式",
                "X",
                "登録",
                "무단 ",
                "전재",
                "x",
                " ",
                "\n",
                ".");
        int found = 0;
        for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int first = -1;
            for (int i = expressions.size() - 1; i >= 0; i--) {
                first = expressions.get(i).matcher(text).find() ? i : first;
            }
            found += first >= 0 ? 1 : 0;
            assertThat(wordings.first(text.toString())).as(text.toString()).isEqualTo(first);
        }
        assertThat(found).isGreaterThan(2_000);
    }
}
