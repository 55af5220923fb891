package rasid.language.word;

/// One word of a text, cleaned, with its place.
///
/// @param text the cleaned spelling, case folded: what is compared
/// @param cased the cleaned spelling with its capitals; equal to `text` where it has none
/// @param spaced `text` with the half-spaces (zero-width non-joiners) that it is written with; equal to `text` where it
/// has none
/// @param start first UTF-16 unit in the text as it was given
/// @param end the unit after the last
public record Token(String text, String cased, String spaced, int start, int end) {
    /// A word that is written without half-spaces.
    public Token(String text, String cased, int start, int end) {
        this(text, cased, text, start, end);
    }
}
