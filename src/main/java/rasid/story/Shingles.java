package rasid.story;

import java.util.List;
import java.util.stream.LongStream;
import rasid.language.word.Token;

/// Cleaned words in a row, hashed: what a text and its re-edited copy have in common, whatever was cut or added
/// around.
final class Shingles {
    /// Words of a shingle. Two attacks told by one template still share many runs of three words; at five the
    /// template is gone and the copied sentence is left.
    private static final int LENGTH = 5;

    private Shingles() {}

    /// The distinct shingles of `words`, in ascending order; one of all words where they are fewer than one needs.
    static int[] of(List<Token> words) {
        long[] hashes = words.stream().mapToLong(word -> hash(word.text())).toArray();
        if (hashes.length == 0) {
            return new int[0];
        }
        int count = Math.max(1, hashes.length - LENGTH + 1);
        return LongStream.range(0, count)
                .mapToInt(first -> (int) mixed(hashes, (int) first, Math.min((int) first + LENGTH, hashes.length)))
                .sorted()
                .distinct()
                .toArray();
    }

    /// One number for the whole of `words`.
    static long exact(List<Token> words) {
        long[] hashes = words.stream().mapToLong(word -> hash(word.text())).toArray();
        return mixed(hashes, 0, hashes.length);
    }

    private static long mixed(long[] hashes, int start, int end) {
        long all = (long) end - start;
        for (int i = start; i < end; i++) {
            all = mix(all * 31 + hashes[i]);
        }
        return all;
    }

    /// FNV-1a of the word's units.
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// Spreads the bits of a number (the finalizer of SplitMix64).
    private static long mix(long number) {
        long x = number;
        x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
