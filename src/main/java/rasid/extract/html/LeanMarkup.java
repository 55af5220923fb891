package rasid.extract.html;

import java.io.Reader;
import java.util.Arrays;

/// A page's HTML for jsoup's parser, without what nobody reads, see [MarkupScan].
final class LeanMarkup extends MarkupScan {
    /// Beginnings and ends of what is kept.
    private int[] kept;

    private int size;
    private int from;

    private LeanMarkup(String html) {
        super(html);
        this.kept = new int[64 + html.length() / 64];
    }

    static LeanMarkup of(String html) {
        var lean = new LeanMarkup(html);
        lean.scan();
        lean.keep(html.length());
        return lean;
    }

    @Override
    void leaveOut(int begin, int end) {
        // A stray "<" would make a tag of what follows.
        if (begin == 0 || html.charAt(begin - 1) != '<') {
            keep(begin);
            from = end;
        }
    }

    @Override
    void startTag(int i, int nameEnd) {}

    @Override
    void attribute(String known, int nameEnd, int end) {}

    @Override
    void unreadAttribute(int begin, int end) {
        leaveOut(begin, end);
    }

    @Override
    void startTagEnd(int end) {}

    @Override
    void endTag(int i, int end) {}

    @Override
    void raw(int from, int end) {}

    @Override
    void other(int i, int end) {}

    private void keep(int end) {
        if (end > from) {
            if (size + 2 > kept.length) {
                kept = Arrays.copyOf(kept, 2 * kept.length);
            }
            kept[size++] = from;
            kept[size++] = end;
        }
    }

    /// What is left.
    Reader reader() {
        return new Reader() {
            private int part;
            private int at = size == 0 ? 0 : kept[0];

            @Override
            public int read(char[] to, int offset, int length) {
                int read = 0;
                while (read < length && part < size) {
                    int count = Math.min(length - read, kept[part + 1] - at);
                    html.getChars(at, at + count, to, offset + read);
                    read += count;
                    at += count;
                    if (at == kept[part + 1]) {
                        part += 2;
                        at = part < size ? kept[part] : 0;
                    }
                }
                return read == 0 && length > 0 ? -1 : read;
            }

            @Override
            public void close() {}
        };
    }
}
