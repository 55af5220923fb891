package rasid.match;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import rasid.language.Token;
import rasid.language.Tokens;

/// The words of one text as they are remembered. As a list it gives each with its place.
final class KnownWords extends AbstractList<Token> implements RandomAccess {
    private final String text;
    private KnownWord[] words;
    private int[] starts;
    private int[] ends;
    private int size;
    private boolean hyphen;

    KnownWords(String text, WordCache.Reader reader) {
        this.text = text;
        int guess = text.length() / 5 + 4;
        words = new KnownWord[guess];
        starts = new int[guess];
        ends = new int[guess];
        Tokens.places(text, (start, end) -> {
            WordCache.Spelling spelling = reader.spelling(text, start, end);
            if (spelling.word != null) {
                add(spelling.word, start, end);
            } else {
                spelling.words.forEach(word -> add(word, start, end));
            }
        });
    }

    private void add(KnownWord word, int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        // Any sign between two words without a space: what a hyphen is, Compound knows.
        hyphen |= size > 0 && start - ends[size - 1] == 1 && text.charAt(start - 1) > ' ';
        words[size] = word;
        starts[size] = start;
        ends[size++] = end;
    }

    KnownWord word(int index) {
        return words[index];
    }

    /// Whether some words may be joined by a hyphen.
    boolean mayHaveCompounds() {
        return hyphen;
    }

    @Override
    public Token get(int index) {
        return new Token(words[index].text, words[index].cased, starts[index], ends[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
