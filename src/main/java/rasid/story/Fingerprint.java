package rasid.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rasid.language.word.Token;
import rasid.language.word.Tokens;
import rasid.model.Content;

/// What is kept of a text to know near-duplicates of it: the least hashes of its shingles, which are a random sample
/// that is drawn alike from every text (the bottom-k MinHash of Broder 1997). A text of fewer shingles is kept whole,
/// so that of most news items the figures are exact. At most 529 bytes.
///
/// The sample is of the title and the first three quarters of the text: news ends in background that other news
/// repeats word by word, and in the site's own notes.
public final class Fingerprint {
    private static final byte FORM = 1;
    private static final int HEADER = 1 + 8 + 4 + 4;
    private static final int SAMPLE = 128;
    /// Of two texts that share a fifth of their shingles, one in 200 pairs has none of 24 keys in common.
    private static final int KEYS = 24;
    /// Shorter texts have no background.
    private static final int WHOLE = 40;

    private final long exact;
    private final int words;
    private final int shingles;
    private final int[] sample;

    private Fingerprint(long exact, int words, int shingles, int[] sample) {
        this.exact = exact;
        this.words = words;
        this.shingles = shingles;
        this.sample = sample;
    }

    /// The fingerprint of title, lead and body.
    public static Fingerprint of(Content content) {
        List<Token> text = new ArrayList<>(Tokens.of(content.lead()));
        content.body().forEach(paragraph -> text.addAll(Tokens.of(paragraph)));
        List<Token> all = new ArrayList<>(Tokens.of(content.title()));
        all.addAll(text);
        int background = text.size() < WHOLE ? 0 : text.size() / 4;
        int[] shingles = Shingles.of(all.subList(0, all.size() - background));
        int[] sample = Arrays.copyOf(shingles, Math.min(SAMPLE, shingles.length));
        return new Fingerprint(Shingles.exact(all), text.size(), shingles.length, sample);
    }

    /// Numbers under which near-duplicates find each other: two of them share at least one with near certainty.
    /// Empty for a text without words below its title: such ones are never found.
    public List<Long> keys() {
        if (words == 0) {
            return List.of();
        }
        return Arrays.stream(sample).limit(KEYS).asLongStream().boxed().toList();
    }

    /// The share of the shingles of both texts that both have, 0 to 1. Estimated for long texts, with a standard
    /// error of 0.04.
    public double similarity(Fingerprint other) {
        // The least hashes of both texts together are a sample of both texts together.
        int limit = Math.min(
                shingles > SAMPLE || other.shingles > SAMPLE ? SAMPLE : Integer.MAX_VALUE,
                sample.length + other.sample.length);
        int same = 0;
        int seen = 0;
        int i = 0;
        int j = 0;
        while (seen < limit && (i < sample.length || j < other.sample.length)) {
            int order = i == sample.length
                    ? 1
                    : j == other.sample.length ? -1 : Integer.compare(sample[i], other.sample[j]);
            same += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        return seen == 0 ? 0 : (double) same / seen;
    }

    /// The share of the shorter text's shingles that the longer one has too, 0 to 1.
    double containment(Fingerprint other) {
        double similarity = similarity(other);
        int shorter = Math.min(shingles, other.shingles);
        return shorter == 0 ? 0 : Math.min(1, similarity * (shingles + other.shingles) / ((1 + similarity) * shorter));
    }

    /// How many words stand below the title; 0 when nothing was read.
    public int words() {
        return words;
    }

    /// A hash of the cleaned words of the whole text: equal text, equal hash.
    public long exact() {
        return exact;
    }

    /// The fingerprint as the database keeps it; [#ofBytes] reads it back.
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(HEADER + Integer.BYTES * sample.length);
        out.put(FORM).putLong(exact).putInt(words).putInt(shingles);
        out.asIntBuffer().put(sample);
        return out.array();
    }

    /// Reads what [#bytes] wrote; throws `IllegalArgumentException` for anything else.
    public static Fingerprint ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || in.get() != FORM || (bytes.length - HEADER) % Integer.BYTES != 0) {
            throw new IllegalArgumentException("no fingerprint: %d bytes".formatted(bytes.length));
        }
        long exact = in.getLong();
        int words = in.getInt();
        int shingles = in.getInt();
        int[] sample = new int[in.remaining() / Integer.BYTES];
        in.asIntBuffer().get(sample);
        return new Fingerprint(exact, words, shingles, sample);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that
                && exact == that.exact
                && words == that.words
                && shingles == that.shingles
                && Arrays.equals(sample, that.sample);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(exact);
    }

    @Override
    public String toString() {
        return "Fingerprint[%016x, %d words]".formatted(exact, words);
    }
}
