package rasid;

import java.net.URI;
import java.util.regex.Pattern;

/// Where a request for an article has landed: sites that do not have it, or keep it for their customers, send everybody
/// to another page, which answers 200.
sealed interface Landing {
    Pattern FRONT = Pattern.compile("/?([a-z]{2}/?)?(index\\.\\w+)?");
    Pattern LOGIN = Pattern.compile(
            "(.*/)?(wp-)?(log-?in|sign-?in|sign-?up|register|registration|subscribe|subscriptions?|paywall|sso)"
                    + "(/(new|form|index))?(\\.\\w+)?/?",
            Pattern.CASE_INSENSITIVE);

    /// At a page that may be the article.
    record There() implements Landing {}

    /// At one that is not, whatever stands in it.
    record Elsewhere(String reason) implements Landing {}

    static Landing of(URI asked, URI landed) {
        if (isFront(landed) && !isFront(asked)) {
            return new Elsewhere("the site answers with its front page instead (soft 404)");
        }
        if (isLogin(landed) && !isLogin(asked)) {
            return new Elsewhere("the site sends its login page instead");
        }
        return new There();
    }

    private static boolean isFront(URI address) {
        return address.getQuery() == null && FRONT.matcher(path(address)).matches();
    }

    private static boolean isLogin(URI address) {
        return LOGIN.matcher(path(address)).matches();
    }

    private static String path(URI address) {
        return address.getPath() == null ? "" : address.getPath();
    }
}
