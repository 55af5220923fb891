package rasid.match;

import java.util.Arrays;
import rasid.language.word.Token;

/// A word as texts of one language have it, with all that rules ask of it. Immutable.
final class KnownWord {
    /// Tells words apart that are remembered together.
    final int number;

    final String text;
    final String cased;
    final String spaced;
    /// Whether it is an ending that stands behind a space, as [rasid.language.word.Language#endingsApart] has them.
    final boolean ending;
    /// Bits of the terms that it meets, as [Rows#bit] gives them.
    final long termBits;
    /// Bits of the terms with which rows end that it meets.
    final long endBits;
    /// Bits of all that goes on behind it in rows.
    final long secondBits;

    /// All numbers in one array: of most words a text asks for all, and each array would be another place of the
    /// memory. First the terms that it meets, none twice.
    final int[] numbers;
    /// Where the rules begin that are filed under these, as [Filing] gives them.
    final int rules;
    /// Where the terms begin with which rows begin, each followed by the two halves of the bits of its seconds.
    final int firsts;
    /// Where the terms begin with which rows end; they are the last.
    final int ends;

    KnownWord(int number, Token word, boolean ending, int[] terms, Rows rows, Filing filing) {
        this.number = number;
        text = word.text();
        cased = word.cased();
        spaced = word.spaced();
        this.ending = ending;
        int[] filed = filing.under(terms);
        int[] first = Arrays.stream(terms).filter(t -> rows.seconds(t) != 0).toArray();
        int[] last = Arrays.stream(terms).filter(rows::end).toArray();
        rules = terms.length;
        firsts = rules + filed.length;
        ends = firsts + 3 * first.length;
        numbers = Arrays.copyOf(terms, ends + last.length);
        System.arraycopy(filed, 0, numbers, rules, filed.length);
        System.arraycopy(last, 0, numbers, ends, last.length);
        long seconds = 0;
        for (int i = 0; i < first.length; i++) {
            long bits = rows.seconds(first[i]);
            numbers[firsts + 3 * i] = first[i];
            numbers[firsts + 3 * i + 1] = (int) (bits >>> 32);
            numbers[firsts + 3 * i + 2] = (int) bits;
            seconds |= bits;
        }
        secondBits = seconds;
        termBits = bits(terms);
        endBits = bits(last);
    }

    private static long bits(int[] terms) {
        long bits = 0;
        for (int term : terms) {
            bits |= Rows.bit(term);
        }
        return bits;
    }

    /// The bits of what goes on in rows behind the term that stands at `first` of [#numbers].
    long seconds(int first) {
        return (long) numbers[first + 1] << 32 | (numbers[first + 2] & 0xFFFF_FFFFL);
    }

    boolean meets(int term) {
        if ((termBits & Rows.bit(term)) != 0) {
            for (int i = 0; i < rules; i++) {
                if (numbers[i] == term) {
                    return true;
                }
            }
        }
        return false;
    }
}
