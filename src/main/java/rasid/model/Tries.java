package rasid.model;

/// How the newest pages of a source came out that were asked for: read, or not. A page that fails counts once, however
/// often it is tried again, and once more when it is read at last.
///
/// @param letters one for each page, the newest last, at most [#MOST]: `r` or `u`
public record Tries(String letters) {
    /// Pages that are remembered.
    public static final int MOST = 20;
    /// Fewer pages say nothing of a source.
    private static final int ENOUGH = 10;

    public static final Tries NONE = new Tries("");

    private static final char READ = 'r';
    private static final char UNREAD = 'u';

    /// The same after one more page.
    public Tries after(boolean read) {
        String all = letters + (read ? READ : UNREAD);
        return new Tries(all.substring(Math.max(0, all.length() - MOST)));
    }

    /// Pages that are remembered.
    public int pages() {
        return letters.length();
    }

    /// How many of them could not be read.
    public int unread() {
        return Math.toIntExact(letters.chars().filter(c -> c == UNREAD).count());
    }

    /// Whether more of them could not be read than could: a source that fails at first and is read later is not so.
    public boolean mostlyUnread() {
        return pages() >= ENOUGH && 2 * unread() > pages();
    }
}
