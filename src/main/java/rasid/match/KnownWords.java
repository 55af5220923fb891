package rasid.match;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import rasid.language.word.Token;
import rasid.language.word.Tokens;

/// The words of one text as they are remembered. As a list it gives each with its place.
final class KnownWords extends AbstractList<Token> implements RandomAccess {
    private KnownWord[] words;
    private int[] starts;
    private int[] ends;
    private int size;
    private boolean compounds;

    KnownWords(String text, WordCache.Reader reader) {
        Places places = new Places(text.length() / 5 + 4);
        Tokens.places(text, places);
        starts = places.starts;
        ends = places.ends;
        words = new KnownWord[starts.length];
        WordCache.Spelling[] spellings = reader.spellings(text, starts, ends, places.count);
        for (WordCache.Spelling spelling : spellings) {
            KnownWord word = spelling.word;
            if (word == null) {
                addEach(spellings, places);
                break;
            }
            words[size++] = word;
        }
        for (int i = 1; i < size && !compounds; i++) {
            // Any sign between two words without a space: what a hyphen is, Compound knows.
            compounds = words[i].ending || (starts[i] - ends[i - 1] == 1 && text.charAt(starts[i] - 1) > ' ');
        }
    }

    /// The words of a text with a sign in it that stands for several or none.
    private void addEach(WordCache.Spelling[] spellings, Places places) {
        int all = Arrays.stream(spellings)
                .mapToInt(spelling -> spelling.words.size())
                .sum();
        words = new KnownWord[all];
        starts = new int[all];
        ends = new int[all];
        size = 0;
        for (int i = 0; i < spellings.length; i++) {
            for (KnownWord word : spellings[i].words) {
                words[size] = word;
                starts[size] = places.starts[i];
                ends[size++] = places.ends[i];
            }
        }
    }

    /// Where the words stand.
    private static final class Places implements Tokens.Places {
        private int[] starts;
        private int[] ends;
        private int count;

        private Places(int guess) {
            starts = new int[guess];
            ends = new int[guess];
        }

        @Override
        public void word(int start, int end) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = start;
            ends[count++] = end;
        }
    }

    KnownWord word(int index) {
        return words[index];
    }

    /// Whether some words may be joined by a hyphen, or have an ending behind a space.
    boolean mayHaveCompounds() {
        return compounds;
    }

    @Override
    public Token get(int index) {
        KnownWord word = words[index];
        return new Token(word.text, word.cased, word.spaced, starts[index], ends[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
