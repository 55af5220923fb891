package rasid.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in the words of the mail what a found word was matched through, which a hit keeps as
/// `صواريخ ← صاروخ, broken plural with بال`.
final class Through {
    private static final Pattern WAY = Pattern.compile("(.+?) ← ([^,]+)(?:, (.*?))?(?: ?\\bwith (\\S+))?");

    private Through() {}

    /// `صواريخ (broken plural of صاروخ, with بال)`. What has another form is told as it stands.
    static String told(String through, Words words) {
        List<String> ways = new ArrayList<>();
        for (String way : through.split("; ", -1)) {
            Matcher matcher = WAY.matcher(way);
            ways.add(matcher.matches() ? told(matcher, words) : way);
        }
        return String.join(words.comma(), ways);
    }

    private static String told(Matcher way, Words words) {
        String how = way.group(3) == null ? "" : way.group(3).strip();
        String front = way.group(4) == null ? "" : way.group(4);
        return words.met(way.group(1), words.form(how), way.group(2), front);
    }
}
