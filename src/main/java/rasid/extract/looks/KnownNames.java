package rasid.extract.looks;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/// Remembers what class names tell, for all pages: a number for each, the names themselves left out. A name is known
/// by 54 bits of a hash that each process begins elsewhere, so that no page can be written to be taken for another;
/// hash and number are one `long`, and looking it up costs one visit to memory, where comparing texts cost five.
/// Safe to call from any thread: at worst a name is read twice.
final class KnownNames {
    /// The lowest bits of an entry are the number, plus one, for 0 is an empty place.
    private static final int CODE = (1 << 10) - 1;
    /// A power of two: a page has some 200 names, and a site few that its other pages have not.
    private static final int PLACES = 1 << 17;
    /// So many places side by side are one name's as well as another's; the newest takes that of the oldest.
    private static final int SHARED = 4;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final AtomicLongArray entries = new AtomicLongArray(PLACES);
    private final long seed = new SplittableRandom().nextLong();

    /// The hash that `names` are known by.
    long sign(String names) {
        long hash = seed;
        for (int i = 0; i < names.length(); i++) {
            hash = (hash ^ names.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /// The number that was kept, -1 where none is.
    int code(long sign) {
        int first = first(sign);
        for (int place = first; place < first + SHARED; place++) {
            long entry = entries.getOpaque(place);
            if (((entry ^ sign) & ~CODE) == 0 && (entry & CODE) != 0) {
                return (int) (entry & CODE) - 1;
            }
        }
        return -1;
    }

    /// @param code less than 1,023
    void keep(long sign, int code) {
        int first = first(sign);
        for (int place = first + SHARED - 1; place > first; place--) {
            entries.setOpaque(place, entries.getOpaque(place - 1));
        }
        entries.setOpaque(first, (sign & ~CODE) | (code + 1));
    }

    private static int first(long sign) {
        return (int) (sign >>> 40) & (PLACES - SHARED);
    }
}
