package rasid.language.arabic;

/// One way to read a word, or what remains of it without its proclitics.
///
/// @param kind `N` a noun or name, `V` a verb, `F` a word without inflection
/// @param lemma in the spelling of the dictionary
/// @param how the form in plain words, parts parted by commas, `""` for the lemma itself
/// @param cost how unlikely it is beside other readings of the word; a clitic costs 20
record ArabicReading(char kind, String lemma, String how, int cost) {

    /// The same with something more before its description and its cost.
    ArabicReading with(String more, int extra) {
        String told = how.isEmpty() ? more : more.isEmpty() ? how : how + ", " + more;
        return new ArabicReading(kind, lemma, told, cost + extra);
    }

    /// Whether a pronoun hangs on its end.
    boolean hasPronoun() {
        return how.contains("with ");
    }

    /// What is compared; إستراتيجي and استراتيجي are one word.
    String key() {
        return "ar" + kind + lemma.replace('أ', 'ا').replace('إ', 'ا');
    }
}
