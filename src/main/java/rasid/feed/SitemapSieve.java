package rasid.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.dates.Dates;

/// Leaves out of a sitemap, while it arrives, the entries that are older than the flow wants: one may list 400,000, of
/// which ten are new. What is no list of pages passes as it is, and what is left reads as the whole would, without
/// those entries. Of entries without a date it keeps both ends. Holds a few pieces of the text at a time. Belongs to
/// one thread.
public final class SitemapSieve extends InputStream {
    private static final int PIECE = 64 * 1024;
    /// No entry is longer; what is passes as it is.
    private static final int LONGEST_ENTRY = 1 << 20;

    private static final Pattern DATE = Pattern.compile(
            "(?i)<(?:[\\w.-]+:)?(lastmod|publication_date)(?=[\\s>])[^>]{0,200}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]{4,80})");

    private final InputStream in;
    private final ZoneId zone;
    private final Instant now;
    private final Instant oldest;
    private final long mostUndated;
    private long left;
    /// Bytes of entries without a date that may still be kept of the beginning.
    private long undatedLeft;
    /// The latest entries without a date, no longer than those of the beginning.
    private final ArrayDeque<String> latest = new ArrayDeque<>();

    private long latestBytes;
    private State state = State.BEGINNING;
    private boolean ended;
    /// What has arrived and is not decided yet, a byte a character.
    private String open = "";

    private byte[] ready = new byte[0];
    private int read;

    private enum State {
        BEGINNING,
        SIFTING,
        PASSING
    }

    /// @param zone of dates that name none
    /// @param oldest what is dated before is left out
    /// @param most after so many bytes of entries the rest is left out, whatever its date
    /// @param undated bytes of entries without a date that are kept, half of them from each end: the newest stands
    /// first
    ///     in some sitemaps and last in others
    public SitemapSieve(InputStream in, ZoneId zone, Instant now, Instant oldest, long most, long undated) {
        this.in = in;
        this.zone = zone;
        this.now = now;
        this.oldest = oldest;
        this.left = most;
        this.mostUndated = undated / 2;
        this.undatedLeft = undated / 2;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (read == ready.length) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int some = Math.min(length, ready.length - read);
        System.arraycopy(ready, read, buffer, offset, some);
        read += some;
        return some;
    }

    private void fill() throws IOException {
        byte[] piece = in.readNBytes(PIECE);
        ended = piece.length < PIECE;
        String text = open + new String(piece, StandardCharsets.ISO_8859_1);
        if (state == State.BEGINNING) {
            state = Sitemap.root(text).isPresent() ? State.SIFTING : State.PASSING;
        }
        String kept = state == State.SIFTING ? sifted(text) : text;
        open = state == State.SIFTING ? open : "";
        ready = kept.getBytes(StandardCharsets.ISO_8859_1);
        read = 0;
    }

    /// The entries in `text` that are whole and wanted, with all that is no entry; what follows stays open.
    private String sifted(String text) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int next = SitemapEntries.next(text, 0); next >= 0; next = SitemapEntries.next(text, next + 1)) {
            keep(text.substring(from, next), kept);
            from = next;
        }
        boolean decide = ended || text.length() - from > LONGEST_ENTRY;
        open = decide ? "" : text.substring(from);
        if (decide) {
            keep(text.substring(from), kept);
        }
        if (ended) {
            latest.forEach(kept::append);
        }
        return kept.toString();
    }

    private void keep(String segment, StringBuilder kept) {
        boolean isEntry = segment.startsWith("<") && SitemapEntries.isEntry(segment, 0);
        if (!isEntry || SitemapEntries.begins(segment, 0, "sitemap")) {
            kept.append(segment);
            return;
        }
        Optional<Instant> dated = date(segment);
        if (left <= 0 || dated.filter(at -> at.isBefore(oldest)).isPresent()) {
            return;
        }
        left -= segment.length();
        if (dated.isPresent()) {
            kept.append(segment);
        } else {
            keepUndated(segment, kept);
        }
    }

    private void keepUndated(String entry, StringBuilder kept) {
        if (undatedLeft > 0) {
            undatedLeft -= entry.length();
            kept.append(entry);
            return;
        }
        latest.addLast(entry);
        latestBytes += entry.length();
        while (latestBytes > mostUndated) {
            latestBytes -= latest.removeFirst().length();
        }
    }

    /// When the page of an entry was changed, or else published.
    private Optional<Instant> date(String entry) {
        Optional<Instant> changed = Optional.empty();
        Optional<Instant> published = Optional.empty();
        Matcher date = DATE.matcher(entry);
        while (date.find()) {
            String written = new String(date.group(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            Optional<Instant> at = Dates.read(written.strip(), zone, now);
            if (date.group(1).equalsIgnoreCase("lastmod")) {
                changed = changed.or(() -> at);
            } else {
                published = published.or(() -> at);
            }
        }
        return changed.isPresent() ? changed : published;
    }
}
