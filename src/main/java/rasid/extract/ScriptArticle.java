package rasid.extract;

import java.util.List;
import org.jsoup.Jsoup;
import rasid.extract.text.Text;

/// An article as a page's scripts hold it ([ScriptState]); every text is `""` where they do not tell it.
///
/// @param body HTML, the captions of its pictures among it
/// @param published the texts of times, the likeliest first
/// @param modified alike
record ScriptArticle(
        String headline,
        String lead,
        String body,
        List<String> authors,
        List<String> published,
        List<String> modified) {
    static final ScriptArticle NONE = new ScriptArticle("", "", "", List.of(), List.of(), List.of());

    /// Whether its text says the same as a part of it that is shown.
    boolean says(String shown) {
        return Text.bare(Jsoup.parseBodyFragment(body).text()).contains(Text.bare(shown));
    }
}
