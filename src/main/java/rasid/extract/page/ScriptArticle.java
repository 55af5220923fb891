package rasid.extract.page;

import java.util.List;
import org.jsoup.Jsoup;
import rasid.extract.text.Text;

/// An article as a page's scripts hold it ([rasid.extract.ScriptState]); every text is `""` where they do not tell it.
///
/// @param body HTML, the captions of its pictures among it
/// @param published the texts of times, the likeliest first
/// @param modified alike
public record ScriptArticle(
        String headline,
        String lead,
        String body,
        List<String> authors,
        List<String> published,
        List<String> modified) {
    /// Scripts tell nothing, or nobody has asked them.
    public static final ScriptArticle NONE = new ScriptArticle("", "", "", List.of(), List.of(), List.of());

    /// Whether its text says the same as a part of it that is shown.
    public boolean says(String shown) {
        return Text.bare(Jsoup.parseBodyFragment(body).text()).contains(Text.bare(shown));
    }
}
