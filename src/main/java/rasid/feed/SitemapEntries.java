package rasid.feed;

/// Finds where the entries of a sitemap begin: `<url>` and `<sitemap>` with any prefix, in any spelling of upper and
/// lower case. Comments and CDATA are read over. A pattern does the same in five times the time, and some
/// sitemaps have 400,000. Pure.
final class SitemapEntries {
    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";

    private SitemapEntries() {}

    /// Where the first entry at or after `from` begins; -1 when none does.
    static int next(String text, int from) {
        int at = text.indexOf('<', from);
        while (at >= 0) {
            if (text.startsWith(COMMENT, at)) {
                int end = text.indexOf("-->", at + COMMENT.length());
                if (end < 0) {
                    return -1;
                }
                at = end;
            } else if (text.startsWith(CDATA, at)) {
                int end = text.indexOf("]]>", at + CDATA.length());
                at = end < 0 ? at : end;
            } else if (isEntry(text, at)) {
                return at;
            }
            at = text.indexOf('<', at + 1);
        }
        return -1;
    }

    /// Whether the tag at `at` begins an entry.
    static boolean isEntry(String text, int at) {
        return begins(text, at, "url") || begins(text, at, "sitemap");
    }

    /// Whether the tag at `at` is called so, behind whatever prefix.
    static boolean begins(String text, int at, String name) {
        int end = at + 1;
        int local = end;
        while (end < text.length() && (isOfName(text.charAt(end)) || text.charAt(end) == ':')) {
            if (text.charAt(end) == ':') {
                local = end + 1;
            }
            end++;
        }
        return end - local == name.length()
                && text.regionMatches(true, local, name, 0, name.length())
                && end < text.length()
                && (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '>' || text.charAt(end) == '/');
    }

    private static boolean isOfName(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '_' || c == '.' || c == '-';
    }
}
