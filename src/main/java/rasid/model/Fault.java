package rasid.model;

import java.util.Locale;

/// What kind of fault a source has, most of which keep us from reading it: told apart so that a person sees at once
/// whether the site, the way to it
/// or the configuration is to be looked at.
public enum Fault {
    /// The name of the host leads nowhere.
    DNS,
    /// No connection, or it broke.
    CONNECTION,
    /// The certificate or the handshake.
    TLS,
    /// No whole answer within the deadline.
    TIMEOUT,
    /// A status of the server that is none of the others.
    STATUS,
    /// 404 or 410, or a page that says so with status 200.
    GONE,
    /// The server asked for a pause.
    THROTTLED,
    /// We do not ask: robots.txt, a private address, a port or scheme that is none of the web.
    FORBIDDEN,
    /// A bot check, a JavaScript challenge or a consent wall stands in the place of the page.
    BLOCKED,
    /// The answer is malformed, too large, or leads in circles.
    MALFORMED,
    /// Nothing is in it.
    EMPTY,
    /// It is no feed, sitemap or page with links.
    UNPARSABLE,
    /// It reads fine, and has told nothing new for much longer than usual.
    QUIET,
    /// None of its pages can be read, though its feeds can.
    UNREAD,
    /// Most of its pages cannot be read, though some can.
    PARTLY,
    /// Its articles come out with a headline and no text.
    TEXTLESS,
    /// Its front page shows no links to articles.
    LINKLESS,
    /// Its articles come out all alike: a notice stands in their place.
    ALIKE,
    /// The selectors that the source gives find nothing on its pages.
    SELECTORS,
    /// Its articles are dated in the future.
    AHEAD,
    /// A bug of ours.
    INTERNAL;

    /// Whether the source is read all the same: what it tells is then wrong or not whole, and not missing.
    public boolean whileRead() {
        return switch (this) {
            case QUIET, PARTLY, TEXTLESS, ALIKE, SELECTORS, AHEAD -> true;
            case DNS, CONNECTION, TLS, TIMEOUT, STATUS, GONE, THROTTLED, FORBIDDEN, BLOCKED, MALFORMED, EMPTY -> false;
            case UNPARSABLE, UNREAD, LINKLESS, INTERNAL -> false;
        };
    }

    /// As it stands in the database, in logs and on screen.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The fault that is called so.
    ///
    /// @throws IllegalArgumentException when none is
    public static Fault of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
